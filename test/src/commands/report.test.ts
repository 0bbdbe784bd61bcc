import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { reportCommand } from '../../../src/commands/report.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { textOf } from '../answer-text.js';
import { ASKER, CONTEXT } from '../sample-bot.js';

const TENANT = 'console:w';

describe('/report', () => {
  let store: Store;

  beforeEach(async () => {
    store = await openStore({ file: ':memory:' });
  });

  afterEach(() => store.close());

  const say = async (words: string, asker = ASKER, now = CONTEXT.now) =>
    reportCommand.answer(words, { ...CONTEXT, asker, now, store: async () => store });

  const ADMIN = { ...ASKER, user: 'sam', admin: true };

  test('keeps the words without the name, thanks, and says who reads them', async () => {
    const answer = textOf(await say('The visit was in March.'));
    for (const words of ['Thank you', '“The visit was in March.”', '/report list', '/correct', 'your name is not'])
      expect(answer).toContain(words);
    const [kept] = await store.comments(TENANT);
    expect(kept).toMatchObject({ rating: -1, comment: 'The visit was in March.', at: CONTEXT.now.toISOString() });
    expect(JSON.stringify(kept)).not.toContain(`"${ASKER.user}"`);
  });

  test('keeps the same words of the same person once, and those of another beside them', async () => {
    for (const asker of [ASKER, ASKER, ADMIN]) await say('The visit was in March.', asker);
    expect(await store.comments(TENANT)).toHaveLength(2);
  });

  test('shows an admin what was reported, the newest first, and nobody else', async () => {
    await say('The first.');
    await say('The second.', ASKER, new Date('2026-11-23T12:00:00Z'));
    const listed = textOf(await say('list', ADMIN));
    expect(listed).toMatch(/2 reports[\s\S]*23 November 2026\n: “The second.”[\s\S]*22 November 2026\n: “The first.”/);
    expect(textOf(await say('list'))).not.toContain('The first.');
  });

  test('shows none to an admin where others read too', async () => {
    await say('The first.');
    const { title, ...answer } = await say('list', { ...ADMIN, private: false });
    expect(title).toBe('Reports are shown to you alone');
    expect(textOf({ title, ...answer })).not.toContain('The first.');
  });

  test('shows nothing of another workspace', async () => {
    await say('Theirs.', { ...ASKER, workspace: 'other' });
    expect(textOf(await say('list', ADMIN))).toContain('Nothing has been reported here');
  });

  test('lists twenty and counts the rest', async () => {
    for (let count = 0; count < 22; count += 1) await say(`Report ${count}`);
    expect(textOf(await say('list', ADMIN))).toContain('Not listed: 2 more.');
  });

  test('refuses what is too long, and keeps nothing of it', async () => {
    expect(textOf(await say('x'.repeat(2_001)))).toContain('up to 2000 characters; this has 2001');
    expect(await store.comments(TENANT)).toEqual([]);
  });

  test('says how it is used where nothing is said', async () => {
    const { title, followUps } = await say(' ');
    expect(title).toBe('Usage: /report <what is wrong>');
    expect(followUps.map(({ question }) => question)).toEqual(['/report list', '/correct list']);
  });
});
