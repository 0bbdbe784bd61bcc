import type { Rhythm } from '../../subscription.js';
import type { Objection } from '../typed-words.js';
import { nameWeekday } from '../weekday-words.js';
import { type Heard, ofKind, type Placed } from './hearing.js';
import type { Often } from './rhythm-phrases.js';
import { BETWEEN, type Part } from './schedule-parts.js';

const REPEATED: Readonly<Record<Part['kind'], string>> = {
  often: 'A digest has one rhythm',
  days: 'A digest has one set of days',
  time: 'A digest comes at one time of the day',
  zone: 'A digest has one time zone',
};

/** Where the words between a part and the one before it begin. */
function startWithGlue(words: readonly string[], at: number): number {
  let start = at;
  while (BETWEEN.has(words[start - 1] ?? '')) start--;
  return start;
}

const saysOften = (part: Placed): Often | undefined => (part.kind === 'often' ? part.often : undefined);

/** The second of two parts that cannot both be meant: "8:30 and 17:00". "Monthly … of the month" says one thing twice. */
export function findRepeated({ parts }: Heard, words: readonly string[]): Objection | undefined {
  for (const [position, part] of parts.entries()) {
    const first = parts.slice(0, position).find(({ kind }) => kind === part.kind);
    const isSame = first !== undefined && saysOften(first) !== undefined && saysOften(first) === saysOften(part);
    if (first !== undefined && !isSame)
      return {
        problem: `${REPEATED[part.kind]}, and two are named.`,
        at: startWithGlue(words, part.at),
        end: part.end,
        instead: [''],
      };
  }
  return undefined;
}

const ALL_DAYS: Rhythm = { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7] };
const MONDAYS: Rhythm = { kind: 'weekly', days: [1] };
const MONTHLY_ON = ['monthly on the 1st', 'first Monday of the month', 'last day of the month'];

/** "monthly", and no day. */
const whichDay = ({ at, end }: Placed): Objection => ({
  problem: 'On which day of the month?',
  at,
  end,
  instead: MONTHLY_ON,
});

/** "monthly on mondays" */
function whichWeek({ at, end, rhythm }: Placed<'days'>): Objection {
  const days = rhythm.kind === 'weekly' ? rhythm.days : [];
  const [name = ''] = days.map(nameWeekday);
  const instead = days.length === 1 ? [`first ${name}`, `last ${name}`] : [];
  return { problem: 'Monthly needs a day of the month, or the first or last of a weekday.', at, end, instead };
}

/** The rhythm that frequency and days come to together; undefined where neither was said. */
export function settleRhythm({ parts }: Heard): Rhythm | Objection | undefined {
  const [often] = ofKind(parts, 'often');
  const [days] = ofKind(parts, 'days');
  if (days === undefined) {
    if (often?.often === 'month') return whichDay(often);
    return often && (often.often === 'day' ? ALL_DAYS : MONDAYS);
  }
  const isMonthly = days.rhythm.kind !== 'weekly';
  if (often?.often === 'month' && !isMonthly) return whichWeek(days);
  if (often !== undefined && often.often !== 'month' && isMonthly)
    return {
      problem: 'A day of the month comes monthly.',
      at: often.at,
      end: often.end,
      instead: ['monthly'],
    };
  return days.rhythm;
}
