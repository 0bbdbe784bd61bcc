import type { ArticleIndex, Finding } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { type Answer, bullets, type Field, type FollowUp, note, toRuns } from '../answer.js';
import { inAuthority } from '../authority/weakness-name.js';
import { type Correction, tellCorrector } from '../curation/correction.js';
import { nameStanding, nameTarget } from '../curation/correction-wording.js';
import { type Fact, findFact } from '../curation/facts.js';
import { originOf, standingCorrections, withdrawalsOf } from '../curation/standing-corrections.js';
import { startWriting, type Writing } from '../evidence/citing.js';
import { tellDatedFinding } from '../evidence/findings.js';
import { decidingFinding } from '../evidence/ledger.js';
import { quoteElement } from '../evidence/quotations.js';
import type { Body, Delivery } from '../store/outbox.js';
import { tellDayOf } from './footer.js';
import { weaknessFact } from './line.js';
import { marksOf } from './snapshot.js';
import { OWN_ZONE } from './usual-schedule.js';

export interface CorrectionNotice {
  readonly index: ArticleIndex;
  readonly correction: Correction;
  /** All corrections of the tenant, oldest first. */
  readonly trail: readonly Correction[];
  /** The message that told what is corrected. */
  readonly delivered: Delivery;
}

const MOST_SHOWN = 5;

/** Whether the correction, or what it took back or brought back, is what counts now. */
function isInForce(correction: Correction, trail: readonly Correction[]): boolean {
  if (withdrawalsOf(trail).has(correction.id)) return false;
  return correction.change.kind === 'withdrawal' || standingCorrections(trail).some(({ id }) => id === correction.id);
}

/** The finding that a correction is about, or that the status rests on; empty for what is no finding. */
function ownFindings(fact: Fact): Finding[] {
  if (fact.kind === 'finding') return [fact.finding];
  const deciding = fact.kind === 'weakness' ? decidingFinding(fact.weakness) : undefined;
  return deciding ? [deciding] : [];
}

/** The findings that show what is corrected, and those that the message told and that changed with it. */
function findTold({ index, correction, delivered }: CorrectionNotice, fact: Fact): Finding[] {
  const told = new Set(delivered.body?.facts);
  const marked = index.findings.filter((finding) => marksOf(finding).some(({ id }) => id === correction.id));
  return [...new Set([...ownFindings(fact), ...marked.filter(({ id }) => told.has(id))])];
}

function tellFact(writing: Writing, fact: Fact, findings: readonly Finding[]): Answer['elements'] {
  if (fact.kind === 'quotation') return [quoteElement(writing, fact.quote)];
  const shown = findings.slice(0, MOST_SHOWN);
  if (shown.length === 0) return [];
  const more = findings.length - shown.length;
  return [
    bullets(shown.map((finding) => tellDatedFinding(writing, finding))),
    ...(more > 0 ? [note(`The same goes for ${more} more of what was told.`)] : []),
  ];
}

function tellChange({ index, correction, delivered, trail }: CorrectionNotice): Field[] {
  const { change } = originOf(trail, correction);
  const { was, reason, evidence, at } = correction;
  const sent = delivered.sentAt ?? delivered.dueAt;
  return [
    { label: 'Told here', value: toRuns(tellDayOf(sent, OWN_ZONE)) },
    { label: 'It said', value: toRuns(was) },
    {
      label: 'It is',
      value: toRuns({ text: nameStanding(index, change) ?? 'no longer in the articles', strong: true }),
    },
    { label: 'Put right by', value: toRuns(`${tellCorrector(correction)} on ${tellDayOf(at, OWN_ZONE)}`) },
    { label: 'Why', value: toRuns(reason) },
    ...(evidence === undefined ? [] : [{ label: 'Evidence', value: toRuns(evidence) }]),
  ];
}

function askHistory({ index }: CorrectionNotice, fact: Fact, findings: readonly Finding[]): FollowUp[] {
  const of = fact.kind === 'weakness' ? fact.weakness : findings[0];
  const theme = fact.kind === 'weakness' ? fact.weakness.theme : findings[0]?.themes[0];
  if (of === undefined || theme === undefined) return [];
  const question = `/weaknesses history ${labelOf(theme)}${inAuthority(index, of)}`;
  return [{ label: `History of ${labelOf(theme)}`, question }];
}

function askNext(notice: CorrectionNotice, fact: Fact, findings: readonly Finding[]): FollowUp[] {
  return [...askHistory(notice, fact, findings), { label: 'All corrections', question: '/correct list' }];
}

/**
 * What a conversation is told once something that was told there is put right, or taken back. Undefined where it counts
 * no more by the time it is sent: somebody took it back or put it right again, and that is told by itself.
 */
export function composeCorrection(notice: CorrectionNotice): Body | undefined {
  const { index, correction, trail } = notice;
  const { change } = originOf(trail, correction);
  const fact = findFact(index, change);
  if (fact === undefined || !isInForce(correction, trail)) return undefined;
  const writing = startWriting(index);
  const findings = findTold(notice, fact);
  const target = nameTarget(index, change);
  const isWithdrawal = correction.change.kind === 'withdrawal';
  const elements: Answer['elements'] = [
    { kind: 'fields', fields: tellChange(notice) },
    ...tellFact(writing, fact, findings),
    note('Nothing is edited in the articles: their words stand as printed.'),
  ];
  return {
    answer: {
      title: isWithdrawal ? `A correction was taken back: ${target}` : `Correction: ${target}`,
      elements,
      sources: writing.footnotes.sources(),
      followUps: askNext(notice, fact, findings),
    },
    facts: [...findings.map(({ id }) => id), ...(fact.kind === 'weakness' ? [weaknessFact(fact.weakness)] : [])],
  };
}
