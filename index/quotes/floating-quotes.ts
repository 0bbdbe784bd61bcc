import { isIndependentBody } from '../bodies.js';
import type { Attributed, Scene } from './attribution.js';
import type { Discourse } from './discourse.js';
import type { Before, Setting } from './settings.js';

/** Whether the newspaper has words of its own beside the quotation, in the same sentence. */
const hasWordsBeside = ({ lead, from, open, tail, close, to }: Setting): boolean =>
  /\p{L}/u.test(lead.narrator.slice(from, open) + tail.narrator.slice(close, to)); // a slide headed “What does good look like?”

/** "Obafemi made three changes at half-time. “I didn’t shout.”": whoever opens the sentence before it. */
function subjectOfSentenceBefore(sentences: readonly Scene[], { lead }: Setting): Attributed | undefined {
  const before = sentences.findLast((scene) => scene.end <= lead.start);
  const subject = before?.mentions[0];
  if (before === undefined || subject?.kind !== 'person' || subject.start > before.start) return undefined;
  const { passage } = before;
  const { personId, start, end } = subject;
  return { speaker: { kind: 'person', personId }, attribution: 'inferred', passage, start, end };
}

const LONGEST_TERM = 3;

/** "Two things must improve: attendance at school, and “the timeliness of health assessments”": a list of what was found. */
const LISTS = /^(?:one|two|three|four|five|six|seven|several|other)\s(?:\w+\s){1,6}\w+:\s/i;

/** "But caseloads are high and “recording is poor at times”.": a body’s findings go on; a list of them in the next paragraph too. */
function continueBody(
  { lead, leadCues, open, words }: Setting,
  { lastSpeaker: last }: Discourse,
): Attributed | undefined {
  const isSilent = leadCues.length === 0 && lead.mentions.length === 0 && words.split(' ').length > LONGEST_TERM;
  const reach = LISTS.test(lead.narrator.slice(lead.start, open)) ? 1 : 0;
  if (!isSilent || last === undefined || lead.passage - last.passage > reach) return undefined;
  if (last.speaker.kind !== 'body' || !isIndependentBody(last.speaker.name)) return undefined;
  return { speaker: last.speaker, attribution: 'inferred', passage: lead.passage, start: lead.start, end: lead.start };
}

/**
 * The speaker of a quotation that stands by itself: whoever spoke last, in its paragraph or the one before. Nobody
 * where the newspaper has words beside it, or where the voice before it has no name.
 */
export function continueSpeaker(setting: Setting, before: Before): Attributed | undefined {
  const { lead, isFull } = setting;
  const { discourse, previous } = before;
  if (!isFull) return continueBody(setting, discourse);
  if (hasWordsBeside(setting) || before.isBehindUnknown) return undefined;
  const last = discourse.lastSpeaker;
  const hasJustSpoken = last?.passage === lead.passage && last.sentence === discourse.sentences.length;
  const subject = hasJustSpoken ? undefined : subjectOfSentenceBefore(before.sentences, setting);
  if (subject || last === undefined || lead.passage - last.passage > 1) return subject;
  const isBesideQuotation = previous?.passage === lead.passage && last.passage === lead.passage;
  const attribution = isBesideQuotation ? previous.attribution : 'floating';
  return { speaker: last.speaker, attribution, passage: lead.passage, start: lead.start, end: lead.start };
}
