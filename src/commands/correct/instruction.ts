import type { Part } from './items.js';

/** What stands before and behind a " to ", of which a target or a value may have one of its own. */
export interface Assignment {
  readonly target: string;
  readonly value: string;
}

/** "date caseloads 3 to 29 January 2018 because the minutes say so see page 4", taken apart. */
export interface Instruction {
  readonly part: Part;
  /** Everything before the reason: "caseloads 3 to 29 January 2018". */
  readonly wish: string;
  /** Every way to take the wish apart; none where it has no " to ". */
  readonly assignments: readonly Assignment[];
  readonly reason?: string;
  readonly evidence?: string;
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['date', 'date'],
  ['dates', 'date'],
  ['published', 'date'],
  ['speaker', 'speaker'],
  ['finder', 'speaker'],
  ['role', 'role'],
  ['post', 'role'],
  ['theme', 'theme'],
  ['themes', 'theme'],
  ['status', 'status'],
]);

const BECAUSE = / because\b:? ?/i; // … to 2018 because the minutes say so
const SEE = / see:? /gi; // … say so see Cabinet minutes, page 4
const TO = / to /gi; // caseloads 3 to 29 January 2018
const OF = /^(?:of|for) /i; // date of caseloads 3
const PLACEHOLDER = /^[<([]?(?:reason|evidence|…|\.\.\.)[>)\]]?$/i; // <reason>
const MOST_ASSIGNMENTS = 8;

/** What a person wrote; undefined for nothing, and for the word that stands there in an example. */
function written(text: string | undefined): string | undefined {
  const words = text?.trim() ?? '';
  return words === '' || PLACEHOLDER.test(words) ? undefined : words;
}

/** The text before and behind the last match. */
function splitLast(text: string, pattern: RegExp): [string, string?] {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? [text.slice(0, last.index), text.slice(last.index + last[0].length)] : [text];
}

/** The reason and the evidence of "because … see …". */
export function readWhy(text: string): Pick<Instruction, 'reason' | 'evidence'> {
  const [first, second] = splitLast(text, SEE);
  const [reason, evidence] = [written(first), written(second)];
  return { ...(reason !== undefined && { reason }), ...(evidence !== undefined && { evidence }) };
}

/** What is wished and why. A quotation may hold "because" itself: the one behind a " to " counts. */
export function splitWhy(text: string): { readonly wish: string; readonly why: string } {
  const from = Math.max(0, text.search(/ to /i)); // “because of that” to Lin Hazell because …
  const because = BECAUSE.exec(text.slice(from));
  if (because === null) return { wish: text.trim(), why: '' };
  const at = from + because.index;
  return { wish: text.slice(0, at).trim(), why: text.slice(at + because[0].length) };
}

/** Reads an instruction; undefined where the first word is no part that can be put right. */
export function readInstruction(text: string): Instruction | undefined {
  const [word = '', ...rest] = text.split(' ');
  const part = PARTS.get(word.toLowerCase());
  if (part === undefined) return undefined;
  const { wish, why } = splitWhy(rest.join(' ').replace(OF, ''));
  const assignments = [...wish.matchAll(TO)].slice(0, MOST_ASSIGNMENTS).map(({ index, 0: match }) => ({
    target: wish.slice(0, index).trim(),
    value: wish.slice(index + match.length).trim(),
  }));
  return { part, wish, assignments, ...readWhy(why) };
}
