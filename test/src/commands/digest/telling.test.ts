import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { textOf } from '../../answer-text.js';
import { ADMIN, inChannel, KIM, openRoom, type Room, SAM } from './room.js';

const MONDAY = new Date('2026-11-23T09:00:00Z');
const NEXT_MONDAY = new Date('2026-11-30T09:02:00Z');
let room: Room;

beforeEach(async () => {
  room = await openRoom();
  await room.ask('weekly monday 09:00');
});

afterEach(() => room.close());

describe('why a digest comes', () => {
  test('is told to everybody here, with whom to ask', async () => {
    const answer = await room.ask('why', { asker: KIM });
    const text = textOf(answer);
    expect(answer.title).toBe('Why the digest comes to this conversation');
    expect(text).toContain('by sam, Sunday 22 November 2026, 12:00 Europe/London');
    expect(text).toContain('To have it paused, changed or stopped ask sam, or an admin of this workspace.');
    expect(answer.followUps.map(({ label }) => label)).toEqual(['History']);
  });

  test('is told to whoever set it up with the switches', async () => {
    expect((await room.ask('why am I seeing this?')).followUps.map(({ label }) => label)).toEqual([
      'Pause',
      'Change',
      'Stop',
      'History',
    ]);
    await room.ask('pause');
    expect((await room.ask('why')).followUps[0]?.label).toBe('Resume');
  });

  test('names what people of the workspace put right', async () => {
    expect(textOf(await room.ask('why'))).toContain('none; everything is told as it was read in the articles');
    await room.store.corrections.add('console:northbrook', {
      id: 'c1',
      change: { kind: 'status', theme: 'caseloads', status: 'improving' },
      was: 'still open',
      by: 'ada',
      at: '2026-11-20T10:00:00.000Z',
      reason: 'the letter of 12 November',
    });
    expect(textOf(await room.ask('why'))).toContain(
      '1 reading put right by people of this workspace, the newest by ada, Friday 20 November 2026, 10:00 Europe/London (the letter of 12 November)',
    );
  });
});

describe('the history of a digest', () => {
  test('names what became of each, the newest first', async () => {
    await room.deliver(MONDAY, 'sent');
    await room.deliver(NEXT_MONDAY, 'held');
    const [, newest = '', older] = textOf(await room.ask('history')).split('\n');
    expect(newest).toBe(
      'Monday 30 November 2026, 09:00 Europe/London: may or may not have arrived; somebody must decide: the platform did not answer',
    );
    expect(older).toBe(
      'Monday 23 November 2026, 09:00 Europe/London: sent Monday 23 November 2026, 09:00 Europe/London',
    );
  });

  test('before the first says when that comes', async () => {
    const answer = await room.ask('history');
    expect(answer.title).toBe('Nothing was sent yet: the digest');
    expect(textOf(answer)).toContain('Next Monday 23 November 2026, 09:00 Europe/London.');
  });
});

describe('the list', () => {
  test('has everything of this conversation, with what was sent last', async () => {
    await room.deliver(MONDAY, 'sent');
    await room.ask('follow caseloads', { asker: KIM });
    const answer = await room.ask('list');
    const text = textOf(answer);
    expect(answer.title).toBe('What comes to this conversation (2)');
    expect(text).toContain('Last\nsent Monday 23 November 2026, 09:00 Europe/London');
    expect(text).toContain('What kim follows');
  });

  test('has for an admin those of the whole workspace, the ones of this conversation first', async () => {
    await room.ask('weekly friday 10:00 about caseloads', { asker: inChannel(SAM, 'another') });
    const elsewhere = (await room.all()).find(({ conversation }) => conversation.channel === 'another');
    const text = textOf(await room.ask('list', { asker: ADMIN }));
    expect(text.indexOf('The digest\n')).toBeLessThan(text.indexOf('The digest “caseloads”, in another'));
    expect(text).toContain(`/digest stop ${elsewhere?.id.slice(0, 8)}`);
    expect((await room.ask('list', { asker: KIM })).title).toBe('What comes to this conversation (1)');
  });

  test('has for an admin nothing of elsewhere where others read too', async () => {
    await room.ask('weekly friday 10:00 about caseloads', { asker: inChannel(SAM, 'another') });
    const answer = await room.ask('list', { asker: { ...ADMIN, private: false } });
    expect(answer.title).toBe('What comes to this conversation (1)');
    expect(textOf(answer)).not.toContain('another');
  });

  test('has what the asker set up elsewhere, where nobody else reads', async () => {
    await room.ask('weekly friday 10:00 about caseloads', { asker: inChannel(SAM, 'another') });
    const { title } = await room.ask('list');
    expect(title).toBe('What comes to this conversation, and what you set up elsewhere (2)');
    expect((await room.ask('list', { asker: { ...SAM, private: false } })).title).toBe(
      'What comes to this conversation (1)',
    );
  });

  test('is cut where nobody would read on, and says so', async () => {
    for (let at = 0; at < 20; at++) await room.ask('weekly monday 09:00', { asker: inChannel(SAM, `channel-${at}`) });
    expect(textOf(await room.ask('list', { asker: ADMIN }))).toContain('Not listed: 1 more.');
  });
});
