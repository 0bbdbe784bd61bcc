import type { Figure } from './figures.js';

/** How many there are is what a figure says where no word says more of it. */
const roleOf = ({ role }: Figure): string => (role === 'level' ? '' : role);

/** What must be the same in two figures that are set beside each other: the measure, its unit, its role and the thing counted. */
export const measureOf = (figure: Figure): string =>
  [figure.kind, figure.unit, roleOf(figure), figure.counted.join(' ')].join('|');

/** Whether two figures may be the same: "one in five" and "20 per cent", "more than 20" and "26". */
export const agree = (a: Figure, b: Figure): boolean => a.low <= b.high && b.low <= a.high;

/** The stems that both sentences have in common. */
export const sharedSubject = (a: Figure, b: Figure): string[] => [...a.about()].filter((stem) => b.about().has(stem));

/** Stems of what is counted in so many ways that a sentence must say which of them are meant. */
const MANY_KINDS = new Set(
  'child young peopl person famili woman man pupil parent carer household home case'.split(' '),
);

const isOfManyKinds = ({ counted }: Figure): boolean => counted.every((stem) => MANY_KINDS.has(stem));

/** Whether a figure says by itself what it measures: an average, or how many of a thing there are, came or left. */
const isClear = (figure: Figure): boolean =>
  (figure.kind === 'average' && figure.counted.length > 0) ||
  (figure.kind === 'count' && figure.role !== '' && !isOfManyKinds(figure));

/**
 * Whether two figures of one measure are of one subject: where the figure alone does not say it, the sentences must share
 * half the words of the shorter one, and two of them where nothing is counted or it may be of many kinds.
 */
export function isSameSubject(a: Figure, b: Figure): boolean {
  if (isClear(a) && isClear(b)) return true;
  const shared = sharedSubject(a, b).length;
  const most = Math.min(a.about().size, b.about().size);
  return shared > 0 && shared >= Math.min(isOfManyKinds(a) ? 2 : 1, most) && shared >= most / 2;
}

/** Whether two figures can be set beside each other. */
export const isComparable = (a: Figure, b: Figure): boolean => measureOf(a) === measureOf(b) && isSameSubject(a, b);
