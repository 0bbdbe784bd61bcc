import type { Span } from '../../index/edtf.js';
import { groupBy } from '../../index/grouping.js';
import type { ArticleIndex, Finding } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { factId, verbatim } from '../../index/verbatim.js';
import { type Group, MOST_STATEMENTS } from './group.js';
import { type Facts, type Statement, scopeOfFinding, toStatement } from './statements.js';
import { areApart, areNeighbours, daysOf, inOrder } from './times.js';

type Side = 'progress' | 'fault' | 'both';

/** A statement on a theme: what it says of it, and the days it is of. */
interface Sided {
  readonly statement: Statement;
  readonly side: Side;
  readonly days: Span;
  /** It is the first of its themes, not one that it names in passing. */
  readonly isMain: boolean;
}

/** A finding as one on a theme. */
interface Themed {
  readonly finding: Finding;
  readonly theme: string;
  readonly isMain: boolean;
}

/** A finding names other things in passing; these two of its themes say what it is about. */
const MOST_THEMES = 2;

/** What is to be carried out to improve: how much of it is done says how far the improvement has come. */
const PLANNED = /\b(?:plans?|actions?|recommendations|targets|objectives|milestones)\b/i; // An Ofsted action plan
const SHARE = /\bper ?cent\b|%/i; // is 97 per cent complete
const CARRIED_OUT = /\b(?:complete|completed|implemented|delivered|achieved|done)\b/i; // is 97 per cent complete

/** A finding under each theme that it speaks of; that of how much of a plan is carried out, also under the pace of improvement. */
function underThemes({ articles }: ArticleIndex, finding: Finding): Themed[] {
  const words = verbatim({ articles }, finding.citation);
  const isHowFar = [PLANNED, SHARE, CARRIED_OUT].every((pattern) => pattern.test(words));
  const themes = new Set([...finding.themes.slice(0, MOST_THEMES), ...(isHowFar ? ['pace'] : [])]);
  return [...themes].map((theme, at) => ({ finding, theme, isMain: at === 0 || (isHowFar && theme === 'pace') }));
}

const SIDES: Readonly<Record<Finding['polarity'], Side>> = { strength: 'progress', weakness: 'fault', mixed: 'both' };

/** What a sentence says where several things are found in it: all of one side, or both. */
function sideOf(findings: readonly Finding[]): Side {
  const [side = 'both', ...others] = new Set(findings.map(({ polarity }) => SIDES[polarity]));
  return others.length > 0 ? 'both' : side;
}

function toSided(facts: Facts, findings: readonly Themed[]): Sided[] {
  const told = findings.map((themed) => ({ ...themed, statement: toStatement(facts, themed.finding) }));
  const sentences = groupBy(told, ({ statement: { citation, voice } }) => `${factId(citation)} ${voice}`);
  return [...sentences.values()].flatMap((ofSentence) => {
    const statement = ofSentence[0]?.statement;
    const days = statement && daysOf(statement);
    if (statement === undefined || days === undefined) return [];
    const side = sideOf(ofSentence.map(({ finding }) => finding));
    return [{ statement, days, side, isMain: ofSentence.some(({ isMain }) => isMain) }];
  });
}

/** A claim of progress and a finding of weakness, of one time: by two, or by one who came to it at another time. */
function isPair(one: Sided, other: Sided): boolean {
  if (one.side === other.side || one.side === 'both' || other.side === 'both') return false;
  if (!(one.isMain || other.isMain) || !areNeighbours(one.days, other.days)) return false;
  return one.statement.voice !== other.statement.voice || areApart(one.days, other.days);
}

/** Those that stand in some pair. `ordered` is by the first day; who begins too late for one ends the search. */
function findPaired(ordered: readonly Sided[]): Set<Sided> {
  const paired = new Set<Sided>();
  for (const [at, one] of ordered.entries()) {
    for (let next = at + 1; next < ordered.length; next += 1) {
      const other = ordered[next];
      if (other === undefined || !areNeighbours(one.days, other.days)) break;
      if (isPair(one, other)) paired.add(one).add(other);
    }
  }
  return paired;
}

/** Cut where more than half a year lies between what came before and the next. */
function cutByTime(ordered: readonly Sided[]): Sided[][] {
  const times: Sided[][] = [];
  let until: Span | undefined;
  for (const each of ordered) {
    const isNext = until !== undefined && areNeighbours(until, each.days);
    if (isNext) times.at(-1)?.push(each);
    else times.push([each]);
    const to = isNext && until && until.to > each.days.to ? until.to : each.days.to;
    until = { from: isNext && until ? until.from : each.days.from, to };
  }
  return times;
}

const NEITHER = /[^\p{L}\p{N}]+/gu; // a standfirst said again, “in the last 6 months.”
const folded = (text: string): string => text.toLowerCase().replace(NEITHER, ' ').trim();

/** Without the words that the same voice says again in full. */
function withoutRepeats({ index }: Facts, sided: readonly Sided[]): Sided[] {
  const words = sided.map(({ statement }) => folded(verbatim(index, statement.citation)));
  const repeats = (at: number, other: number): boolean =>
    sided[at]?.statement.voice === sided[other]?.statement.voice &&
    (words[other] ?? '').includes(words[at] ?? '') &&
    (words[other] !== words[at] || other < at);
  return sided.filter((_, at) => !sided.some((_other, other) => other !== at && repeats(at, other)));
}

/** So many of each side, the newest, and of what says both as many as there is room for. */
function choose(sided: readonly Sided[]): Sided[] {
  const newest = (side: Side, most: number) =>
    most > 0 ? sided.filter((each) => each.side === side).slice(-most) : [];
  const [progress, fault] = [newest('progress', MOST_STATEMENTS / 2), newest('fault', MOST_STATEMENTS / 2)];
  return [...progress, ...fault, ...newest('both', MOST_STATEMENTS - progress.length - fault.length)];
}

/** More statements of one time and theme than this are not looked through: the newest are. */
const MOST_COMPARED = 200;

function toGroup(facts: Facts, theme: string, sided: readonly Sided[]): Group[] {
  const distinct = withoutRepeats(facts, sided.slice(-MOST_COMPARED));
  const shown = choose(distinct);
  if (!shown.some((one) => shown.some((other) => isPair(one, other)))) return [];
  const statements = shown.map(({ statement }) => statement).sort(inOrder);
  const scope = statements[0]?.scope ?? '';
  return [{ what: labelOf(theme), themes: [theme], scope, statements, more: distinct.length - shown.length }];
}

function groupsOfTheme(facts: Facts, findings: readonly Themed[]): Group[] {
  const theme = findings[0]?.theme ?? '';
  const polarities = new Set(findings.map(({ finding }) => finding.polarity));
  if (!polarities.has('strength') || !polarities.has('weakness')) return [];
  const ordered = toSided(facts, findings).sort((a, b) => (a.days.from < b.days.from ? -1 : 1));
  const paired = findPaired(ordered);
  return cutByTime(ordered.filter((each) => paired.has(each))).flatMap((time) => {
    const mixed = ordered.filter(
      ({ side, days }) => side === 'both' && time.some((each) => areNeighbours(each.days, days)),
    );
    return toGroup(facts, theme, [...time, ...mixed]);
  });
}

/**
 * On each theme a claim of progress beside a finding of weakness, of one local authority and one time, by different
 * people or bodies or by one at different times; and what says both at that time.
 */
export function claimGroups(facts: Facts): Group[] {
  const { index } = facts;
  const told = index.findings.flatMap((finding) => underThemes(index, finding));
  const themes = groupBy(told, ({ theme, finding }) => `${scopeOfFinding(facts, finding)}|${theme}`);
  return [...themes.values()].flatMap((findings) => groupsOfTheme(facts, findings));
}
