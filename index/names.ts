import type { Person, PersonHit } from './model.js';
import { createNameSearch, type NameMatch, toNameWords } from './search/name-search.js';
import { createRoleSearch, dropDates, isRoleOf, type RoleMatch } from './search/role-search.js';
import { splitWords } from './search/terms.js';

/** A name as printed, or a surname or given name of it as printed, scores this or more. */
const EXACT_SCORE = 0.95;
const AMBIGUOUS_DIFFERENCE = 0.05;
/** How far below the best a name may score and still be offered. */
const OFFERED_DIFFERENCE = 0.15;
const MOST_HITS = 10;

/** "who is Lin Hazell?", "quotes by Mr Johnston" */
const FILLING_WORDS = new Set(
  `who whos is was are were has have had the a an of for in at by from about on to and tell me us find show give quote quotes
  quotation said say says saying what does did do please think person people named name called s`.split(/\s+/), // "who whos"
);

/**
 * Look-up of people by name or role, however typed: best first, nobody where a word of the question fits nobody.
 *
 * A printed name wins over a role, a role over a misspelt name; "Minister Timpson" may name both. Of two or more words
 * every one must fit, so that "Martin Tett" does not bring up another Martin. A year is for roles: "cabinet member 2018".
 */
export function createPeopleLookup(people: readonly Person[]): (query: string) => PersonHit[] {
  const searchNames = createNameSearch(people);
  const searchRoles = createRoleSearch(people);
  return (query) => {
    const words = readName(query);
    const names = toHits(searchNames(words), 'name');
    if ((names[0]?.score ?? 0) >= EXACT_SCORE) return names;
    const roles = toHits(searchRoles(query), 'role');
    if (roles.length > 0) return roles;
    return names.length > 0 ? names : toHits(searchBoth(words, searchNames), 'name');
  };
}

/**
 * Whether to ask which person is meant: the first two names score within 0.05 of each other.
 *
 * An exact name is doubtful only beside another exact one ("David" of two Davids). Roles are a list, not a doubt.
 */
export function isAmbiguous(hits: readonly PersonHit[]): boolean {
  const [first, second] = hits;
  if (first === undefined || second === undefined || first.matched === 'role' || second.matched === 'role')
    return false;
  if (first.score >= EXACT_SCORE && second.score < EXACT_SCORE) return false;
  if (first.score === 1 && second.score < 1) return false;
  return first.score - second.score < AMBIGUOUS_DIFFERENCE;
}

const MAXIMUM_LENGTH = 200;
const MAXIMUM_WORDS = 12;

/** The words of a question that may be a name: "Johnston, David" is read as "David Johnston". */
function readName(query: string): string[] {
  const text = dropDates(query.slice(0, MAXIMUM_LENGTH));
  const [surname = '', given = '', ...more] = text.split(',');
  const inOrder = more.length === 0 ? `${given} ${surname}` : text;
  const telling = splitWords(inOrder).filter((word) => !FILLING_WORDS.has(word));
  return toNameWords(telling.slice(0, MAXIMUM_WORDS));
}

/** "Minister Timpson": some words name the person, and all others one of that person's roles. */
function searchBoth(words: readonly string[], searchNames: (words: readonly string[]) => NameMatch[]): NameMatch[] {
  const matches = words.flatMap((word) => {
    const others = words.filter((other) => other !== word);
    return others.length === 0
      ? []
      : searchNames([word]).filter(({ person }) => isNamedBy(person, others, searchNames));
  });
  const best = new Map<Person, NameMatch>();
  for (const match of matches.sort((a, b) => a.score - b.score)) best.set(match.person, match);
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function isNamedBy(
  person: Person,
  words: readonly string[],
  searchNames: (words: readonly string[]) => NameMatch[],
): boolean {
  const ofRole = words.filter((word) => !searchNames([word]).some((match) => match.person === person));
  return ofRole.length > 0 && isRoleOf(person, ofRole);
}

function toHits(matches: readonly (NameMatch | RoleMatch)[], matched: 'name' | 'role'): PersonHit[] {
  const best = matches[0]?.score ?? 0;
  const offered = matched === 'role' ? matches : matches.filter(({ score }) => best - score <= OFFERED_DIFFERENCE);
  return offered.slice(0, MOST_HITS).map(({ person, score }) => ({ person, score, matched }));
}
