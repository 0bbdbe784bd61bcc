import type { ArticleIndex } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { bullets, type Field, note, type Source, toRuns } from '../answer.js';
import { narrowedTo } from '../authority/narrow-index.js';
import { HOW_DATES_ARE_KNOWN, PROMISE } from '../commands/help.js';
import { formatDate } from '../date-wording.js';
import { dayIn } from '../digest/footer.js';
import { findLastWord } from '../digest/last-word.js';
import { startWriting, type Writing } from '../evidence/citing.js';
import { countStatuses, tellAsOf, WHO_MOVES_A_STATUS } from '../evidence/ledger.js';
import { toSource } from '../footnotes.js';
import { countOf, describeCollection, formatPublished, HALF_A_YEAR, nameStatus } from '../wording.js';
import { composeRows } from './compose-rows.js';
import { composeSections } from './compose-sections.js';
import type { Pack, PackSection } from './pack.js';
import { type PackFacts, pickFacts } from './pick-facts.js';

/** What a pack is made from. */
export interface PackSubject {
  readonly index: ArticleIndex;
  /** Of the fixed list; absent for all of them. */
  readonly theme?: string;
  /** What a reader must be told of the index. */
  readonly caution?: string;
  readonly now: Date;
}

const TIMEZONE = 'Europe/London';

/** "childrens-wishes-feelings-and-voice" */
const toSlug = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll('’', '')
    .replace(/[^a-z0-9]+/g, '-'); // children’s wishes, feelings and voice

function countLedger(writing: Writing, { weaknesses }: PackFacts, theme: string | undefined): string {
  const [first] = weaknesses;
  if (first === undefined) return 'no weakness';
  if (theme !== undefined)
    return `${nameStatus(first.status)}, ${tellAsOf(writing, first, findLastWord(writing.index, first))}`;
  return `${countOf(weaknesses.length, 'weakness', 'weaknesses')}: ${countStatuses(weaknesses)}`;
}

/** What is in the pack: how many of each, or where the one theme stands. */
function countContents(
  writing: Writing,
  facts: PackFacts,
  { rows, theme }: Pick<Pack, 'rows'> & { theme: string | undefined },
): Field[] {
  const findings = countOf(rows.filter(({ kind }) => kind.startsWith('finding')).length, 'finding');
  const themes = countOf(facts.themes.filter((each) => each.theme !== undefined).length, 'theme');
  const told = [
    ['Ledger', countLedger(writing, facts, theme)],
    ['Timeline', countOf(facts.milestones.length, 'inspection, visit or review', 'inspections, visits and reviews')],
    ['Found', theme === undefined ? `${findings} on ${themes}` : findings],
    ['Said', countOf(facts.quotes.length, 'quotation')],
  ] as const;
  return told.map(([label, value]) => ({ label, value: toRuns(value) }));
}

/** What a reader has to know who was not there when it was asked for. */
function tellHowToRead({ index, theme }: PackSubject, sources: readonly Source[]): PackSection {
  const newest = index.articles.at(-1);
  const isWorkedOut = sources.some(({ published }) => published?.basis === 'inferred');
  const scope =
    theme === undefined
      ? 'A finding on several themes stands under each of them.'
      : `Only what was found or said on ${labelOf(theme)} is in this pack, with the inspections and visits at which it was found.`;
  const told = [
    `${PROMISE} The words between quotation marks are printed so in an article; the number in square brackets leads to it in the list of sources.`,
    `${HOW_DATES_ARE_KNOWN}${isWorkedOut ? ` ${HALF_A_YEAR}` : ''}`,
    WHO_MOVES_A_STATUS,
    `${scope} Single words in quotation marks, and words whose speaker no article names, are not among the quotations.`,
    ...(newest
      ? [
          `The newest article: ${formatPublished(toSource(newest, index))}. What has happened since is not in this pack.`,
        ]
      : []),
  ];
  return { heading: 'How to read this pack', elements: [bullets(told.map((each) => [each]))] };
}

/** The pack on a theme or on all of them: the same for the same index, theme and day in the United Kingdom. */
export function composePack(subject: PackSubject): Pack {
  const { index, theme, caution, now } = subject;
  const writing = startWriting(index);
  const facts = pickFacts(writing, theme);
  const sections = composeSections(writing, facts);
  const rows = composeRows(writing, facts);
  const sources = writing.footnotes.sources();
  const day = dayIn(now, TIMEZONE);
  const authority = narrowedTo(index);
  const about = [authority, theme && labelOf(theme)].flatMap((each) => (each === undefined ? [] : [toSlug(each)]));
  const notes = caution === undefined ? [] : [note(caution)];
  return {
    title: `Briefing pack${authority === undefined ? '' : `, ${authority}`}: ${theme === undefined ? 'all themes' : labelOf(theme)}`,
    compiled: `Compiled from ${countOf(sources.length, 'source')} on ${formatDate(day)}.`,
    searched: `Searched: ${describeCollection(index.articles)}.`,
    day,
    name: ['briefing-pack', ...about, day].join('-'),
    notes,
    contents: countContents(writing, facts, { rows, theme }),
    sections: [tellHowToRead(subject, sources), ...sections],
    rows,
    sources,
  };
}
