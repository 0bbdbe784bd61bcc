import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeLongLedger } from '../../digest/long-ledger.js';
import { openRoom, type Room } from './room.js';

const MONDAY = new Date('2026-11-23T09:00:00Z');
const LONG = writeLongLedger(120, 6);
let room: Room;

beforeEach(async () => {
  room = await openRoom(LONG);
});

afterEach(() => room.close());

describe('another page of the digest that was sent last', () => {
  test('is the one that the post’s button leads to, and so on to the last', async () => {
    await room.ask('weekly monday 09:00');
    const id = await room.deliver(MONDAY, 'sent');
    const sent = await room.store.outbox.find('console:northbrook', id);
    let next = sent?.body?.answer.followUps[0]?.question;
    const titles: string[] = [];
    while (next?.startsWith('/digest page')) {
      const page = await room.press(next);
      titles.push(page.title);
      next = page.followUps.find(({ label }) => label === 'Next page')?.question;
    }
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.at(-1)).toMatch(new RegExp(`\\(page ${titles.length + 1} of ${titles.length + 1}\\)$`)); // (page 3 of 3)
  });

  test('is found by the digest’s name', async () => {
    const answer = await room.ask('weekly monday 09:00 by Ofsted');
    expect(answer.title).toMatch(/^Set up/);
    await room.deliver(MONDAY, 'sent');
    expect((await room.ask('page 2 Ofsted')).title).toMatch(/\(page 2 of/);
    expect((await room.ask('page Ofsted 2')).title).toMatch(/\(page 2 of/);
  });

  test('that there is not names how many there are', async () => {
    await room.ask('weekly monday 09:00');
    await room.deliver(MONDAY, 'sent');
    expect((await room.ask('page 99')).title).toMatch(/^The last digest has \d pages$/);
    expect((await room.ask('page 0')).title).toMatch(/^The last digest has \d pages$/);
  });

  test('cannot be told once the digest was changed, and that is said', async () => {
    await room.ask('weekly monday 09:00');
    await room.deliver(MONDAY, 'sent');
    await room.ask('change fridays');
    expect((await room.ask('page 2')).title).toBe('The digest cannot be turned over any more');
  });

  test('is not there before the first was sent', async () => {
    await room.ask('weekly monday 09:00');
    expect((await room.ask('page 2')).title).toBe('Nothing was sent yet: the digest');
  });

  test('of what somebody follows is no page', async () => {
    await room.ask('weekly monday 09:00');
    await room.ask('follow “late”');
    expect((await room.ask('page 2 follows')).title).toBe('What is followed has no pages');
  });
});
