/** "mondays, 8.30 (UK time)": words, and the marks between them. */
const WORD_OR_MARK = /[^\s,;()&]+|[,;()&]/gu;
/** "mon-fri", "Monday–Friday". Other words keep their hyphens: "Port-au-Prince", "asylum-seeking". */
const DAY_RANGE = /^((?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})([-–—])((?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})$/i;
/** "Mon.", "5 p.m.", "weekly?" */
const STOPS = /[.?!]{1,3}$/;
const ATTACHED = new Set([',', ';', ')']);

/** The words of what a person typed, in order; commas, semicolons, brackets, "&" and the hyphen between two days are words too. */
export function splitTyped(text: string): string[] {
  return [...text.matchAll(WORD_OR_MARK)].flatMap(([word]) => {
    const [, first, mark, last] = DAY_RANGE.exec(word) ?? [];
    const parts = first && mark && last ? [first, mark, last] : [word.replace(STOPS, '')];
    return parts.filter(Boolean);
  });
}

/** Such words as one text again: "every Monday, at 09:00 (UTC)". */
export function joinTyped(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    const isClose = text === '' || ATTACHED.has(word) || text.endsWith('(');
    text += isClose ? word : ` ${word}`;
  }
  return text;
}

/** A word as it is compared: small letters, straight apostrophes. */
export const foldTyped = (word: string): string => word.toLowerCase().replaceAll('’', "'");

/** What was read of some words from a place on: `end` is the place behind it. */
export interface Reading<Value> {
  readonly value: Value;
  readonly end: number;
}

/** Words that cannot be taken as they are, from `at` up to `end`: why, and what may stand there instead. */
export interface Objection {
  readonly problem: string;
  readonly at: number;
  readonly end: number;
  readonly instead: readonly string[];
}

export const isObjection = (read: object): read is Objection => 'problem' in read;

/** The place behind a phrase of several words, where it stands at `at`. */
export function endOfPhrase(words: readonly string[], at: number, phrase: string): number | undefined {
  const wanted = phrase.split(' ');
  return wanted.every((word, offset) => words[at + offset] === word) ? at + wanted.length : undefined;
}

/** Words of several, by the first of each. */
export type PhraseTable<Value> = ReadonlyMap<string, readonly { readonly phrase: string; readonly value: Value }[]>;

export function tablePhrases<Value>(phrases: readonly (readonly [phrase: string, value: Value])[]): PhraseTable<Value> {
  const table = new Map<string, { phrase: string; value: Value }[]>();
  for (const [phrase, value] of phrases) {
    const [first = ''] = phrase.split(' ');
    table.set(first, [...(table.get(first) ?? []), { phrase, value }]);
  }
  return table;
}

/** The value of the longest phrase of a table that stands at `at`. */
export function readPhrase<Value>(
  words: readonly string[],
  at: number,
  table: PhraseTable<Value>,
): Reading<Value> | undefined {
  const found = (table.get(words[at] ?? '') ?? []).flatMap(({ phrase, value }) => {
    const end = endOfPhrase(words, at, phrase);
    return end === undefined ? [] : [{ value, end }];
  });
  return found.sort((a, b) => b.end - a.end)[0];
}
