import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Played } from '../../../adapters/web/page-types.js';
import { printFigures } from '../print-figures.js';
import { type OpenWeb, openWeb } from './open-web.js';

let site: OpenWeb;

beforeAll(async () => {
  site = await openWeb();
});

afterAll(() => site.close());

const WEEKLY = { question: '/digest weekly monday 09:00', from: '2018-09-19T00:00:00.000Z' };

async function play(wish: object): Promise<Played> {
  const { status, text } = await site.post('/simulate', wish);
  expect(status).toBe(200);
  return JSON.parse(text);
}

describe('a clock that is played', () => {
  test('posts what would have been posted, when it would have been, with what changed by then', async () => {
    const { setUp, posts, isCut } = await play({ ...WEEKLY, until: '2018-10-15T23:59:00.000Z' });
    expect(setUp.title).toBe('Set up: every Monday at 09:00 (Europe/London)');
    expect(posts.map(({ at }) => at)).toEqual([
      '2018-09-24T08:00:00.000Z',
      '2018-10-01T08:00:00.000Z',
      '2018-10-08T08:00:00.000Z',
      '2018-10-15T08:00:00.000Z',
    ]);
    expect(posts[1]?.title).toMatch(/^No change since 24 September/);
    expect(posts[2]?.title).not.toMatch(/^No change/);
    expect(isCut).toBe(false);
    expect(JSON.stringify(posts[0]?.views.slack)).toContain(`${site.url}/articles/`);
  });

  test('posts nothing for what sets nothing up', async () => {
    const { setUp, posts } = await play({ ...WEEKLY, question: '/help', until: '2018-10-15T23:59:00.000Z' });
    expect({ title: setUp.title, posts }).toEqual({ title: 'Help', posts: [] });
  });

  test('plays from a moment to itself', async () => {
    expect((await play({ ...WEEKLY, until: WEEKLY.from })).posts).toEqual([]);
  });

  test('says so where there would have been more than anybody looks through', async () => {
    const started = performance.now();
    const daily = { ...WEEKLY, question: '/digest daily 09:00', until: '2020-11-27T00:00:00.000Z' };
    const { posts, isCut } = await play(daily);
    printFigures('A daily digest over 800 days, cut', { posts: posts.length, ms: performance.now() - started });
    expect({ count: posts.length, isCut }).toEqual({ count: 60, isCut: true });
  }, 30_000);

  test('plays 800 days of which most are quiet', async () => {
    const question = '/digest weekly monday 09:00 only if changed';
    const started = performance.now();
    const { posts, isCut } = await play({ ...WEEKLY, question, until: '2020-11-27T00:00:00.000Z' });
    printFigures('A weekly digest, only if changed, over 800 days', {
      posts: posts.length,
      ms: performance.now() - started,
    });
    expect({ count: posts.length, isCut }).toEqual({ count: 2, isCut: false });
  }, 30_000);
});

describe('a time that cannot be played', () => {
  test.each([
    { ...WEEKLY, until: '2018-09-18T23:59:59.000Z' },
    { ...WEEKLY, until: '2020-11-28T00:00:00.001Z' },
    { ...WEEKLY, until: '2018-10-15' },
    { ...WEEKLY, until: '2018-02-30T00:00:00.000Z' },
    { ...WEEKLY, until: '2018-10-15T00:00:00+01:00' },
    { ...WEEKLY, until: 1_539_561_600_000 },
    { ...WEEKLY },
    { ...WEEKLY, question: 'x'.repeat(301), until: '2018-10-15T00:00:00.000Z' },
  ])('is refused: %p', async (wish) => {
    const { status, text } = await site.post('/simulate', wish);
    expect({ status, text }).toEqual({ status: 400, text: '' });
  });
});
