import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/answer.js';
import { narrowedTo } from '../../../src/authority/narrow-index.js';
import { narrowToUsual } from '../../../src/authority/scope.js';
import type { Bot } from '../../../src/bot.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { textOf } from '../answer-text.js';
import { ADMIN, BOTH, NORTHSHIRE, openBotOver } from './two-authorities.js';

let store: Store;
let bot: Bot;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  bot = openBotOver(BOTH, store);
});

afterEach(() => store.close());

const ask = (question: string, asker = ADMIN): Promise<Answer> => bot.ask(question, asker);
const sourcesOf = ({ sources }: Answer): string[] => sources.map(({ articleId }) => articleId).sort();
const questionsOf = ({ followUps }: Answer): string[] => followUps.map(({ question }) => question);

describe('A question that names a local authority', () => {
  test.each([
    ['/ofsted latest Northshire', 'Northshire: Ofsted: inspection, 2–13 March 2020', ['n1', 'n2']],
    ['/ofsted latest in Westshire', 'Westshire: Ofsted: inspection, April 2019', ['w1']],
    ['what did Ofsted say about Northshire?', 'Northshire: Ofsted: inspection, 2–13 March 2020', ['n1', 'n2']],
    ['Westshire timeline', 'Westshire: Inspections, visits and reviews, oldest first', ['w1']],
    ['/weaknesses Westshire', 'Westshire: Outstanding weaknesses: 2 still open', ['w1']],
    ['/weaknesses caseloads in Northshire', 'Northshire: Weakness: caseloads, still open', ['n1']],
    ['/quote Jane Smith in Westshire', 'Westshire: Jane Smith', ['w1']],
  ])('%s is answered of it alone', async (question, title, sources) => {
    const answer = await ask(question);
    expect(answer.title).toBe(title);
    expect(sourcesOf(answer)).toEqual(sources);
  });

  test('asks on about the same one', async () => {
    const answer = await ask('/ofsted latest Northshire');
    expect(questionsOf(answer)).toEqual(['/ofsted timeline in Northshire', '/weaknesses in Northshire']);
    for (const question of questionsOf(answer)) expect((await ask(question)).title).toMatch(/^Northshire: /);
  });

  test('finds nothing for it where only the other has something', async () => {
    const answer = await ask('/ofsted 2019 Northshire');
    expect(answer.title).toBe('Northshire: Not found in the articles: an Ofsted inspection or visit in 2019');
    expect(answer.sources).toEqual([]);
  });

  test('gets a paper pack that says of which it is, in its title and in its name', async () => {
    const answer = await ask('/brief pack caseloads in Westshire');
    expect(answer.title).toBe('Briefing pack, Westshire: caseloads');
    expect(answer.files?.map(({ name }) => name)).toContain('briefing-pack-westshire-caseloads-2026-11-24.docx');
    expect(sourcesOf(answer)).toEqual(['w1']);
  });
});

describe('A question that names none', () => {
  test.each(['/ofsted latest', '/weaknesses', '/brief pack', 'life story work'])(
    '%s is asked back where none is usual, with buttons that answer it',
    async (question) => {
      const answer = await ask(question);
      expect(answer.title).toBe('Of which local authority?');
      expect(answer.followUps.map(({ label }) => label)).toEqual(['Northshire', 'Westshire', '/authority']);
      const [first] = questionsOf(answer);
      expect((await ask(first ?? '')).title).toContain('Northshire: ');
    },
  );

  test('is answered of the usual one, and how to ask of another is said', async () => {
    await ask('/authority Westshire');
    const answer = await ask('/ofsted latest');
    expect(answer.title).toBe('Westshire: Ofsted: inspection, April 2019');
    expect(textOf(answer)).toContain('1 other authority: add a name to your question, such as “in Northshire”');
    expect((await ask('/ofsted latest in Northshire')).title).toMatch(/^Northshire: /);
  });

  test('is answered of the one that the articles folder is about, until an admin chooses', async () => {
    bot = openBotOver(BOTH, store, 'Northshire');
    expect((await ask('/ofsted latest')).title).toMatch(/^Northshire: /);
    await ask('/authority Westshire');
    expect((await ask('/ofsted latest')).title).toMatch(/^Westshire: /);
  });

  test('is asked back where the usual one cannot be read', async () => {
    await store.close();
    const answer = await ask('/ofsted latest');
    store = await openStore({ file: ':memory:' });
    expect(answer.title).toBe('Of which local authority?');
  });

  test('about a person is asked of all', async () => {
    expect(sourcesOf(await ask('/quote Jane Smith'))).toEqual(['n1', 'w1']);
  });
});

describe('Articles about one authority alone', () => {
  beforeEach(() => {
    bot = openBotOver(NORTHSHIRE, store);
  });

  test.each(['/ofsted latest', '/weaknesses', '/weaknesses caseloads', '/brief recording'])(
    '%s is the same with its name and without, and says it of no authority',
    async (question) => {
      const answer = await ask(question);
      expect(answer.title).not.toMatch(/^Northshire/);
      expect(textOf(answer)).not.toContain('usual one');
      expect(await ask(`${question} Northshire`)).toEqual(answer);
    },
  );

  test('are not told to a conversation in which another is usual', async () => {
    bot = openBotOver(BOTH, store);
    await ask('/authority Westshire');
    bot = openBotOver(NORTHSHIRE, store);
    expect((await ask('/ofsted latest')).title).toBe('Of which local authority?');
    expect((await ask('/ofsted latest Northshire')).title).toBe('Northshire: Ofsted: inspection, 2–13 March 2020');
  });
});

describe('The articles that digests tell of', () => {
  test('are those of the usual authority; without one all', async () => {
    expect(narrowedTo(await narrowToUsual(BOTH, async () => 'Westshire'))).toBe('Westshire');
    expect(await narrowToUsual(BOTH, async () => undefined)).toBe(BOTH);
  });

  test('are as they are where all are of the usual one', async () => {
    expect(await narrowToUsual(NORTHSHIRE, async () => 'Northshire')).toBe(NORTHSHIRE);
  });

  test('are none where those of the usual one were withdrawn, and never others in their place', async () => {
    expect((await narrowToUsual(NORTHSHIRE, async () => 'Westshire')).articles).toEqual([]);
  });
});
