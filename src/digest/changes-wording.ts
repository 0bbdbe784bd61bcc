import type { Finding, WeaknessStatus } from '../../index/model.js';
import { isTestimony } from '../../index/weaknesses.js';
import { type Run, toRuns } from '../answer.js';
import { nameWeakness, weaknessKey } from '../authority/weakness-name.js';
import { tellCorrector } from '../curation/correction.js';
import { citeAll, type Writing } from '../evidence/citing.js';
import { withoutStop } from '../evidence/corrections.js';
import { capitalise, countOf, joinList, nameSpeaker, nameStatus } from '../wording.js';
import { type Days, tellAge } from './age.js';
import type { ChangeKind, LedgerChange } from './changes.js';
import { tellDayOf } from './footer.js';
import { findTelling, tellWord } from './last-word.js';
import { type Line, weaknessFact, withoutEmpty } from './line.js';

/** The days of the digest, and the clocks it goes by. */
export interface Moment extends Days {
  readonly timezone: string;
}

/** Changes of one kind, ready to stand under its heading. */
export interface ChangeGroup {
  readonly kind: ChangeKind;
  /** Weaknesses: several may share a line. */
  readonly count: number;
  readonly lines: readonly Line[];
}

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  new: 'New',
  'raised-again': 'Raised again',
  resolved: 'Resolved',
  improving: 'Now improving',
  praised: 'Praised, status unchanged',
  'raised-by-others': 'Raised again, though by no independent body',
  corrected: 'Corrected',
  'taken-back': 'A correction was taken back',
  'told-again': 'Told in a new article, though not later than what was known',
  claimed: 'Action or praise claimed by the council or a partner',
  reread: 'No news: an article that was known is read otherwise',
  withdrawn: 'An article was withdrawn',
};

/** "Raised again (4)". */
export const headGroup = ({ kind, count }: ChangeGroup): string => `${HEADINGS[kind]} (${count})`;

const COUNTED: Readonly<Partial<Record<ChangeKind, string>>> = {
  new: 'new',
  'raised-again': 'raised again',
  resolved: 'resolved',
  improving: 'now improving',
  praised: 'praised',
  corrected: 'corrected',
};

/** "2 new, 5 raised again"; where there is nothing of the kind that is news by itself, "3 smaller changes". */
export function countChanges(groups: readonly ChangeGroup[]): string {
  const counted = groups.flatMap(({ kind, count }) => (COUNTED[kind] ? [`${count} ${COUNTED[kind]}`] : []));
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return counted.length > 0 ? counted.join(', ') : countOf(all, 'smaller change');
}

const WERE: Readonly<Record<WeaknessStatus, string>> = { open: 'open', improving: 'improving', resolved: 'resolved' };

/** Where it stood and stands, where that is not what the heading says. */
function tellStatus({ kind, was, weakness }: LedgerChange): string {
  if (weakness === undefined)
    return was === undefined ? '' : `was ${WERE[was]}; no longer in the articles as they are read`;
  const { status } = weakness;
  if (kind === 'new' && status === 'open') return '';
  if (was === undefined || was === status) return kind === 'praised' || was === undefined ? nameStatus(status) : '';
  return kind === status ? `was ${WERE[was]}` : `was ${WERE[was]}, now ${WERE[status]}`;
}

/** Kinds that raise something: their lines say since when it is known. */
const RAISING: ReadonlySet<ChangeKind> = new Set(['raised-again', 'raised-by-others', 'told-again']);

/** " (open since November 2017 [3]; was improving, now open)" behind a label; nothing where there is nothing to add. */
function tellStanding(writing: Writing, change: LedgerChange, { today, heard }: Moment): Run[] {
  const { kind, weakness, findings } = change;
  const cited = findings[0]?.citation.articleId;
  const age = RAISING.has(kind) && weakness ? tellAge(writing, weakness, { today, heard, cited }) : [];
  const status = tellStatus(change);
  const joint = age.length > 0 && status !== '' ? '; ' : '';
  return age.length > 0 || status !== '' ? [...toRuns(' ('), ...age, ...toRuns(`${joint}${status})`)] : [];
}

/** "put right by sam on 3 November 2026: the minutes say so; until then read as still open. " */
function tellCorrection({ correction }: LedgerChange, { timezone }: Moment): Run[] {
  if (!correction) return [];
  const { at, reason, was } = correction;
  return toRuns(
    `put right by ${tellCorrector(correction)} on ${tellDayOf(at, timezone)}: ${withoutStop(reason)}; until then read as ${was}. `,
  );
}

/** The finding that a line shows: of an independent body where one says it. */
function findShown({ index }: Writing, { findings, theme }: LedgerChange): Finding | undefined {
  const independent = findings.filter(isTestimony);
  return findTelling(index, independent.length > 0 ? independent : findings, theme);
}

/** "; also John Coughlan and Karen West [1]": who else says so. */
function tellOthers(writing: Writing, { kind, findings }: LedgerChange, shown: Finding): Run[] {
  const nameOf = ({ by }: Finding): string => nameSpeaker(by, writing.index);
  const isOther = (finding: Finding): boolean =>
    nameOf(finding) !== nameOf(shown) &&
    finding.reportedBy === undefined &&
    isTestimony(finding) === isTestimony(shown);
  const others = RAISING.has(kind) ? findings.filter(isOther) : [];
  if (others.length === 0) return [];
  const cited = others.map(({ citation }) => citation);
  return toRuns(`; also ${joinList([...new Set(others.map(nameOf))])}`, ...citeAll(writing, cited));
}

function tellWords(writing: Writing, change: LedgerChange, shown: Finding | undefined): Run[] {
  if (!shown) return [];
  const { corrected: _told, ...plain } = shown;
  const [first, ...rest] = tellWord(writing, change.correction ? plain : shown);
  const isUnconfirmed = change.kind === 'new' && !change.findings.some(isTestimony);
  const caution = isUnconfirmed ? 'No independent body has said so. ' : '';
  return [
    ...toRuns(caution),
    ...(first ? [{ ...first, text: capitalise(first.text) }] : []),
    ...rest,
    ...tellOthers(writing, change, shown),
  ];
}

/** A change in words. Those that end alike about several themes are told in one line. */
interface Told {
  /** Of the weakness. */
  readonly key: string;
  readonly head: readonly Run[];
  readonly end: readonly Run[];
  readonly facts: readonly string[];
}

function tellChange(writing: Writing, change: LedgerChange, moment: Moment): Told {
  const shown = findShown(writing, change);
  return {
    key: weaknessKey(change),
    head: [{ text: nameWeakness(writing.index, change), strong: true }, ...tellStanding(writing, change, moment)],
    end: withoutEmpty([...tellCorrection(change, moment), ...tellWords(writing, change, shown)]),
    facts: [weaknessFact(change), ...(shown ? [shown.id] : [])],
  };
}

function joinTold(same: readonly Told[]): Line {
  const heads = same.flatMap(({ head }, at) => [...toRuns(at > 0 ? '; ' : ''), ...head]);
  const end = same[0]?.end ?? [];
  return {
    runs: withoutEmpty([...heads, ...toRuns(end.length > 0 ? ': ' : '.'), ...end]),
    facts: same.flatMap(({ facts }) => facts),
  };
}

function toGroup(kind: ChangeKind, told: readonly Told[]): ChangeGroup {
  const alike = new Map<string, Told[]>();
  for (const each of told) {
    const key = each.end.length > 0 ? JSON.stringify(each.end) : each.key;
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  const count = new Set(told.map(({ key }) => key)).size;
  return { kind, count, lines: [...alike.values()].map(joinTold) };
}

/**
 * Changes by kind, the most serious kind first, each line with its sentence and source.
 *
 * @param changes in the order in which `changesSince` gives them
 */
export function tellChanges(writing: Writing, changes: readonly LedgerChange[], moment: Moment): ChangeGroup[] {
  return [...new Set(changes.map(({ kind }) => kind))].map((kind) =>
    toGroup(
      kind,
      changes.filter((change) => change.kind === kind).map((change) => tellChange(writing, change, moment)),
    ),
  );
}
