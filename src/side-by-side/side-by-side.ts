import type { ArticleIndex } from '../../index/model.js';
import type { FollowUp } from '../answer.js';
import { claimGroups } from './claim-groups.js';
import { figureGroups } from './figure-groups.js';
import type { Group } from './group.js';
import { readFacts } from './statements.js';
import { daysOf } from './times.js';

/** The last day of what a group tells; of statements in order of time that of the last. */
const lastDayOf = ({ statements }: Group): string => {
  const last = statements.at(-1);
  return (last && daysOf(last)?.to) ?? '';
};

const newestFirst = (a: Group, b: Group): number =>
  lastDayOf(a) < lastDayOf(b) ? 1 : -Number(lastDayOf(a) > lastDayOf(b));

const known = new WeakMap<ArticleIndex, readonly Group[]>();

/**
 * All that can be set side by side: figures first, then claims beside findings, the newest first. Nothing where general
 * rules find none; nothing of two local authorities together. Worked out once for each index.
 */
export function sideBySide(index: ArticleIndex): readonly Group[] {
  const kept = known.get(index);
  if (kept) return kept;
  const facts = readFacts(index);
  const groups = [...figureGroups(facts).sort(newestFirst), ...claimGroups(facts).sort(newestFirst)];
  known.set(index, groups);
  return groups;
}

/** What can be set side by side on a theme. */
export const groupsOn = (index: ArticleIndex, theme: string): readonly Group[] =>
  sideBySide(index).filter(({ themes }) => themes.includes(theme));

/** Asks for what is set side by side under a name. */
export const askSideBySide = (name: string): FollowUp => ({ label: name, question: `/brief side by side ${name}` });

/** Beyond so many passages nobody who asks for something else waits for it to be worked out. */
const MANY_PASSAGES = 1_000;

const passagesIn = ({ articles }: ArticleIndex): number =>
  articles.reduce((count, { passages }) => count + passages.length, 0);

const mayHold = (index: ArticleIndex, theme: string): boolean =>
  (!known.has(index) && passagesIn(index) > MANY_PASSAGES) || groupsOn(index, theme).length > 0;

/** The question for what can be set side by side on a theme; nothing where nothing is known to be. */
export const offerSideBySide = (index: ArticleIndex, theme: string | undefined, label: string): string[] =>
  theme !== undefined && mayHold(index, theme) ? [`/brief side by side ${label}`] : [];
