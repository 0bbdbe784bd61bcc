import type { ArticleIndex, Person } from '../index/model.js';
import type { Labels, PersonLabel } from './labels.js';
import { foldCharacters, normalise } from './normalise.js';
import { seedOfCitation, textAt } from './places.js';
import { countMistakes, countRight, type Outcome, type Row } from './rows.js';
import { labelOf } from './speakers.js';

/** People, the full names printed in each article, their posts, and what was taken for a person. */
export function scorePeople(index: ArticleIndex, labels: Labels): Row[] {
  const known = index.people.map((person) => ({ person, label: labelOf(person, labels.people) }));
  const personOf = (label: PersonLabel) => known.find((entry) => entry.label === label)?.person;
  const strangers = known.filter(({ label }) => label === undefined).map(({ person }) => person.name);
  const people = labels.people.map((label) => ({ label: label.name, isRight: personOf(label) !== undefined }));
  const doubled = known.filter(({ label }, at) => label && known.findIndex((entry) => entry.label === label) < at);
  return [
    countRight('people', people, labels.people.length),
    countRight(
      'full names, article by article',
      labels.people.flatMap((label) => scoreNames(index, label, personOf(label))),
      13,
    ),
    countMistakes('people that are none, or counted twice', [
      ...strangers,
      ...doubled.map(({ person }) => person.name),
    ]),
    countRight(
      'posts of people',
      labels.people.flatMap((label) => scoreRoles(label, personOf(label))),
    ),
  ];
}

/** A full name counts once an article; a mention of the person there must hold it. */
function scoreNames(index: ArticleIndex, label: PersonLabel, person: Person | undefined): Outcome[] {
  const full = label.mentions.filter(({ type }) => type !== 'honorific');
  const first = full.filter(
    (one, at) => full.findIndex(({ article, text }) => article === one.article && text === one.text) === at,
  );
  return first.map(({ article, text }) => ({
    label: `${article} ${text}`,
    isRight:
      person?.mentions.some(
        (mention) => seedOfCitation(index, mention) === article && textAt(index, mention).includes(text),
      ) ?? false,
  }));
}

function scoreRoles(label: PersonLabel, person: Person | undefined): Outcome[] {
  const titles = person?.roles.map(({ title }) => normalise(title)) ?? [];
  return label.roles.map(({ role, article }) => ({
    label: `${article} ${label.name}: ${role}, read ${titles.join(' | ') || 'nothing'}`,
    isRight: titles.some((title) => sharesWords(title, foldCharacters(role))),
  }));
}

/** "Superintendent, Aylesbury Vale Local Police Area Commander" is right with or without its rank. */
function sharesWords(one: string, other: string): boolean {
  return one !== '' && (one.includes(other) || other.includes(one));
}
