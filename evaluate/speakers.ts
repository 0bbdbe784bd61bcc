import type { ArticleIndex, Person, Speaker } from '../index/model.js';
import type { Labels, PersonLabel } from './labels.js';
import { foldCharacters } from './normalise.js';

/** Words of a body's name and the key that the labels have for it; the first that fits counts. */
const BODY_KEYS: readonly (readonly [words: string, key: string])[] = [
  ['ofsted', 'ofsted'],
  ['inspector', 'ofsted'],
  ['department for education', 'dfe'],
  ['dfe', 'dfe'],
  ['local government association', 'lga'],
  ['lga', 'lga'],
  ['peer review', 'lga'],
  ['commissioner', 'commissioner'],
  ['report', 'council-report'],
  ['government', 'government'],
  ['minister', 'government'],
  ['commissioning group', 'partner'],
  ['police', 'partner'],
  ['nhs', 'partner'],
  ['council', 'council'],
  ['cabinet', 'council'],
  ['newspaper', 'press'],
  ['press', 'press'],
  ['article', 'press'],
];

/** The labels' key for the name of a body: the name in small letters where the labels do not know it. */
export function bodyKey(name: string): string {
  const folded = foldCharacters(name);
  return BODY_KEYS.find(([words]) => folded.includes(words))?.[1] ?? folded;
}

/** The labelled person that a person of the index is; undefined where nobody was labelled so. */
export function labelOf(person: Person, labels: readonly PersonLabel[]): PersonLabel | undefined {
  const names = new Set([person.name, ...person.aliases].map(foldCharacters));
  const isNamed = (label: PersonLabel) =>
    [label.name, ...label.aliases].some((name) => names.has(foldCharacters(name)));
  return labels.find(isNamed);
}

/** The labels' key for a speaker; null where there is none. */
export function speakerKey(index: ArticleIndex, labels: Labels, speaker: Speaker | undefined): string | null {
  if (speaker === undefined) return null;
  if (speaker.kind === 'body') return bodyKey(speaker.name);
  const person = index.people.find(({ id }) => id === speaker.personId);
  return (person && labelOf(person, labels.people)?.id) ?? person?.name ?? speaker.personId;
}

/** The kind of finder that the labels have for a speaker: a person counts for the body that sent him. */
export function finderKey(index: ArticleIndex, labels: Labels, finder: Speaker): string {
  const key = speakerKey(index, labels, finder) ?? '';
  const role = labels.people.find(({ id }) => id === key)?.roles[0];
  const body = role === undefined ? key : bodyKey(`${role.role} ${role.organisation}`);
  return { government: 'dfe', 'council-report': 'council' }[body] ?? body;
}
