import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Feed } from '../../../../src/intake/feeds/feeds.js';
import { type FeedOutcome, planFetches, settleFetch } from '../../../../src/intake/feeds/plan-fetches.js';
import { readRetryAfter } from '../../../../src/intake/fetch/retry-after.js';

const NOW = new Date('2026-11-23T09:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

const feed = (changed: Partial<Feed> = {}): Feed => ({
  tenant: 'T1',
  id: 'feed-1',
  url: 'https://news.example.org/feed.xml',
  addedBy: 'U1',
  addedAt: '2026-11-01T09:00:00.000Z',
  nextAt: NOW.toISOString(),
  failures: 0,
  seen: ['a1'],
  missed: [{ hash: 'b2', failures: 1 }],
  ...changed,
});

/** Milliseconds from now until the next fetch. */
const restOf = (outcome: FeedOutcome, changed: Partial<Feed> = {}) =>
  Date.parse(settleFetch(feed(changed), outcome, NOW).nextAt) - NOW.getTime();

const FAILED: FeedOutcome = { kind: 'failed', problem: 'The site does not answer.' };

describe('the feeds that are fetched now', () => {
  test('are those that are due, the longest due first', () => {
    const feeds = [
      feed({ id: '1', url: 'https://a.example/1', nextAt: later(-MINUTE).toISOString() }),
      feed({ id: '2', url: 'https://b.example/2', nextAt: later(-HOUR).toISOString() }),
      feed({ id: '3', url: 'https://c.example/3', nextAt: later(1).toISOString() }),
      feed({ id: '4', url: 'https://d.example/4' }),
      feed({ id: '5', url: 'https://e.example/5', stoppedAt: NOW.toISOString() }),
    ];
    expect(planFetches(feeds, NOW).map(({ id }) => id)).toEqual(['2', '1', '4']);
  });

  test('are one of a host, whatever its scheme, and the others at the next look', () => {
    const feeds = [
      feed({ id: '1', url: 'https://a.example/1' }),
      feed({ id: '2', url: 'http://a.example/2', nextAt: later(-MINUTE).toISOString() }),
      feed({ id: '3', url: 'https://b.example/3', tenant: 'T2' }),
    ];
    expect(planFetches(feeds, NOW).map(({ id }) => id)).toEqual(['2', '3']);
    expect(planFetches(feeds.slice(0, 1), NOW).map(({ id }) => id)).toEqual(['1']);
  });
});

describe('a feed', () => {
  test('comes every hour, give or take ten minutes that are its own', () => {
    const ids = Array.from({ length: 300 }, (_, id) => `feed-${id}`);
    const rests = ids.map((id) => restOf({ kind: 'unchanged' }, { id }));
    expect(Math.min(...rests)).toBeGreaterThanOrEqual(50 * MINUTE);
    expect(Math.max(...rests)).toBeLessThanOrEqual(70 * MINUTE);
    expect(rests.filter((rest) => rest < 60 * MINUTE).length).toBeGreaterThan(100);
    expect(rests.filter((rest) => rest > 60 * MINUTE).length).toBeGreaterThan(100);
    expect(ids.map((id) => restOf({ kind: 'unchanged' }, { id }))).toEqual(rests);
  });

  test('keeps what it is known by where it is unchanged, and takes what came with it where it was read', () => {
    const known = { etag: '"1"', lastModified: 'Mon, 02 Nov 2026 09:00:00 GMT' };
    const memory = { failures: 0, seen: ['a1'], missed: [{ hash: 'b2', failures: 1 }] };
    const before = feed({ ...known, failures: 3, problem: 'The site does not answer.' });
    const { nextAt: _at, ...unchanged } = settleFetch(before, { kind: 'unchanged' }, NOW);
    expect(unchanged).toEqual({ ...memory, ...known });
    const { nextAt: _next, ...read } = settleFetch(before, { kind: 'read', known: { etag: '"2"' } }, NOW);
    expect(read).toEqual({ ...memory, etag: '"2"' });
    const { nextAt: _later, ...left } = settleFetch(before, { kind: 'read' }, NOW);
    expect(left).toEqual(memory);
  });

  test('that fails comes after two hours, four, eight and so on, at most a day', () => {
    const hours = [0, 1, 2, 3, 4, 5, 50, 5_000].map((failures) => Math.round(restOf(FAILED, { failures }) / HOUR));
    expect(hours).toEqual([2, 4, 8, 16, 24, 24, 24, 24]);
    expect(settleFetch(feed({ failures: 3, etag: '"1"' }), FAILED, NOW)).toMatchObject({
      failures: 4,
      problem: 'The site does not answer.',
      etag: '"1"',
      seen: ['a1'],
    });
    expect(settleFetch(feed({ failures: 3 }), { kind: 'unchanged' }, NOW).failures).toBe(0);
  });

  test('is left alone for as long as its server asks, up to a month', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 40 * 24 * 3_600 }), (id, seconds) => {
        const rest = restOf({ ...FAILED, retryAfter: String(seconds) } as FeedOutcome, { id });
        const asked = Math.min(seconds * 1_000, 30 * 24 * HOUR);
        expect(rest).toBeGreaterThanOrEqual(asked);
        expect(rest).toBeLessThanOrEqual(Math.max(asked, 2 * HOUR) + 10 * MINUTE);
      }),
    );
  });

  test('that is gone is stopped, with the reason', () => {
    const state = settleFetch(feed(), { kind: 'gone', problem: 'The site says that the page is gone for good.' }, NOW);
    expect(state).toMatchObject({
      stoppedAt: NOW.toISOString(),
      problem: 'The site says that the page is gone for good.',
    });
    expect(planFetches([feed({ ...state, nextAt: NOW.toISOString() })], later(400 * 24 * HOUR))).toEqual([]);
  });

  test('that fails for a week and comes back misses one day at most', () => {
    let state = feed();
    let now = NOW.getTime();
    const week = now + 7 * 24 * HOUR;
    let fetches = 0;
    while (now < week) {
      state = { ...state, ...settleFetch(state, FAILED, new Date(now)) };
      now = Date.parse(state.nextAt);
      fetches += 1;
    }
    expect(now - week).toBeLessThan(24 * HOUR + 10 * MINUTE);
    expect(fetches).toBe(10);
  });
});

describe('when a server wants to be asked again', () => {
  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 23 Nov 2026 09:10:00 GMT', 10 * MINUTE],
    ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
    ['-5', 0],
    ['1e3', 0],
    ['soon', 0],
    ['99999999999999999999', 0],
    ['Mon, 99 Nov 2026 09:10:00 GMT', 0],
    ['', 0],
    [undefined, 0],
  ])('is read from %j', (header, milliseconds) => {
    expect(readRetryAfter(header, NOW)).toBe(milliseconds);
  });
});
