import type { LedgerPicture, PictureMark } from '../../../src/pages/ledger-picture.js';
import { TIME } from './layout.js';

/** Years closer together than this are not all named. */
const LEAST_YEAR = 40;

const DAY = 86_400_000;
/** What is known to the month stands at a point. */
const EXACT = 31 * DAY;

export interface Scale {
  /** The x of a day. */
  readonly at: (day: string) => number;
  /** Those that are named. */
  readonly years: readonly number[];
}

/** To a tenth of a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Whole years across, with the last one whole too. */
export function toScale({ from, to }: LedgerPicture): Scale {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4)) + 1;
  const start = Date.UTC(first, 0);
  const length = Date.UTC(last, 0) - start;
  const space = TIME.right - TIME.left;
  const step = Math.ceil((LEAST_YEAR * (last - first)) / space);
  return {
    at: (day) => TIME.left + ((Date.parse(day) - start) / length) * space,
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
      (year) => (year - first) % step === 0,
    ),
  };
}

/** Where a thing lies in time: its middle, and how far it reaches where it is not known to the month. */
export interface Span {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly isVague: boolean;
}

export function toSpan({ from, to }: Pick<PictureMark, 'from' | 'to'>, { at }: Scale): Span {
  const isVague = Date.parse(to) - Date.parse(from) > EXACT;
  return { left: round(at(from)), right: round(at(to)), middle: round((at(from) + at(to)) / 2), isVague };
}
