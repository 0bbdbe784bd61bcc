/** What a token is; an initial is a single capital with its stop. */
export type TokenKind = 'word' | 'initial' | 'number' | 'possessive' | 'mark';

/** A word or mark of a passage, as half-open offsets into its text. */
export interface Token {
  readonly text: string;
  /** In small letters, with ’ for every apostrophe and without an abbreviation’s stop: "mr", "o’brien". */
  readonly key: string;
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** First of a sentence or a quotation: its capital says nothing. */
  readonly opens: boolean;
}

/** "U.S.", "O’Brien", "Smith-Jones", "12,000", one mark at a time. */
const PIECE =
  /(?:U\.S|U\.K|U\.N|E\.U|D\.C|N\.Y|L\.A|S\.A|N\.V|B\.C)\.?(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:[-‐‑'’]\p{L}[\p{L}\p{M}]*)*|\d+(?:,\d{3})*|[^\s\p{L}\d]/gu;

const POSSESSIVE = /['’][sS]$/; // Timpso’s

/** Abbreviations before a name, whose stop belongs to them: "Mr. Smith", "Sen. Jane Doe", "Robert Downey Jr. said". */
const STOPPED =
  /^(?:mr|mrs|ms|mx|dr|prof|rev|hon|st|sr|jr|gen|col|maj|capt|cpl|lt|sgt|supt|det|insp|cllr|sen|rep|gov|adm|cmdr|brig|pte|pvt|const|esq|inc|corp|ltd|co|bros|ald|atty|messrs)$/i;

const SENTENCE_END = /[.!?:;…]/; // progress. He
const TRANSPARENT = /["“”‘’'()[\]*]/; // “[Mr Coughlan]

const keyOf = (text: string): string => text.toLowerCase().replace(/'/g, '’'); // O'Brien

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** "Timpso’s" is a name and its ’s; "O’Brien" is one word. */
function splitPossessive({ text, start }: Piece): Piece[] {
  const at = text.search(POSSESSIVE);
  if (at <= 0) return [{ text, start }];
  return [
    { text: text.slice(0, at), start },
    { text: text.slice(at), start: start + at },
  ];
}

function kindOf(text: string, stopped: boolean): TokenKind {
  if (POSSESSIVE.test(text)) return 'possessive';
  if (/^\d/.test(text)) return 'number'; // 52
  if (!/^\p{L}/u.test(text)) return 'mark'; // “
  return stopped && text.length === 1 ? 'initial' : 'word';
}

const isInitial = (text: string): boolean => /^\p{Lu}$/u.test(text); // J.

/** Whether the marks before a word leave it the first of its sentence. */
function opensAfter(before: readonly Token[]): boolean {
  const last = before.slice(-8).findLast((token) => !TRANSPARENT.test(token.text) || token.text.length > 1);
  const quoted = /^["“‘']$/.test(before.at(-1)?.text ?? ''); // said: “Overall
  return last === undefined || quoted || (last.kind === 'mark' && SENTENCE_END.test(last.text));
}

/**
 * The words and marks of a text in order. A possessive ’s is a token of its own; the stop of an initial or
 * of an abbreviated title belongs to its word.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const pieces = [...text.matchAll(PIECE)].flatMap((match) => splitPossessive({ text: match[0], start: match.index }));
  for (const { text: word, start } of pieces) {
    const stopped = text[start + word.length] === '.' && (STOPPED.test(word) || isInitial(word));
    const isOwnStop = word === '.' && tokens.at(-1)?.end === start + 1;
    if (isOwnStop) continue;
    const kind = kindOf(word, stopped);
    const end = start + word.length + (stopped ? 1 : 0);
    tokens.push({ text: text.slice(start, end), key: keyOf(word), kind, start, end, opens: opensAfter(tokens) });
  }
  return tokens;
}

/** The position of the first token that starts at an offset or after it; the number of tokens where none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
