import { type Cue, findCues } from '../quotes/cues.js';
import type { Span } from './clauses.js';

/** "was slammed by Ofsted", "Ofsted downgraded the service": verdicts that are no verbs of speech. */
const VERDICT =
  /\b(?:slammed|panned|lambasted|castigated|commended|faulted|lauded|downgraded|upgraded|uncovered|discovered|exposed|reprimanded|outlined|flagged|(?:seen|viewed|regarded|described) as)\b|(?<=nspectors )saw\b/g;

const PASSIVE_BEFORE = /\b(?:is|are|was|were|been|being|be)\s(?:\w{1,12}\s)?$/; // was slammed

const NO_TELLING = /^(?:continu|call|feel|felt|put|post|order|charge|swear|brand)/; // social workers continue to battle high caseloads

const PLURAL_NOUN = /^reports(?! (?:that|how|on)\b)/; // a series of damning Ofsted reports and a failed consultation

function toCue(text: string, match: RegExpExecArray): Cue {
  const passive = PASSIVE_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index));
  return { start: match.index, end: match.index + match[0].length, word: match[0], passive, participle: false };
}

/** The words of a stretch that may tell whose finding it is, in order. */
export function tellingCues(text: string, { start, end }: Span): Cue[] {
  const verdicts = [...text.matchAll(VERDICT)].map((match) => toCue(text, match));
  const speech = findCues(text).filter(
    (cue) => !NO_TELLING.test(cue.word) && !PLURAL_NOUN.test(text.slice(cue.start, cue.end + 8)),
  );
  return [...speech.filter((cue) => verdicts.every((verdict) => verdict.start !== cue.start)), ...verdicts]
    .filter((cue) => cue.start >= start && cue.end <= end)
    .sort((a, b) => a.start - b.start);
}

const SEES = /\b(?:is|are|was|were|has|have) (?:seeing|seen)\b/; // Ofsted are seeing continued improvement

/** The same for quoted words, where a speaker also tells what another is seeing. */
export function quotedCues(text: string, span: Span): Cue[] {
  const match = SEES.exec(text.slice(span.start, span.end));
  if (match === null) return tellingCues(text, span);
  const at = span.start + match.index;
  const sees: Cue = { start: at, end: at + match[0].length, word: match[0], passive: false, participle: false };
  return [...tellingCues(text, span), sees].sort((a, b) => a.start - b.start);
}
