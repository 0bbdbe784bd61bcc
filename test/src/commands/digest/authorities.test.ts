import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../../src/answer.js';
import type { Bot } from '../../../../src/bot.js';
import { openStore } from '../../../../src/store/open-store.js';
import type { Store } from '../../../../src/store/store.js';
import { textOf } from '../../answer-text.js';
import { ADMIN, BOTH, NORTHSHIRE, openBotOver } from '../../authority/two-authorities.js';

let store: Store;
let bot: Bot;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  bot = openBotOver(BOTH, store);
});

afterEach(() => store.close());

const ask = (question: string): Promise<Answer> => bot.ask(question, ADMIN);
const setUp = async () => (await store.subscriptions.listOf(ADMIN)).length;
const WEEKLY = '/digest weekly monday 09:00';

describe('/digest where the articles are about two local authorities', () => {
  test('asks first of which it should tell, with a button for each', async () => {
    const answer = await ask(WEEKLY);
    expect(answer.title).toBe('Nothing is set up yet: of which local authority should it tell?');
    expect(await setUp()).toBe(0);
    await ask(answer.followUps[1]?.question ?? '');
    const done = await ask(WEEKLY);
    expect(done.title).toContain('Set up: every Monday at 09:00');
    expect(textOf(done)).toContain('It tells of Westshire, the usual authority here.');
  });

  test('is set up at once for one that is named', async () => {
    expect((await ask(`${WEEKLY} in Westshire`)).title).toContain('Set up: every Monday at 09:00');
    const now = await ask('/digest now');
    expect(now.title).toBe('In Westshire: 2 still open');
    expect(now.sources.map(({ articleId }) => articleId)).toEqual(['w1']);
  });

  test('tells of the one that is named, also where articles about another name it', async () => {
    await ask(`${WEEKLY} in Westshire County Council`);
    expect(textOf(await ask('/digest now'))).not.toContain('Northshire');
  });

  test('is not set up for another than the usual one', async () => {
    await ask('/authority Northshire');
    const answer = await ask(`${WEEKLY} in Westshire`);
    expect(answer.title).toBe('Nothing is set up: digests in this conversation tell of Northshire');
    expect(answer.followUps[0]?.question).toBe('/authority Westshire');
    expect(await setUp()).toBe(0);
  });

  test('is set up for the usual one by its name, and previews just that', async () => {
    bot = openBotOver(BOTH, store, 'Westshire');
    expect((await ask('/digest preview')).title).toBe('Preview: Westshire: 2 still open');
    expect((await ask(`${WEEKLY} in Westshire`)).title).toContain('Set up');
    expect((await ask('/digest now')).title).toBe('In Westshire: 2 still open');
  });

  test('follows a weakness as the usual authority has it', async () => {
    await ask('/authority Westshire');
    const answer = await ask('/digest follow caseloads');
    expect(answer.title).toBe('You now follow caseloads');
    expect(answer.sources.map(({ articleId }) => articleId)).toEqual(['w1']);
  });
});

test('/digest where they are about one alone asks nothing and names none', async () => {
  bot = openBotOver(NORTHSHIRE, store);
  const answer = await ask(WEEKLY);
  expect(answer.title).toContain('Set up');
  expect(textOf(answer)).not.toContain('Northshire');
  expect((await ask('/digest now')).title).toBe('Weaknesses: 5 still open');
});
