import { bodyNamed } from '../../index/bodies.js';
import type { ArticleIndex, Person, Quote } from '../../index/model.js';
import { isAmbiguous } from '../../index/names.js';

/** Whose words are asked for, and on what. */
export interface AskedSpeaker {
  readonly people: readonly Person[];
  readonly body?: string;
  readonly topic: string;
  /** Several people fit the name. */
  readonly isDoubtful: boolean;
}

/** A name as printed scores at least this: below it the words are more likely a topic. */
const SURE_NAME = 0.85;

const JOINING = /^(?:on|about|and)\s+/i; // Johnston on progress

/** The longest beginning that names a person; what follows is the topic: "Johnston progress". */
function readPerson(text: string, { findPeople }: ArticleIndex): AskedSpeaker | undefined {
  const words = text.split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    const hits = findPeople(words.slice(0, length).join(' '));
    const [best] = hits;
    if (best === undefined || (best.matched === 'name' && best.score < SURE_NAME)) continue;
    const isDoubtful = isAmbiguous(hits);
    const people = best.matched === 'role' || isDoubtful ? hits : hits.slice(0, 1);
    const topic = words.slice(length).join(' ').replace(JOINING, '');
    return { people: people.map(({ person }) => person), topic, isDoubtful };
  }
  return undefined;
}

/** How people write the names of known bodies; what is left of a question without them is its topic. */
const BODY_WORDS =
  /\b(?:the |ofsted|inspectors|department for education|dfe|local government association|lga|government|on |about )\b/gi; // Ofsted on pace

/** "Ofsted", "the DfE pace": a body that speaks in the articles, and the topic behind it. */
function readBody(text: string, { quotes }: ArticleIndex): AskedSpeaker | undefined {
  const known = bodyNamed(text)?.name;
  const speaking = quotes.flatMap(({ speaker }) => (speaker?.kind === 'body' ? [speaker.name] : []));
  const isSpeaking = known !== undefined && speaking.includes(known);
  const body = isSpeaking ? known : speaking.find((name) => text.toLowerCase() === name.toLowerCase());
  if (body === undefined) return undefined;
  const topic = isSpeaking ? text.replace(BODY_WORDS, ' ').replace(/\s+/g, ' ').trim() : ''; // Ofsted  pace
  return { people: [], body, topic, isDoubtful: false };
}

/** The speaker that a question names, a body before a person; nothing where it names a topic only. */
export function readSpeaker(text: string, index: ArticleIndex): AskedSpeaker | undefined {
  return readBody(text, index) ?? readPerson(text, index);
}

/** Whether a quotation is by one of those asked for. */
export function isBy({ speaker }: Quote, { people, body }: AskedSpeaker): boolean {
  if (speaker === undefined) return false;
  return speaker.kind === 'body' ? speaker.name === body : people.some(({ id }) => id === speaker.personId);
}
