/** A word in lower case, without a possessive ending, with its place in the text. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A phrase of a lexicon found in a text: tokens `from` (inclusive) to `to` (exclusive). */
export interface PhraseHit<Label> {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

interface Phrase<Label> {
  readonly label: Label;
  readonly elements: readonly Element[];
}

/** One word of a phrase: the words it may be, the stems it may start with, or a gap of up to so many words. */
interface Element {
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
  readonly gap: number;
}

export type Lexicon<Label> = ReadonlyMap<string, readonly Phrase<Label>[]>;

const WORD = /£?[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu; // children’s, wasn’t, £1 of “£1.5m”

const KEY_LENGTH = 3;
const GAPS: Readonly<Record<string, number>> = { '?': 1, '~': 3 };

/** The words of a text in order; a hyphen parts words, so "case-loads" is two, and a sum of money is the word "£". */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].startsWith('£') ? '£' : match[0].toLowerCase().replace('’', "'").replace("'s", ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function readElement(written: string): Element {
  const choices = written.split('|');
  return {
    words: new Set(choices.filter((choice) => !choice.endsWith('*'))),
    stems: choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1)),
    gap: GAPS[written] ?? 0,
  };
}

/** Where phrases that open with this word are kept: under whole words, and under the first letters of stems. */
const stemKey = (word: string): string => `${word.slice(0, KEY_LENGTH)}*`;

function keysOf({ words, stems }: Element): Set<string> {
  return new Set([...words, ...stems.map(stemKey)]);
}

/**
 * A lexicon read from phrases under their labels, parted by commas. In a phrase `|` parts words of equal standing, `*` ends a stem
 * of at least three letters, `?` stands for at most one word and `~` for up to three: "high|heavy caseload*",
 * "left ~ at risk".
 */
export function readLexicon<Label extends string>(phrases: Readonly<Record<Label, string>>): Lexicon<Label> {
  const lexicon = new Map<string, Phrase<Label>[]>();
  for (const label of Object.keys(phrases) as Label[]) {
    for (const written of phrases[label].split(',')) {
      // left ~ at risk
      const elements = written.trim().split(/\s+/).map(readElement);
      const first = elements[0];
      if (first === undefined) continue;
      for (const key of keysOf(first)) lexicon.set(key, [...(lexicon.get(key) ?? []), { label, elements }]);
    }
  }
  return lexicon;
}

function isOf(element: Element, word: string): boolean {
  return element.words.has(word) || element.stems.some((stem) => word.startsWith(stem));
}

interface Attempt {
  readonly elements: readonly Element[];
  readonly tokens: readonly Token[];
}

/** The token after the phrase, where its elements from `at` on match the tokens from `token` on. */
function endOfMatch(attempt: Attempt, token: number, at: number): number | undefined {
  const element = attempt.elements[at];
  if (element === undefined) return token;
  for (let skipped = 0; element.gap > 0 && skipped <= element.gap; skipped += 1) {
    const end = endOfMatch(attempt, token + skipped, at + 1);
    if (end !== undefined) return end;
  }
  const word = attempt.tokens[token]?.word;
  const matches = element.gap === 0 && word !== undefined && isOf(element, word);
  return matches ? endOfMatch(attempt, token + 1, at + 1) : undefined;
}

function hitsAt<Label>(tokens: readonly Token[], from: number, lexicon: Lexicon<Label>): PhraseHit<Label>[] {
  const word = tokens[from]?.word ?? '';
  const hits: PhraseHit<Label>[] = [];
  for (const phrases of [lexicon.get(word), lexicon.get(stemKey(word))]) {
    for (const { label, elements } of phrases ?? []) {
      const to = endOfMatch({ elements, tokens }, from, 0);
      if (to !== undefined) hits.push({ label, from, to });
    }
  }
  return hits;
}

/** Every phrase of the lexicon in the tokens, also those that overlap, in order of their first word. */
export function findPhrases<Label>(tokens: readonly Token[], lexicon: Lexicon<Label>): PhraseHit<Label>[] {
  return tokens.flatMap((_, from) => hitsAt(tokens, from, lexicon));
}

/** The phrases of the lexicon in the tokens, where the longest at a place hides what it covers. */
export function findLongestPhrases<Label>(tokens: readonly Token[], lexicon: Lexicon<Label>): PhraseHit<Label>[] {
  const kept: PhraseHit<Label>[] = [];
  let next = 0;
  for (let from = 0; from < tokens.length; from += 1) {
    if (from < next) continue;
    const [longest] = hitsAt(tokens, from, lexicon).sort((a, b) => b.to - a.to);
    if (longest === undefined) continue;
    kept.push(longest);
    next = longest.to;
  }
  return kept;
}
