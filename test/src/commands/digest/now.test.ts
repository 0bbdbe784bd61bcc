import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { textOf } from '../../answer-text.js';
import { BEFORE, KIM, NORTHBROOK, openRoom, type Room } from './room.js';

const MONDAY = new Date('2026-11-23T09:00:00Z');
const TUESDAY = new Date('2026-11-24T09:00:00Z');
let room: Room;

beforeEach(async () => {
  room = await openRoom(BEFORE);
});

afterEach(() => room.close());

describe('the digest at once', () => {
  test('tells what changed since the conversation was last told, again and again', async () => {
    await room.ask('weekly monday 09:00');
    await room.deliver(MONDAY, 'sent');
    const before = await room.all();
    const asked = { now: TUESDAY, index: NORTHBROOK, asker: KIM };
    const first = await room.ask('now', asked);
    expect(first.title).toContain('Since 23 November');
    expect(textOf(first)).toContain('caseloads remain too high in two teams');
    expect(await room.ask('now', asked)).toEqual(first);
    expect(await room.all()).toEqual(before);
    expect(textOf(first)).toContain('Only you see this. The next digest tells it again.');
  });

  test('comes in one line where nothing changed, also of one that then keeps silent', async () => {
    await room.ask('weekly monday 09:00 only if changed');
    await room.deliver(MONDAY, 'sent');
    expect((await room.ask('now', { now: TUESDAY })).title).toMatch(/^No change since 23 November; \d+ still open/);
  });

  test('tells everything where no digest comes, and claims nobody to have set one up', async () => {
    const answer = await room.ask('now');
    const text = textOf(answer);
    expect(answer.title).toMatch(/^Weaknesses: \d+ still open/);
    expect(text).toContain('Everything on record, from 2 articles');
    expect(text).not.toContain('Set up by');
    expect(text).not.toContain('first digest');
    expect(text).toContain('No such digest is set up here.');
  });

  test('can be about one subject', async () => {
    expect((await room.ask('now caseloads', { index: NORTHBROOK })).title).toBe('About caseloads: 1 still open');
    expect((await room.ask('now about unicorns')).title).toBe('Nothing was changed: this is not understood');
  });

  test('promises no secrecy where others see the answer', async () => {
    expect(textOf(await room.ask('now', { asker: { ...KIM, private: false } }))).not.toContain('Only you');
  });
});
