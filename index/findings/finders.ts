import { bodyNamed, findOtherInspectors } from '../bodies.js';
import type { Quote, Speaker } from '../model.js';
import type { Cue } from '../quotes/cues.js';
import { nounPhraseAfter, nounPhraseBefore } from '../quotes/noun-phrases.js';
import type { SpeakerMention } from '../quotes/speaker-mentions.js';
import type { Span } from './clauses.js';
import { quotedCues, tellingCues } from './telling-cues.js';
import { bodyBefore, canonical, isIndependent, isName, isSame, resolve, textOf, type Voices } from './voices.js';

/** Who found something, and who tells it where that is somebody else. */
export interface Telling {
  readonly finder: Speaker;
  readonly reportedBy?: Speaker;
}

/** A clause in its sentence, and the quotation it stands in or holds. */
export interface Statement {
  readonly passage: number;
  readonly sentence: Span;
  readonly clause: Span;
  /** The quotation that the whole statement is part of. */
  readonly quote?: Quote;
  /** The partial quotation that the newspaper works into it. */
  readonly partial?: Quote;
}

export const NEWSPAPER: Speaker = { kind: 'body', name: 'the newspaper' };

/** Whom the cue names; `somebody` where the words are another’s and the text does not name them. */
type Found = Speaker | 'somebody' | undefined;

/** Verbs that say how things are; others may only point: "the areas Ofsted identified". */
const SAYS = /^(?:say|said|find|found|report|warn|conclude|add|state|tell|told)/;

/** "the weaknesses which Ofsted identified": the words tell which weaknesses, not what Ofsted says of them. */
const RELATIVE =
  /\b(?:areas|issues|weaknesses|concerns|points|matters|recommendations|failings|which|what)\s+(?:the\s+)?$/i;

const BEHIND_PREPOSITION = /\b(?:by|of|from|for|to|with|at|in)\s+(?:the\s+)?$/i; // a visit by staff from the Department

/** The 30 characters before a place: enough for the words that govern it. */
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 30), at);

function onlyPoints(cue: Cue, text: string, subject: SpeakerMention): boolean {
  return !SAYS.test(cue.word) && RELATIVE.test(before(text, subject.start));
}

/** The mention that is subject of a verb: the nearest before it, one behind a preposition only where there is no other. */
function subjectOf(cue: Cue, text: string, mentions: readonly SpeakerMention[]): SpeakerMention | undefined {
  const earlier = mentions.filter((mention) => mention.end <= cue.start && !onlyPoints(cue, text, mention));
  return earlier.findLast((mention) => !BEHIND_PREPOSITION.test(before(text, mention.start))) ?? earlier.at(-1);
}

const AGENT_FOLLOWS = /\bby\s+(?:\w+\s+){0,2}$/; // slammed by Ofsted

/** Whose name follows, with nothing between but "by" or an article: "raised by inspectors", "according to Ofsted". */
function agentAfter(cue: Cue, text: string, mentions: readonly SpeakerMention[]): SpeakerMention | undefined {
  const next = mentions.find((mention) => mention.start >= cue.end && mention.kind !== 'pronoun');
  if (next === undefined) return undefined;
  const between = text.slice(cue.end, next.start);
  const isAgent = cue.word === 'according to' ? between.length <= 30 : AGENT_FOLLOWS.test(between);
  return isAgent ? next : undefined;
}

/** What a passive without an agent goes back to instead: "was criticised following revelations in court". */
const OTHER_OCCASION = /^\W*(?:\w+\W+){0,2}?(?:following|after|amid|over|when|because)\b/i;

const JUDGES = /^(?:judged|rated|graded|deemed|found)$/; // have once again been judged to be inadequate

/** "Auditors came and the home was rated inadequate": the verdict of those who stand in the sentence, not of Ofsted. */
const isOfOthers = (words: string): boolean =>
  findOtherInspectors(words).length > 0 && bodyNamed(words)?.name !== 'Ofsted';

function finderOfPassive(voices: Voices, { passage, sentence }: Statement, cue: Cue): Speaker {
  const text = textOf(voices, passage);
  if (OTHER_OCCASION.test(text.slice(cue.end, cue.end + 40))) return NEWSPAPER;
  if (isOfOthers(text.slice(sentence.start, sentence.end))) return NEWSPAPER;
  const judge = JUDGES.test(cue.word) ? voices.firstBody : undefined;
  return bodyBefore(voices, { passage, at: sentence.start }) ?? judge ?? NEWSPAPER;
}

/** A finder known only by the words printed: "a council chief", "auditors". */
function asPrinted(phrase: string | undefined): Found {
  return phrase === undefined || !isName(phrase) ? 'somebody' : { kind: 'body', name: phrase };
}

const POINTS_BACK = /^\W*(?:that|this)\s+(?:\w+\s+)?$/i; // That found that social workers are under pressure

/** What a verb of telling governs: "found that", "criticised the council"; "recommended levels" governs nothing. */
const GOVERNS =
  /^\s*(?:[:,“‘"']|(?:that|there|the|a|an|it|they|he|she|staff|children|social|some|more|too|many|how|was|were)\b)/;

interface Spot {
  readonly statement: Statement;
  readonly text: string;
  /** The mentions of the sentence. */
  readonly mentions: readonly SpeakerMention[];
}

function finderAsSubject(voices: Voices, { statement, text, mentions }: Spot, cue: Cue): Found {
  const { passage, sentence } = statement;
  const subject = subjectOf(cue, text, mentions);
  if (subject) return resolve(voices, subject, passage) ?? 'somebody';
  if (cue.participle || !GOVERNS.test(text.slice(cue.end))) return undefined;
  const opening = text.slice(sentence.start, cue.start);
  if (POINTS_BACK.test(opening)) return bodyBefore(voices, { passage, at: sentence.start }) ?? 'somebody';
  return asPrinted(nounPhraseBefore(opening));
}

/** "…, the report said.": the end of a sentence speaks for all of it. */
const CLOSES = /^[\s.!?,”’"']*$/;

function finderByCue(voices: Voices, spot: Spot, cue: Cue): Found {
  const { statement, text, mentions } = spot;
  const { passage, sentence, clause } = statement;
  const agent = agentAfter(cue, text, mentions);
  const byAgent = agent && resolve(voices, agent, passage);
  if (cue.word === 'according to') {
    return clause.start > cue.start
      ? undefined
      : (byAgent ?? asPrinted(nounPhraseAfter(text.slice(cue.end, sentence.end))));
  }
  if (cue.passive && byAgent) return byAgent;
  if (cue.passive)
    return cue.start >= clause.start && cue.end <= clause.end ? finderOfPassive(voices, statement, cue) : undefined;
  const reaches = cue.start < clause.end || CLOSES.test(text.slice(cue.end, sentence.end));
  return reaches ? finderAsSubject(voices, spot, cue) : undefined;
}

/** The cues by how they govern a clause: the nearest that opens before its end, then those further on. */
function inOrderOfReach(cues: readonly Cue[], clause: Span): Cue[] {
  const opened = cues.filter((cue) => cue.start < clause.end).reverse();
  return [...opened, ...cues.filter((cue) => cue.start >= clause.end)];
}

/** "It also …", "Other concerns …": the newspaper goes on with what the body before has found. */
const GOES_ON =
  /^\W*(?:(?:it|they|the report|inspectors)\s+)?(?:also|further|additionally|in addition|other (?:concerns|weaknesses|strengths))\b/i;

const CLAIMS_COMPLETION = /\b(?:per cent|percent|%)\s+(?:complete|done|finished)|\bon track\b/i; // is 97 per cent complete

/** How far the council is with its own plan comes from the council: the paper of its own named next. */
function ownPaperAfter(voices: Voices, { passage, clause }: Statement): Speaker | undefined {
  if (!CLAIMS_COMPLETION.test(textOf(voices, passage).slice(clause.start, clause.end))) return undefined;
  for (const next of [passage, passage + 1, passage + 2]) {
    const paper = voices.mentions[next]?.find((mention) => mention.kind === 'paper' && mention.owned);
    if (paper) return resolve(voices, paper, next);
  }
  return undefined;
}

/** The speaker of the words that the newspaper quotes within the statement. */
function partialSpeaker(voices: Voices, { passage, sentence, partial }: Statement): Speaker | undefined {
  const speaker = partial?.speaker;
  if (speaker === undefined || (speaker.kind === 'body' && !isName(speaker.name))) return undefined;
  return canonical(voices, speaker, { passage, at: sentence.start });
}

function finderByCues(voices: Voices, statement: Statement): Found {
  const { passage, sentence, clause } = statement;
  const text = textOf(voices, passage);
  const mentions = (voices.mentions[passage] ?? []).filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  );
  for (const cue of inOrderOfReach(tellingCues(text, sentence), clause)) {
    const found = finderByCue(voices, { statement, text, mentions }, cue);
    if (found !== undefined) return found;
  }
  return undefined;
}

function finderInNarration(voices: Voices, statement: Statement): Found {
  const { passage, sentence, partial } = statement;
  const quoted = partialSpeaker(voices, statement);
  if (quoted && partial?.attribution !== 'inferred') return quoted;
  const cued = finderByCues(voices, statement);
  if (cued !== undefined && cued !== 'somebody') return cued;
  if (quoted) return quoted;
  const opening = textOf(voices, passage).slice(sentence.start, sentence.end);
  if (cued === undefined && GOES_ON.test(opening)) return bodyBefore(voices, { passage, at: sentence.start });
  return cued ?? ownPaperAfter(voices, statement);
}

const HELPERS = /^(?:\s+\w+){0,3}\s*$/; // The inspectors have quite rightly noted

/** How far into a quoted sentence "they" is still the body spoken of before: "For example they thought". */
const OPENING = 30;

const VIEW = /\btheir\s+(?:\w+\s+)?(?:view|feedback|verdict|conclusion|assessment) (?:is|was) that$/i; // Their view is that

/** In quoted words only a subject right before its verb tells what another found; "they" only where the sentence opens. */
function finderToldOf(voices: Voices, { passage, sentence }: Statement, cue: Cue): Speaker | undefined {
  const text = textOf(voices, passage);
  const place = { passage, at: sentence.start };
  if (VIEW.test(text.slice(Math.max(sentence.start, cue.end - 40), cue.end))) return bodyBefore(voices, place);
  const subject = voices.mentions[passage]?.findLast(
    ({ start, end }) => start >= sentence.start - 1 && end <= cue.start,
  );
  if (subject === undefined || onlyPoints(cue, text, subject)) return undefined;
  if (!HELPERS.test(text.slice(subject.end, cue.start).replace(']', ''))) return undefined; // [Mr Coughlan] has reported
  if (subject.kind === 'pronoun') {
    const opens = subject.word === 'they' && subject.start - sentence.start <= OPENING;
    return opens || (subject.word === 'it' && cue.passive) ? bodyBefore(voices, place) : undefined;
  }
  const found = resolve(voices, subject, passage);
  return found && isIndependent(found, voices.people) ? found : undefined;
}

function tellingInQuote(voices: Voices, statement: Statement, quoted: Speaker | undefined): Telling | undefined {
  const { passage, sentence, clause } = statement;
  const speaker = quoted && canonical(voices, quoted, { passage, at: sentence.start });
  for (const cue of quotedCues(textOf(voices, passage), { start: sentence.start, end: clause.end }).reverse()) {
    const finder = finderToldOf(voices, statement, cue);
    if (finder) return speaker && !isSame(finder, speaker) ? { finder, reportedBy: speaker } : { finder };
  }
  return speaker && { finder: speaker };
}

/**
 * Who found what a statement says: the body behind the words "concerns raised by inspectors", the body whose view a
 * speaker tells, else the speaker, else the newspaper. Nothing where the words are those of somebody the text does not name.
 */
export function tellingOf(voices: Voices, statement: Statement): Telling | undefined {
  if (statement.quote) return tellingInQuote(voices, statement, statement.quote.speaker);
  const found = finderInNarration(voices, statement);
  return found === 'somebody' ? undefined : { finder: found ?? NEWSPAPER };
}

/** Who found the bullets under a line: "Positive findings from the report include:". */
export function finderOfBullets(voices: Voices, passage: number): Speaker {
  const { passages } = voices.article;
  const leadIn = passages[passage]?.leadIn;
  let at = passage - 1;
  while (at >= 0 && passages[at]?.text !== leadIn) at -= 1;
  const owner = voices.mentions[at]?.findLast((mention) => mention.kind !== 'pronoun');
  const named = owner && resolve(voices, owner, at);
  return named ?? bodyBefore(voices, { passage, at: 0 }) ?? voices.firstBody ?? NEWSPAPER;
}
