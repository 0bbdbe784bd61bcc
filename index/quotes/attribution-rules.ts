import {
  type Attributed,
  type Scene,
  speakerAfter,
  speakerBefore,
  speakerOfPassive,
  takesSpeakerBehind,
} from './attribution.js';
import type { Cue } from './cues.js';
import type { Setting } from './settings.js';
import type { SpeakerMention } from './speaker-mentions.js';

/** Somebody, nobody (the rule knows that the words are nobody’s), or nothing said about it. */
type Rule = (setting: Setting) => Attributed | 'nobody' | undefined;

function speakerOf(scene: Scene, cue: Cue, from: number): Attributed | undefined {
  if (takesSpeakerBehind(cue)) return speakerAfter(scene, cue, scene.end);
  return cue.passive ? speakerOfPassive(scene, cue, scene.end) : speakerBefore(scene, cue, from);
}

/** "He said:", "Mr Lee told the BBC on Monday that": the cue leads straight up to the mark. */
const LEADS_UP = /^(?:[^.;“”]{0,80}[:,]|(?:\s+(?:that|how|why|it|them|him|her|as|simply))?)\s*$/;

const byCueLeadingUp: Rule = ({ lead, leadCues, open, from }) => {
  const cue = leadCues.findLast((each) => each.start >= from && each.end <= open);
  return cue && LEADS_UP.test(lead.narrator.slice(cue.end, open)) ? speakerOf(lead, cue, from) : undefined;
};

/** "Lin Hazell: “There is …”", "Miss Kowalczyk’s verdict: “He …”": a name and a colon, nothing else. */
const LABEL_END = /^(?:['’]s?(?:\s+\w+){1,2})?:\s*$/;
const LONGEST_LABEL = 6;

const byNameAndColon: Rule = ({ lead, open, from }) => {
  const label = lead.narrator.slice(from, open).trim();
  const isNamed = ({ kind, start, end }: SpeakerMention): boolean =>
    (kind === 'person' || kind === 'body') && start >= from && end <= open;
  const name = lead.mentions.find(isNamed);
  if (name === undefined || label.split(' ').length > LONGEST_LABEL) return undefined;
  if (!LABEL_END.test(lead.narrator.slice(name.end, open))) return undefined;
  return speakerBefore(
    lead,
    { start: name.end, end: name.end + 1, word: ':', passive: false, participle: false },
    from,
  );
};

/** A colon that hands over to the next quotation: "…” Ms Ray said: “…". */
const LEADS_ON = /:\s*$/;

/** "The letter names one area for priority action: “…”": what a paper lists stands in it. */
const byPaperAndColon: Rule = ({ lead, open, from }) => {
  const [subject] = lead.mentions;
  if (subject?.kind !== 'paper' || subject.start > from + 3 || !LEADS_ON.test(lead.narrator.slice(from, open)))
    return undefined;
  return speakerBefore(lead, { start: subject.end, end: open, word: ':', passive: false, participle: false }, from);
};

/** "also", "reportedly", "later": what may stand between a quotation and "said". */
const ONLY_ADVERBS = /^[\s,–—-]*(?:(?:also|later|then|again|\w+ly)\s+)*$/; // ,” later added Mr Lee

const LONGEST_SUBJECT = 16;

const STOPS_IN_NAMES = /\b(?:Mrs?|Ms|Dr|St|Prof|Rev|Gov|Sen|Rep|Gen|Sgt|Lt|Capt|Jr|Sr|[A-Z])\./g; // ,” Mr. Lee said

/** "…” and Mr Lockhart preferred": another clause, which says nothing of the words before it. */
const NEXT_CLAUSE = /^,?\s?(?:and|but|while|as|when|although|because)\s/;

const couldBeSubject = (gap: string): boolean =>
  gap.trim().split(' ').length <= LONGEST_SUBJECT &&
  !/[.;:]/.test(gap.replace(STOPS_IN_NAMES, '')) && // …” It rained. Mr. Lee said
  !NEXT_CLAUSE.test(gap);

function tag(scene: Scene, cue: Cue | undefined, [from, to]: readonly [number, number]): Attributed | undefined {
  if (cue === undefined || cue.passive) return undefined;
  const gap = scene.narrator.slice(from, cue.start);
  if (takesSpeakerBehind(cue) || ONLY_ADVERBS.test(gap)) return speakerAfter(scene, cue, to);
  return couldBeSubject(gap) ? speakerBefore(scene, cue, from) : undefined;
}

/** A clause that only leads up to the main one, which then says nothing of the words in it. */
const SUBORDINATE = /^(?:asked|questioned|when|after|while|although|though|despite|because|if|responding|replying)\s/i; // Asked about the claim that he was “a bully,” Rex Dunn said

/** “…,” said Mr Lee. / “…,” Mr Lee, 52, told the BBC. / “…”, according to the report. */
const byTagBehind: Rule = ({ lead, from, open, tail, tailCues, close, to, words, isFull }) => {
  const rest = tail.narrator.slice(close, to);
  const isCommaBefore = words.endsWith(',') || /^\s*[,–—]/.test(rest); // “fine”, said Mr Lee
  const isOpenEnded = /[?!—–…]$/.test(words) || /^\s+[a-z]/.test(rest); // “Why now?” asked Mr Lee
  if (!isCommaBefore && !(isFull && isOpenEnded)) return undefined;
  if (LEADS_ON.test(rest) && !isCommaBefore) return undefined;
  if (SUBORDINATE.test(lead.narrator.slice(from, open))) return undefined;
  return tag(
    tail,
    tailCues.find((cue) => cue.start >= close && cue.start < to),
    [close, to],
  );
};

const LONGEST_TAG = 14;

/** “Why now?” Mr Lee asked. – the tag looks like a sentence of its own. */
const byTagSentence: Rule = ({ next, nextCues, words }) => {
  if (next === undefined || !/[?!…]$/.test(words)) return undefined; // “Why now?” Mr Lee asked.
  const sentence = next.narrator.slice(next.start, next.end);
  if (sentence.split(' ').length > LONGEST_TAG || sentence.includes('“')) return undefined;
  const found = tag(next, nextCues[0], [next.start, next.end]);
  return found ?? (/^(?:I|we|they|you)\s\w+\W*$/i.test(sentence) ? 'nobody' : undefined); // “Where is it going?” I asked.
};

/**
 * "She described the plans as “…”", "He said the visits have ‘…’": a cue anywhere before it in its sentence, one without
 * a subject stepped over within its clause: "A source said staff had been told to ‘…’".
 */
const byCueBefore: Rule = ({ lead, leadCues, open, from }) => {
  const cues = leadCues.filter((each) => each.start >= from && each.end <= open).reverse();
  for (const [at, cue] of cues.entries()) {
    const behind = cues[at - 1];
    if (behind && lead.narrator.slice(cue.end, behind.start).includes(',')) return undefined;
    const found = speakerOf(lead, cue, from);
    if (found) return found;
  }
  return undefined;
};

/** "Inspectors see ‘early green shoots’": what a body sees is in its own words. */
const SEES = /\b(?:see|sees|saw)\s(?:\w+\s){0,2}$/;

const byBodySeeing: Rule = ({ lead, open, from }) => {
  const seen = SEES.exec(lead.narrator.slice(from, open));
  if (seen === null) return undefined;
  const [start, end] = [from + seen.index, from + seen.index + seen[0].length];
  const subject = lead.mentions.find((mention) => mention.kind === 'body' && start - mention.end <= 1);
  return subject && speakerBefore(lead, { start, end, word: 'see', passive: false, participle: false }, from);
};

/** "“weak impact” … were among the concerns raised by inspectors": the body behind a passive further on. */
const byAgentBehind: Rule = ({ tail, tailCues, close }) => {
  const cue = tailCues.find((each) => each.start >= close && each.passive);
  const hasAgent = cue && /\bby\s/.test(tail.narrator.slice(cue.end, tail.end)); // raised by inspectors
  return hasAgent ? speakerOfPassive(tail, cue, tail.end) : undefined;
};

/** "the work is late, Ofsted said.”" / "failings in its checks, it said on Monday.": nothing but when or how is left to say. */
const ENDS_TAG =
  /^(?:\s(?:(?:on|late|early)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|in a (?:statement|report|filing)))?[\s.!?”"’]*$/;

/** "‘Clear signs of progress’ at …, says government" / "…, according to Ofsted": the end of the sentence says who. */
const bySentenceEnd: Rule = ({ lead, from, open, tail, tailCues, close }) => {
  if (SUBORDINATE.test(lead.narrator.slice(from, open))) return undefined;
  const cue = tailCues.findLast((each) => each.start >= close && !each.passive && !each.participle);
  if (cue === undefined) return undefined;
  if (takesSpeakerBehind(cue)) return speakerAfter(tail, cue, tail.end);
  const before = tail.narrator.slice(close, cue.start);
  // “weak impact”, says government
  if (/,\s*$/.test(before)) return speakerAfter(tail, cue, tail.end);
  const clause = before.lastIndexOf(',');
  const isLast = ENDS_TAG.test(tail.narrator.slice(cue.end, tail.end));
  return isLast && clause >= 0 ? speakerBefore(tail, cue, close + clause + 1) : undefined;
};

/** “I laughed,” recalls Mr Olusoga, “and …”: a second half is the first half’s speaker’s, where nobody is named between. */
const bySibling: Rule = ({ sibling, lead, from, open, isFull }) => {
  const isNamed = lead.mentions.some(
    ({ kind, start, end }) => kind !== 'pronoun' && kind !== 'paper' && start >= from && end <= open,
  );
  const isBesideCue = sibling !== undefined && sibling.start >= lead.start && sibling.end <= open && sibling.end > from;
  if (sibling === undefined || (isNamed && !isBesideCue)) return undefined;
  return isFull ? sibling : { ...sibling, attribution: 'inferred' };
};

/** "Mr Timpson some areas … such as ‘…’. He added: “…”": whoever adds has just been speaking. */
const ADDS = /^(?:also |further |then )?(?:add|went on|continu)/;

const byWhoAdds: Rule = ({ next, nextCues, isFull }) => {
  const [cue] = nextCues;
  if (next === undefined || cue === undefined || isFull || !ADDS.test(cue.word)) return undefined;
  const found = cue.start - next.start <= 30 ? speakerBefore(next, cue, next.start) : undefined;
  return found && { ...found, attribution: 'inferred' };
};

/** "Her book ‘Thirty Files and a Sandwich’", "the term “unaccompanied minor”": what is named right before the mark. */
const NAMES_A_WORK =
  /\b(?:books?|films?|novels?|songs?|plays?|shows?|programmes?|programs?|plans?|schemes?|models?|slogans?|polic(?:y|ies)|series|podcasts?|albums?|poems?|projects?|campaigns?|documentar(?:y|ies)|words?|terms?|titled|entitled|headed|named|so-called)\s*$/i;

/** "whose book ‘Thirty Files’ won a prize", "plan in five years, called “Every Child Heard”": a title is nobody’s words. */
const byTitle: Rule = ({ lead, open, isFull, words }) => {
  const before = lead.narrator.slice(lead.start, open);
  // ‘Thirty Files and a Sandwich’
  if (!/^\P{L}*\p{Lu}/u.test(words))
    return /\b(?:so-called|words?|terms?)\s$/i.test(before) && !isFull ? 'nobody' : undefined; // A so-called “golden thread”
  // , called “Every Child Heard”
  return NAMES_A_WORK.test(before) || /,\s(?:called|named|titled|entitled)\s$/.test(before) ? 'nobody' : undefined;
};

/** "For foster carer Marta Kowalczyk, who drives ninety miles a day, it was “…”": how it was for her is in her words. */
const FOR_WHOM = /^For\s(?:[\w’-]+\s){0,4}$/;
// , who drives ninety miles a day, it was “
const IT_WAS = /^(?:,\s(?:who|whose)\s[^.;:“”]{0,160})?,\sit\s(?:is|was|felt\slike|has\sbeen|had\sbeen)\s$/;

const byForWhom: Rule = ({ lead, open, from, isFull }) => {
  const named = lead.mentions.filter(({ kind, end }) => kind === 'person' && end <= open);
  const [subject] = named;
  if (isFull || from > lead.start || subject?.kind !== 'person' || named.length > 1) return undefined;
  const isForWhom = FOR_WHOM.test(lead.narrator.slice(lead.start, subject.start));
  if (!isForWhom || !IT_WAS.test(lead.narrator.slice(subject.end, open))) return undefined;
  const speaker = { kind: 'person', personId: subject.personId } as const;
  return { speaker, attribution: 'inferred', passage: lead.passage, start: subject.start, end: subject.end };
};

const FULL_RULES: readonly Rule[] = [
  byTitle,
  byCueLeadingUp,
  byNameAndColon,
  byTagBehind,
  byTagSentence,
  byCueBefore,
  bySentenceEnd,
  bySibling,
];

const PARTIAL_RULES: readonly Rule[] = [
  byTitle,
  byNameAndColon,
  byCueBefore,
  byPaperAndColon,
  byBodySeeing,
  byForWhom,
  byTagBehind,
  byAgentBehind,
  bySentenceEnd,
  bySibling,
  byWhoAdds,
];

/** The speaker whom the sentences around a quotation name; `nobody` for titles and unnamed voices, nothing where they are silent. */
export function attributeBySentence(setting: Setting): Attributed | 'nobody' | undefined {
  for (const rule of setting.isFull ? FULL_RULES : PARTIAL_RULES) {
    const found = rule(setting);
    if (found) return found;
  }
  return undefined;
}
