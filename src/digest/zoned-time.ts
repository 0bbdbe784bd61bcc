/** What a clock on the wall shows. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Further from UTC than any zone since 2000: Kiritimati is 14 hours ahead. */
const FURTHEST = 15 * HOUR;
/** Of entries of a cache, which then starts anew. */
const MOST_KEPT = 5000;

/** The offsets that hold around one day of the calendar, in milliseconds east of UTC. */
interface ZoneDay {
  readonly before: number;
  readonly after: number;
  /** When `after` begins to hold; infinite where nothing changes. */
  readonly changesAt: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const zoneDays = new Map<string, ZoneDay>();

function keep<Value>(cache: Map<string, Value>, key: string, value: Value): Value {
  if (cache.size >= MOST_KEPT) cache.clear();
  cache.set(key, value);
  return value;
}

function createFormatter(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric';
  const day = { year: numeric, month: numeric, day: numeric } as const;
  const time = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', { timeZone, ...day, ...time });
}

function offsetAt(instant: number, timezone: string): number {
  const formatter = formatters.get(timezone) ?? keep(formatters, timezone, createFormatter(timezone));
  const shown = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? Number.NaN;
  const time = [read('hour'), read('minute'), read('second')] as const;
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), ...time);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** When the offset is no longer that of `from`. */
function findChange(from: number, to: number, timezone: string): number {
  const before = offsetAt(from, timezone);
  let [early, late] = [from, to];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetAt(middle, timezone) === before) early = middle;
    else late = middle;
  }
  return late;
}

function readZoneDay(day: number, timezone: string): ZoneDay {
  const from = day * DAY - FURTHEST;
  const to = (day + 1) * DAY + FURTHEST;
  const [before, after] = [offsetAt(from, timezone), offsetAt(to, timezone)];
  const changesAt = before === after ? Number.POSITIVE_INFINITY : findChange(from, to, timezone);
  return { before, after, changesAt };
}

/** What holds at every instant of a day, whether it is a day of UTC or of the zone. */
function zoneDayOf(time: number, timezone: string): ZoneDay {
  const day = Math.floor(time / DAY);
  const key = `${timezone} ${day}`;
  return zoneDays.get(key) ?? keep(zoneDays, key, readZoneDay(day, timezone));
}

/**
 * The first instant at which the clocks of a zone show a time or a later one: a time that is skipped gives the end of the
 * gap, one that comes twice the first. Right for the years 2000 to 2100; throws a RangeError for an unknown zone.
 */
export function instantOf({ year, month, day, hour, minute }: WallTime, timezone: string): Date {
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const { before, after, changesAt } = zoneDayOf(wall, timezone);
  const early = wall - before;
  return new Date(early < changesAt ? early : Math.max(wall - after, changesAt));
}

/** What the clocks of a zone show at an instant, seconds cut off. Throws a RangeError for an unknown zone. */
export function wallTimeOf(instant: Date, timezone: string): WallTime {
  const time = instant.getTime();
  const { before, after, changesAt } = zoneDayOf(time, timezone);
  const wall = new Date(time + (time < changesAt ? before : after));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/** Whether the IANA data that Node brings along know the zone, in capitals or not. "+01:00" is an offset and no zone. */
export function isTimezone(text: string): boolean {
  if (text.startsWith('+') || text.startsWith('-')) return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
