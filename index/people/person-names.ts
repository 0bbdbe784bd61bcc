import type { Article, Passage } from '../model.js';
import { isGivenName, WEAK_GIVEN_NAMES } from './given-names.js';
import { findRuns, type NameRun } from './name-runs.js';
import { type Token, tokenise } from './name-tokens.js';
import * as words from './name-words.js';
import { isRoleWord, KIN_NOUNS } from './role-words.js';
import { type NameParts, readName } from './same-name.js';

/** One place where a person may be named. `words` are the name’s own, without form of address. */
export interface NameMention {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly parts: NameParts;
  /** As printed, with its stop: "Mr", "Sen.". */
  readonly honorific?: string;
  /** A post used as form of address before a full name: "Judge". */
  readonly post?: string;
  /** How much speaks for a person, in points; from `ENOUGH` a new person is believed. */
  readonly score: number;
  readonly inHeadline: boolean;
}

/** Points that make a capitalised run a person: a known given name alone, or one sign beside it. */
export const ENOUGH = 2;

interface Setting {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  /** Words the article also prints in small letters. */
  readonly ordinary: ReadonlySet<string>;
  readonly inHeadline: boolean;
}

const isSpeech = (token: Token | undefined): boolean => token !== undefined && words.SPEECH_VERBS.has(token.key);

/** "Hazell said", "Hazell also said", "said Hazell", "Lin Hazell: “There is still". */
function speaks({ tokens }: Setting, run: NameRun): boolean {
  const after = tokens.slice(run.last + 1, run.last + 3);
  const [next, second] = after;
  if (isSpeech(next) || isSpeech(tokens[run.first - 1])) return true;
  if (next?.kind === 'word' && /^(?:also|then|later|has|had|who)$/.test(next.key) && isSpeech(second)) return true; // Hazell also said
  return next?.text === ':' && /^["“‘']$/.test(second?.text ?? ''); // Lin Hazell: "There is still
}

/** ", 52," and ", aged 52" and "(52)". */
function hasAge({ tokens }: Setting, run: NameRun): boolean {
  const [mark, next, third, fourth] = tokens.slice(run.last + 1, run.last + 5);
  if (mark?.text !== ',' && mark?.text !== '(') return false;
  const [age, after] = next?.key === 'aged' || next?.key === 'age' ? [third, fourth] : [next, third];
  const isClosed = after === undefined || after.kind === 'mark'; // Tor Maddan, 65 km from here
  return isClosed && age?.kind === 'number' && /^\d{1,2}$/.test(age.text); // Smith, 52, chief executive
}

const isRole = (token: Token | undefined): boolean => token?.kind === 'word' && isRoleWord(token.key.replace(/s$/, '')); // analysts

/** "boss David Johnston", "executive director of children’s services, Tolis Vouyioukas", "his wife Mary". */
function followsRole({ tokens }: Setting, run: NameRun): boolean {
  const before = /^[,(]$/.test(tokens[run.first - 1]?.text ?? '') ? run.first - 2 : run.first - 1; // The Minister (Rhona Galbraith)
  const last = tokens[before];
  if (isRole(last) || (last !== undefined && KIN_NOUNS.has(last.key))) return true;
  if (before === run.first - 1 && !/^\p{Lu}/u.test(last?.text ?? '')) return false; // Minister of Foreign Affairs Harold Pelling
  const clause = tokens.slice(Math.max(0, before - 9), before);
  const start = clause.findLastIndex((token) => token.kind === 'mark');
  const at = clause.findIndex((token, position) => position > start && isRole(token));
  return at >= 0 && /^(?:of|for|at|to|in|with)$/.test(clause[at + 1]?.key ?? ''); // director of children’s services
}

const PREDICATE = /^(?:is|was|became|as|appointed|named|elected|an?|the)$/; // Cordelia Banks is a columnist

/** "Cordelia Banks is a columnist", "Dame Bernadette Osgood was appointed as the commissioner". */
function isSaidToBe({ tokens }: Setting, run: NameRun): boolean {
  const rest = tokens.slice(run.last + 1, run.last + 9);
  const start = rest.findIndex((token) => !PREDICATE.test(token.key));
  if (start < 2) return false;
  return rest.slice(start, start + 3).some(isRole);
}

/** ", cabinet member for children’s services" and "(head of fostering)"; ", who" and ", whose". */
function isFollowedByRole({ tokens }: Setting, run: NameRun): boolean {
  const [mark, ...rest] = tokens.slice(run.last + 1, run.last + 10);
  if (mark === undefined || !/^[,(–—-]$/.test(mark.text)) return false; // John Coughlan – who found
  const end = rest.findIndex((token) => token.kind === 'mark' || /^(?:of|for|at|said|who)$/.test(token.key)); // head of fostering
  if (/^(?:who|whose)$/.test(rest[0]?.key ?? '')) return true; // , who was appointed
  const phrase = end < 0 ? rest : rest.slice(0, end);
  return phrase.length > 0 && isRole(phrase.at(-1));
}

function givenNamePoints(run: NameRun): number {
  const [first, second] = run.name;
  if (first === undefined || run.name.length < 2) return 0;
  if (first.kind === 'initial' || second?.kind === 'initial') return 2;
  if (!isGivenName(first.key)) return 0;
  return WEAK_GIVEN_NAMES.has(first.key) ? 1 : 2;
}

/** "the Laura Ashley shop", "at Morgan Stanley", "Lloyd & Sons": signs of a firm or a place. */
function doubts({ tokens }: Setting, run: NameRun): number {
  const before = tokens[run.first - 1]?.key ?? '';
  const after = tokens[run.last + 1]?.key ?? '';
  const name = run.name.map((token) => token.key).join('-');
  if (after === '&' || before === '&') return 9;
  if (words.NAMESAKES.has(name)) return 3;
  const last = run.name.at(-1)?.key ?? '';
  const surnameIsPlace = run.name.length > 1 && words.NAMED_PLACES.has(last) ? 1 : 0;
  if (run.honorific.length > 0) return 0;
  if (/^(?:st|saint)$/.test(run.name[0]?.key ?? '')) return 9; // St Pauli; St. Germain is known by her full name alone
  const isPeople = run.name.length > 1 && words.DEMONYMS.has(last) ? 2 : 0;
  if (before === 'the' || before === 'a' || before === 'an') return 3 + surnameIsPlace;
  return isPeople + surnameIsPlace + (/^(?:at|in|near)$/.test(before) ? 1 : 0); // a park in Victoria West
}

function hasOrdinaryWord({ ordinary }: Setting, run: NameRun): boolean {
  const isOrdinary = (key: string): boolean =>
    ordinary.has(key) || words.ORDINARY_WORDS.has(key) || words.DEMONYMS.has(key);
  return run.name.some(({ key }) => isOrdinary(key) && !isGivenName(key) && !words.PARTICLES.has(key)); // van der Berg
}

function contextPoints(setting: Setting, run: NameRun): number {
  const signs = [
    run.isTitled ? 2 : 0,
    run.hasDemonym ? 1 : 0,
    hasAge(setting, run) ? 2 : 0,
    followsRole(setting, run) ? 2 : 0,
    isFollowedByRole(setting, run) || isSaidToBe(setting, run) ? 2 : 0,
    speaks(setting, run) && run.name.length > 1 ? 2 : 0,
    words.POSTNOMINALS.has(setting.tokens[run.last + 1]?.key ?? '') &&
    /^[A-Z]{2}/.test(setting.tokens[run.last + 1]?.text ?? '') // MP
      ? 2
      : 0, // John Smith MP
  ];
  return signs.reduce<number>((sum, points) => sum + points, 0);
}

/** A headline, a heading or a line in Title Case, whose capitals prove nothing. */
function isHeadline(passage: Passage, tokens: readonly Token[]): boolean {
  if (passage.kind === 'headline' || passage.kind === 'heading') return true;
  const inWords = tokens.filter((token) => token.kind === 'word');
  const capitals = inWords.filter((token) => /^\p{Lu}/u.test(token.text)); // Council Leaders Vow to Act
  const hasNumbers = tokens.some((token) => token.kind === 'number');
  return (
    !hasNumbers && inWords.length > 4 && capitals.length / inWords.length > 0.75 && !/[.,:;”"’]$/.test(passage.text) // no stop ends a headline
  ); // no sentence
}

/** A line that holds a name and nothing more is a byline or what is left of a caption. */
const isWholeLine = ({ tokens }: Setting, run: NameRun): boolean => run.first === 0 && run.last === tokens.length - 1;

function scoreOf(setting: Setting, run: NameRun): number {
  const given = givenNamePoints(run);
  const context = contextPoints(setting, run);
  const ordinary =
    !isGivenName(run.name[0]?.key ?? '') && run.honorific.length === 0 && hasOrdinaryWord(setting, run) ? 2 : 0;
  if (setting.inHeadline) return given > 0 && speaks(setting, run) ? ENOUGH : 0;
  const isWeak = run.name.length === 1 && run.honorific.every((title) => words.WEAK_TITLES.has(title.key));
  const honorific = run.honorific.length === 0 ? 0 : isWeak ? -1 : 3;
  const [first] = run.name;
  const opensUnknown = first?.opens && context === 0 && given === 0 && first.kind === 'word' ? 1 : 0; // Joining Quorn
  if (isWholeLine(setting, run)) return 0;
  const alone = run.name.length === 1 && run.honorific.length === 0 && speaks(setting, run) ? 1 : 0;
  return given + context + honorific + alone - opensUnknown - ordinary - doubts(setting, run);
}

function mentionOf(setting: Setting, run: NameRun, passage: number): NameMention {
  const [first, last] = [run.honorific[0] ?? run.name[0], run.name.at(-1)];
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  const honorific = setting.passage.text.slice(start, run.name[0]?.start ?? start).trim();
  const printed = setting.passage.text.slice(run.name[0]?.start, end).split(/\s+/); // Jeremiah "Jez" Stockwell
  return {
    passage,
    parts: readName(printed),
    start,
    end,
    words: printed,
    ...(honorific === '' ? {} : { honorific }),
    ...(run.post === undefined ? {} : { post: run.post.text }),
    score: scoreOf(setting, run),
    inHeadline: setting.inHeadline,
  };
}

/** "the Church", "in May": a lone word that is ordinary too and has nothing of a person about it. */
function isDoubtfulAlone(setting: Setting, run: NameRun): boolean {
  const [name] = run.name;
  if (run.name.length > 1 || run.honorific.length > 0 || name === undefined || speaks(setting, run)) return false;
  const isOrdinary = setting.ordinary.has(name.key) || words.ORDINARY_WORDS.has(name.key);
  const before = setting.tokens[run.first - 1]?.key ?? '';
  return (isOrdinary && name.opens) || (isOrdinary && /^(?:the|in|at|of|since|last|next|by|until)$/.test(before)); // In May
}

const LIST_LINK = /^(?:, and |, | and )$/; // Alice Estridge, Duffo Waldorfsky and Peter Quarnby

/** Names in one list with people are people too: "Alice Estridge, Duffo Waldorfsky and Peter Quarnby". */
function raiseListed(mentions: readonly NameMention[], text: string): NameMention[] {
  const lists: NameMention[][] = [];
  for (const mention of mentions) {
    const before = lists.at(-1)?.at(-1);
    const isLinked = before !== undefined && LIST_LINK.test(text.slice(before.end, mention.start));
    if (isLinked) lists.at(-1)?.push(mention);
    else lists.push([mention]);
  }
  return lists.flatMap((list) => {
    const believed = list.filter(({ score, words: name }) => score >= ENOUGH && name.length > 1);
    const isOfPeople = list.length > 1 && believed.length * 2 >= list.length;
    return list.map((mention) =>
      isOfPeople && mention.words.length > 1 && mention.score >= 0
        ? { ...mention, score: Math.max(mention.score, ENOUGH) }
        : mention,
    );
  });
}

const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text); // council

/** "By Jane Smith", "Jane Smith, Local Democracy Reporter", "Reporting by Jane Smith": who wrote it, not whom it is about. */
const BYLINE =
  /^(?:by |words by |report(?:ed|ing) by |(?:photo|picture|image)s?(?: by|:))|\b(?:democracy reporter|local democracy reporting|contributed to this (?:report|article|story)|(?:reporting|editing|writing) by)\b/i;

/** "Jane Smith, The Canadian Press", "-- Jane Smith, London newsroom". */
const AGENCY_LINE =
  /^(?:--|[^,|]{3,40}[,|] (?:the )?(?:canadian press|associated press|press association|reuters|pa|ap|afp|bbc news|cbc news|staff (?:writer|reporter))\b)/i; // Jane Smith, The Canadian Press

const LONGEST_BYLINE = 160;

const isByline = (text: string): boolean =>
  text.length <= LONGEST_BYLINE && (BYLINE.test(text) || AGENCY_LINE.test(text));

/**
 * Every place of an article where a person may be named, in order, each with the points that speak for it.
 * Bylines are left out; surnames that stand alone have no points of their own.
 */
export function findNames(article: Article): NameMention[] {
  const tokens = article.passages.map(({ text }) => tokenise(text));
  const small = tokens.flat().filter((token) => startsSmall(token.text));
  const ordinary = new Set(small.map((token) => token.key));
  return article.passages.flatMap((passage, position) => {
    if (isByline(passage.text)) return [];
    const inPassage = tokens[position] ?? [];
    const setting = { passage, tokens: inPassage, ordinary, inHeadline: isHeadline(passage, inPassage) };
    const runs = findRuns(setting.tokens, ordinary).filter((run) => !isDoubtfulAlone(setting, run));
    return raiseListed(
      runs.map((run) => mentionOf(setting, run, position)),
      passage.text,
    );
  });
}
