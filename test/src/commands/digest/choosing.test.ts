import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { textOf } from '../../answer-text.js';
import { ADMIN, inChannel, KIM, LATER, openRoom, type Room, SAM } from './room.js';

let room: Room;

beforeEach(async () => {
  room = await openRoom();
});

afterEach(() => room.close());

const idOf = async (channel: string): Promise<string> =>
  (await room.all()).find(({ conversation }) => conversation.channel === channel)?.id ?? '';

describe('the digest that is meant', () => {
  test('is the plain one or the only one where no name is typed', async () => {
    await room.ask('weekly monday 09:00 about caseloads');
    expect((await room.ask('pause')).title).toMatch(/^The digest “caseloads” is paused/);
    await room.ask('weekly monday 09:00');
    expect((await room.ask('pause')).title).toMatch(/^The digest is paused/);
  });

  test('is asked for where there are several and none is plain', async () => {
    await room.ask('weekly monday 09:00 about caseloads');
    await room.ask('weekly monday 09:00 about recording', { now: LATER });
    const answer = await room.ask('pause until 5 January');
    expect(answer.title).toBe('Which one?');
    expect(answer.followUps).toEqual([
      { label: 'Pause the digest “caseloads”', question: '/digest pause caseloads until 5 January' },
      { label: 'Pause the digest “recording”', question: '/digest pause recording until 5 January' },
    ]);
  });

  test('is found by its name in whatever case and with the apostrophe that keyboards have', async () => {
    await room.ask('weekly monday 09:00 about children’s wishes, feelings and voice');
    expect((await room.ask("pause CHILDREN's wishes, feelings and voice until 5 January")).title).toMatch(/is paused/);
  });

  test('may be one’s own in another conversation, by the beginning of its id', async () => {
    await room.ask('weekly monday 09:00', { asker: inChannel(SAM, 'elsewhere') });
    const answer = await room.ask('pause');
    expect(textOf(answer)).toContain('the digest, in elsewhere');
    expect((await room.press(answer.followUps[0]?.question ?? '')).title).toMatch(/^The digest is paused/);
  });

  test('is not called by an id where it comes to its owner alone', async () => {
    await room.ask('weekly monday 09:00', { asker: inChannel(SAM, 'user:sam') });
    expect(textOf(await room.ask('pause'))).toContain('the digest, in your own conversation with the bot');
    expect(textOf(await room.ask('list'))).toContain('The digest, in your own conversation with the bot');
  });

  test('in another conversation is nobody else’s business but an admin’s', async () => {
    await room.ask('weekly monday 09:00 about caseloads', { asker: inChannel(SAM, 'elsewhere') });
    const id = await idOf('elsewhere');
    for (const words of [
      `why ${id}`,
      `history ${id}`,
      `stop ${id}`,
      `change ${id}`,
      `page 2 ${id}`,
      'list',
      'stop',
      '',
    ]) {
      const text = JSON.stringify(await room.ask(words, { asker: KIM }));
      expect(text).not.toContain('sam');
      expect(text).not.toContain('elsewhere');
      expect(text).not.toContain('“caseloads”');
    }
    expect((await room.ask(`stop ${id.slice(0, 8)}`, { asker: ADMIN })).title).toBe(
      'The digest “caseloads” has stopped',
    );
  });
});
