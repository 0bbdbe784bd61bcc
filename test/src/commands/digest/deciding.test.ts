import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { textOf } from '../../answer-text.js';
import { ADMIN, inChannel, KIM, openRoom, type Room, SAM } from './room.js';

const MONDAY = new Date('2026-11-23T09:00:00Z');
const TENANT = 'console:northbrook';
let room: Room;

beforeEach(async () => {
  room = await openRoom();
  await room.ask('weekly monday 09:00');
});

afterEach(() => room.close());

describe('a digest that may or may not have arrived', () => {
  test('is shown in the list with the two things that can be done about it', async () => {
    const id = await room.deliver(MONDAY, 'held');
    const answer = await room.ask('list');
    expect(textOf(answer)).toContain(
      `the digest of Monday 23 November 2026, 09:00 Europe/London may or may not have arrived`,
    );
    expect(answer.followUps.slice(0, 2)).toEqual([
      { label: 'Send again', question: `/digest send ${id}` },
      { label: 'Let it be', question: `/digest drop ${id}` },
    ]);
  });

  test.each([
    ['send', 'It is sent again', 'pending'],
    ['drop', 'It is let be', 'skipped'],
  ])('is decided on by %p, once', async (decision, title, status) => {
    const id = await room.deliver(MONDAY, 'held');
    expect((await room.ask(`${decision} ${id}`)).title).toBe(title);
    expect(await room.store.outbox.find(TENANT, id)).toMatchObject({ status });
    const again = await room.ask(`${decision} ${id}`);
    expect(again.title).toBe('Nothing was changed: there is nothing to decide about it');
  });

  test('needs no number where it is the only one', async () => {
    const id = await room.deliver(MONDAY, 'held');
    expect((await room.ask('send')).title).toBe('It is sent again');
    expect(await room.store.outbox.find(TENANT, id)).toMatchObject({ status: 'pending' });
    expect((await room.ask('send')).title).toBe('Nothing waits for a decision');
  });

  test('is decided on by its owner or an admin', async () => {
    const id = await room.deliver(MONDAY, 'held');
    expect((await room.ask(`drop ${id}`, { asker: KIM })).title).toBe('Nothing was changed: the digest is not yours');
    expect((await room.ask(`drop ${id}`, { asker: ADMIN })).title).toBe('It is let be');
  });

  test('is not known to people of other conversations', async () => {
    const id = await room.deliver(MONDAY, 'held');
    const stranger = inChannel(KIM, 'elsewhere');
    expect((await room.ask(`drop ${id}`, { asker: stranger })).title).toMatch(
      /^Nothing was changed: there is no delivery/,
    );
    expect((await room.ask('drop', { asker: stranger })).title).toBe('Nothing waits for a decision');
    expect((await room.ask('drop', { asker: inChannel(SAM, 'elsewhere') })).title).toBe('It is let be');
  });

  test('that nobody knows changes nothing', async () => {
    expect((await room.ask('send 17')).title).toBe('Nothing was changed: there is no delivery “17” here');
  });
});
