import { describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../../index/build.js';
import { readSeeds } from '../../../scripts/seed-bot.js';
import type { Simulated } from '../../../src/digest/simulate.js';
import { openSimulation } from '../../../src/open-simulation.js';
import { SILENT_LOG } from '../sample-bot.js';

const index = readSeeds();

const simulate = (question: string, from: string, until: string): Promise<Simulated> =>
  openSimulation({ articles: async () => index, log: SILENT_LOG })(question, new Date(from), new Date(until));

describe('a simulated clock', () => {
  test('shows what a weekly digest would have posted, and when', async () => {
    const { setUp, posts } = await simulate(
      '/digest weekly monday 09:00',
      '2018-09-19T12:00:00Z',
      '2018-10-16T12:00:00Z',
    );
    expect(setUp.title).toBe('Set up: every Monday at 09:00 (Europe/London)');
    expect(posts.map(({ at }) => at)).toEqual([
      '2018-09-24T08:00:00.000Z',
      '2018-10-01T08:00:00.000Z',
      '2018-10-08T08:00:00.000Z',
      '2018-10-15T08:00:00.000Z',
    ]);
  });

  test('tells of an article only from when it was surely published', async () => {
    const { posts } = await simulate('/digest weekly monday 09:00', '2018-09-25T12:00:00Z', '2018-10-09T12:00:00Z');
    const cites = (file: string) =>
      posts.map(({ answer }) => answer.sources.some((source) => source.file.startsWith(file)));
    expect(cites('000_')).toEqual([false, true]);
    expect(cites('002_')[0]).toBe(true);
  });

  test('keeps quiet where nothing changed, if that is wanted', async () => {
    const { posts } = await simulate(
      '/digest weekly monday 09:00 only if changed',
      '2018-10-10T12:00:00Z',
      '2018-12-31T12:00:00Z',
    );
    expect(posts).toHaveLength(1);
  });

  test('tells of news for what is followed on the day it is there', async () => {
    const { posts } = await simulate('/digest follow caseloads', '2018-09-25T12:00:00Z', '2018-10-20T12:00:00Z');
    expect(posts.map(({ at }) => at.slice(0, 10))).toEqual(['2018-10-07']);
  });

  test('tells of what was published in summer on its day, by the clocks of London', async () => {
    const file = { id: 'a1', file: 'a1.txt', supplied: { published: '2018-07-10' } };
    const text = 'Ofsted comes again\n\nOfsted inspectors who came in June 2018 found high caseloads in two teams.\n';
    const summer = buildIndex([{ ...file, text }]);
    const play = openSimulation({ articles: async () => summer, log: SILENT_LOG });
    const { posts } = await play(
      '/digest follow “high caseloads”',
      new Date('2018-07-01T12:00Z'),
      new Date('2018-07-20T12:00Z'),
    );
    expect(posts.map(({ at }) => at)).toEqual(['2018-07-10T22:59:00.000Z']);
  });

  test('tells what whoever plays has put right', async () => {
    const [wrong] = index.people.filter(({ name }) => name === 'Tolis Vouyioukas');
    const people = index.people.map((person) => (person === wrong ? { ...person, name: 'Tolis Corrected' } : person));
    const play = openSimulation({ articles: async () => ({ ...index, people }), log: SILENT_LOG });
    const { setUp } = await play(
      '/digest follow Tolis Corrected',
      new Date('2018-09-25T12:00Z'),
      new Date('2018-09-26T12:00Z'),
    );
    expect(JSON.stringify(setUp)).toContain('Tolis Corrected');
  });

  test('posts nothing for what sets nothing up', async () => {
    expect(await simulate('/ofsted latest', '2018-10-01T12:00:00Z', '2018-12-01T12:00:00Z')).toMatchObject({
      posts: [],
      isCut: false,
    });
  });

  test('stops at what anybody would look through, and says so', async () => {
    const { posts, isCut } = await simulate('/digest daily 09:00', '2018-10-01T12:00:00Z', '2020-10-01T12:00:00Z');
    expect(posts).toHaveLength(60);
    expect(isCut).toBe(true);
  });
});
