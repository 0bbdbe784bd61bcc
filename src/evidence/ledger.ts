import { INDEPENDENT_BODIES_IN_WORDS } from '../../index/bodies.js';
import type { ArticleIndex, Finding, Polarity, Weakness } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { compareFindings, isTestimony } from '../../index/weaknesses.js';
import type { Field, FollowUp, Run } from '../answer.js';
import { toRuns } from '../answer.js';
import { capitalise, formatEnd, joinList, nameStatus } from '../wording.js';
import { citeAll, type Writing } from './citing.js';
import { describeMark, formatDay, markOf, tellMarks } from './corrections.js';
import { byTime, nameFinder, tellMoment, tellWhen } from './findings.js';

export const WHO_MOVES_A_STATUS = `Only ${INDEPENDENT_BODIES_IN_WORDS} moves a status. What the council says of itself is “action claimed”; what somebody else tells of an inspection is hearsay and moves nothing.`;

/** The heading over what the council or a partner says of itself. */
export const CLAIMED = 'Action claimed, or praise, by the council or a partner (moves nothing)';

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

const PRAISE_LAST: readonly Polarity[] = ['weakness', 'mixed', 'strength'];

/** The last independent word: of several on one date a fault before what is mixed, and praise last, for so they weigh. */
function lastTestimonyOn(weakness: Weakness): Finding | undefined {
  const testimony = testimonyOn(weakness);
  const last = testimony.at(-1);
  const latest = testimony.filter((finding) => last && compareFindings(finding, last) === 0);
  const weight = ({ polarity }: Finding): number => PRAISE_LAST.indexOf(polarity);
  return latest.toReversed().sort((a, b) => weight(a) - weight(b))[0];
}

/** The finding a status rests on: the last independent word, else the first fault that anybody told of. */
export const decidingFinding = (weakness: Weakness): Finding | undefined =>
  lastTestimonyOn(weakness) ?? faultsOf(weakness)[0];

/** "no independent word since November 2016", where newer articles are silent. */
function tellSilence(weakness: Weakness): string | undefined {
  const last = lastTestimonyOn(weakness);
  if (weakness.notMentionedSince === undefined || last === undefined) return undefined;
  return `no independent word since ${formatEnd(weakness.notMentionedSince)}${tellMarks(last, 'date')}`;
}

/** What the articles alone say of a status, in one or two sentences. */
function tellRule(writing: Writing, weakness: Weakness): string {
  const last = lastTestimonyOn(weakness);
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
  const isRaised = weakness.status === 'open' && last.polarity !== 'weakness' && !isSet;
  const raised = isRaised ? ', but others find fault then or later, so it stays open' : '';
  return `${word} ${verdict}${raised}.${silence ? ` There is ${silence}; silence closes nothing.` : ''}`;
}

/** The rule behind a status, in one or two sentences; before it who set it otherwise, and why. */
export function tellReason(writing: Writing, weakness: Weakness): string {
  const mark = markOf(weakness, 'status');
  return `${mark ? `${capitalise(describeMark(mark))}. ` : ''}${tellRule(writing, weakness)}`;
}

/** "caseloads: still open. First seen November 2017, last independent word summer 2018 (Ofsted) [1] [2]" */
export function tellWeakness(writing: Writing, weakness: Weakness): Run[] {
  const [first] = faultsOf(weakness);
  const last = lastTestimonyOn(weakness);
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

/** "November 2017, Ofsted [1]": when a finding was made, how that is known, and by whom. */
const tellOccasion = (writing: Writing, finding: Finding): Run[] =>
  toRuns(
    `${capitalise(tellWhen(writing, finding))}, ${nameFinder(writing, finding)}`,
    ...citeAll(writing, [finding.citation]),
  );

/** When a weakness was first seen, and when others than hearsay raised it again. */
export function tellRaised(writing: Writing, weakness: Weakness): Field[] {
  const [first, ...later] = faultsOf(weakness);
  const isNew = (finding: Finding): boolean => tellMoment(finding) !== tellMoment(first ?? {});
  const again = later.filter((finding) => finding.reportedBy === undefined && isNew(finding));
  const seen = first ? [{ label: 'First seen', value: tellOccasion(writing, first) }] : [];
  if (again.length === 0) return seen;
  const dates = joinList([...new Set(again.map(tellMoment))]);
  const places = again.map(({ citation }) => citation);
  return [...seen, { label: 'Raised again', value: toRuns(capitalise(dates), ...citeAll(writing, places)) }];
}

/** The last that an independent body said of a weakness; nothing where none spoke of it. */
export function tellLastWord(writing: Writing, weakness: Weakness): Field[] {
  const last = lastTestimonyOn(weakness);
  return last ? [{ label: 'Last independent word', value: tellOccasion(writing, last) }] : [];
}

/** "as of summer 2018 (worked out from “over summer”)": when the last word on it was said, or a person set its status. */
export function tellAsOf(writing: Writing, weakness: Weakness, last: Finding | undefined): string {
  const mark = markOf(weakness, 'status');
  if (mark) return `as of ${formatDay(mark.at)}`;
  if (last?.when === undefined) return 'as of a date that is not stated';
  const when = tellWhen(writing, last);
  return `as of ${when.startsWith('between ') ? 'a day ' : ''}${when}`; // between 1 and 7 October 2018
}

const STATUS_ORDER = ['open', 'improving', 'resolved'];

const weightOf = (weakness: Weakness): number =>
  testimonyOn(weakness).filter(({ polarity }) => polarity !== 'strength').length;

/** Open ones first; within a status what independent bodies faulted most often. */
export function byWeight(a: Weakness, b: Weakness): number {
  return STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || weightOf(b) - weightOf(a);
}

const countStatus = (weaknesses: readonly Weakness[], status: Weakness['status']): number =>
  weaknesses.filter((weakness) => weakness.status === status).length;

/** "20 still open and 2 improving" */
export function countStatuses(weaknesses: readonly Weakness[]): string {
  const [improving, resolved] = [countStatus(weaknesses, 'improving'), countStatus(weaknesses, 'resolved')];
  return joinList([
    `${countStatus(weaknesses, 'open')} still open`,
    ...(improving ? [`${improving} improving`] : []),
    ...(resolved ? [`${resolved} resolved`] : []),
  ]);
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
