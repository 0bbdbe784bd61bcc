import type { Article } from '../../index/model.js';
import {
  type Answer,
  type AnswerElement,
  bullets,
  type FollowUp,
  followUp,
  note,
  paragraph,
  type Run,
  toRuns,
} from '../answer.js';
import { MOST_FOLLOW_UPS } from '../command.js';
import { citeAt, startWriting, type Writing } from '../evidence/citing.js';
import { countOf, describeCollection, joinList } from '../wording.js';
import { isWordForWord } from './check-words.js';
import { type Traced, traceOriginals } from './originals.js';
import type { Reader } from './reader.js';
import { nameOutcome, nameWords } from './tell-checked.js';

/** Quotations that are looked for in one go. */
const MOST_TRACED = 60;
const MOST_LISTED = 15;

type Found = Traced & Required<Pick<Traced, 'original'>>;

const isFound = (traced: Traced): traced is Found => traced.original !== undefined;

/** Word for word, and ended where the original ends. */
const isSame = ({ original }: Found): boolean => isWordForWord(original) && original.cut.behind === undefined;

/** “The high turnover of social workers…” [1]: the spelling differs, cut short; from the report [2] */
function tellTraced(writing: Writing, { quote, asked, original }: Found): Run[] {
  const [place] = original.sentences;
  const from = original.article.report === undefined ? 'printed earlier' : 'from its report';
  return toRuns(
    { text: nameWords(asked), ...citeAt(writing, quote.citations[0]) },
    `: ${nameOutcome(original, asked)}, ${from}`,
    ...(place ? [{ text: '', ...citeAt(writing, place) }] : []),
  );
}

/** "3 of 12 quotations have their original here: 2 word for word, 1 differs". */
function summarise(found: readonly Found[], all: number): string {
  const same = found.filter(isSame).length;
  const differing = found.length - same;
  const parts = [
    ...(same > 0 ? [`${same} word for word`] : []),
    ...(differing > 0 ? [`${differing} ${differing === 1 ? 'differs' : 'differ'}`] : []),
  ];
  const has = found.length === 1 ? 'has its' : 'have their';
  return `${found.length} of ${countOf(all, 'quotation')} ${has} original here: ${joinList(parts)}`;
}

function listFound(writing: Writing, found: readonly Found[]): AnswerElement[] {
  const differing = found.filter((each) => !isSame(each));
  const ordered = [...differing, ...found.filter(isSame)];
  const rest = ordered.length - MOST_LISTED;
  return [
    bullets(ordered.slice(0, MOST_LISTED).map((each) => tellTraced(writing, each))),
    ...(rest > 0 ? [note(`${countOf(rest, 'more quotation')} with an original not listed.`)] : []),
  ];
}

const nameNone = (looked: number): string =>
  looked === 0 ? 'There is no quotation to look for' : `None of ${countOf(looked, 'quotation')} has its original here`;

const HOW =
  'An original is a report that prints the words, or an older article. Check any other words with /check and the words between quotation marks.';

const openOne = ({ asked, quote }: Found): FollowUp => ({
  label: `Check ${nameWords(asked)}`,
  question: `/check ${quote.id}`,
});

/** Every quotation of some articles beside its original, those that differ first; honest where no original is here. */
export async function tellOriginals(articles: readonly Article[], reader: Reader): Promise<Answer> {
  const writing = startWriting(reader.index);
  const { traced, all } = await traceOriginals([...articles].reverse(), reader, MOST_TRACED);
  const found = traced.filter(isFound);
  const unread = all - traced.length;
  const none = paragraph(
    `Searched: ${countOf(traced.length, 'quotation')} of ${describeCollection(articles)}. Add the report or letter that is quoted, and its words are compared with it.`,
  );
  return {
    title: found.length > 0 ? summarise(found, traced.length) : nameNone(traced.length),
    elements: [
      ...(found.length > 0 ? listFound(writing, found) : [none]),
      ...(unread > 0
        ? [
            note(
              `The newest ${traced.length} were looked for, ${unread} were not. Ask for one article: /check <words of its headline>.`,
            ),
          ]
        : []),
      note(HOW),
    ],
    sources: writing.footnotes.sources(),
    followUps: [
      ...[...found]
        .sort((a, b) => Number(isSame(a)) - Number(isSame(b)))
        .slice(0, MOST_FOLLOW_UPS - 2)
        .map(openOne),
      ...['/help check', '/sources'].map(followUp),
    ],
  };
}
