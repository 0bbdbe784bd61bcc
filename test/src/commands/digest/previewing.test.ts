import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { textOf } from '../../answer-text.js';
import { writeLongLedger } from '../../digest/long-ledger.js';
import { NORTHBROOK, openRoom, type Room } from './room.js';

let room: Room;

beforeEach(async () => {
  room = await openRoom();
});

afterEach(() => room.close());

describe('a preview', () => {
  test('shows the post, then how often it would have come, and sets nothing up', async () => {
    const answer = await room.ask('preview weekly friday 16:00 about caseloads');
    const text = textOf(answer);
    expect(answer.title).toBe('Preview: About caseloads: 1 still open');
    expect(text).toContain('nothing is set up yet');
    expect(text.indexOf('caseloads remain too high')).toBeLessThan(text.indexOf('Would have posted 52 times'));
    expect(text).toContain('next Friday 27 November 2026, 16:00 Europe/London');
    expect(answer.sources).not.toEqual([]);
    expect(await room.all()).toEqual([]);
  });

  test('offers to set up what it showed', async () => {
    const answer = await room.ask('preview caseloads');
    expect(answer.followUps[0]).toEqual({
      label: 'Set it up',
      question: '/digest weekly monday 09:00 about caseloads',
    });
    expect((await room.press(answer.followUps[0]?.question ?? '')).title).toMatch(/^Set up: .+ about caseloads$/);
  });

  test('of what is set up shows that', async () => {
    await room.ask('weekly monday 09:00 about caseloads');
    for (const words of ['preview', 'preview caseloads', 'preview the digest']) {
      const answer = await room.ask(words);
      expect(answer.title).toBe('Preview: About caseloads: 1 still open');
      expect(textOf(answer)).toContain('nothing is sent');
    }
  });

  test('says so where nothing would come', async () => {
    await room.ask('weekly monday 09:00 only if changed');
    await room.deliver(new Date('2026-11-23T09:00:00Z'), 'sent');
    const answer = await room.ask('preview');
    expect(answer.title).toBe('Preview: the digest would say nothing now');
    expect(textOf(answer)).toContain('Nothing changed since the last one, and it comes only if something did.');
  });

  test('of words that are not understood offers what may have been meant', async () => {
    const answer = await room.ask('preview every mondy 9');
    expect(answer.followUps[0]?.question).toBe('/digest preview every Monday 9');
  });

  test('of a long digest has pages, each of which leads to the next', async () => {
    const long = await openRoom(writeLongLedger(60, 6));
    const first = await long.ask('preview weekly monday 09:00');
    const [next] = first.followUps;
    expect(next).toEqual({ label: 'Next page', question: '/digest preview page 2 weekly monday 09:00' });
    expect((await long.press(next?.question ?? '')).title).toMatch(/\(page 2 of \d+\)$/);
    await long.close();
  });

  test('names what the articles say, however little that is', async () => {
    expect(NORTHBROOK.weaknesses.length).toBeGreaterThan(1);
    expect((await room.ask('preview about adoption')).title).toBe('Preview: About adoption: none still open');
  });
});
