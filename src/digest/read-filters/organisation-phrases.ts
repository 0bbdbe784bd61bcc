import type { Article, ArticleIndex } from '../../../index/model.js';
import { countSlips } from '../../../index/search/similarity.js';
import { namesOrganisation } from '../filters.js';
import { spellOrganisation } from '../organisations.js';
import { findPhrase } from '../phrase-search.js';
import { foldTyped, joinTyped, type Reading } from '../typed-words.js';

const LONGEST_NAME = 10;
const MOST_OFFERED = 3;
const MOST_SLIPS = 2;
/** "in A, B or C": where one name ends and the next may begin. */
const ENDS_NAME = new Set([',', ';', '(', ')', 'or']);
const HEADS = new Set(['Council', 'Trust', 'Group', 'Board', 'Authority', 'Partnership', 'College', 'Police']);
const MARKS = /[.,:;?!’'”)]{1,4}$/; // Council,
const CAPITAL = /^[\p{Lu}\p{N}]/u; // Westshire County Council

/** How the articles print a name, the spelling that was typed first. */
function findPrinted(articles: readonly Article[], name: string): string[] {
  return spellOrganisation(name).flatMap((spelling) =>
    articles.flatMap(({ passages }) =>
      passages.flatMap(({ text }) => findPhrase(text, spelling).map(({ start, end }) => text.slice(start, end))),
    ),
  );
}

const isName = (words: readonly string[]): boolean =>
  [words[0], words.at(-1)].every((word) => word !== undefined && CAPITAL.test(word));

/** The name as printed; undefined for words that articles print in small letters too: they are no name. */
function readName(articles: readonly Article[], words: readonly string[]): string | undefined {
  const printed = findPrinted(articles, joinTyped(words));
  return printed.every((form) => isName(form.split(' '))) ? printed[0] : undefined;
}

/** The longest words from `at` on that some article prints: none of more words is printed where fewer are not. */
function growName(typed: readonly string[], at: number, index: ArticleIndex): Reading<readonly Article[]> | undefined {
  let found: Reading<readonly Article[]> | undefined;
  let articles = index.articles;
  for (let end = at + 1; end <= Math.min(at + LONGEST_NAME, typed.length); end++) {
    if (ENDS_NAME.has(foldTyped(typed[end - 1] ?? ''))) break;
    const name = joinTyped(typed.slice(at, end));
    articles = articles.filter((article) => namesOrganisation(article, name));
    if (articles.length === 0) break;
    found = { value: articles, end };
  }
  return found;
}

/** "Westshire and Northshire" are two names where each is printed alone too; "Health and Social Care Trust" is one. */
function findJoint(words: readonly string[], articles: readonly Article[]): number | undefined {
  const joint = words.findIndex((word) => foldTyped(word) === 'and');
  if (joint <= 0) return undefined;
  const together = findPrinted(articles, joinTyped(words)).length;
  const isAlone = (part: readonly string[]): boolean =>
    readName(articles, part) !== undefined && findPrinted(articles, joinTyped(part)).length > together;
  return isAlone(words.slice(0, joint)) && isAlone(words.slice(joint + 1)) ? joint : undefined;
}

/** An organisation or a place that the articles name, as they print it, from `at` on: the longest that is a name. */
export function readOrganisation(
  typed: readonly string[],
  at: number,
  index: ArticleIndex,
): Reading<string> | undefined {
  const start = foldTyped(typed[at] ?? '') === 'the' ? at + 1 : at;
  const grown = growName(typed, start, index);
  if (grown === undefined) return undefined;
  const joint = findJoint(typed.slice(start, grown.end), index.articles);
  for (let end = joint === undefined ? grown.end : start + joint; end > start; end--) {
    const name = readName(index.articles, typed.slice(start, end));
    if (name !== undefined) return { value: name, end };
  }
  return undefined;
}

/** "Westshire County Council" in "… said Westshire County Council yesterday": capitals up to a word that heads such names. */
function listHeaded(text: string): string[] {
  const words = text.split(' ').map((word) => word.replace(MARKS, ''));
  return words.flatMap((word, head) => {
    if (!HEADS.has(word)) return [];
    let start = head;
    while (start > 0 && CAPITAL.test(words[start - 1] ?? '') && words[start - 1] !== 'The') start--;
    return start < head ? [words.slice(start, head + 1).join(' ')] : [];
  });
}

/** Organisations that the articles name by their full name, the one most often printed first. */
function listOrganisations({ articles }: ArticleIndex): string[] {
  const counts = new Map<string, number>();
  for (const name of articles.flatMap(({ passages }) => passages.flatMap(({ text }) => listHeaded(text))))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  // "County Council" is the end of a name.
  return names.filter((name) => !names.some((other) => other.endsWith(` ${name}`)));
}

/** Organisations that the articles name near to what was typed by a slip or two; else those that they name most. */
export function nearestOrganisations(words: readonly string[], index: ArticleIndex): string[] {
  const known = listOrganisations(index);
  const typed = foldTyped(joinTyped(words));
  const isNear = (name: string): boolean => {
    const folded = foldTyped(name);
    const [first = ''] = folded.split(' ');
    return [folded, first].some((each) => countSlips(typed, each, MOST_SLIPS) <= MOST_SLIPS);
  };
  const near = known.filter(isNear);
  return (near.length > 0 ? near : known).slice(0, MOST_OFFERED);
}
