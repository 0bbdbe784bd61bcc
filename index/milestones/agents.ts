import { type BodyMention, findBodies, findOtherInspectors } from '../bodies.js';
import { officeHeldBy } from '../findings/offices.js';
import type { Article, Citation, DateMention, Person } from '../model.js';
import { nounPhraseAfter } from '../quotes/noun-phrases.js';
import type { Sentence } from '../sentences.js';
import type { Trigger } from './triggers.js';

/** A sentence of an article with what is known around it. */
export interface Place {
  readonly article: Article;
  readonly passage: number;
  readonly sentence: Sentence;
  readonly text: string;
  readonly dates: readonly DateMention[];
  readonly people: readonly Person[];
  /** The sentence before, whose body an unnamed one goes on with. */
  readonly before: string;
  /** The bodies that the article calls by a name of their own. */
  readonly called: ReadonlySet<string>;
}

const COMMISSIONER = /\bcommissioner\b/i; // government appointed commissioner, John Coughlan
const MINISTER = /\b(?:minister|secretary of state|under-?secretary)\b/i; // Minister of State for Children and Families

/** A minister of another department or party. */
const OTHER_MINISTER =
  /\b(?:shadow|former|ex|opposition|prime|deputy|housing|health|defence|foreign|finance|transport|justice)[- ](?:[\w’']+ )?(?:minister|secretary)\b/i; // the shadow children’s minister

function commissionerNamed({ text, people, article, passage, sentence }: Place): string | undefined {
  if (!COMMISSIONER.test(text)) return undefined;
  const isHere = ({ articleId, passage: at, start, end }: Citation): boolean =>
    articleId === article.id && at === passage && start >= sentence.start && end <= sentence.end;
  const person = people.find((one) => one.mentions.some(isHere) && officeHeldBy(one) === 'commissioner');
  return person && `commissioner ${person.name}`;
}

const namedBodies = (text: string, { called }: Place): BodyMention[] =>
  findBodies(text, called).filter(({ name }) => name !== 'the government');

/** What Ofsted does not inspect: another body gives the grades of these. */
const OTHER_PREMISES = /\b(?:care|nursing) homes?\b|\bhospitals?\b|\bsurger(?:y|ies)\b|\bprisons?\b|\brestaurants?\b/i; // an inspection of the care home

const JOINS = /^,?\s(?:and|with|alongside)\s(?:the\s)?$/; // Ofsted and the CQC

/**
 * Ofsted, where the article calls it by name and no other inspecting body stands in the sentence or, where the
 * sentence names none, in the one before. Of several in a sentence the nearest is meant, of "Ofsted and the CQC" both.
 */
export function inspectorOf(place: Place, words: Sentence): 'Ofsted' | undefined {
  const { text, before, called, sentence } = place;
  if (!called.has('Ofsted')) return undefined;
  const others = findOtherInspectors(text);
  const isOfsted = ({ name }: BodyMention): boolean => name === 'Ofsted';
  if (others.length === 0) {
    if (namedBodies(text, place).some(isOfsted)) return 'Ofsted';
    const goesOn = findOtherInspectors(before).length > 0 && !findBodies(before, new Set()).some(isOfsted);
    return goesOn || OTHER_PREMISES.test(text) ? undefined : 'Ofsted';
  }
  const at = words.start - sentence.start;
  const gap = (a: Sentence, b: Sentence): number => Math.max(a.start - b.end, b.start - a.end, 0);
  const away = (mention: Sentence): number => gap(mention, { start: at, end: at + words.end - words.start });
  const nearest = Math.min(...others.map(away));
  const own = findBodies(text, new Set()).filter(isOfsted);
  const isJoint = (one: Sentence, other: Sentence): boolean =>
    JOINS.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
  const isMeant = own.some((one) => away(one) <= nearest || others.some((other) => isJoint(one, other)));
  return isMeant ? 'Ofsted' : undefined;
}

const BY = /^[^.;]{0,60}?\b(?:by|from)\s/i; // a peer review of the service by Essex County Council
const IS_BODY = /\b(?:council|association|authority|authorities|agency|department|partnership|inspectorate)s?\b/i; // Essex County Council

const CAPITAL = /^[A-Z]/; // Essex
const SMALL_WORD = /^(?:of|and|for|the)$/; // Council of the Isles
const CLOSING = /[.,;:]$/; // a peer review by Essex County Council.

/** The name that opens a text, by its capitals: "Essex County Council" of "Essex County Council took place". */
function nameAtStart(text: string): string {
  const words = text.split(' ');
  const end = words.findIndex((word) => !CAPITAL.test(word) && !SMALL_WORD.test(word));
  const run = words.slice(0, end < 0 ? words.length : end);
  const name = run.slice(0, run.findLastIndex((word) => CAPITAL.test(word)) + 1).join(' ');
  return name.replace(CLOSING, '');
}

/** The reviewers printed behind a peer review; else the LGA, whose scheme it is, where the article names it. */
function peersOf(place: Place, end: number): string | undefined {
  const behind = place.text.slice(end);
  const agent = BY.exec(behind);
  const named = agent ? behind.slice(agent[0].length) : '';
  const printed = nameAtStart(named) || nounPhraseAfter(named);
  const known = printed && findBodies(printed, place.called)[0]?.name;
  if (known) return known;
  if (printed && IS_BODY.test(printed)) return printed;
  return place.called.has('Local Government Association') ? 'Local Government Association' : undefined;
}

function interveningBody({ called, text }: Place): string | undefined {
  const isNamed = called.has('Department for Education') || called.has('the government');
  return isNamed && findOtherInspectors(text).length === 0 ? 'Department for Education' : undefined;
}

/** The body of a visit or review: named in its sentence, nearest first; of a review else in the sentence before. */
function nearestBody(place: Place, words: Sentence, kind: Trigger['kind']): string | undefined {
  const at = words.start - place.sentence.start;
  const [nearest] = namedBodies(place.text, place).sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  if (nearest) return nearest.name;
  return kind === 'review' ? namedBodies(place.before, place).at(-1)?.name : inspectorOf(place, words);
}

/** Who came, wrote or intervened by the words at a place; nothing where no text says so. */
export function bodyBehind(place: Place, { by, kind }: Trigger, words: Sentence): string | undefined {
  if (by === 'Ofsted') return inspectorOf(place, words);
  if (kind === 'peer-review') return peersOf(place, words.end - place.sentence.start);
  if (kind === 'intervention') return interveningBody(place);
  if (kind === 'letter') {
    return MINISTER.test(place.text) && !OTHER_MINISTER.test(place.text) ? 'Department for Education' : undefined;
  }
  return (kind === 'review' ? commissionerNamed(place) : undefined) ?? nearestBody(place, words, kind);
}
