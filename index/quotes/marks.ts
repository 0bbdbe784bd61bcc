/** Words between quotation marks in one passage. */
export interface MarkedSpan {
  /** Position of the opening mark. */
  readonly open: number;
  /** The words, without the marks. */
  readonly start: number;
  readonly end: number;
  /** Position behind the closing mark; absent where the passage ends first. */
  readonly close?: number;
  readonly single: boolean;
}

interface Mark {
  readonly at: number;
  readonly text: string;
}

/** Every character (or pair) that can be a quotation mark, as in ''We've lost eleven.'' and “We wept.” */
const MARKS = /''|``|‘‘|’’|[“”"‘’'«»„]/g;

const DOUBLE_OPENERS = new Set(['“', '"', "''", '``', '‘‘', '«', '„']);

/** Which marks close which, mixed pairs included: newspapers close “ with " and ‘ with '. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"', '“', '’’'],
  '"': ['"', '”'],
  '„': ['“', '”', '"'],
  "''": ["''", '"', '”'],
  '``': ["''", '"', '”', '’’'],
  '‘‘': ['’’', '”', '"'],
  '«': ['»'],
  '‘': ['’', "'"],
  "'": ["'", '’'],
};

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character); // said: “We

/** Behind a space, a bracket, a dash or another opening mark a quotation may begin: (“We wept”), late–“too late”. */
const mayOpenBehind = (character: string | undefined): boolean =>
  isSpace(character) || /[([{–—\-/:“"‘…]/.test(character ?? ''); // (“We wept”)

/** ’90s, ’em, ’til: an apostrophe that stands where a mark could open. */
const ELISION = /^(?:em|til|tis|twas|cause|n|bout|round|cos|fraid|\d0s)\b/i;

const SHORT_YEAR = /\b(?:in|of|since|by|until|from|before|after|summer|winter)\s['’]\d\d\b/i; // grant ended in '09.

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character); // 'We

/** A mark that hugs the word before it and not the one behind it can only close. */
const hugsWordBefore = (text: string, at: number, behind: number): boolean =>
  !isSpace(text[at - 1]) && !isLetter(text[behind]);

function opens(text: string, mark: Mark): boolean {
  const behind = mark.at + mark.text.length;
  if (!(mark.text in CLOSERS) || isSpace(text[behind])) return false;
  if (mark.text === '“' || mark.text === '«') return isLetter(text[behind]) || !hugsWordBefore(text, mark.at, behind);
  if (!mayOpenBehind(text[mark.at - 1])) return false;
  if (DOUBLE_OPENERS.has(mark.text)) return true;
  return (
    !ELISION.test(text.slice(behind, behind + 8)) && !SHORT_YEAR.test(text.slice(Math.max(0, mark.at - 8), behind + 3))
  );
}

/** A word that goes on with the newspaper’s sentence, not one that a possessive leads up to: ‘…families’ but criticised. */
const GOES_ON =
  /^(?:and|but|or|nor|in|on|at|of|for|to|from|by|with|as|that|which|who|when|while|if|after|before|because|during|over|under|about|than|is|are|was|were|has|have|had|will|would|said|says|he|she|it|they|we)\b/;

/** Bucks’ children, parents’ evenings, an' that: an apostrophe that looks like a closing mark. */
function isApostrophe(text: string, at: number): boolean {
  const behind = text.slice(at + 1, at + 12);
  // an' that was that
  if (/(?:^|\s)(?:an|o|th|wi|n)$/i.test(text.slice(Math.max(0, at - 3), at))) return /^\s\S/.test(behind);
  return text[at - 1] === 's' && /^ [a-z]/.test(behind) && !GOES_ON.test(behind.slice(1)); // the workers’ evident care
}

function closesSingle(text: string, mark: Mark): boolean {
  return !isSpace(text[mark.at - 1]) && !isLetter(text[mark.at + 1]);
}

function closesDouble(text: string, mark: Mark): boolean {
  const behind = mark.at + mark.text.length;
  if (mark.text === '“') return hugsWordBefore(text, mark.at, behind);
  if (mark.text === '"') return !isSpace(text[mark.at - 1]) || isSpace(text[behind]);
  return true;
}

/** The closing mark of a single-quoted span: the first one, but a plural’s apostrophe only if no other follows. */
function singleCloser(text: string, opener: Mark, later: readonly Mark[]): Mark | undefined {
  const accepted = CLOSERS[opener.text] ?? [];
  const next = later.findIndex((mark) => mark.text === '‘' && opens(text, mark));
  const candidates = later
    .slice(0, next < 0 ? later.length : next)
    .filter((mark) => accepted.includes(mark.text) && closesSingle(text, mark));
  return candidates.find((mark) => !isApostrophe(text, mark.at)) ?? candidates[0];
}

/** The closing mark of a double-quoted span; a double quotation inside it (“He said “no” twice”) is stepped over. */
function doubleCloser(text: string, opener: Mark, later: readonly Mark[]): Mark | undefined {
  const accepted = CLOSERS[opener.text] ?? [];
  const closes = (mark: Mark): boolean => accepted.includes(mark.text) && closesDouble(text, mark);
  let depth = 1;
  for (const mark of later) {
    if (mark.text === '“' && opener.text === '“' && opens(text, mark)) depth += 1;
    else if (closes(mark)) depth -= 1;
    if (depth === 0) return mark;
  }
  return later.find(closes);
}

/** An unclosed single mark is an apostrophe unless it starts the passage or follows a cue ("said: ‘We"). */
const isLooseSingle = (text: string, opener: Mark): boolean =>
  opener.text === "'" || !(opener.at === 0 || /[:,]\s$/.test(text.slice(Math.max(0, opener.at - 2), opener.at))); // said: ‘We

/** Jeremiah "Jez" Stockwell: a nickname is part of a name. */
const isNickname = (text: string, start: number, end: number): boolean =>
  /^\p{Lu}[\p{L}-]*$/u.test(text.slice(start, end)) && // "Jez"
  /(?:^|\s)\p{Lu}[\p{L}.’'-]* $/u.test(text.slice(Math.max(0, start - 21), start - 1)) && // Jeremiah "Jez
  /^ \p{Lu}/u.test(text.slice(end + 1, end + 3)); // Jez" Stockwell

/** The span that a mark opens, given the marks behind it. */
function spanFrom(text: string, opener: Mark, later: readonly Mark[]): MarkedSpan | undefined {
  const single = !DOUBLE_OPENERS.has(opener.text);
  const closer = single ? singleCloser(text, opener, later) : doubleCloser(text, opener, later);
  if (closer === undefined && single && isLooseSingle(text, opener)) return undefined;
  const start = opener.at + opener.text.length;
  const end = closer?.at ?? text.trimEnd().length;
  // The score was "4–0".
  if (!/\p{L}/u.test(text.slice(start, end)) || isNickname(text, start, end)) return undefined;
  return { open: opener.at, start, end, single, ...(closer ? { close: closer.at + closer.text.length } : {}) };
}

/**
 * The quotations of a passage in order, outermost only: single, double, doubled single and mixed marks.
 * Apostrophes open nothing; a double mark that is never closed runs to the end of the passage.
 */
export function findMarkedSpans(text: string): MarkedSpan[] {
  const marks = [...text.matchAll(MARKS)].map((match) => ({ at: match.index, text: match[0] }));
  const spans: MarkedSpan[] = [];
  for (const [at, mark] of marks.entries()) {
    const last = spans.at(-1);
    if (mark.at < (last ? (last.close ?? text.length) : 0) || !opens(text, mark)) continue;
    const span = spanFrom(text, mark, marks.slice(at + 1));
    if (span) spans.push(span);
  }
  return spans;
}

/** “We wept.” – a capital keeps the sentence before it apart: "He sat down. “We wept.”" */
const CAPITAL_FIRST = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;

/** The stop that ends a quotation stays: “We wept.” is masked as “Xxxxxxx.” */
const STOP = /[.!?,]/;

function maskOf(text: string, { open, start, end, close = end }: MarkedSpan): string {
  const final = text[/[’'”"]/.test(text[end - 1] ?? '') ? end - 2 : end - 1] ?? ''; // “…hear him say, ‘I’m sorry.’”
  const last = STOP.test(final) ? final : 'x';
  const first = CAPITAL_FIRST.test(text.slice(start, end)) ? 'X' : 'x';
  const words = `${first}${'x'.repeat(Math.max(0, end - start - 2))}${last}`.slice(-(end - start));
  return `${'“'.repeat(start - open)}${words}${'”'.repeat(close - end)}`;
}

/** The passage with every quotation blanked out, offsets kept: what the newspaper itself says. */
export function maskQuotations(text: string, spans: readonly MarkedSpan[]): string {
  const masked = spans.map((span, at) => {
    const before = spans[at - 1];
    return text.slice(before?.close ?? before?.end ?? 0, span.open) + maskOf(text, span);
  });
  const last = spans.at(-1);
  return masked.join('') + text.slice(last?.close ?? last?.end ?? 0);
}
