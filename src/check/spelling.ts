import { foldCharacters, toOneSpelling } from '../../index/search/terms.js';
import { plainly } from './words.js';

interface Rule {
  /** What differs where the words are alike from here on. */
  readonly name: string;
  readonly change: (text: string) => string;
}

const RULES: readonly Rule[] = [
  { name: 'spaces and hyphens', change: (text) => plainly(text).replace(/[\s\-‐‑–—]/g, '') }, // whole scale, whole-scale
  { name: 'capital letters', change: (text) => text.toLowerCase() },
  { name: 'an apostrophe', change: (text) => text.replaceAll("'", '') },
  { name: 'accents', change: foldCharacters },
  { name: 'British and American', change: toOneSpelling },
];

/** In a shorter word one letter makes another word: "now", "not". */
const SHORTEST_MISPRINTED = 5;
const NUMBER = /\p{N}/u; // 2014

/** How many characters both begin with. */
function countShared(here: string, there: string): number {
  let count = 0;
  while (count < here.length && here[count] === there[count]) count += 1;
  return count;
}

const reverse = (text: string): string => [...text].reverse().join('');

/** One letter left out, put in or changed, or two that changed places. */
function isOneSlip(here: string, there: string): boolean {
  const longest = Math.max(here.length, there.length);
  if (longest - Math.min(here.length, there.length) > 1) return false;
  const before = countShared(here, there);
  if (before === longest) return false;
  const [first, second] = [here.slice(before), there.slice(before)];
  if (first[0] === second[1] && first[1] === second[0] && first.slice(2) === second.slice(2)) return true;
  return before + countShared(reverse(first), reverse(second)) >= longest - 1;
}

/** One letter, where that is no ending: "cases" for "case" is another word, "managment" for "management" is not. */
export function isMisprint(here: string, there: string): boolean {
  if (Math.min(here.length, there.length) < SHORTEST_MISPRINTED) return false;
  if (!isOneSlip(here, there) || NUMBER.test(here + there)) return false;
  return !here.startsWith(there) && !there.startsWith(here);
}

/** What alone differs in the spelling of the same words ("spaces and hyphens"); undefined where it is more, or nothing. */
export function nameSpelling(here: string, there: string): string | undefined {
  if (plainly(here) === plainly(there)) return undefined;
  let [first, second] = [here, there];
  for (const { name, change } of RULES) {
    [first, second] = [change(first), change(second)];
    if (first === second) return name;
  }
  return isMisprint(first, second) ? 'one letter' : undefined;
}
