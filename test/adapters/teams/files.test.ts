import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createLog } from '../../../src/log.js';
import type { GivenFile } from '../../teams-double/storage.js';
import type { TeamsDouble } from '../../teams-double/teams-double.js';
import { AMINA, CHANNEL, GROUP, OWEN } from '../../teams-double/world.js';
import { createRealBot } from '../real-bot.js';
import { ARTICLE, createTakingBot } from '../taking-bot.js';
import { textOfCard } from './card-text.js';
import { type OpenTeams, openTeams } from './open-teams.js';
import { textOf, titleOf, titlesOf } from './shown.js';

/** Programs are started, on a machine that may be busy. */
jest.setTimeout(30_000);

const lines: string[] = [];
const log = createLog({ level: 'info', write: (line) => lines.push(line), now: () => new Date() });
const bot = createTakingBot(log);

const fileOf = (name: string, words = ARTICLE, more: Partial<GivenFile> = {}): GivenFile => ({
  name,
  bytes: Buffer.from(words),
  ...more,
});

let opened: OpenTeams;
let teams: TeamsDouble;

beforeEach(async () => {
  lines.length = 0;
  opened = await openTeams({ bot, log, settings: { admins: [OWEN.id] } });
  teams = opened.teams;
  await opened.adapter.start();
});

afterEach(async () => {
  expect(teams.faults()).toEqual([]);
  await opened.close();
});

const send = (...files: GivenFile[]) => teams.message('', { person: OWEN, files });

const wordsOf = ({ posts }: { readonly posts: readonly { readonly activity: object }[] }): string[] =>
  posts.map(({ activity }) => {
    const { attachments } = activity as { attachments: { content: unknown }[] };
    return textOfCard(attachments[0]?.content);
  });

describe('a file to the bot alone', () => {
  test('is read without a token, added by its button, and counts in what is asked next', async () => {
    const preview = await send(fileOf('westmoor.txt'));
    expect(titleOf(preview)).toBe('Read, not yet added: Westmoor social workers have too many cases');
    expect(textOf(preview)).toContain('Anna Petrov');
    expect(teams.storage.fetched).toEqual([{ name: 'westmoor.txt', authorization: undefined }]);
    expect(textOf(await teams.message('/sources', { person: OWEN }))).not.toContain('Westmoor');
    const added = await teams.press(preview.card, 'Add', { person: OWEN });
    expect(titleOf(added)).toBe('Added: westmoor.txt');
    expect(textOf(await teams.message('/sources Westmoor', { person: OWEN }))).toContain(
      'Westmoor social workers have too many cases',
    );
  });

  test('leads back from its correction to what was read', async () => {
    const preview = await send(fileOf('westmoor.txt'));
    const correction = await teams.press(preview.card, 'Correct', { person: OWEN });
    expect(textOf(correction)).toContain('What is supplied of');
    expect(titlesOf(correction)).toContain('Back');
    expect(titleOf(await teams.press(correction.card, 'Back', { person: OWEN }))).toBe(titleOf(preview));
  });

  test('of somebody who is no admin says who decides, and is not added by them', async () => {
    const preview = await teams.message('', { person: AMINA, files: [fileOf('westmoor.txt')] });
    expect(textOf(preview)).toContain('An admin says whether it counts.');
    expect(textOf(await teams.press(preview.card, 'Add', { person: AMINA }))).toContain('only an admin adds');
  });

  test('that Teams tells of five times is fetched and read once', async () => {
    const { activity } = await send(fileOf('westmoor.txt'));
    for (let again = 1; again < 5; again += 1) expect((await teams.deliver(activity)).posts).toEqual([]);
    expect(teams.storage.fetched).toHaveLength(1);
  });

  test('and another are read one after the other, each under its name', async () => {
    const [first, second, ...more] = wordsOf(await send(fileOf('one.txt'), fileOf('two.txt', `Two\n\n${ARTICLE}`)));
    expect(first).toContain('File: one.txt');
    expect(second).toContain('File: two.txt');
    expect(second).toContain('Read, not yet added: Two');
    expect(more).toEqual([]);
  });

  test('of six is not fetched where it is the last', async () => {
    const told = wordsOf(await send(...[1, 2, 3, 4, 5, 6].map((n) => fileOf(`${n}.txt`, `Number ${n}\n\n${ARTICLE}`))));
    expect(told.at(-1)).toContain('Only 5 files of a message are read');
    expect(teams.storage.fetched).toHaveLength(5);
  });

  test('beside a question is read, and the question answered; other words only go with it', async () => {
    const files = [fileOf('westmoor.txt')];
    const [answer, preview] = wordsOf(await teams.message('who is Hazell?', { files }));
    expect(answer).toContain('Lin Hazell');
    expect(preview).toContain('Read, not yet added');
    expect(wordsOf(await teams.message('here is the letter', { files }))).toHaveLength(1);
  });

  test.each([
    [
      'says so of 403',
      (response: ServerResponse) => void response.writeHead(403).end(),
      'not hand the file over (403)',
    ],
    [
      'says so of 404',
      (response: ServerResponse) => void response.writeHead(404).end(),
      'not hand the file over (404)',
    ],
    ['says so of a broken connection', (response: ServerResponse) => void response.destroy(), 'broke off'],
    ['says so of a page in its place', (response: ServerResponse) => void response.end('<html><p>Sign in'), 'sign in'],
    [
      'says so of more than 5 MB',
      (response: ServerResponse) => void response.end(Buffer.alloc(5_000_001)),
      'larger than 5 MB',
    ],
    [
      'says so of a private network',
      (response: ServerResponse) => void response.writeHead(302, { location: 'http://10.0.0.1/letter' }).end(),
      'could not be fetched safely',
    ],
  ])('that cannot be had %s', async (_, answer, words) => {
    const told = await send(fileOf('letter.pdf', ARTICLE, { answer }));
    expect(titleOf(told)).toBe('Not read: letter.pdf');
    expect(textOf(told)).toContain(words);
  });

  test.each(['https://files.example.org/letter.pdf', 'http://contoso.sharepoint.com/letter.pdf', 'letter.pdf'])(
    'is not fetched from anywhere else: %s',
    async (url) => {
      expect(textOf(await send(fileOf('letter.pdf', ARTICLE, { url })))).toContain(
        'not kept in SharePoint or OneDrive',
      );
    },
  );

  test('that cannot be read says so', async () => {
    expect(titleOf(await send(fileOf('photo.png', '\u0089PNG\r\n\u001a\n\0\0\0')))).toBe('This could not be done');
  });

  test('leaves neither words nor address in the log', async () => {
    await send(fileOf('westmoor.txt'));
    await send(fileOf('letter.pdf', ARTICLE, { answer: (response) => void response.writeHead(500).end() }));
    expect(lines.join('\n')).not.toMatch(/Petrov|tempauth|secret-of-the-file/);
  });
});

describe('a file beside a mention', () => {
  test.each([
    ['a channel', CHANNEL],
    ['a group chat', GROUP],
  ])('in %s is not fetched, and its sender told where to send it', async (_, where) => {
    const seen = await teams.message('here is the letter', { where, files: [fileOf('letter.pdf')] });
    expect(wordsOf(seen)).toHaveLength(1);
    expect(textOf(seen)).toContain('Send it in a chat with me alone');
    expect(teams.storage.fetched).toEqual([]);
  });

  test('does not keep a question from being answered', async () => {
    const seen = await teams.message('who is Hazell?', { where: CHANNEL, files: [fileOf('letter.pdf')] });
    expect(wordsOf(seen)[0]).toContain('Lin Hazell');
  });
});

test('a file is none of the affair of a bot that takes none', async () => {
  const other = await openTeams({ bot: createRealBot });
  await other.adapter.start();
  const seen = await other.teams.message('caseloads', { files: [fileOf('letter.pdf')] });
  expect(textOf(seen)).toContain('caseloads');
  expect(other.teams.storage.fetched).toEqual([]);
  await other.close();
});
