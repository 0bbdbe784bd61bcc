import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSeeds } from '../../../scripts/seed-bot.js';
import { readQuestions } from '../../../scripts/transcripts.js';
import type { Answer } from '../../../src/answer.js';
import { digestCommand } from '../../../src/commands/digest.js';
import type { Subscription } from '../../../src/subscription.js';
import { textOf } from '../answer-text.js';
import { ADMIN, KIM, openRoom, type Room } from './digest/room.js';

const SEEDS = readSeeds();
let room: Room;

beforeEach(async () => {
  room = await openRoom();
});

afterEach(() => room.close());

describe('/digest', () => {
  test('says what a digest is where none comes yet', async () => {
    const answer = await room.ask('');
    expect(answer.title).toBe('No digest comes to this conversation yet');
    expect(answer.followUps.map(({ question }) => question)).toContain('/digest preview');
  });

  test('says what comes, and when next', async () => {
    await room.ask('weekly monday 09:00');
    await room.ask('follow caseloads');
    const text = textOf(await room.ask(''));
    expect(text).toContain('every Monday at 09:00 (Europe/London); next Monday 23 November 2026, 09:00 Europe/London');
    expect(text).toContain('what you follow\n: caseloads');
  });

  test.each([
    ['cancel', 'The digest has stopped'],
    ['unsubscribe', 'The digest has stopped'],
    ['remove the digest', 'The digest has stopped'],
    ['stop our weekly digest', 'The digest has stopped'],
    ['please stop the digest.', 'The digest has stopped'],
    ['/stop', 'The digest has stopped'],
    ['STOP', 'The digest has stopped'],
    ['edit', 'What should change about the digest?'],
    ['show', 'What comes to this conversation (1)'],
    ['add weekly friday 10:00 about recording', 'Set up: every Friday at 10:00 (Europe/London), about recording'],
    [
      'subscribe me to a weekly digest about recording',
      'Set up: every Monday at 09:00 (Europe/London), about recording',
    ],
    ['stop following caseloads', 'You follow nothing in this conversation'],
    ['set up friday 10:00 about recording', 'Set up: every Friday at 10:00 (Europe/London), about recording'],
    ['help', 'What you can type after /digest'],
  ])('understands %p', async (words, title) => {
    await room.ask('weekly monday 09:00');
    expect((await room.ask(words)).title).toBe(title);
  });

  test.each([
    ['stpo', '/digest stop'],
    ['puase until 5 January', '/digest pause until 5 January'],
    ['folow Anna Smith', '/digest follow Anna Smith'],
    ['hlep', '/digest help'],
  ])('takes %p for a slip and does nothing yet', async (words, meant) => {
    await room.ask('weekly monday 09:00');
    const before = await room.all();
    const answer = await room.ask(words);
    expect(answer.followUps[0]?.question).toBe(meant);
    expect(await room.all()).toEqual(before);
  });

  test('reads all that was typed, and nothing of what is too long to be an instruction', async () => {
    const long =
      'weekly monday 09:00 about caseloads and recording and life story work raised by Ofsted only if changed not on bank holidays';
    expect((await room.ask(long)).title).toContain(
      'not on bank holidays, about caseloads, recording and life story work',
    );
    expect((await room.ask(`weekly monday ${'very '.repeat(100)}early`)).title).toBe(
      'Nothing was changed: this is too long',
    );
    expect(digestCommand.takesWholeArgument).toBe(true);
  });
});

const CHANGED =
  /^(?:Set up: |.+ is paused |.+ comes again$|.+ has stopped$|.+ is changed: |You now follow |You no longer follow |It is sent again$|It is let be$)/;

const questionsOf = ({ followUps }: Answer): string[] =>
  followUps.map(({ question }) => question).filter((question) => question.startsWith('/digest'));

/** What somebody types, word by word. */
const words = fc.array(
  fc.constantFrom(
    ...`preview now list pause resume stop change why help history page send drop follow unfollow follows add until
    weekly monthly every monday fridays 09:00 9 first month weekdays not on bank holidays only if changed always about by in
    caseloads recording unicorns Ofsted Northbrook Anna Smith “early help” everything the digest my and 5 January tomorrow
    because 2 <!channel> “ ' ? stpo mondy me us send`.split(/\s+/), // preview now
  ),
  { maxLength: 7 },
);

describe('whatever is typed behind /digest', () => {
  test('gets an answer, and changes nothing unless the answer says what', async () => {
    const typed = fc.oneof(
      { weight: 4, arbitrary: words.map((parts) => parts.join(' ')) },
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 4 }), async (lines) => {
        const own = await openRoom();
        await own.ask('weekly monday 09:00');
        await own.ask('monthly on the 1st about recording', { asker: KIM });
        await own.ask('follow caseloads');
        for (const line of lines) {
          const before = await own.all();
          const answer = await own.ask(line);
          const isSame = JSON.stringify(await own.all()) === JSON.stringify(before);
          expect({ line, title: answer.title, isSame }).toEqual({
            line,
            title: answer.title,
            isSame: !CHANGED.test(answer.title),
          });
          expect(answer.followUps.length).toBeGreaterThan(0);
          expect(answer.followUps.length).toBeLessThanOrEqual(5);
        }
        await own.close();
      }),
      { numRuns: 100 },
    );
  });
});

describe('every button under the answers of the transcript', () => {
  const NOT_UNDERSTOOD = /not understood|there is no “\/digest|could not be/;
  const pressed = new Set<string>();

  /** What is answered where some subscriptions stand, and which stand then. */
  async function say(question: string, standing: readonly Subscription[]) {
    const own = await openRoom(SEEDS);
    for (const each of standing) await own.store.subscriptions.add(each);
    const answer = await own.press(question, { asker: ADMIN });
    const left = await own.all();
    await own.close();
    return { answer, left };
  }

  /** Presses a button, then every button of its answer; the same one in the same place is pressed once. */
  async function press(question: string, standing: readonly Subscription[], depth: number): Promise<void> {
    const key = JSON.stringify([question, depth, standing.map(({ id: _id, ...rest }) => rest)]);
    if (pressed.has(key)) return;
    pressed.add(key);
    const { answer, left } = await say(question, standing);
    const { title } = answer;
    expect({ question, title }).not.toEqual({ question, title: expect.stringMatching(NOT_UNDERSTOOD) });
    if (depth > 1) for (const next of questionsOf(answer)) await press(next, left, depth - 1);
  }

  test('leads on, and so do those under its answer', async () => {
    const story = readQuestions(readFileSync('test/transcripts/digest.txt', 'utf8'));
    let standing: readonly Subscription[] = [];
    for (const line of story.filter((question) => question.startsWith('/digest'))) {
      const { answer, left } = await say(line, standing);
      standing = left;
      for (const question of questionsOf(answer)) await press(question, standing, 2);
    }
    expect(pressed.size).toBeGreaterThan(100);
  });
});
