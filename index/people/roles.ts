import { MONTHS } from '../dates/words.js';
import { type Token, tokenAt } from './name-tokens.js';
import { POSTNOMINALS, SPEECH_VERBS } from './name-words.js';
import { organisationIn, startOfRole } from './role-phrases.js';
import { isRoleWord, KIN_NOUNS, ROLE_LIMITS } from './role-words.js';

/** A role as it stands beside a name; offsets into the passage. */
export interface PrintedRole {
  readonly title: string;
  readonly organisation?: string;
  readonly start: number;
  readonly end: number;
  readonly since?: { readonly date: string; readonly start: number; readonly end: number };
}

/** A passage with its words, and where in it the name stands. */
export interface NamePlace {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

const LONGEST_ROLE = 18;

const isMark = (token: Token | undefined, marks: RegExp): boolean => token?.kind === 'mark' && marks.test(token.text);

/** Whether a token heads a role: "director". */
const isRoleNoun = (token: Token | undefined): boolean => token?.kind === 'word' && isRoleWord(token.key);

const isLimit = (token: Token): boolean => ROLE_LIMITS.has(token.key) || SPEECH_VERBS.has(token.key);

const OPENS_TAIL = /^(?:of|for|at|in|to|with|on|and)$/; // director of, adviser to

/** The words from `from` on that can belong to one role, up to a mark or a verb. */
function phraseFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const window = tokens.slice(from, from + LONGEST_ROLE);
  const end = window.findIndex((token, at) => {
    if (token.kind === 'mark') return token.text !== '&' && !isPluralPossessive(window, at);
    const isArticle = /^(?:the|a|an|its|his|her|their)$/.test(token.key); // of the board
    const joins = /^(?:and|to|with)$/.test(token.key) && window[at + 1]?.kind === 'word'; // chairman and chief executive
    return (
      token.kind === 'number' ||
      (isLimit(token) && !joins && !(isArticle && (at === 0 || OPENS_TAIL.test(window[at - 1]?.key ?? ''))))
    );
  });
  return end < 0 ? window : window.slice(0, end);
}

const TIMES =
  /^(?:time|moment|year|years|month|months|week|weeks|day|end|start|beginning|spring|summer|autumn|winter)$/; // at the same time

/** "was appointed as the commissioner at the same time": when is no part of the title. */
function withoutTime(phrase: readonly Token[]): readonly Token[] {
  const at = phrase.findIndex(
    (token, from) => OPENS_TAIL.test(token.key) && phrase.slice(from + 1, from + 4).some(({ key }) => TIMES.test(key)),
  );
  return at > 0 ? phrase.slice(0, at) : phrase;
}

/** The apostrophe of "social workers' union". */
function isPluralPossessive(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    /^['’]$/.test(mark?.text ?? '') && // social workers' union
    before?.end === mark?.start &&
    /s$/.test(before?.key ?? '') && // workers
    after?.kind === 'word'
  );
}

const stripArticle = (phrase: readonly Token[]): readonly Token[] =>
  /^(?:the|a|an|our|its|his|her|their)$/.test(phrase[0]?.key ?? '') ? phrase.slice(1) : phrase; // a spokeswoman

/** "an adoptive father", "a foster carer": of kin only those whom children’s services know. */
const isCarer = (phrase: readonly Token[], at: number): boolean =>
  KIN_NOUNS.has(phrase[at]?.key ?? '') && /^(?:adoptive|foster)$/.test(phrase[at - 1]?.key ?? ''); // an adoptive father

/** The position of the noun that heads a role phrase: "Chief Officer" of NHS …; -1 where none does. */
function headOf(phrase: readonly Token[]): number {
  const tail = phrase.findIndex((token, at) => at > 0 && OPENS_TAIL.test(token.key));
  const head = (tail < 0 ? phrase.length : tail) - 1;
  return isRoleNoun(phrase[head]) || isCarer(phrase, head) ? head : -1;
}

function printedRole(text: string, phrase: readonly Token[], head: number): PrintedRole | undefined {
  const { title, organisation } = organisationIn(phrase, head);
  const [first, last] = [title[0], title.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const whole = organisation === undefined ? title : [...title, ...organisation];
  const start = Math.min(...whole.map((token) => token.start));
  const end = Math.max(...whole.map((token) => token.end));
  const name = organisation === undefined ? undefined : text.slice(organisation[0]?.start, organisation.at(-1)?.end);
  return {
    title: text.slice(first.start, last.end),
    ...(name === undefined ? {} : { organisation: name }),
    start,
    end,
  };
}

/** "executive director of children’s services, Tolis Vouyioukas", "boss David Johnston". */
function roleBefore({ text, tokens, start }: NamePlace): PrintedRole | undefined {
  const name = tokenAt(tokens, start);
  const end = isMark(tokens[name - 1], /^[,(]$/) ? name - 1 : name; // services, Tolis Vouyioukas
  const first = startOfRole(tokens, end);
  if (first === undefined) return undefined;
  const phrase = stripArticle(tokens.slice(first, end));
  const head = phrase.findIndex(
    (token, at) => isRoleNoun(token) && (at === phrase.length - 1 || OPENS_TAIL.test(phrase[at + 1]?.key ?? '')),
  );
  return head < 0 ? undefined : printedRole(text, phrase, head);
}

/** "Cordelia Banks is a columnist", "Dame Bernadette Osgood was appointed as the commissioner". */
function predicateStart(tokens: readonly Token[], after: number): number | undefined {
  const verbs = tokens.slice(after, after + 5);
  const article = verbs.findIndex((token) => /^(?:an?|the)$/.test(token.key)); // is a columnist
  const phrase = verbs
    .slice(0, Math.max(0, article))
    .map((token) => token.key)
    .join(' ');
  // was appointed as the commissioner
  return /^(?:is|became|was (?:appointed|named|elected)|has been (?:appointed|named|elected))(?: as)?$/.test(phrase)
    ? after + article
    : undefined; // was appointed as
}

/** Where the words of an appositive begin: past letters after the name, its comma and an age. */
function appositiveStart(tokens: readonly Token[], after: number): number | undefined {
  const predicate = predicateStart(tokens, after);
  if (predicate !== undefined) return predicate;
  const mark = POSTNOMINALS.has(tokens[after]?.key ?? '') ? after + 1 : after;
  if (!isMark(tokens[mark], /^[,(–—]$/)) return undefined; // Lin Hazell, cabinet member
  const age = tokens[mark + 1]?.key === 'aged' ? mark + 2 : mark + 1;
  const hasAge = tokens[age]?.kind === 'number' && isMark(tokens[age + 1], /^,$/); // Smith, 52, chief executive
  return hasAge ? age + 2 : mark + 1;
}

/** "Lin Hazell, cabinet member for children’s services", "Smith, 52, chief executive of Acme Corp.". */
function roleAfter({ text, tokens, end }: NamePlace): PrintedRole | undefined {
  const after = tokenAt(tokens, end);
  const start = appositiveStart(tokens, after);
  if (start === undefined) return undefined;
  const phrase = withoutTime(stripArticle(phraseFrom(tokens, start)));
  const head = headOf(phrase);
  return head < 0 ? undefined : printedRole(text, phrase, head);
}

/** ", who was appointed in December 2014", "chairman since 2015": only where it follows the name or its role. */
const SINCE =
  /^[^.;“"]{0,80}?\b(?:(?:was|were|been) (?:appointed|elected|named|promoted)|appointed|elected|took (?:over|up|the|office|charge)|became|joined|has (?:been|led|held|run|chaired|served))\b[^.;,“"]{0,60}?\b(?:in|since) (?:([A-Z][a-z]{2,8}) )?((?:19|20)\d\d)\b/;
const SINCE_ALONE = /^,? (?:since) (?:([A-Z][a-z]{2,8}) )?((?:19|20)\d\d)\b/; // , chairman since 2015

function sinceAfter(text: string, from: number): PrintedRole['since'] {
  const rest = text.slice(from, from + 200);
  // , who was appointed in December 2014
  const match = /^,? (?:\(?who|(?:and )?has|appointed|since|elected)\b/.test(rest)
    ? (SINCE_ALONE.exec(rest) ?? SINCE.exec(rest))
    : null; // , who was appointed
  if (match === null) return undefined;
  const month = MONTHS.get((match[1] ?? '').toLowerCase()) ?? 0;
  const date = month === 0 ? (match[2] ?? '') : `${match[2]}-${String(month).padStart(2, '0')}`;
  const verb = match[0].search(
    // appointed in December 2014
    /\b(?:appointed|elected|named|promoted|took|became|joined|since|led|held|run|chaired|served)\b/,
  ); // appointed in December 2014
  return { date, start: from + Math.max(0, verb), end: from + match[0].length };
}

/** The organisation of "analyst Jane Doe of Barclays"; "Prime Minister Gordon Pelling at the White House" has none. */
function organisationAfter({ text, tokens, end }: NamePlace): string | undefined {
  const at = tokenAt(tokens, end);
  if (!/^(?:of|at|from|with)$/.test(tokens[at]?.key ?? '')) return undefined; // Jane Doe of Barclays
  if (tokens[at]?.key === 'at' && tokens[at + 1]?.key === 'the') return undefined;
  const phrase = phraseFrom(tokens, at + 1);
  const last = phrase.findIndex((token) => !/^\p{Lu}/u.test(token.text) && !/^(?:of|&|and|the)$/.test(token.text)); // Bank of England
  const name = last < 0 ? phrase : phrase.slice(0, last);
  const whole = name.slice(0, name.findLastIndex((token) => /^\p{Lu}/u.test(token.text)) + 1); // Barclays
  return whole.length === 0 ? undefined : text.slice(whole[0]?.start, whole.at(-1)?.end);
}

function withSince(text: string, role: PrintedRole, nameEnd: number): PrintedRole {
  const since = sinceAfter(text, Math.max(role.end, nameEnd));
  return since === undefined ? role : { ...role, since };
}

/**
 * The roles printed directly before and after a name, as printed; none where nothing stands beside it.
 * A date of taking office counts only in the clause that follows.
 */
export function rolesBeside(place: NamePlace): PrintedRole[] {
  const before = roleBefore(place);
  const organisation = before?.organisation ?? organisationAfter(place);
  const first = before === undefined || organisation === undefined ? before : { ...before, organisation };
  return [first, roleAfter(place)]
    .filter((role) => role !== undefined)
    .map((role) => withSince(place.text, role, place.end));
}
