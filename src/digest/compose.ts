import type { ArticleIndex, Weakness } from '../../index/model.js';
import { type Answer, type AnswerElement, bullets, note, paragraph, section } from '../answer.js';
import { narrowedTo } from '../authority/narrow-index.js';
import { weaknessKey } from '../authority/weakness-name.js';
import { startWriting, type Writing } from '../evidence/citing.js';
import type { Body } from '../store/outbox.js';
import type { DigestSubscription, Filters } from '../subscription.js';
import { capitalise } from '../wording.js';
import type { Days } from './age.js';
import { changesAbout } from './changes-about.js';
import { type ChangeGroup, countChanges, headGroup, tellChanges } from './changes-wording.js';
import { authorityNamed, selectWeaknesses, tellFilters } from './filters.js';
import { dayIn, tellDaySince } from './footer.js';
import { lastToldOf } from './last-told.js';
import { factsOf, type Line } from './line.js';
import { listOutstanding, tellOutstanding } from './outstanding.js';
import { pageDigest } from './pages.js';
import { findHeard, tellBasis, tellDelay } from './remarks.js';
import { takeSnapshot } from './snapshot.js';

export interface DigestOptions {
  readonly index: ArticleIndex;
  readonly subscription: DigestSubscription;
  readonly now: Date;
  /** It comes more than a quarter of an hour after its time. */
  readonly late: boolean;
  /** Earlier times at which nothing was sent. */
  readonly missed: number;
  /** ISO 8601: the moment it was meant for. */
  readonly dueAt: string;
  /** What is asked for the next page: "/digest page"; the number follows. */
  readonly pageQuestion?: string;
}

/** What a digest tells, before it is cut into pages. */
interface Told {
  readonly title: string;
  readonly elements: readonly AnswerElement[];
  readonly facts: readonly string[];
}

/** "20 still open, 2 improving"; "none still open". */
function countOutstanding(weaknesses: readonly Weakness[]): string {
  const count = (status: Weakness['status']): number => weaknesses.filter((each) => each.status === status).length;
  const improving = count('improving');
  return `${count('open') || 'none'} still open${improving > 0 ? `, ${improving} improving` : ''}`;
}

/** The local authority of which alone it tells; nothing where the filters name it. */
function tellAuthority(index: ArticleIndex, { organisations }: Filters): string | undefined {
  const authority = narrowedTo(index);
  return organisations.some((name) => authorityNamed(name, index) === authority) ? undefined : authority;
}

function titleOf(options: DigestOptions, groups: readonly ChangeGroup[], counted: string): string {
  const { index, subscription, now } = options;
  const { last, filters, schedule } = subscription;
  const about = [tellAuthority(index, filters), tellFilters(filters)].filter(Boolean).join(', ');
  const prefix = about === '' ? '' : `${capitalise(about)}: `;
  if (!last) return `${prefix || 'Weaknesses: '}${counted}`;
  const since = tellDaySince(last.at, now, schedule.timezone);
  if (groups.length === 0) return `${prefix}${prefix ? 'no' : 'No'} change since ${since}; ${counted}`;
  return `${prefix}${prefix ? 'since' : 'Since'} ${since}: ${countChanges(groups)}; in all ${counted}`;
}

const listLines = (heading: string, lines: readonly Line[]): AnswerElement[] =>
  lines.length === 0 ? [] : [section(heading, [bullets(lines.map(({ runs }) => runs))])];

/** What is outstanding and was not told among the changes, the open ones first. */
function tellRest(
  writing: Writing,
  rest: readonly Weakness[],
  { isFirst, ...days }: Days & { readonly isFirst: boolean },
) {
  const tell = (status: Weakness['status']): Line[] =>
    rest.filter((each) => each.status === status).map((each) => tellOutstanding(writing, each, days));
  const [open, improving] = [tell('open'), tell('improving')];
  const [still, better] = isFirst ? ['Still open', 'Improving'] : ['Still open, nothing new', 'Improving, nothing new'];
  return {
    lines: [...open, ...improving],
    elements: [
      ...listLines(`${still} (${open.length}), the longest first`, open),
      ...listLines(`${better} (${improving.length})`, improving),
    ],
  };
}

function tellDigest(options: DigestOptions, writing: Writing): Told | undefined {
  const { index, subscription, now } = options;
  const { last, schedule, filters, onlyIfChanged } = subscription;
  const selected = selectWeaknesses(index, filters);
  const changes = last ? changesAbout(index, filters, last) : [];
  if (last && changes.length === 0 && onlyIfChanged) return undefined;
  const today = dayIn(now, schedule.timezone);
  const days: Days = { today, heard: findHeard(index, today) };
  const groups = tellChanges(writing, changes, { ...days, timezone: schedule.timezone });
  const changed = new Set(changes.map(weaknessKey));
  const outstanding = listOutstanding(selected);
  const isQuiet = last !== undefined && changes.length === 0;
  const untold = isQuiet ? [] : outstanding.filter((weakness) => !changed.has(weaknessKey(weakness)));
  const rest = tellRest(writing, untold, { ...days, isFirst: !last });
  return {
    title: titleOf(options, groups, countOutstanding(outstanding)),
    elements: [
      ...tellDelay(options).map(note),
      ...tellBasis(index, { today, isFirst: !last }).map((text) => paragraph(text)),
      ...groups.flatMap((group) => listLines(headGroup(group), group.lines)),
      ...rest.elements,
    ],
    facts: factsOf([...groups.flatMap(({ lines }) => lines), ...rest.lines]),
  };
}

/** With what the conversation was last told of the authority that the articles are about. */
function asToldOf(options: DigestOptions): DigestOptions {
  const { last, ...subscription } = options.subscription;
  const told = lastToldOf(last, options.index);
  return { ...options, subscription: { ...subscription, ...(told && { last: told }) } };
}

/**
 * All pages of a digest, the first of which is sent; undefined where it comes only if something changed and nothing did.
 * The same options give the same pages.
 */
export function composePages(
  options: DigestOptions,
): { readonly pages: readonly Answer[]; readonly facts: readonly string[] } | undefined {
  const writing = startWriting(options.index);
  const told = tellDigest(asToldOf(options), writing);
  if (!told) return undefined;
  const answer: Answer = {
    title: told.title,
    elements: told.elements,
    sources: writing.footnotes.sources(),
    followUps: [],
  };
  return { pages: pageDigest(answer, options), facts: told.facts };
}

/**
 * What a digest says at one moment: what changed since the last one, then what is still outstanding; one line where nothing
 * changed, and undefined where it then stays silent. Its answer is the first page.
 */
export function composeDigest(options: DigestOptions): Body | undefined {
  const composed = composePages(options);
  const answer = composed?.pages[0];
  if (!composed || !answer) return undefined;
  return {
    answer,
    snapshot: takeSnapshot(options.index, options.now, options.subscription.last),
    facts: composed.facts,
  };
}
