import { isWithin, spanOf } from '../index/edtf.js';
import type { Article, ArticleIndex, Citation, DateMention } from '../index/model.js';
import type { Labels } from './labels.js';
import { foldCharacters, normalise } from './normalise.js';
import { articleOf, seedOfCitation, sharedLength, textAt } from './places.js';
import { countMistakes, countRight, type Outcome, type Row } from './rows.js';

interface Expected {
  readonly seed: string;
  readonly text: string;
  readonly value: string;
  /** Absent where the words are not found after the expression before them. */
  readonly citation?: Citation;
}

/** Values that are right beside the labelled one, by article and expression. */
const ALSO_RIGHT: Readonly<Record<string, string>> = {
  '000 Last week': '2018-09-23/2018-09-29',
  '000 2017’s': '2017-11',
  '001 the last six months': '2016-05/2016-11',
  '001 the last 6 months': '2016-05/2016-11',
};

/** Expressions that the text alone does not settle: no value is right, and an interval that holds the labelled one too. */
const MAY_STAY_OPEN: readonly string[] = ['001 today', '002 Monday'];

/** Date expressions with their value, and what was taken for one. */
export function scoreDates(index: ArticleIndex, labels: Labels): Row[] {
  const expected = Object.entries(labels.dates).flatMap(([seed, pairs]) => locate(articleOf(index, seed), seed, pairs));
  const read = expected.map((date) => ({ date, mention: date.citation && findMention(index, date.citation) }));
  const used = new Set(read.map(({ mention }) => mention));
  const spurious = index.dates.filter((mention) => !used.has(mention));
  return [
    countRight(
      'date expressions and their value',
      read.map(({ date, mention }) => scoreValue(date, mention)),
      25,
    ),
    countMistakes(
      'date expressions that are none',
      spurious.map((mention) => describe(index, mention)),
    ),
  ];
}

/** Finds the expressions one after the other, as they stand in the article. */
function locate(article: Article | undefined, seed: string, pairs: Labels['dates'][string]): Expected[] {
  const passages = article?.passages.map(({ text }) => foldCharacters(text)) ?? [];
  let passage = 0;
  let from = 0;
  return pairs.map(([text, value]) => {
    const wanted = normalise(text);
    for (let at = passage; at < passages.length; at += 1) {
      const start = passages[at]?.indexOf(wanted, at === passage ? from : 0) ?? -1;
      if (start === -1) continue;
      passage = at;
      from = start + wanted.length;
      return { seed, text, value, citation: { articleId: article?.id ?? '', passage, start, end: from } };
    }
    return { seed, text, value };
  });
}

function findMention(index: ArticleIndex, citation: Citation): DateMention | undefined {
  const shared = (mention: DateMention) => sharedLength(mention.citation, citation);
  return index.dates.filter((mention) => shared(mention) > 0).sort((a, b) => shared(b) - shared(a))[0];
}

function scoreValue(expected: Expected, mention: DateMention | undefined): Outcome {
  const key = `${expected.seed} ${expected.text}`;
  const read = mention === undefined ? 'no date' : (mention.date ?? 'no value');
  return {
    label: `${key}: read ${read}, wanted ${expected.value}`,
    isRight: mention !== undefined && isRight(key, expected.value, mention.date),
  };
}

function isRight(key: string, value: string, date: string | undefined): boolean {
  const isOpen = MAY_STAY_OPEN.includes(key);
  if (date === undefined) return isOpen;
  const wanted = toEdtf(value);
  return isSame(date, wanted) || isSame(date, ALSO_RIGHT[key] ?? wanted) || (isOpen && isWithin(wanted, date));
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [spanOf(one), spanOf(other)];
  return first.from === second.from && first.to === second.to;
}

/** "2018-summer", "2018-09-24/30" */
export function toEdtf(value: string): string {
  const [first = '', last] = value.replace('-summer', '-22').split('/');
  if (last === undefined) return first;
  return `${first}/${last.length === 2 ? first.slice(0, 8) + last : last}`;
}

function describe(index: ArticleIndex, mention: DateMention): string {
  return `${seedOfCitation(index, mention.citation)} ${textAt(index, mention.citation)}: ${mention.date ?? 'no value'}`;
}
