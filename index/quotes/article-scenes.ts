import { bodiesCalledByName } from '../bodies.js';
import type { Article, DateMention, Person } from '../model.js';
import type { Gender } from '../people/given-names.js';
import { genderOf } from '../people.js';
import type { Scene } from './attribution.js';
import { type Discourse, startDiscourse } from './discourse.js';
import { groupQuotations, type NarratedPassage, narrate, type QuoteGroup } from './quote-groups.js';
import { findSpeakerMentions, personMentions, type SpeakerMention } from './speaker-mentions.js';

/** An article ready for its quotations to be given speakers, from the first sentence to the last. */
export interface Reading {
  readonly article: Article;
  readonly passages: readonly NarratedPassage[];
  /** The sentences of each passage. */
  readonly scenes: readonly (readonly Scene[])[];
  /** The quotations in order. */
  readonly groups: readonly QuoteGroup[];
  readonly discourse: Discourse;
  readonly dates: readonly DateMention[];
}

/** Whom an article names, and what its sentences have told of them so far. */
interface Cast {
  readonly people: readonly Person[];
  /** The bodies that the article calls by their own name. */
  readonly called: ReadonlySet<string>;
  readonly discourse: Discourse;
}

const isWithin = (mention: { start: number }, { open, end }: { open: number; end: number }): boolean =>
  mention.start >= open && mention.start < end;

/** The sentences of a passage, each with the people and bodies that the newspaper itself names there. */
function scenesOf(passage: NarratedPassage, persons: readonly SpeakerMention[], cast: Cast): Scene[] {
  const outside = persons.filter((mention) => !passage.spans.some((span) => isWithin(mention, span)));
  const mentions = findSpeakerMentions(passage.narrator, outside, cast.called);
  return passage.sentences.map(({ start, end }) => ({
    passage: passage.passage,
    start,
    end,
    narrator: passage.narrator,
    mentions: mentions.filter((mention) => mention.start >= start && mention.end <= end),
    discourse: cast.discourse,
    people: cast.people,
  }));
}

function gendersOf(people: readonly Person[]): Map<string, Gender> {
  const genders = people.flatMap((person): [string, Gender][] => {
    const gender = genderOf(person);
    return gender ? [[person.id, gender]] : [];
  });
  return new Map(genders);
}

/** The sentences and quotations of an article, with whom it names where; nobody has spoken yet. */
export function startReading(article: Article, people: readonly Person[], dates: readonly DateMention[]): Reading {
  const discourse = startDiscourse(gendersOf(people));
  const persons = personMentions(article.id, people);
  const passages = narrate(article.passages);
  const named = people.filter(({ mentions }) => mentions.some(({ articleId }) => articleId === article.id));
  const called = bodiesCalledByName(article.passages.map(({ text }) => text).join('\n'));
  const cast: Cast = { people: named, called, discourse };
  const scenes = passages.map((passage) => scenesOf(passage, persons.get(passage.passage) ?? [], cast));
  return { article, passages, scenes, groups: groupQuotations(passages), discourse, dates };
}
