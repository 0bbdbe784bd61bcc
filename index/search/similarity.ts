/**
 * Slips of the finger between two words: letters left out, put in, changed or swapped with their neighbour.
 *
 * Stops counting above `limit` and then returns `limit + 1`.
 */
export function countSlips(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: second.length + 1 }, (_, column) => column);
  for (let row = 1; row <= first.length; row++) {
    const current = countRow({ first, second, row, before, previous });
    if (Math.min(...current) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[second.length] ?? 0, limit + 1);
}

interface Row {
  readonly first: string;
  readonly second: string;
  readonly row: number;
  readonly before: readonly number[];
  readonly previous: readonly number[];
}

/** One row of the table of distances between all beginnings of both words (optimal string alignment). */
function countRow({ first, second, row, before, previous }: Row): number[] {
  const current = [row];
  for (let column = 1; column <= second.length; column++) {
    const change = first[row - 1] === second[column - 1] ? 0 : 1;
    let fewest = Math.min(
      (previous[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      (previous[column - 1] ?? 0) + change,
    );
    const isSwapped = row > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
    if (isSwapped) fewest = Math.min(fewest, (before[column - 2] ?? 0) + 1);
    current.push(fewest);
  }
  return current;
}

const BEGINNING_WEIGHT = 0.1;
const BEGINNING_LENGTH = 4;

/** Jaro-Winkler similarity, 0 to 1: letters in common and in order, with a bonus for up to four equal letters at the start. */
export function findLikeness(first: string, second: string): number {
  const jaro = findJaro(first, second);
  let equal = 0;
  while (equal < BEGINNING_LENGTH && equal < first.length && first[equal] === second[equal]) equal++;
  return jaro + equal * BEGINNING_WEIGHT * (1 - jaro);
}

function findJaro(first: string, second: string): number {
  const reach = Math.max(0, Math.floor(Math.max(first.length, second.length) / 2) - 1);
  const taken = new Set<number>();
  const common = [...first].filter((letter, position) => takeLetter({ letter, position, second, reach, taken }));
  if (common.length === 0) return 0;
  const others = [...taken].sort((a, b) => a - b).map((position) => second[position]);
  const swaps = common.filter((letter, position) => letter !== others[position]).length / 2;
  return (common.length / first.length + common.length / second.length + (common.length - swaps) / common.length) / 3;
}

interface Search {
  readonly letter: string;
  readonly position: number;
  readonly second: string;
  readonly reach: number;
  readonly taken: Set<number>;
}

function takeLetter({ letter, position, second, reach, taken }: Search): boolean {
  const last = Math.min(second.length - 1, position + reach);
  for (let at = Math.max(0, position - reach); at <= last; at++) {
    if (second[at] !== letter || taken.has(at)) continue;
    taken.add(at);
    return true;
  }
  return false;
}

/** Letters that sound alike in British names, first rule first; every rule works on the result of those before. */
const SOUNDS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // "Knight", "Gnanapragasam", "Pnina"
  [/^[kgp]n/, 'n'],
  // "Wright"
  [/^wr/, 'r'],
  // "Whyte"
  [/^wh/, 'w'],
  // "Xavier"
  [/^x/, 's'],
  // "Thatcher", "Bach" stays
  [/tch/g, 'C'],
  // "Schmidt", "Sharma"
  [/sch|sh/g, 'S'],
  // "Church"
  [/ch/g, 'C'],
  // "Murphy"
  [/ph/g, 'f'],
  // "Hughes", "Coughlan", "Wright": silent or close to it after a vowel
  [/([aeiouy])gh/g, '$1'],
  // "Thompson" as "Tompson"
  [/th/g, 't'],
  // "Bridger"
  [/dg(?=[eiy])/g, 'j'],
  // "Gillian" as "Jillian", "George"
  [/g(?=[eiy])/g, 'j'],
  // "Cecil"
  [/c(?=[eiy])/g, 's'],
  // "Jackson", "McQueen"
  [/ck|q|c/g, 'k'],
  // "Maxine"
  [/x/g, 'ks'],
  // "Zara", "Stephen" as "Steven"
  [/z/g, 's'],
  [/v/g, 'f'], // "Steven" as "Stefen"
  // "Lloyd" as "Loyt"
  [/d/g, 't'],
  // "Graham" as "Krahem": both sounds of g that are left
  [/g/g, 'k'],
  // "Ellis" as "Alice": an opening vowel is kept as any vowel
  [/^[aeiouy]+/, 'A'],
  // vowels and half-vowels inside: "Vouyioukas", "Lawson"
  [/[aeiouyhw]/g, ''],
  // "Connolly"
  [/([a-zA-Z])\1+/g, '$1'],
];

/** How a name sounds, as consonants: "whyte" and "white" are the same. Folded lower-case letters in. */
export function findSound(word: string): string {
  const opening = /^[hwy](?=[aeiouy])/.exec(word.replace(/^wh/, 'w'))?.[0] ?? ''; // "Whyte" opens with a w
  return opening + SOUNDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}
