import { groupBy, groupByArticle } from '../../index/grouping.js';
import type { Citation } from '../../index/model.js';
import { themesOf } from '../../index/themes.js';
import { verbatim } from '../../index/verbatim.js';
import { agree, isComparable, sharedSubject } from './compare-figures.js';
import { stemsOf } from './counted.js';
import { type FigurePlace, figurePlaces } from './figure-places.js';
import type { Figure } from './figures.js';
import { type Group, MOST_STATEMENTS } from './group.js';
import { type Facts, type Statement, scopeOf, statementAt } from './statements.js';
import { areApart, daysOf, inOrder } from './times.js';
import { type Token, tokensOf } from './tokens.js';

/** A sentence with one of its figures. */
interface Entry {
  readonly figure: Figure;
  readonly statement: Statement;
}

/** More figures of one measure than this are not compared each with each: those of the newest articles are. */
const MOST_COMPARED = 60;

/** The figures of all articles, by what they measure and of whom; the oldest article first. */
function placesByMeasure({ index, ...facts }: Facts): FigurePlace[][] {
  const datesByArticle = groupByArticle(index.dates, ({ citation }) => [citation]);
  const measures = new Map<string, FigurePlace[]>();
  for (const article of index.articles) {
    const dates = (datesByArticle.get(article.id) ?? []).map(({ citation }) => citation);
    const scope = scopeOf({ index, ...facts }, article, undefined);
    for (const place of figurePlaces(article, dates)) {
      const key = `${scope}|${place.measure}`;
      const same = measures.get(key);
      if (same) same.push(place);
      else measures.set(key, [place]);
    }
  }
  return [...measures.values()].filter((same) => same.length > 1);
}

/** Whether some figure is another than the first: of figures that all say the same nothing can be told. */
const isVaried = ([first, ...others]: readonly FigurePlace[]): boolean =>
  first !== undefined && others.some(({ figure }) => !agree(figure, first.figure));

const toEntry = (facts: Facts, { figure, sentence, citation }: FigurePlace): Entry => ({
  figure,
  statement: statementAt(facts, sentence, citation),
});

const isSamePlace = (a: Citation, b: Citation): boolean =>
  a.articleId === b.articleId && a.passage === b.passage && a.start === b.start;

const isSameSentence = (a: Entry, b: Entry): boolean => isSamePlace(a.statement.citation, b.statement.citation);

/** What hangs together: each entry can be compared with some other of its group. */
function cluster(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const near = groups.filter((group) => group.some((other) => isComparable(entry.figure, other.figure)));
    const joined = [entry, ...near.flat()];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

/** By two, or by one at two times: in one report figures differ because they measure different things. */
function areTwo(one: Statement, other: Statement): boolean {
  const [days, others] = [daysOf(one), daysOf(other)];
  return one.voice !== other.voice || (days !== undefined && others !== undefined && areApart(days, others));
}

/** Whether a sentence prints another figure than a second one, and none that may be the same. */
function differs(one: Entry, other: Entry, entries: readonly Entry[]): boolean {
  if (isSameSentence(one, other) || !areTwo(one.statement, other.statement)) return false;
  const [own, others] = [one, other].map((entry) => entries.filter((each) => isSameSentence(each, entry)));
  return !own?.some((a) => others?.some((b) => agree(a.figure, b.figure)));
}

/** One entry a sentence, and one for what the same voice says again. */
function withoutRepeats(entries: readonly Entry[]): Entry[] {
  return entries.filter(
    (entry, at) =>
      !entries
        .slice(0, at)
        .some(
          (earlier) =>
            isSameSentence(earlier, entry) ||
            (earlier.statement.voice === entry.statement.voice && agree(earlier.figure, entry.figure)),
        ),
  );
}

const MEASURES: Readonly<Record<Figure['kind'], string>> = {
  share: 'shares',
  money: 'sums of money',
  average: 'averages',
  count: 'numbers',
};

const MOST_WORDS = 4;

/** The words of a sentence that the figures have in common, as printed: "action plan, complete". */
function printShared(text: string, stems: readonly string[]): string {
  const tokens = tokensOf(text);
  const isShared = (token: Token): boolean => stemsOf([token]).some((stem) => stems.includes(stem));
  const shared = [...tokens.entries()].filter(([, token]) => isShared(token)).slice(0, MOST_WORDS);
  return shared.reduce((printed, [at, { start, end }], position) => {
    const before = shared[position - 1]?.[0];
    const joint = position === 0 ? '' : before === at - 1 ? ' ' : ', ';
    return `${printed}${joint}${text.slice(start, end)}`;
  }, '');
}

function nameOf(facts: Facts, [first, second]: readonly Entry[]): string {
  if (first === undefined || second === undefined) return '';
  const name =
    first.figure.name ||
    printShared(verbatim(facts.index, first.statement.citation), sharedSubject(first.figure, second.figure));
  return `${name.toLowerCase()}: ${MEASURES[first.figure.kind]}`;
}

function toGroup(facts: Facts, cluster: readonly Entry[]): Group[] {
  const ordered = [...cluster].sort((a, b) => inOrder(a.statement, b.statement));
  const distinct = withoutRepeats(ordered);
  const differing = distinct.filter((one) => distinct.some((other) => differs(one, other, ordered)));
  const shown = differing.slice(-MOST_STATEMENTS);
  if (shown.length < 2) return [];
  const what = nameOf(facts, shown);
  const statements = shown.map(({ statement }) => statement);
  const words = statements.map(({ citation }) => verbatim(facts.index, citation));
  const themes = [...new Set([what, ...words].flatMap(themesOf))];
  const scope = shown[0]?.statement.scope ?? '';
  return [{ what, themes, scope, statements, more: differing.length - shown.length }];
}

/** Figures of the same measure and the same thing, of one local authority, that are not the same. */
export function figureGroups(facts: Facts): Group[] {
  return placesByMeasure(facts)
    .map((places) => places.slice(-MOST_COMPARED))
    .filter(isVaried)
    .map((places) => places.map((place) => toEntry(facts, place)))
    .flatMap((entries) => [...groupBy(entries, ({ statement }) => statement.scope).values()].flatMap(cluster))
    .flatMap((entries) => toGroup(facts, entries));
}
