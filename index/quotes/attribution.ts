import { isIndependentBody } from '../bodies.js';
import type { Attribution, Person, Speaker } from '../model.js';
import type { Gender } from '../people/given-names.js';
import { type Cue, findCues } from './cues.js';
import { type Discourse, resolveAged, resolvePaper, resolvePronoun } from './discourse.js';
import { nounPhraseAfter, nounPhraseBefore, nounPhraseOpening } from './noun-phrases.js';
import { holderOf } from './role-holders.js';
import type { SpeakerMention } from './speaker-mentions.js';
import { fitsAsSubject, isBehindPreposition, subjectBefore } from './subjects.js';

/** Who speaks, how that is known, and the words of the passage that say so. */
export interface Attributed {
  readonly speaker: Speaker;
  readonly attribution: Attribution;
  /** What the pronoun tells of the person, where one names the speaker: "She said". */
  readonly gender?: Gender;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** One sentence of the newspaper’s own words: a window into its passage, quotations blanked out. */
export interface Scene {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly narrator: string;
  readonly mentions: readonly SpeakerMention[];
  readonly discourse: Discourse;
  /** Whom the article names. */
  readonly people: readonly Person[];
}

type Known = Pick<Attributed, 'speaker' | 'attribution' | 'gender'>;

const bySelf = (speaker: Speaker): Known => ({ speaker, attribution: 'explicit' });

/** Who is named earlier in the sentence, but for those behind a preposition: "When asked about Mr Jones, he said". */
function namedBefore(scene: Scene, at: number): Speaker[] {
  return scene.mentions.flatMap((mention): Speaker[] => {
    if (mention.end > at || isBehindPreposition(scene.narrator, mention)) return [];
    if (mention.kind === 'person') return [{ kind: 'person', personId: mention.personId }];
    return mention.kind === 'body' ? [{ kind: 'body', name: mention.name }] : [];
  });
}

/** What stands between a paper and whoever wrote it: "An email sent by Augusta Finchley", "a letter from Ofsted". */
const WRITTEN_BY = /^\s+(?:\w+\s+)?(?:by|from)\s+(?:the\s+)?$/;

function writerOf(scene: Scene, paper: SpeakerMention): SpeakerMention | undefined {
  return scene.mentions.find(
    (mention) =>
      (mention.kind === 'person' || mention.kind === 'body') &&
      WRITTEN_BY.test(scene.narrator.slice(paper.end, mention.start)),
  );
}

type Paper = SpeakerMention & { readonly kind: 'paper' };

/** "the report" is of the body named before, "his report" is his, "a council report" speaks under its own name. */
function interpretPaper(scene: Scene, paper: Paper, phrase: string | undefined): Known | undefined {
  const writer = writerOf(scene, paper);
  if (writer) return interpret(scene, writer, undefined);
  const words = scene.narrator.slice(paper.start, paper.end);
  if (paper.writer !== undefined) {
    const found = resolvePronoun(scene.discourse, paper.writer, namedBefore(scene, paper.start));
    return found && { ...found, attribution: 'pronoun' };
  }
  const printed = phrase?.endsWith(words) || phrase?.startsWith(words.toLowerCase()) ? phrase : words;
  const name = printed.replace(/^(?:The|A|An)\b/, (article) => article.toLowerCase()); // The Report states
  const isWhole = printed.length === words.length;
  return bySelf((!paper.owned && isWhole ? resolvePaper(scene.discourse) : undefined) ?? { kind: 'body', name });
}

function interpret(scene: Scene, mention: SpeakerMention, phrase: string | undefined): Known | undefined {
  switch (mention.kind) {
    case 'person':
      return bySelf({ kind: 'person', personId: mention.personId });
    case 'body':
      return bySelf({ kind: 'body', name: mention.name });
    case 'pronoun': {
      const found = resolvePronoun(scene.discourse, mention.word, namedBefore(scene, mention.start));
      return found && { ...found, attribution: 'pronoun' };
    }
    case 'paper':
      return interpretPaper(scene, mention, phrase);
  }
}

function attribute(scene: Scene, mention: SpeakerMention, cue: Cue, phrase?: string): Attributed | undefined {
  const found = interpret(scene, mention, phrase);
  const [start, end] = [Math.min(mention.start, cue.start), Math.max(mention.end, cue.end)];
  return found && { ...found, passage: scene.passage, start, end };
}

/** "the 20-year-old said": whoever has just been named. */
const BY_AGE = /^the \d{1,3}-year-old$/;

/** "the director said" is the one person of the article who is a director; anybody else speaks as printed. */
function attributePhrase(scene: Scene, phrase: string | undefined, cue: Cue): Attributed | undefined {
  if (phrase === undefined) return undefined;
  const holder = holderOf(phrase, scene.people);
  const known = BY_AGE.test(phrase) ? resolveAged(scene.discourse) : undefined;
  const speaker: Speaker = holder ? { kind: 'person', personId: holder.id } : (known ?? { kind: 'body', name: phrase });
  return { ...bySelf(speaker), passage: scene.passage, start: cue.start, end: cue.end };
}

/** The verb that a participle leans on: "Mr Plumley insisted the change was fair, tweeting". */
function mainCueBefore(scene: Scene, participle: Cue): Cue | undefined {
  const cues = cuesOf(scene).filter((cue) => cue.end <= participle.start && !cue.passive && !cue.participle);
  return cues.find((cue) => !takesSpeakerBehind(cue));
}

/** "The council closed the school, with parents saying": the participle has a subject of its own. */
const COMPANION = /,\swith\s((?:[\p{L}’'-]+\s){1,6})$/u;

/** "FRANKFURT, March 6 (Reuters) - The central bank kept": place, day and agency are no subject. */
const DATELINE = /^(?:[^()“”]{0,60}\([A-Z][A-Za-z ]{1,20}\)|[A-Z]{3}[^—–“”]{0,40})\s[-–—]\s/;

/** "In August, he defended the search, telling a radio station": what may stand before the pronoun that is the subject. */
const OPENS_CLAUSE = /^\s*(?:(?:In|On|At|Last|Earlier|Later|After|Before|During)\s[^,;:“”]{1,40},\s)?$/;

/** The subject of a sentence whose verb is none of speech: "Mr Lee declined to comment, calling it “…”". */
function subjectOpening(scene: Scene, participle: Cue, clause: number): Attributed | undefined {
  const from = clause + (DATELINE.exec(scene.narrator.slice(clause, participle.start))?.[0].length ?? 0);
  const companion = COMPANION.exec(scene.narrator.slice(from, participle.start));
  if (companion) return attributePhrase(scene, nounPhraseBefore(companion[1] ?? ''), participle);
  const first = scene.mentions.find(({ start }) => start >= from);
  const opening = first && scene.narrator.slice(from, first.end);
  const isOpening = first && first.kind !== 'paper' && first.end <= participle.start;
  if (
    isOpening &&
    (first.kind === 'pronoun'
      ? OPENS_CLAUSE.test(scene.narrator.slice(from, first.start))
      : nounPhraseBefore(opening ?? '')?.length === opening?.length)
  )
    return attribute(scene, first, participle);
  return attributePhrase(scene, nounPhraseOpening(scene.narrator.slice(from, participle.start)), participle);
}

/** The speaker who stands before an active cue: "Lou Patten, Chief Officer of …, said". Nothing where nobody fits. */
export function speakerBefore(scene: Scene, cue: Cue, from: number): Attributed | undefined {
  const main = cue.participle ? mainCueBefore(scene, cue) : undefined;
  const byMain = main && speakerBefore(scene, main, scene.start);
  if (cue.participle) return byMain ?? subjectOpening(scene, cue, from); // kept interest rates unchanged, saying
  const phrase = nounPhraseBefore(scene.narrator.slice(from, cue.start));
  const mention = subjectBefore(scene, cue, from);
  if (mention && fitsAsSubject(scene, mention, cue)) return attribute(scene, mention, cue, phrase);
  const isNamed = scene.mentions.some(
    ({ kind, start, end }) => kind === 'person' && scene.narrator.slice(start, end) === phrase,
  );
  return isNamed ? undefined : attributePhrase(scene, phrase, cue); // Those who knew Gus Ray called him
}

/** Whether the speaker stands behind the cue: "according to Ofsted", "in the words of Mrs Ackroyd-Shah". */
export const takesSpeakerBehind = (cue: Cue): boolean => /^(?:according to|in the words of)$/.test(cue.word);

/** "said the council’s leader, Jane Smith": the name behind the comma says who the leader is. */
function personInAside(scene: Scene, at: number, to: number): SpeakerMention | undefined {
  if (scene.narrator[at] !== ',') return undefined;
  return scene.mentions.find(
    (mention) =>
      mention.kind === 'person' &&
      mention.start < to &&
      /^,\s*(?:(?:mr|mrs|ms|dr|cllr|sir)\.?\s+)?$/i.test(scene.narrator.slice(at, mention.start)), // , Jane Smith
  );
}

/** Whether a name behind the cue only tells whose lawyer or mother speaks: "said a spokesman for Mr Lee". */
const isOwner = (scene: Scene, mention: SpeakerMention): boolean =>
  // Karen Boyle’s lawyer
  isBehindPreposition(scene.narrator, mention) || /^['’]s?\s/.test(scene.narrator.slice(mention.end, mention.end + 3));

/** The speaker who follows a cue: "said Mr Smith, who", "according to a council report, however". */
export function speakerAfter(scene: Scene, cue: Cue, to: number): Attributed | undefined {
  const behind = scene.narrator.slice(cue.end, to);
  const clauseEnd = cue.end + (/[,;:“]|\.(?=\s*$|\s+\p{Lu}\p{L})/u.exec(behind)?.index ?? behind.length); // said Mr. Lee, who
  const mentions = scene.mentions.filter((mention) => mention.start >= cue.end && mention.start < clauseEnd);
  const isFirst = (mention: SpeakerMention): boolean => scene.narrator.slice(cue.end, mention.start).trim() === '';
  const phrase = nounPhraseAfter(behind);
  const person = mentions.find((mention) => mention.kind === 'person' && !isOwner(scene, mention));
  const mention =
    person ?? personInAside(scene, clauseEnd, to) ?? mentions.find((each) => isFirst(each) || writerOf(scene, each));
  return mention ? attribute(scene, mention, cue, phrase) : attributePhrase(scene, phrase, cue);
}

const GIVES_GRADES =
  /^(?:rated|judged|graded|deemed|ranked|(?:rating|judgement|grade|verdict) of|(?:feedback|view|verdict|message|conclusion) (?:is|was) that)$/; // was rated ‘good’

/** The body named earlier in the sentence of a grade or feedback, else whose findings the article tells. */
function graderBefore(scene: Scene, cue: Cue): Attributed | undefined {
  if (!GIVES_GRADES.test(cue.word)) return undefined;
  const { passage } = scene;
  const named = scene.mentions.findLast(({ kind, end }) => kind === 'body' && end <= cue.start);
  if (named) return attribute(scene, named, cue);
  const speaker = resolvePaper(scene.discourse);
  return speaker && { speaker, attribution: 'inferred', passage, start: cue.start, end: cue.end };
}

const REVIEWS = /^(?:praised|criticised|criticized|commended|found|seen|highlighted|identified|noted|recognised)$/; // leaders were praised for having a “clear …”

/** Whoever reviews and has just been speaking: the findings go on in the passive. */
function reviewerBefore({ discourse, passage }: Scene, cue: Cue): Attributed | undefined {
  const last = discourse.lastSpeaker;
  if (!REVIEWS.test(cue.word) || last?.speaker.kind !== 'body' || !isIndependentBody(last.speaker.name))
    return undefined;
  if (passage - last.passage > 1) return undefined;
  return { speaker: last.speaker, attribution: 'inferred', passage, start: cue.start, end: cue.end };
}

/** The body behind a passive: "raised by inspectors"; without one nobody, but for grades and findings that go on. */
export function speakerOfPassive(scene: Scene, cue: Cue, to: number): Attributed | undefined {
  const by = /\bby\s/.exec(scene.narrator.slice(cue.end, to)); // raised by inspectors
  return by
    ? speakerAfter(scene, { ...cue, end: cue.end + by.index + 2 }, to)
    : (graderBefore(scene, cue) ?? reviewerBefore(scene, cue));
}

/** The cues of the scene’s sentence, at their places in the passage. */
export const cuesOf = ({ narrator, start, end }: Scene): Cue[] =>
  findCues(narrator.slice(start, end)).map((cue) => ({ ...cue, start: cue.start + start, end: cue.end + start }));
