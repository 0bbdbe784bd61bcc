import type { Slot } from './patterns.js';
import { isCapital } from './tokens.js';

/** "1st" is looked for among the numbers. */
const openingOf = (word: string): string => (/^\d/.test(word) ? '0' : word); // 1st

export function wordSlot<Value extends number | string>(words: ReadonlyMap<string, Value>): Slot {
  return {
    opens: [...words.keys()].map(openingOf),
    find: (tokens, at) => {
      const value = words.get(tokens[at]?.word ?? '');
      return value === undefined ? undefined : { length: 1, value };
    },
  };
}

/** Words that follow one another and together have one value. */
export function phraseSlot(phrase: string, value: number): Slot {
  const words = phrase.split(' ');
  return {
    opens: words.slice(0, 1),
    find: (tokens, at) =>
      words.every((word, offset) => tokens[at + offset]?.word === word) ? { length: words.length, value } : undefined,
  };
}

/** A word of `words` that begins with a capital: "March", not "march". */
export function nameSlot(words: ReadonlyMap<string, number>, isAllowed: (word: string) => boolean = () => true): Slot {
  const slot = wordSlot(new Map([...words].filter(([word]) => isAllowed(word))));
  return { opens: slot.opens, find: (tokens, at) => (isCapital(tokens[at]?.text) ? slot.find(tokens, at) : undefined) };
}

/** A word that is only asked for or forbidden, and has no value. */
export function flagSlot(words: Iterable<string>): Slot {
  const known = new Set(words);
  return { opens: [...known], find: (tokens, at) => (known.has(tokens[at]?.word ?? '') ? { length: 1 } : undefined) };
}

/** Any word but these; the end of the text is none. */
export function otherThan(words: string): Slot {
  const known = new Set(words.split(' '));
  return {
    opens: [],
    find: (tokens, at) => (tokens[at] === undefined || known.has(tokens[at].word) ? undefined : { length: 1 }),
  };
}
