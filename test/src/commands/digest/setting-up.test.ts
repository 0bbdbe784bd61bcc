import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { textOf } from '../../answer-text.js';
import { inChannel, KIM, openRoom, type Room, SAM } from './room.js';

let room: Room;

beforeEach(async () => {
  room = await openRoom();
});

afterEach(() => room.close());

describe('setting a digest up', () => {
  test('keeps what was asked for, whose it is and when it comes next', async () => {
    const answer = await room.ask('weekly monday 09:00 about caseloads by Ofsted only if changed');
    expect(answer.title).toBe(
      'Set up: every Monday at 09:00 (Europe/London), about caseloads, raised by Ofsted, only if something changed',
    );
    expect(await room.all()).toEqual([
      {
        kind: 'digest',
        id: expect.any(String),
        conversation: { platform: 'console', workspace: 'northbrook', channel: 'team' },
        name: 'caseloads and Ofsted',
        owner: 'sam',
        createdAt: '2026-11-22T12:00:00.000Z',
        version: 1,
        schedule: {
          rhythm: { kind: 'weekly', days: [1] },
          time: '09:00',
          timezone: 'Europe/London',
          skipsBankHolidays: false,
        },
        filters: { themes: ['caseloads'], bodies: ['Ofsted'], organisations: [] },
        onlyIfChanged: true,
        nextDueAt: '2026-11-23T09:00:00.000Z',
      },
    ]);
  });

  test('tells how often it would have come, when it comes next and how to end it', async () => {
    const text = textOf(await room.ask('weekly monday 09:00 about caseloads'));
    expect(text).toContain(
      'Would have posted 52 times in the past year, each time to say that nothing is new; next Monday 23 November 2026, 09:00 Europe/London.',
    );
    expect(text).toContain('“/digest stop caseloads” ends it.');
  });

  test('tells who reads it: everybody there, or the person alone, for whom it may be set up elsewhere', async () => {
    expect(textOf(await room.ask('weekly monday 09:00'))).toContain('everybody here can read it');
    const own = { asker: inChannel(SAM, `user:${SAM.user}`) };
    expect(textOf(await room.ask('weekly monday 09:00', own))).toContain(
      'It comes to your own conversation with the bot, and nobody else reads it. “/digest stop” ends it there.',
    );
    expect(textOf(await room.ask('follow caseloads', own))).toContain(
      'One notice comes to your own conversation with the bot when',
    );
  });

  test('says which time it chose where none was said', async () => {
    const answer = await room.ask('monday');
    expect(answer.title).toBe('Set up: every Monday at 09:00 (Europe/London)');
    expect(textOf(answer)).toContain('No time was said, so it is 09:00.');
    expect(textOf(await room.ask('friday 10:00 about recording'))).not.toContain('No time was said');
  });

  test('sets nothing up without a day, and offers the whole line', async () => {
    const answer = await room.ask('about caseloads');
    expect(answer.title).toBe('Nothing is set up yet: when should the digest come?');
    expect(answer.followUps[0]?.question).toBe('/digest weekly monday 09:00 about caseloads');
    expect(await room.all()).toEqual([]);
  });

  test('offers what may have been meant as a line that works', async () => {
    const answer = await room.ask('every mondy 9 about caseloads');
    expect(textOf(answer)).toContain('“mondy” is not understood. Did you mean “Monday”?');
    const [meant] = answer.followUps;
    expect((await room.press(meant?.question ?? '')).title).toMatch(/^Set up: every Monday at 09:00/);
  });

  test('of the same again says that it is there, and offers no change', async () => {
    await room.ask('weekly monday 09:00');
    const answer = await room.ask('every monday at 9am');
    expect(answer.title).toBe('Nothing was changed: the digest comes here already');
    expect(textOf(answer)).toContain('You set it up: every Monday at 09:00');
    expect(textOf(answer)).toContain('That is what you asked for.');
    expect(answer.followUps.map(({ label }) => label)).not.toContain('Change');
  });

  test('of another plain one offers to change the first', async () => {
    await room.ask('weekly monday 09:00');
    const answer = await room.ask('weekly friday 16:00');
    expect(answer.followUps[0]?.question).toBe('/digest change weekly friday 16:00');
    expect(await room.all()).toHaveLength(1);
  });

  test('of one that is another person’s names whom to ask', async () => {
    await room.ask('weekly monday 09:00');
    const answer = await room.ask('weekly friday 16:00', { asker: KIM });
    expect(textOf(answer)).toContain('Sam set it up: every Monday at 09:00');
    expect(textOf(answer)).toContain('To change it ask sam, or an admin of this workspace.');
    expect(answer.followUps.map(({ question }) => question)).not.toContain('/digest change weekly friday 16:00');
  });

  test('keeps one for each conversation and for each subject', async () => {
    await room.ask('weekly monday 09:00');
    expect((await room.ask('weekly monday 09:00 about caseloads and recording')).title).toMatch(/^Set up/);
    expect((await room.ask('weekly monday 09:00 about caseloads')).title).toMatch(/^Set up/);
    expect((await room.ask('weekly monday 09:00', { asker: inChannel(SAM, 'elsewhere') })).title).toMatch(/^Set up/);
  });

  test('of two people at the same time sets up the first', async () => {
    const answers = await Promise.all([
      room.ask('weekly monday 09:00'),
      room.ask('weekly friday 16:00', { asker: KIM }),
    ]);
    expect(answers.map(({ title }) => title)).toEqual([
      'Set up: every Monday at 09:00 (Europe/London)',
      'Nothing was changed: the digest comes here already',
    ]);
  });
});
