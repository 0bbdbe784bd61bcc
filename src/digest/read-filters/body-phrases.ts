import { findBodies } from '../../../index/bodies.js';
import type { ArticleIndex } from '../../../index/model.js';
import { countSlips } from '../../../index/search/similarity.js';
import { faultsOf } from '../../evidence/ledger.js';
import { nameSpeaker } from '../../wording.js';
import { foldTyped, type Reading, splitTyped } from '../typed-words.js';

const LONGEST_NAME = 12;
const MOST_OFFERED = 3;
const MOST_SLIPS = 2;

/** The names of everybody who found fault, as the filter by body compares them; who did so most often comes first. */
export function listFaultFinders(index: ArticleIndex): string[] {
  const counts = new Map<string, number>();
  for (const { by } of index.weaknesses.flatMap(faultsOf)) {
    const name = nameSpeaker(by, index);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

const foldName = (words: readonly string[]): string =>
  (words[0]?.toLowerCase() === 'the' ? words.slice(1) : words).map(foldTyped).join(' ');

/** "DfE", "lga", "Ofsted inspectors": a body that we know, where it is all that the words name. */
function nameKnownBody(words: readonly string[]): string | undefined {
  const typed = words.join(' ');
  const spellings = [typed, typed.toUpperCase(), typed.toLowerCase() === 'dfe' ? 'DfE' : typed];
  for (const spelling of spellings) {
    const [body] = findBodies(spelling);
    if (body !== undefined && body.start === 0 && body.end === spelling.length) return body.name;
  }
  return undefined;
}

/** One of the fault finders whose name the words from `at` on are, the longest first. */
export function readBody(
  typed: readonly string[],
  at: number,
  finders: readonly string[],
): Reading<string> | undefined {
  for (let end = Math.min(at + LONGEST_NAME, typed.length); end > at; end--) {
    const words = typed.slice(at, end);
    const named = nameKnownBody(words[0]?.toLowerCase() === 'the' ? words.slice(1) : words);
    const found = finders.find((name) => foldName(splitTyped(name)) === foldName(words) || name === named);
    if (found !== undefined) return { value: found, end };
  }
  return undefined;
}

/** Fault finders near to what was typed by a slip or two, or by their last name; else those who found most. */
export function nearestBodies(words: readonly string[], finders: readonly string[]): string[] {
  const typed = foldName(words);
  const isNear = (name: string): boolean => {
    const known = foldName(splitTyped(name));
    return countSlips(typed, known, MOST_SLIPS) <= MOST_SLIPS || known.endsWith(` ${typed}`);
  };
  const near = finders.filter(isNear);
  return (near.length > 0 ? near : finders).slice(0, MOST_OFFERED);
}
