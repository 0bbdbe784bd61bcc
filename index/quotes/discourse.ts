import { isIndependentBody } from '../bodies.js';
import type { Speaker } from '../model.js';
import type { Gender } from '../people/given-names.js';

interface Trace {
  readonly speaker: Speaker;
  /** Subject of its sentence, or the speaker of its words: pronouns turn to it first. */
  readonly isSubject: boolean;
  /** Named by a paper that is theirs: "her review", which "it" may then mean. */
  readonly isWriter?: boolean;
}

/** Who was named in the sentences read so far, newest last. */
export interface Discourse {
  readonly sentences: Trace[][];
  /** What pronouns have told of people whose names do not. */
  readonly genders: Map<string, Gender>;
  /** `sentence` counts the sentences read when the speaker was noted. */
  lastSpeaker?: { readonly speaker: Speaker; readonly passage: number; readonly sentence: number };
}

/** A discourse in which nobody has been named yet; genders by id of person. */
export const startDiscourse = (genders: ReadonlyMap<string, Gender>): Discourse => ({
  sentences: [],
  genders: new Map(genders),
});

/** Beyond this many sentences back nobody calls a person "he". */
const FARTHEST_SENTENCE = 14;

/** Begins the next sentence: what is noted from now on stands in it. */
export function openSentence(discourse: Discourse): void {
  discourse.sentences.push([]);
}

/** Notes that the sentence names somebody; a subject is whom pronouns turn to first. */
export function noteMention(discourse: Discourse, speaker: Speaker, isSubject: boolean): void {
  discourse.sentences.at(-1)?.push({ speaker, isSubject });
}

/** Notes whose paper the sentence tells of: "her review", which "it" may then mean. */
export function noteWriter(discourse: Discourse, speaker: Speaker): void {
  discourse.sentences.at(-1)?.push({ speaker, isSubject: true, isWriter: true });
}

/** Notes who has spoken last, and in which passage. */
export function noteLastSpeaker(discourse: Discourse, speaker: Speaker, passage: number): void {
  discourse.lastSpeaker = { speaker, passage, sentence: discourse.sentences.length };
}

/** Whom a pronoun turns to, and the gender it tells of a person: "She said". */
export interface Referent {
  readonly speaker: Speaker;
  readonly gender?: Gender;
}

/** Notes what a pronoun has told of a person; nothing for bodies and where no gender is told. */
export function noteGender(discourse: Discourse, { speaker, gender }: Referent): void {
  if (speaker.kind === 'person' && gender !== undefined) discourse.genders.set(speaker.personId, gender);
}

const GENDERS: Readonly<Record<string, Gender>> = { he: 'male', she: 'female' };

/** A person known only by what she is: "a spokeswoman for Coltrane Care", "one mother". */
const UNNAMED =
  /^(?:an?|one|another|the)\s(?:[\w-]+\s){0,3}?(?:(spokeswoman|woman|mother|girl|grandmother|aunt|daughter|sister|wife|widow)|(spokesman|man|father|boy|grandfather|uncle|son|brother|husband)|spokesperson|source|official|officer|resident|neighbour|neighbor|parent|carer|worker|teacher|teenager|judge|lawyer|witness|councillor|minister)\b/i;

const isUnnamed = (name: string): boolean => UNNAMED.test(name);

function canBe(discourse: Discourse, speaker: Speaker, gender: Gender): boolean {
  if (speaker.kind === 'person') return [undefined, gender].includes(discourse.genders.get(speaker.personId));
  const [head, woman, man] = UNNAMED.exec(speaker.name) ?? [];
  return head !== undefined && (gender === 'female' ? man === undefined : woman === undefined);
}

/** The likeliest of those who fit, sentence by sentence backwards: the last subject, else the one `choose` takes. */
function latest(discourse: Discourse, fits: (trace: Trace) => boolean, choose: 'first' | 'last'): Speaker | undefined {
  for (const sentence of discourse.sentences.slice(-FARTHEST_SENTENCE).reverse()) {
    const fitting = sentence.filter(fits);
    const found = fitting.findLast(({ isSubject }) => isSubject) ?? fitting.at(choose === 'first' ? 0 : -1);
    if (found) return found.speaker;
  }
  return undefined;
}

/** Whom "it" may mean: "The company closed. It said", "Her review is late. It says". */
const isBodyOrWriter = ({ speaker, isWriter }: Trace): boolean =>
  isWriter === true || (speaker.kind === 'body' && !isUnnamed(speaker.name));

/** Whoever is alone in the sentence before: "Inspectors came in May. They said". A person is not "they". */
function groupBefore({ sentences }: Discourse): Speaker | undefined {
  const [first, ...others] = (sentences.findLast((sentence) => sentence.length > 0) ?? []).map(
    ({ speaker }) => speaker,
  );
  if (first?.kind !== 'body' || isUnnamed(first.name)) return undefined;
  return others.every((other) => other.kind === 'body' && other.name === first.name) ? first : undefined;
}

/**
 * The person or body a pronoun turns to, those named earlier in its own sentence first; nothing where
 * nobody named so far fits it.
 */
export function resolvePronoun(discourse: Discourse, word: string, earlier: readonly Speaker[]): Referent | undefined {
  const own = earlier.map((speaker) => ({ speaker, isSubject: false }));
  const read = { ...discourse, sentences: [...discourse.sentences.slice(-FARTHEST_SENTENCE), own] };
  const gender = GENDERS[word];
  const speaker =
    gender !== undefined
      ? latest(read, (trace) => canBe(discourse, trace.speaker, gender), 'first')
      : word === 'they'
        ? groupBefore(read)
        : latest(read, isBodyOrWriter, 'last');
  if (speaker === undefined) return undefined;
  return speaker.kind === 'person' && gender !== undefined ? { speaker, gender } : { speaker };
}

/** The person whom "the 20-year-old" means: the only one in the last sentence that names people; nobody where it names two. */
export function resolveAged({ sentences }: Discourse): Speaker | undefined {
  const isPerson = ({ speaker }: Trace): boolean => speaker.kind === 'person';
  const [first, ...others] = (sentences.slice(-FARTHEST_SENTENCE).findLast((each) => each.some(isPerson)) ?? [])
    .filter(isPerson)
    .map(({ speaker }) => speaker);
  const isAlone = others.every(
    (other) => other.kind === 'person' && first?.kind === 'person' && other.personId === first.personId,
  );
  return isAlone ? first : undefined;
}

/** The body whose report or letter is meant by "the report": an outside body, but not the government at large. */
export const resolvePaper = (discourse: Discourse): Speaker | undefined =>
  latest(
    discourse,
    ({ speaker }) => speaker.kind === 'body' && isIndependentBody(speaker.name) && speaker.name !== 'the government',
    'last',
  );
