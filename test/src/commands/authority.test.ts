import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { textOf } from '../answer-text.js';
import { ADMIN, BOTH, openBotOver } from '../authority/two-authorities.js';
import { WESTMOOR } from '../curation/westmoor.js';

let store: Store;
let bot: Bot;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  bot = openBotOver(BOTH, store);
});

afterEach(() => store.close());

const ask = (question: string, asker = ADMIN): Promise<Answer> => bot.ask(question, asker);
const latest = async (asker = ADMIN): Promise<string> => (await ask('/ofsted latest', asker)).title;

describe('/authority', () => {
  test('lists what the articles are about, with a button for each', async () => {
    const answer = await ask('/authority');
    expect(answer.title).toBe('The articles are about 2 local authorities');
    expect(textOf(answer)).toContain('Northshire\n: 2 articles\nWestshire\n: 1 article');
    expect(textOf(answer)).toContain('None is chosen for this conversation.');
    expect(answer.followUps.map(({ question }) => question)).toEqual([
      '/authority Northshire',
      '/authority Westshire',
      '/sources',
    ]);
  });

  test('with a name however typed makes it the usual one of this conversation alone', async () => {
    expect((await ask('/authority westshire county council')).title).toBe('Westshire is the usual authority here');
    expect(await latest()).toMatch(/^Westshire: /);
    expect(await latest({ ...ADMIN, channel: 'elsewhere' })).toBe('Of which local authority?');
    expect(await latest({ ...ADMIN, workspace: 'another' })).toBe('Of which local authority?');
    expect(textOf(await ask('/authority'))).toContain('Westshire is chosen for this conversation');
  });

  test('none takes the choice back', async () => {
    await ask('/authority Westshire');
    await ask('/authority Northshire', { ...ADMIN, channel: 'elsewhere' });
    expect((await ask('/authority none')).title).toBe('No authority is chosen here any more');
    expect(await latest()).toBe('Of which local authority?');
    expect(await latest({ ...ADMIN, channel: 'elsewhere' })).toMatch(/^Northshire: /);
  });

  test('is an admin’s to choose', async () => {
    const answer = await ask('/authority Westshire', { ...ADMIN, admin: false });
    expect(answer.title).toBe('Nothing was changed: only an admin chooses');
    expect((await ask(answer.followUps[0]?.question ?? '')).title).toMatch(/^Westshire: /);
    expect(await latest()).toBe('Of which local authority?');
  });

  test('leaves the admins of a workspace as they are', async () => {
    await store.tenants.save('console:press', { admins: ['sam'] }, '2026-11-24T09:00:00.000Z');
    await ask('/authority Westshire');
    expect(await store.tenants.find('console:press')).toEqual({ admins: ['sam'], authorities: { desk: 'Westshire' } });
  });

  test('says so where no article is about one', async () => {
    bot = openBotOver(WESTMOOR, store);
    expect((await ask('/authority')).title).toBe('No article is clearly about one local authority');
  });

  test('of which no article tells is not chosen', async () => {
    const answer = await ask('/authority Eastshire');
    expect(answer.title).toBe('Not found in the articles: Eastshire');
    expect(answer.followUps.map(({ label }) => label)).toEqual(['Northshire', 'Westshire']);
  });
});
