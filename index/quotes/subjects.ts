import type { Cue } from './cues.js';
import type { SpeakerMention } from './speaker-mentions.js';
import { withoutHelpers } from './verb-helpers.js';

/** A stretch of the newspaper’s own words with whom it names. */
interface Narration {
  readonly narrator: string;
  readonly mentions: readonly SpeakerMention[];
}

/** ", 52, chief executive of Acme," or " – who" or ", who was appointed in December 2014,": an aside about the subject. */
const ASIDE = /^(?:\s+\w+)?\s*[,–—(-].*[,–—)-]\s*(?:who\s+|which\s+)?(?:\w+ly\s+|also\s+|later\s+|has\s+|had\s+)*$/;

const APPOSITION = /^,\s*$/; // Cabinet member for children’s services for Bucks, Cllr Warren Whyte, said

const RELATIVE = /^\s?[,–—-]?\s?(?:who|which|that)\s+(?:\w+ly\s+|also\s+|has\s+|have\s+|had\s+)*$/; // John Coughlan – who found

/** "of Ofsted", "who returned in January": what defines the subject, right behind it. */
const DEFINING = /^\s+(?:of|for|at|from|in|on|with|to|by|who|which|published|sent|written)\s[^.,;:]*(?:,[^.;:]*,\s*)?$/; // Ofsted inspectors who returned in January found

/** "Timpson’s letter said": the paper speaks for its writer. */
const OWN_PAPER =
  /^['’]s?\s+(?:\w+\s+){0,3}?(?:letter|report|statement|review|audit|email|feedback|inspectors?|verdict|message|post|tweet|memo|speech|column|book|blog)\s*(?:also\s+|\w+ly\s+)?$/i; // Edward Timpso’s letter said

const SECOND_VERB = /\b(?:and|but|then)\s+(?:\w+ly\s+|also\s+|later\s+|has\s+|have\s+|had\s+)?$/; // Ms Lee visited in the spring and said

const BEHIND_PREPOSITION =
  /\b(?:of|for|to|by|with|from|at|in|on|against|about|via|told|asked|between|like|after|than|over|under|towards?|behind|near|visited|met|thanked|who \w+|\w+ing)\s+(?:(?:mr|mrs|ms|miss|dr|cllr|the|former|new|their|its|his|her)\.?\s+)*$/i; // A spokesman for Ofsted

/** Whether a name stands behind a preposition or as an object, so that it is no subject. */
export const isBehindPreposition = (narrator: string, { start }: SpeakerMention): boolean =>
  BEHIND_PREPOSITION.test(narrator.slice(Math.max(0, start - 40), start));

/** From this score on a mention is taken for the subject. */
const FITS = 5;

function closeness(between: string, isFirst: boolean): number {
  if (withoutHelpers(between) === '') return 10; // The report further noted
  if (OWN_PAPER.test(between)) return 9.5;
  if (RELATIVE.test(between)) return 9;
  if (APPOSITION.test(withoutHelpers(between))) return 8.5;
  if (ASIDE.test(between)) return 8;
  if (DEFINING.test(between)) return 6;
  return isFirst && SECOND_VERB.test(between) ? FITS : 0;
}

function scoreOf({ narrator, mentions }: Narration, mention: SpeakerMention, cue: Cue): number {
  const isFirst = mention.kind !== 'paper' && mentions[0] === mention;
  const between = narrator.slice(mention.end, cue.start);
  const penalty = isBehindPreposition(narrator, mention) && !RELATIVE.test(between) ? 8 : 0;
  const bonus = mention.kind === 'person' || mention.kind === 'pronoun' ? 1 : mention.kind === 'paper' ? -1 : 0;
  return closeness(between, isFirst) + bonus - penalty;
}

/** The mention before a cue that is likeliest its subject, the later one of equals. */
export function subjectBefore(narration: Narration, cue: Cue, from: number): SpeakerMention | undefined {
  const candidates = narration.mentions.filter((mention) => mention.start >= from && mention.end <= cue.start);
  const scored = candidates.map((mention) => ({ mention, score: scoreOf(narration, mention, cue) }));
  return scored.sort((a, b) => b.score - a.score || b.mention.start - a.mention.start)[0]?.mention;
}

/** Whether a mention is near enough to the cue, and not behind a preposition, to be its subject. */
export const fitsAsSubject = (narration: Narration, mention: SpeakerMention, cue: Cue): boolean =>
  scoreOf(narration, mention, cue) >= FITS;
