import { bodiesCalledByName, bodyNamed, isIndependentBody } from '../bodies.js';
import type { Article, Person, Speaker } from '../model.js';
import { findSpeakerMentions, personMentions, type SpeakerMention } from '../quotes/speaker-mentions.js';
import { officeHeldBy } from './offices.js';

/** Who is named where in one article. */
export interface Voices {
  readonly article: Article;
  readonly people: ReadonlyMap<string, Person>;
  /** The bodies named anywhere: only then are "inspectors" Ofsted's. */
  readonly called: ReadonlySet<string>;
  /** By passage, in order. */
  readonly mentions: readonly (readonly SpeakerMention[])[];
  /** By passage, who was last named before it opens. */
  readonly lastNamed: readonly LastNamed[];
  /** The first outside body that the article names: whose verdict a verdict without a name is. */
  readonly firstBody: Speaker | undefined;
}

interface LastNamed {
  readonly body?: Speaker;
  readonly person?: Speaker;
}

/** A position in the article’s text. */
export interface Place {
  readonly passage: number;
  readonly at: number;
}

/** Whether what this speaker finds counts as found from outside the council. */
export function isIndependent(speaker: Speaker, people: ReadonlyMap<string, Person>): boolean {
  if (speaker.kind === 'body') return isIndependentBody(speaker.name);
  const person = people.get(speaker.personId);
  return person !== undefined && officeHeldBy(person) !== undefined;
}

/** Whether both are one person or one body. */
export function isSame(a: Speaker, b: Speaker): boolean {
  return a.kind === 'person'
    ? b.kind === 'person' && a.personId === b.personId
    : b.kind === 'body' && a.name === b.name;
}

export function readVoices(article: Article, people: readonly Person[]): Voices {
  const persons = personMentions(article.id, people);
  const called = bodiesCalledByName(article.passages.map(({ text }) => text).join('\n'));
  const mentions = article.passages.map(({ text }, passage) =>
    findSpeakerMentions(text, persons.get(passage) ?? [], called),
  );
  return {
    article,
    called,
    mentions,
    people: new Map(people.map((person) => [person.id, person])),
    lastNamed: readLastNamed(mentions),
    firstBody: mentions
      .flat()
      .flatMap((mention) => named(mention) ?? [])
      .find(isOutsideBody),
  };
}

export function textOf(voices: Voices, passage: number): string {
  return voices.article.passages[passage]?.text ?? '';
}

function named(mention: SpeakerMention): Speaker | undefined {
  if (mention.kind === 'person') return { kind: 'person', personId: mention.personId };
  return mention.kind === 'body' ? { kind: 'body', name: mention.name } : undefined;
}

const isOutsideBody = (speaker: Speaker): boolean => speaker.kind === 'body' && isIndependentBody(speaker.name);

const isPerson = ({ kind }: Speaker): boolean => kind === 'person';

/** Read in one pass, since a long article asks for it at every sentence. */
function readLastNamed(mentions: readonly (readonly SpeakerMention[])[]): LastNamed[] {
  const before: LastNamed[] = [{}];
  for (const [passage, own] of mentions.entries()) {
    const speakers = own.flatMap((mention) => named(mention) ?? []);
    const body = speakers.findLast(isOutsideBody);
    const person = speakers.findLast(isPerson);
    before.push({ ...before[passage], ...(body ? { body } : {}), ...(person ? { person } : {}) });
  }
  return before;
}

/** Who is named in the passage of a place before it, in order. */
function namedBeside({ mentions }: Voices, { passage, at }: Place): Speaker[] {
  return (mentions[passage] ?? []).filter(({ end }) => end <= at).flatMap((mention) => named(mention) ?? []);
}

/** The outside body last named before a place: whose report "the report" is. */
export function bodyBefore(voices: Voices, place: Place): Speaker | undefined {
  return namedBeside(voices, place).findLast(isOutsideBody) ?? voices.lastNamed[place.passage]?.body;
}

function personBefore(voices: Voices, place: Place): Speaker | undefined {
  return namedBeside(voices, place).findLast(isPerson) ?? voices.lastNamed[place.passage]?.person;
}

/** The person or body a mention stands for: "the report" is its body’s, "he" the person last named. */
export function resolve(voices: Voices, mention: SpeakerMention, passage: number): Speaker | undefined {
  const place = { passage, at: mention.start };
  if (mention.kind === 'paper') {
    const printed = textOf(voices, passage).slice(mention.start, mention.end);
    return mention.owned
      ? { kind: 'body', name: printed.toLowerCase() }
      : (bodyBefore(voices, place) ?? voices.firstBody);
  }
  if (mention.kind !== 'pronoun') return named(mention);
  const isHuman = mention.word === 'he' || mention.word === 'she';
  return isHuman ? personBefore(voices, place) : bodyBefore(voices, place);
}

const ITS_PAPER = /^(?:the|its|their|this)\s.{0,40}\b(?:report|letter|review|inspection|findings)\b/i; // the report published this month

const NO_NAME = /\b(?:is|are|was|were|has|have|had|remained?)\b/; // a clause that was taken for a name: "children were"

/** Whether printed words can be the name of a finder. */
export const isName = (words: string): boolean => !NO_NAME.test(words);

/** A speaker as printed under the one name we use: "Inspectors" are Ofsted, "the report" is of the body named before. */
export function canonical(voices: Voices, speaker: Speaker, place: Place): Speaker {
  if (speaker.kind === 'person' || isIndependentBody(speaker.name)) return speaker;
  const known = bodyNamed(speaker.name) ?? bodyNamed(speaker.name.toLowerCase());
  if (known && voices.called.has(known.name)) return { kind: 'body', name: known.name };
  return ITS_PAPER.test(speaker.name) ? (bodyBefore(voices, place) ?? voices.firstBody ?? speaker) : speaker;
}
