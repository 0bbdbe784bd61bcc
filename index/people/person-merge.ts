import type { PersonDraft, PlacedMention } from './person-drafts.js';
import { canBeOnePerson, genderOfHonorific, genderOfParts, type NameParts, readName } from './same-name.js';

const partsOf = (draft: PersonDraft): NameParts => readName(draft.name.split(' '));
const surnameOf = (draft: PersonDraft): string => partsOf(draft).last;

const joined = (one: PersonDraft, other: PersonDraft): PersonDraft => ({
  name: other.name.length > one.name.length && !other.isSurnameOnly ? other.name : one.name,
  isSurnameOnly: one.isSurnameOnly && other.isSurnameOnly,
  mentions: [...one.mentions, ...other.mentions],
});

/** "Mr Smith" is not Mary Smith. */
function agreesInGender(full: PersonDraft, surnameOnly: PersonDraft): boolean {
  const told = surnameOnly.mentions
    .map(({ mention }) => genderOfHonorific(mention.honorific ?? ''))
    .find((gender) => gender !== undefined);
  const known = genderOfParts(partsOf(full));
  return told === undefined || known === undefined || told === known;
}

/** Full names across articles, one draft a person. An initial that fits two people joins neither. */
function mergeFullNames(drafts: readonly PersonDraft[]): PersonDraft[] {
  const bySurname = new Map<string, PersonDraft[]>();
  for (const draft of drafts) {
    const known = bySurname.get(surnameOf(draft)) ?? [];
    const same = known.filter((other) => canBeOnePerson(partsOf(other), partsOf(draft)));
    const exact = same.find((other) => other.name === draft.name) ?? (same.length === 1 ? same[0] : undefined);
    const next =
      exact === undefined ? [...known, draft] : known.map((other) => (other === exact ? joined(other, draft) : other));
    bySurname.set(surnameOf(draft), next);
  }
  return [...bySurname.values()].flat();
}

/** Surnames without a given name join the one person of that surname whom they fit; else they stay alone. */
function addSurnameOnly(full: readonly PersonDraft[], drafts: readonly PersonDraft[]): PersonDraft[] {
  const bySurname = new Map<string, PersonDraft[]>();
  for (const person of full) bySurname.set(surnameOf(person), [...(bySurname.get(surnameOf(person)) ?? []), person]);
  for (const draft of drafts) {
    const known = bySurname.get(surnameOf(draft)) ?? [];
    const [owner, ...others] = known.filter((person) => agreesInGender(person, draft));
    const isClear = owner !== undefined && others.length === 0;
    const next = isClear
      ? known.map((person) => (person === owner ? joined(person, draft) : person))
      : [...known, draft];
    bySurname.set(surnameOf(draft), next);
  }
  return [...bySurname.values()].flat();
}

/** The people of all articles, each once, in the order in which they are first named. */
export function mergeDrafts(drafts: readonly PersonDraft[]): PersonDraft[] {
  const full = mergeFullNames(drafts.filter((draft) => !draft.isSurnameOnly));
  const people = addSurnameOnly(
    full,
    drafts.filter((draft) => draft.isSurnameOnly),
  );
  const orderOf = new Map(drafts.flatMap((draft) => draft.mentions).map((placed, at) => [placed, at]));
  const placeOf = (placed: PlacedMention | undefined): number => (placed && orderOf.get(placed)) ?? 0;
  const inOrder = people.map((person) => ({
    ...person,
    mentions: [...person.mentions].sort((one, other) => placeOf(one) - placeOf(other)),
  }));
  return inOrder.sort((one, other) => placeOf(one.mentions[0]) - placeOf(other.mentions[0]));
}
