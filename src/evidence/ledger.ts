import type { ArticleIndex, Finding, Weakness } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { compareFindings, isTestimony } from '../../index/weaknesses.js';
import type { FollowUp, Run } from '../answer.js';
import { toRuns } from '../answer.js';
import { capitalise, formatEnd, nameStatus } from '../wording.js';
import { citeAll, type Writing } from './citing.js';
import { describeMark, markOf, tellMarks } from './corrections.js';
import { byTime, nameFinder, tellMoment } from './findings.js';

/** The faults of a weakness, oldest first; the praise in its history tells of its status, not of it. */
export const faultsOf = ({ history }: Weakness): Finding[] =>
  history.filter(({ polarity }) => polarity !== 'strength').sort(byTime);

/**
 * What independent bodies said from the first fault on, in the order their dates begin: of two uncertain ones the later
 * to begin is the later word. Earlier praise is no word on it.
 */
export function testimonyOn(weakness: Weakness): Finding[] {
  const [first] = faultsOf(weakness);
  const isSince = (finding: Finding): boolean => first === undefined || byTime(finding, first) >= 0;
  return weakness.history.filter((finding) => isTestimony(finding) && isSince(finding)).sort(compareFindings);
}

/** The finding a status rests on: the last independent word, else the first fault that anybody told of. */
export const decidingFinding = (weakness: Weakness): Finding | undefined =>
  testimonyOn(weakness).at(-1) ?? faultsOf(weakness)[0];

/** "no independent word since November 2016", where newer articles are silent. */
function tellSilence(weakness: Weakness): string | undefined {
  const last = testimonyOn(weakness).at(-1);
  if (weakness.notMentionedSince === undefined || last === undefined) return undefined;
  return `no independent word since ${formatEnd(weakness.notMentionedSince)}${tellMarks(last, 'date')}`;
}

/** What the articles alone say of a status, in one or two sentences. */
function tellRule(writing: Writing, weakness: Weakness): string {
  const last = testimonyOn(weakness).at(-1);
  const isSet = markOf(weakness, 'status') !== undefined;
  if (last === undefined) {
    const rule = 'No independent body has spoken on it: only the newspaper, the council or hearsay raises it';
    return isSet ? `${rule}.` : `${rule}, so it stays open.`;
  }
  const silence = tellSilence(weakness);
  const word = `The last independent word (${nameFinder(writing, last)}, ${tellMoment(last)})`;
  const verdicts = { strength: 'is praise', mixed: 'is mixed', weakness: 'finds fault' };
  const isSettled = weakness.status === 'resolved' && !isSet;
  const verdict = isSettled ? 'says that this very fault is gone' : verdicts[last.polarity];
  return `${word} ${verdict}.${silence ? ` There is ${silence}; silence closes nothing.` : ''}`;
}

/** The rule behind a status, in one or two sentences; before it who set it otherwise, and why. */
export function tellReason(writing: Writing, weakness: Weakness): string {
  const mark = markOf(weakness, 'status');
  return `${mark ? `${capitalise(describeMark(mark))}. ` : ''}${tellRule(writing, weakness)}`;
}

/** "caseloads: still open. First seen November 2017, last independent word summer 2018 (Ofsted) [1] [2]" */
export function tellWeakness(writing: Writing, weakness: Weakness): Run[] {
  const [first] = faultsOf(weakness);
  const last = testimonyOn(weakness).at(-1);
  const word = last
    ? `last independent word ${tellMoment(last)} (${nameFinder(writing, last)})`
    : 'no independent word';
  const claim = weakness.claimed ? '; action claimed' : '';
  const cited = [first, last, ...(weakness.claimed ?? [])].flatMap((finding) => (finding ? [finding.citation] : []));
  return toRuns(
    { text: labelOf(weakness.theme), strong: true },
    `: ${nameStatus(weakness.status)}${tellMarks(weakness, 'status')}. First seen ${tellMoment(first ?? {})}, ${tellSilence(weakness) ?? word}${claim}`,
    ...citeAll(writing, cited),
  );
}

const STATUS_ORDER = ['open', 'improving', 'resolved'];

const weightOf = (weakness: Weakness): number =>
  testimonyOn(weakness).filter(({ polarity }) => polarity !== 'strength').length;

/** Open ones first; within a status what independent bodies faulted most often. */
export function byWeight(a: Weakness, b: Weakness): number {
  return STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || weightOf(b) - weightOf(a);
}

/** A weakness as a follow-up. */
export const askAbout = ({ theme }: Pick<Weakness, 'theme'>): FollowUp => ({
  label: labelOf(theme),
  question: `/weaknesses ${labelOf(theme)}`,
});

/** The weaknesses of themes, as follow-ups; a theme that the ledger does not hold is left out. */
export function askThemes({ weaknesses }: Pick<ArticleIndex, 'weaknesses'>, themes: readonly string[]): FollowUp[] {
  return themes.flatMap((theme) => weaknesses.filter((weakness) => weakness.theme === theme)).map(askAbout);
}
