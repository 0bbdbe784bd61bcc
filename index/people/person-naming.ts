import type { NameMention } from './person-names.js';
import { canBeMisprint, fold } from './same-name.js';

/** Whether a given name is printed, and not the surname alone. */
export const isFull = ({ parts }: NameMention): boolean => parts.given.length > 0;

/** The words of a name for comparing. */
export const foldedWords = ({ words }: NameMention): string[] => words.map(fold);

/** "Fernández Ortega" of "María José Fernández Ortega": what longer names end in is a surname. */
export function endsOfLongerNames(mentions: readonly NameMention[]): Set<string> {
  const long = mentions.map(foldedWords).filter((words) => words.length > 2);
  return new Set(long.flatMap((words) => words.map((_, at) => words.slice(at + 1).join(' '))));
}

type IsBetter = (one: string, other: string) => boolean;

const isLonger: IsBetter = (one, other) => one.length > other.length;

function mostFrequent(values: readonly string[], isBetter: IsBetter): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([one, first], [other, second]) => second - first || (isBetter(one, other) ? -1 : 1));
  return ranked[0]?.[0] ?? '';
}

const INITIAL = /^\p{Lu}\.?$/u; // J. Smith

/** Without "J. Smith" where "John Smith" is printed too. */
function withoutInitials(mentions: readonly NameMention[]): readonly NameMention[] {
  const long = mentions.filter(({ words }) => !INITIAL.test(words[0] ?? ''));
  return long.length > 0 ? long : mentions;
}

/** The surname as printed most often; of two as frequent the one behind a form of address, then the longer. */
function surnameOf(mentions: readonly NameMention[]): string {
  const known = [...new Set(mentions.filter(isFull).map(({ parts }) => parts.last))];
  const isForm = (last: string): boolean => known.some((surname) => surname === last || canBeMisprint(surname, last));
  const counted = mentions.filter(({ parts }) => isForm(parts.last));
  const addressed = new Set(
    counted.filter(({ honorific }) => honorific !== undefined).map(({ parts }) => parts.surname),
  );
  return mostFrequent(
    counted.map(({ parts }) => parts.surname),
    (one, other) => (addressed.has(one) === addressed.has(other) ? isLonger(one, other) : addressed.has(one)),
  );
}

/**
 * The fullest correct name that one person’s mentions give: printed in full most often, or put together from
 * the given names and the rightly printed surname ("Edward Timpso" and "Mr Timpson").
 */
export function nameOf(mentions: readonly NameMention[]): string {
  const ends = endsOfLongerNames(mentions);
  const fulls = mentions.filter((mention) => isFull(mention) && !ends.has(foldedWords(mention).join(' ')));
  if (fulls.length === 0) return mentions[0]?.words.join(' ') ?? '';
  const surname = surnameOf(mentions);
  const rightly = fulls.filter(({ parts }) => fold(parts.surname) === fold(surname));
  const wholes = withoutInitials(rightly).map(({ words }) => words.join(' '));
  if (wholes.length > 0) return mostFrequent(wholes, isLonger);
  const given = fulls.map(({ parts }) => parts.given.join(' '));
  return `${mostFrequent(given, isLonger)} ${surname}`;
}
