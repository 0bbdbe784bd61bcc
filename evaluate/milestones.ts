import { addMonths, isWithin, lastDayOf, spanOf } from '../index/edtf.js';
import type { ArticleIndex, Milestone, MilestoneKind } from '../index/model.js';
import { toEdtf } from './dates.js';
import type { EventLabel, Labels } from './labels.js';
import { seedOfCitation, textAt } from './places.js';
import { countMistakes, countRight, countUnlabelled, type Outcome, type Row } from './rows.js';
import { bodyKey } from './speakers.js';

/** Words of a labelled kind and what the index may call it; the first that fits counts. */
const KINDS: readonly (readonly [words: string, kinds: readonly MilestoneKind[]])[] = [
  ['inspection', ['inspection']],
  ['monitoring visit', ['monitoring-visit']],
  ['peer review', ['peer-review']],
  ['letter', ['letter']],
  ['commissioner', ['review', 'intervention']],
  ['review', ['review']],
  ['audit', ['review']],
];

/** Inspections, visits, reviews and letters with their body, date and grades. */
export function scoreMilestones(index: ArticleIndex, labels: Labels): Row[] {
  const core = labels.events.filter(({ id, optional }) => labels.core.includes(id) && !optional);
  const pairs = core.map((event) => ({ event, milestones: index.milestones.filter((one) => fits(index, one, event)) }));
  const optional = labels.events.filter((event) => event.optional);
  const expected = new Set(pairs.flatMap(({ milestones }) => milestones));
  const others = index.milestones.filter(
    (one) => !expected.has(one) && !optional.some((event) => hasKind(one, event) && hasBody(one, event)),
  );
  const show = (milestone: Milestone) => describe(index, milestone);
  return [
    countRight(
      'milestones: kind, body and date',
      pairs.map(({ event, milestones }) => scoreEvent(event, milestones)),
      10,
    ),
    countRight(
      'milestones told by several articles, as one',
      pairs
        .filter(({ event }) => isShared(event))
        .map(({ event, milestones }) => scoreMerged(index, event, milestones)),
    ),
    countRight(
      'grades given',
      pairs.flatMap(({ event, milestones }) => scoreGrades(event, milestones)),
      3,
    ),
    countMistakes('grades where none was given', findInventedGrades(index, pairs).map(show)),
    countUnlabelled('milestones without a label', others.map(show)),
  ];
}

function hasKind(milestone: Milestone, event: EventLabel): boolean {
  const kinds = KINDS.find(([words]) => event.kind.includes(words))?.[1] ?? [];
  return kinds.includes(milestone.kind);
}

/** A minister speaks for his department, and the commissioner is the government's. */
function hasBody(milestone: Milestone, event: EventLabel): boolean {
  const family = (name: string) => ({ government: 'dfe', commissioner: 'dfe' })[bodyKey(name)] ?? bodyKey(name);
  const isOwn = family(milestone.by) === family(event.body);
  return isOwn || (event.bodyAcceptable?.includes(null) === true && milestone.by === '');
}

/** A month or day must hold the date read; around a year or an interval, which is a reader's estimate, a month is forgiven. */
function hasDate(milestone: Milestone, event: EventLabel): boolean {
  const date = milestone.when?.date;
  if (date === undefined) return false;
  const acceptable = [event.date, ...(event.dateAcceptable ?? [])].map(toEdtf);
  return acceptable.some((wanted) => isWithin(date, isEstimate(wanted) ? widen(wanted) : wanted));
}

const isEstimate = (date: string): boolean => date.includes('/') || date.length === 4;

function widen(date: string): string {
  const { from, to } = spanOf(date);
  return `${addMonths(from, -1)}-01/${lastDayOf(addMonths(to, 1))}`;
}

function fits(index: ArticleIndex, milestone: Milestone, event: EventLabel): boolean {
  const isTold = milestone.citations.some((citation) => event.articles.includes(seedOfCitation(index, citation)));
  return isTold && hasKind(milestone, event) && hasBody(milestone, event) && hasDate(milestone, event);
}

function scoreEvent(event: EventLabel, milestones: readonly Milestone[]): Outcome {
  return { label: `${event.id} (${event.kind}, ${event.body}, ${event.date})`, isRight: milestones.length > 0 };
}

const isShared = (event: EventLabel): boolean => event.articles.length > 1;

function scoreMerged(index: ArticleIndex, event: EventLabel, milestones: readonly Milestone[]): Outcome {
  const told = new Set(milestones[0]?.citations.map((citation) => seedOfCitation(index, citation)));
  const isRight = milestones.length === 1 && told.size > 1;
  return { label: `${event.id}: ${milestones.length} milestones, the first told by ${[...told].join(', ')}`, isRight };
}

function scoreGrades(event: EventLabel, milestones: readonly Milestone[]): Outcome[] {
  const { overall, sub } = event.judgement ?? {};
  const wanted = Object.entries({ ...(overall ? { overall } : {}), ...sub });
  const given = milestones.flatMap(({ judgements }) => judgements);
  return wanted.map(([area, grade]) => ({
    label: `${event.id} ${area}: ${grade}`,
    isRight: given.some((one) => one.area.toLowerCase().includes(area) && one.grade === grade.toLowerCase()),
  }));
}

type Pair = { readonly event: EventLabel; readonly milestones: readonly Milestone[] };

function findInventedGrades(index: ArticleIndex, pairs: readonly Pair[]): Milestone[] {
  const graded = pairs.filter(({ event }) => event.judgement?.overall).flatMap(({ milestones }) => milestones);
  return index.milestones.filter(({ judgements }) => judgements.length > 0).filter((one) => !graded.includes(one));
}

function describe(index: ArticleIndex, milestone: Milestone): string {
  const words = textAt(index, milestone.citations[0]).slice(0, 80);
  return `${milestone.kind}, ${milestone.by}, ${milestone.when?.date ?? 'no date'}: ${words}`;
}
