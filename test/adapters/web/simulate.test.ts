import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Played } from '../../../adapters/web/page-types.js';
import { printFigures } from '../print-figures.js';
import { type OpenWeb, openWeb } from './open-web.js';

let site: OpenWeb;

beforeAll(async () => {
  site = await openWeb();
});

afterAll(() => site.close());

const WEEKLY = { question: '/digest weekly monday 09:00', from: '2018-09-19' };

async function play(wish: object): Promise<Played> {
  const { status, text } = await site.post('/simulate', wish);
  expect(status).toBe(200);
  return JSON.parse(text);
}

describe('a clock that is played', () => {
  test('posts what would have been posted, when it would have been, with what changed by then', async () => {
    const { setUp, posts, isCut } = await play({ ...WEEKLY, until: '2018-10-15' });
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

  test.each([
    ['/help', 'Help'],
    ['/weaknesses', 'Outstanding weaknesses'],
    ['/digset weekly', 'There is no command /digset'],
  ])('says that %s sets nothing up, and what is answered', async (question, title) => {
    const { isSetUp, setUp, posts } = await play({ ...WEEKLY, question, until: '2018-10-15' });
    expect({ isSetUp, posts }).toEqual({ isSetUp: false, posts: [] });
    expect(setUp.title).toContain(title);
  });

  test('plays the days of London, where a summer day begins an hour before that of Greenwich', async () => {
    const question = '/digest daily 00:30';
    const { isSetUp, posts } = await play({ question, from: '2018-07-02', until: '2018-07-03' });
    expect({ isSetUp, at: posts.map(({ at }) => at) }).toEqual({
      isSetUp: true,
      at: ['2018-07-01T23:30:00.000Z', '2018-07-02T23:30:00.000Z'],
    });
  });

  test('names the buttons that ask the articles alone, and none that would act on a digest', async () => {
    const { posts } = await play({ ...WEEKLY, until: '2018-10-15' });
    const [{ followUps, tells } = { followUps: [], tells: [] }] = posts;
    expect(followUps.map(({ question }) => question)).toContain('/digest stop');
    expect(tells.filter((question) => question.startsWith('/digest'))).toEqual([]);
  });

  test('is played for one person after the other, each their own', async () => {
    const wishes = ['2018-09-24', '2018-10-01', '2018-10-08'].map((until) => play({ ...WEEKLY, until }));
    expect((await Promise.all(wishes)).map(({ posts }) => posts.length)).toEqual([1, 2, 3]);
  });

  test('plays from a moment to itself', async () => {
    expect((await play({ ...WEEKLY, until: WEEKLY.from })).posts).toEqual([]);
  });

  test('says so where there would have been more than anybody looks through', async () => {
    const started = performance.now();
    const daily = { ...WEEKLY, question: '/digest daily 09:00', until: '2020-11-27' };
    const { posts, isCut } = await play(daily);
    printFigures('A daily digest over 800 days, cut', { posts: posts.length, ms: performance.now() - started });
    expect({ count: posts.length, isCut }).toEqual({ count: 60, isCut: true });
  }, 30_000);

  test('plays 800 days of which most are quiet', async () => {
    const question = '/digest weekly monday 09:00 only if changed';
    const started = performance.now();
    const { posts, isCut } = await play({ ...WEEKLY, question, until: '2020-11-27' });
    printFigures('A weekly digest, only if changed, over 800 days', {
      posts: posts.length,
      ms: performance.now() - started,
    });
    expect({ count: posts.length, isCut }).toEqual({ count: 2, isCut: false });
  }, 30_000);
});

describe('a time that cannot be played', () => {
  test.each([
    { ...WEEKLY, until: '2018-09-18' },
    { ...WEEKLY, until: '2020-11-28' },
    { ...WEEKLY, until: '2018-10-15T00:00:00.000Z' },
    { ...WEEKLY, until: '2018-02-30' },
    { ...WEEKLY, until: '15 October 2018' },
    { ...WEEKLY, until: 1_539_561_600_000 },
    { ...WEEKLY },
    { ...WEEKLY, question: 'x'.repeat(301), until: '2018-10-15' },
  ])('is refused: %p', async (wish) => {
    const { status, text } = await site.post('/simulate', wish);
    expect({ status, text }).toEqual({ status: 400, text: '' });
  });
});
