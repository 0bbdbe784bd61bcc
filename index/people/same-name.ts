import { countSlips } from '../search/similarity.js';
import { canBeOneGivenName, type Gender, genderOfGivenName } from './given-names.js';
import { FEMALE_HONORIFICS, MALE_HONORIFICS, NAME_SUFFIXES, PARTICLES } from './name-words.js';

/** A name in its parts; `given` is empty where only the surname is printed. */
export interface NameParts {
  readonly given: readonly string[];
  readonly surname: string;
  /** The first given name and the last word of the surname, folded for comparing; `first` is empty without given names. */
  readonly first: string;
  readonly last: string;
}

/** A word of a name for comparing: small letters, no accents, no apostrophes or stops. */
export const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}'’.“”"‘()]/gu, '') // "O’Brien", "Márquez", "J."
    .toLowerCase(); // "O’Brien", "Márquez", "J."

/** The words of a name as given names and surname, particles with the surname: "Ludwig" + "van Beethoven". */
export function readName(words: readonly string[]): NameParts {
  const bare = words.filter((word, at) => at === 0 || !NAME_SUFFIXES.has(fold(word)));
  const particle = bare.findIndex((word, at) => at > 0 && PARTICLES.has(fold(word)) && at < bare.length - 1);
  const isSurname = /^\p{Ll}/u.test(bare[0] ?? '') || (bare.length === 2 && /^St\.?$/.test(bare[0] ?? '')); // Mr van der Heijden, Mr St. Clair
  const start = isSurname ? 0 : particle > 0 ? particle : bare.length - 1;
  const given = bare.slice(0, start);
  return { given, surname: bare.slice(start).join(' '), first: fold(given[0] ?? ''), last: fold(bare.at(-1) ?? '') };
}

const SHORTEST_MISPRINT = 5;

/** Whether one surname can be a misprint of the other: "Timpso" and "Timpson", never "Timpson" and "Thompson". */
export const canBeMisprint = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= SHORTEST_MISPRINT && one[0] === other[0] && countSlips(one, other, 1) === 1;

/** Whether two full names can be one person’s: same surname, and the given names are one or a short form. */
export const canBeOnePerson = (one: NameParts, other: NameParts): boolean =>
  one.last === other.last && one.first !== '' && other.first !== '' && canBeOneGivenName(one.first, other.first);

/** The gender that forms of address tell: "Mr", "Dame". */
export function genderOfHonorific(honorific: string): Gender | undefined {
  const titles = honorific.split(/\s+/).map(fold); // Det Supt
  if (titles.some((title) => MALE_HONORIFICS.has(title))) return 'male';
  return titles.some((title) => FEMALE_HONORIFICS.has(title)) ? 'female' : undefined;
}

/** The gender that the first given name tells; nothing where none is printed or it tells none. */
export const genderOfParts = ({ first }: NameParts): Gender | undefined => genderOfGivenName(first);
