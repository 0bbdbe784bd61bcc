import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { textOf } from '../../answer-text.js';
import { ADMIN, KIM, LATER, openRoom, type Room } from './room.js';

let room: Room;

beforeEach(async () => {
  room = await openRoom();
  await room.ask('weekly monday 09:00 not on bank holidays');
});

afterEach(() => room.close());

describe('changing a digest', () => {
  test('puts the named in place of what stood there, and leaves the rest', async () => {
    const answer = await room.ask('change fridays only if changed');
    expect(answer.title).toBe(
      'The digest is changed: every Friday at 09:00 (Europe/London), not on bank holidays, only if something changed',
    );
    expect(textOf(answer)).toContain('next Friday 27 November 2026, 09:00 Europe/London');
    expect(await room.all()).toMatchObject([
      { version: 2, onlyIfChanged: true, nextDueAt: '2026-11-27T09:00:00.000Z' },
    ]);
  });

  test('names it anew for what it tells of', async () => {
    expect((await room.ask('change about recording')).title).toMatch(/^The digest “recording” is changed/);
    expect((await room.ask('change recording about everything')).title).toMatch(/^The digest is changed/);
  });

  test('asks what should change where nothing is said, and says how it stands', async () => {
    const answer = await room.ask('change');
    expect(answer.title).toBe('What should change about the digest?');
    expect(textOf(answer)).toContain('Now: every Monday at 09:00 (Europe/London), not on bank holidays; next Monday');
  });

  test('to what it is already changes nothing', async () => {
    expect((await room.ask('change monday 9am')).title).toBe('Nothing was changed: the digest is so already');
    expect(await room.all()).toMatchObject([{ version: 1 }]);
  });

  test('to what another is about changes nothing', async () => {
    await room.ask('weekly friday 10:00 about caseloads', { now: LATER });
    const answer = await room.ask('change caseloads about everything');
    expect(answer.title).toBe('Nothing was changed: the digest is about that already');
    expect(await room.all()).toMatchObject([{ name: 'digest' }, { name: 'caseloads' }]);
  });

  test('in words that are not understood offers what may have been meant', async () => {
    await room.ask('weekly friday 10:00 about caseloads');
    const answer = await room.ask('change caseloads every tusday');
    expect(answer.followUps[0]?.question).toBe('/digest change caseloads every Tuesday');
    expect((await room.press(answer.followUps[0]?.question ?? '')).title).toMatch(
      /“caseloads” is changed: every Tuesday/,
    );
  });

  test('of what somebody follows says that it has no schedule', async () => {
    await room.ask('follow caseloads');
    expect((await room.ask('change follows monday 9')).title).toBe(
      'Nothing was changed: what is followed has no schedule',
    );
  });

  test('is for its owner and admins', async () => {
    expect((await room.ask('change friday', { asker: KIM })).title).toBe(
      'Nothing was changed: the digest is not yours',
    );
    expect((await room.ask('change friday', { asker: ADMIN })).title).toMatch(/^The digest is changed/);
  });

  test('by two at the same time lets the first stand', async () => {
    const answers = await Promise.all([room.ask('change friday'), room.ask('change tuesday', { asker: ADMIN })]);
    expect(answers.map(({ title }) => title)).toEqual([
      'The digest is changed: every Friday at 09:00 (Europe/London), not on bank holidays',
      'Nothing was changed: somebody changed the digest meanwhile',
    ]);
    expect(await room.all()).toMatchObject([{ schedule: { rhythm: { days: [5] } } }]);
  });
});
