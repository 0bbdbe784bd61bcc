import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, isTimezone, type WallTime, wallTimeOf } from '../../../src/digest/zoned-time.js';

const ASKED = ['00:30', '01:00', '01:30', '02:00', '02:30', '09:00'];

function toWall(day: string, time: string): WallTime {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { year, month, day: date, hour, minute };
}

/** The instants of `ASKED` on one day, without the seconds: "28T23:30" for the 28th at 23:30 UTC. */
const instantsOn = (day: string, timezone: string): string =>
  ASKED.map((time) =>
    instantOf(toWall(day, time), timezone).toISOString().slice('2026-03-'.length, -':00.000Z'.length),
  ).join(' ');

/** What the clocks show by the data of Node, read without a line of ours: "2026-03-29 01:30". */
function shownAt(instant: number, timezone: string): string {
  const options = { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(instant);
}

describe('the instant of a time on the wall', () => {
  //  zone, day, and the instants of           00:30    01:00    01:30    02:00    02:30    09:00
  test.each([
    ['Europe/London', '2026-03-28', '28T00:30 28T01:00 28T01:30 28T02:00 28T02:30 28T09:00'],
    ['Europe/London', '2026-03-29', '29T00:30 29T01:00 29T01:00 29T01:00 29T01:30 29T08:00'],
    ['Europe/London', '2026-03-30', '29T23:30 30T00:00 30T00:30 30T01:00 30T01:30 30T08:00'],
    ['Europe/London', '2026-10-25', '24T23:30 25T00:00 25T00:30 25T02:00 25T02:30 25T09:00'],
    ['Europe/London', '2027-03-28', '28T00:30 28T01:00 28T01:00 28T01:00 28T01:30 28T08:00'],
    ['Europe/London', '2027-10-31', '30T23:30 31T00:00 31T00:30 31T02:00 31T02:30 31T09:00'],
    ['America/New_York', '2026-03-08', '08T05:30 08T06:00 08T06:30 08T07:00 08T07:00 08T13:00'],
    ['America/New_York', '2026-11-01', '01T04:30 01T05:00 01T05:30 01T07:00 01T07:30 01T14:00'],
    ['America/New_York', '2027-03-14', '14T05:30 14T06:00 14T06:30 14T07:00 14T07:00 14T13:00'],
    ['America/New_York', '2027-11-07', '07T04:30 07T05:00 07T05:30 07T07:00 07T07:30 07T14:00'],
    ['Australia/Lord_Howe', '2026-04-05', '04T13:30 04T14:00 04T14:30 04T15:30 04T16:00 04T22:30'],
    ['Australia/Lord_Howe', '2026-10-04', '03T14:00 03T14:30 03T15:00 03T15:30 03T15:30 03T22:00'],
    ['Australia/Lord_Howe', '2027-04-04', '03T13:30 03T14:00 03T14:30 03T15:30 03T16:00 03T22:30'],
    ['Australia/Lord_Howe', '2027-10-03', '02T14:00 02T14:30 02T15:00 02T15:30 02T15:30 02T22:00'],
    ['Pacific/Apia', '2026-03-29', '28T11:30 28T12:00 28T12:30 28T13:00 28T13:30 28T20:00'],
    ['Pacific/Apia', '2027-10-31', '30T11:30 30T12:00 30T12:30 30T13:00 30T13:30 30T20:00'],
    ['Asia/Kolkata', '2026-03-29', '28T19:00 28T19:30 28T20:00 28T20:30 28T21:00 29T03:30'],
    ['UTC', '2026-10-25', '25T00:30 25T01:00 25T01:30 25T02:00 25T02:30 25T09:00'],
  ])('in %s on %s is %s', (timezone, day, instants) => {
    expect(instantsOn(day, timezone)).toBe(instants);
  });

  test('on a day that a zone left out is the midnight at which the next began', () => {
    const wall = toWall('2011-12-30', '09:00');
    expect(instantOf(wall, 'Pacific/Apia').toISOString()).toBe('2011-12-30T10:00:00.000Z');
  });

  test('is the first at which the clocks show that time or a later one, in every zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const quarters = fc.integer({ min: Date.UTC(2000, 0, 2) / 900_000, max: Date.UTC(2100, 0) / 900_000 });
    fc.assert(
      fc.property(zones, quarters, (timezone, quarter) => {
        const wanted = new Date(quarter * 900_000).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length);
        const [day = '', time = ''] = wanted.split('T');
        const instant = instantOf(toWall(day, time), timezone).getTime();
        return shownAt(instant, timezone) >= `${day} ${time}` && shownAt(instant - 60_000, timezone) < `${day} ${time}`;
      }),
      { numRuns: 500 },
    );
  });

  test('of an unknown zone throws', () => {
    expect(() => instantOf(toWall('2026-03-29', '09:00'), 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('the time that the clocks show', () => {
  test('is that of the data of Node, in every zone and at every instant', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.date({ min: new Date('2000-01-02'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, instants, (timezone, instant) => {
        const { year, month, day, hour, minute } = wallTimeOf(instant, timezone);
        const [date, time] = [
          [year, month, day],
          [hour, minute],
        ].map((parts) => parts.map((part) => String(part).padStart(2, '0')));
        return `${date?.join('-')} ${time?.join(':')}` === shownAt(instant.getTime(), timezone);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a time zone', () => {
  test.each(['Europe/London', 'europe/london', 'UTC', 'Asia/Kolkata', 'Etc/GMT+1'])('is known: %s', (zone) => {
    expect(isTimezone(zone)).toBe(true);
  });

  test.each(['Europe/Atlantis', '', '+01:00', '-0500', 'half past nine'])('is unknown: “%s”', (zone) => {
    expect(isTimezone(zone)).toBe(false);
  });
});
