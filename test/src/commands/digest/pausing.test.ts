import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { textOf } from '../../answer-text.js';
import { ADMIN, KIM, openRoom, type Room } from './room.js';

let room: Room;

beforeEach(async () => {
  room = await openRoom();
  await room.ask('weekly monday 09:00');
});

afterEach(() => room.close());

describe('pausing a digest', () => {
  test('until a day makes it come on its first time from that day on', async () => {
    const answer = await room.ask('pause until 5 January because of the recess');
    expect(answer.title).toBe('The digest is paused until Tuesday 5 January 2027');
    expect(textOf(answer)).toContain('Next Monday 11 January 2027, 09:00 Europe/London.');
    expect(await room.all()).toMatchObject([
      { paused: { until: '2027-01-05', reason: 'the recess' }, nextDueAt: '2027-01-11T09:00:00.000Z' },
    ]);
  });

  test.each([
    'pause the digest until 5 January',
    'pause 5 January',
    'pause untill 5/1/2027',
    'pause my digest till 5 Jan',
  ])('understands %p', async (words) => {
    expect((await room.ask(words)).title).toBe('The digest is paused until Tuesday 5 January 2027');
  });

  test('without a day keeps it back until somebody resumes it', async () => {
    expect((await room.ask('pause')).title).toBe('The digest is paused until somebody resumes it');
    const [paused] = await room.all();
    expect(paused).toMatchObject({ paused: { reason: 'by sam' } });
    expect(paused).not.toHaveProperty('nextDueAt');
    expect(textOf(await room.ask(''))).toContain(
      'every Monday at 09:00 (Europe/London); paused until it is resumed (by sam)',
    );
  });

  test.each([
    ['pause till xmas eve maybe', 'Nothing was changed: until which day?', 'is not understood as a day'],
    ['pause until today', 'Nothing was changed: until which day?', 'Sunday 22 November 2026 is not in the future.'],
    ['pause quickly', 'Nothing was changed: “quickly” is not understood', 'it is no day, as in “until 5 January”'],
  ])('by %p changes nothing', async (words, title, why) => {
    const answer = await room.ask(words);
    expect(answer.title).toBe(title);
    expect(textOf(answer)).toContain(why);
    expect(await room.all()).toMatchObject([{ version: 1 }]);
  });

  test('and resuming it makes it come at its next time', async () => {
    await room.ask('pause until 5 January');
    const answer = await room.ask('resume');
    expect(answer.title).toBe('The digest comes again');
    expect(textOf(answer)).toContain('Next Monday 23 November 2026, 09:00 Europe/London.');
    const [resumed] = await room.all();
    expect(resumed).not.toHaveProperty('paused');
    expect((await room.ask('resume')).title).toBe('Nothing was changed: the digest is not paused');
  });

  test('works for what somebody follows, too', async () => {
    await room.ask('follow caseloads');
    expect((await room.ask('pause follows until 5 January')).title).toBe(
      'What you follow is paused until Tuesday 5 January 2027',
    );
    expect(textOf(await room.ask('follows'))).toContain('Paused until Tuesday 5 January 2027 (by sam).');
    expect((await room.ask('resume my follows')).title).toBe('What you follow comes again');
  });

  test('is for its owner and admins, as is resuming', async () => {
    expect((await room.ask('pause', { asker: KIM })).title).toBe('Nothing was changed: the digest is not yours');
    expect((await room.ask('pause', { asker: ADMIN })).title).toMatch(/is paused/);
    expect((await room.ask('resume', { asker: KIM })).title).toBe('Nothing was changed: the digest is not yours');
  });
});
