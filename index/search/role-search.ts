import { spanOf } from '../edtf.js';
import type { Person, Role } from '../model.js';
import { HONORIFICS } from '../people/name-words.js';
import { isRoleWord } from '../people/role-words.js';
import { countSlips } from './similarity.js';
import { COUNTY_NAMES, splitWords } from './terms.js';

/** A person found by role, with the role that fits. */
export interface RoleMatch {
  readonly person: Person;
  /** Absent where only a rank is printed, and before the name alone: "Cllr Warren Whyte". */
  readonly role?: Role;
  /** 1, or 0.8 for a role that was not held in the year asked for. */
  readonly score: number;
}

interface PrintedRole {
  readonly person: Person;
  readonly role?: Role;
  readonly words: readonly string[];
  /** What is printed before the name: "superintendent" of "Superintendent Olly Wright". */
  readonly ranks: readonly string[];
}

const OTHER_YEAR_SCORE = 0.8;

/** Other ways to name a post; both a question and a printed role are read with them. */
const SAME_POST: readonly (readonly [pattern: RegExp, post: string])[] = [
  // "Portfolio holder for children's services", "the lead member"
  [/\b(?:portfolio holder|lead member)/g, 'cabinet member'],
  // "our DCS"
  [/\bdcs\b/g, 'director children service'],
  // "the council's chief exec"
  [/\b(?:chief exec|ceo)\b/g, 'chief executive'],
  // "Member of Parliament for Aylesbury"
  [/\bmember parliament\b/g, 'mp'],
  // "who is in charge of children's services", "who runs it"
  [/\b(?:charge|run|running)\b/g, 'boss'],
  // "Chief Officer of NHS Aylesbury Vale": a title of its own, where "children's services chief" is a director
  [
    // Chief Officer
    /\bchief (executive|officer|constable|inspector|superintendent|nurse|secretary|whip|social|medical|operating)\b/g,
    'chief-$1',
  ],
  // "DCI Jane Brown"
  [/\bdci\b/g, 'detective chief-inspector'],
  // "head teacher"
  [/\bhead (teacher|nurse|coach)\b/g, 'head$1'],
];

const SAME_WORD: readonly (readonly string[])[] = [
  ['director', 'boss', 'chief', 'head'],
  ['chair', 'chairman', 'chairwoman', 'chairperson'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['councillor', 'councilor', 'cllr', 'coun'],
  ['superintendent', 'supt'],
  ['inspector', 'insp'],
  ['sergeant', 'sgt'],
  ['constable', 'pc'],
  ['detective', 'det'],
  ['doctor', 'dr'],
  ['professor', 'prof'],
  ['reverend', 'rev'],
  ['senator', 'sen'],
  ['representative', 'rep'],
  ['governor', 'gov'],
  ['children', 'child', 'kid', 'youngster'],
  ...COUNTY_NAMES.map((names) => names.map((name) => toSingular(name.toLowerCase()))),
];

/** Words of talk and headlines for whoever is at the top, whatever the title. */
const INFORMAL = new Set(['boss', 'chief', 'head']);
const HIGHEST_TITLES = ['chief-executive', 'chief-officer'];

/** "Vice-chairman" is no chairman, "former minister" no minister and "prime minister" not the minister. */
const QUALIFIERS = new Set(['vice', 'deputy', 'assistant', 'associate', 'shadow', 'former', 'ex', 'under', 'prime']);

/** Words of a question that name no post: "who is the current". */
const FILLING_WORDS = new Set(
  `who whos is was are were be been the a an of for in at by to from on with and or s that has have had as about tell me
  find show give us please what does did do name named called person people current currently present new now latest
  held holding role post job position their its his her our your my this these those when time`.split(/\s+/), // "who whos"
);

/** Words before a name that every second person bears: "Mr Timpson". */
const COURTESIES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'messrs']);

/**
 * Look-up of people by role: every telling word must stand in one role's title or organisation, or before the name
 * ("Superintendent Olly Wright"), else nobody. A rank alone finds whoever bears it, also where no role is printed.
 *
 * Newest first. A year in the question ("cabinet member 2018") puts those first who held the role in that year.
 */
export function createRoleSearch(people: readonly Person[]): (query: string) => RoleMatch[] {
  const roles = people.flatMap(rolesOf);
  const vocabulary = [...new Set(roles.flatMap(({ words, ranks }) => [...words, ...ranks]))];
  return (query) => {
    const asked = readWords(query);
    const year = findYear(query);
    if (asked.length === 0) return [];
    const found = roles.filter((role) => isNamedBy(asked, role));
    if (found.length > 0) return rank(found, year);
    const mended = asked.map((word) => mendSpelling(word, vocabulary));
    return rank(
      roles.filter((role) => isNamedBy(mended, role)),
      year,
    );
  };
}

/** Whether every one of the words stands in one of the person's roles: "minister" of "Minister of State". */
export function isRoleOf(person: Person, words: readonly string[]): boolean {
  const asked = readWords(words.join(' '));
  return rolesOf(person).some((role) => isNamedBy(asked, role));
}

/** The year that is asked about, the last where there are several. */
function findYear(query: string): string | undefined {
  // "cabinet member 2018"
  return query.match(/\b(?:19|20)\d\d\b/g)?.at(-1);
}

/** The text without a year and the month before it: "cabinet member in November 2017" → "cabinet member in". */
export function dropDates(query: string): string {
  // "September 2018", "May 2016"; a month alone may be a name
  const months =
    /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) (?=\d{4}\b)/gi;
  return query.replace(months, '').replace(/\b(?:19|20)\d\d\b/g, ' '); // cabinet member 2018
}

/** A person's roles, each with the ranks; where no role is printed the ranks alone, if there are any. */
function rolesOf(person: Person): PrintedRole[] {
  const ranks = ranksOf(person);
  if (person.roles.length === 0) return ranks.length === 0 ? [] : [{ person, words: [], ranks }];
  return person.roles.map((role) => ({ person, role, words: readRole(role), ranks }));
}

/** The ranks and offices that the articles print before somebody's name. */
function ranksOf({ name, aliases }: Person): string[] {
  const named = new Set(splitWords(name));
  const printed = aliases.flatMap((alias) => {
    const words = splitWords(alias);
    const end = words.findIndex((word) => named.has(word) || !isRank(word));
    const leading = words.slice(0, Math.max(0, end)).filter((word) => !COURTESIES.has(word));
    return readWords(leading.join(' '));
  });
  return [...new Set(printed)];
}

const isRank = (word: string): boolean => HONORIFICS.has(word) || isRoleWord(word);

function readRole({ title, organisation }: Role): string[] {
  return readWords(`${title} ${organisation ?? ''}`);
}

/** The telling words of a role or a question, in order, singular, each post by one name. */
function readWords(text: string): string[] {
  const words = splitWords(dropDates(text)).flatMap((word) => word.split('-'));
  const telling = words.filter((word) => word !== '' && !FILLING_WORDS.has(word)).map(toSingular);
  return SAME_POST.reduce((line, [pattern, post]) => line.replace(pattern, post), telling.join(' '))
    .split(' ')
    .filter((word) => word !== '');
}

function toSingular(word: string): string {
  // "authorities" = "authority"
  if (/..ies$/.test(word)) return `${word.slice(0, -3)}y`;
  // "services" = "service"; not "press"
  return /..[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function isNamedBy(asked: readonly string[], { words, ranks }: PrintedRole): boolean {
  const isPrinted = (word: string): boolean => words.includes(word) || ranks.includes(word);
  return asked.every((word) => findSameWords(word).some(isPrinted)) && !isQualified(asked, words);
}

/** Whether the role is only the deputy's, or a past one, of the post that is asked for. */
function isQualified(asked: readonly string[], words: readonly string[]): boolean {
  return words.some((word, position) => {
    const post = words[position + 1];
    if (post === undefined || !QUALIFIERS.has(word) || asked.includes(word)) return false;
    return asked.some((other) => findSameWords(other).includes(post));
  });
}

function findSameWords(word: string): readonly string[] {
  const groups = SAME_WORD.filter((group) => group.includes(word)).flat();
  return INFORMAL.has(word) ? [word, ...groups, ...HIGHEST_TITLES] : [word, ...groups];
}

/** The word of a printed role that was meant: "comissioner". Words of less than five letters are taken as typed. */
function mendSpelling(word: string, vocabulary: readonly string[]): string {
  const limit = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  if (limit === 0 || vocabulary.includes(word) || findSameWords(word).length > 1) return word;
  const near = vocabulary.map((known) => ({ known, slips: countSlips(word, known, limit) }));
  return near.sort((a, b) => a.slips - b.slips).find(({ slips }) => slips <= limit)?.known ?? word;
}

function rank(found: readonly PrintedRole[], year: string | undefined): RoleMatch[] {
  const matches = found
    .map(({ person, role }) => ({ person, role, apart: year === undefined ? 0 : countYearsApart(role ?? {}, year) }))
    .sort((a, b) => a.apart - b.apart || compareText(findLastDay(b.role ?? {}), findLastDay(a.role ?? {})));
  const firsts = matches.filter(({ person }, at) => matches.findIndex((other) => other.person === person) === at);
  return firsts.map(({ person, role, apart }) => ({
    person,
    ...(role === undefined ? {} : { role }),
    score: apart === 0 ? 1 : OTHER_YEAR_SCORE,
  }));
}

/** What tells when a role was held. */
type Seen = Pick<Role, 'since' | 'firstSeen' | 'lastSeen'>;

/** 0 where the role was held in the year; a role without dates is far from every year. */
function countYearsApart({ since, firstSeen, lastSeen }: Seen, year: string): number {
  const first = since ?? firstSeen ?? lastSeen;
  const last = lastSeen ?? firstSeen ?? since;
  if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY;
  const from = Number(spanOf(first.date).from.slice(0, 4));
  const to = Number(spanOf(last.date).to.slice(0, 4));
  return Math.max(0, from - Number(year), Number(year) - to);
}

function findLastDay({ since, firstSeen, lastSeen }: Seen): string {
  const last = lastSeen ?? firstSeen ?? since;
  return last === undefined ? '' : spanOf(last.date).to;
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
