import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createLog } from '../../../src/log.js';
import { DOWNLOAD } from '../../slack-double/files.js';
import type { Seen } from '../../slack-double/seen.js';
import type { SlackDouble } from '../../slack-double/slack-double.js';
import { textOf } from '../../slack-double/text-of.js';
import { CHANNEL, type GivenFile, USER } from '../../slack-double/workspace.js';
import { createRealBot } from '../real-bot.js';
import { ARTICLE, createTakingBot } from '../taking-bot.js';
import { MODES, type OpenSlack, openSlack } from './open-slack.js';
import { only } from './shown.js';

/** Programs are started, on a machine that may be busy. */
jest.setTimeout(30_000);

const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];
const DIRECT = `D${USER.slice(1)}`;
const PATIENCE = { quiet: 40, most: 20_000 };

const fileOf = (name: string, words = ARTICLE, told = {}): GivenFile => ({ name, bytes: Buffer.from(words), told });

/** Enough has been seen once so many messages have come. */
const untilThere = (count: number) => ({ until: ({ messages }: Seen) => messages.length >= count });

const lines: string[] = [];
const log = createLog({ level: 'info', write: (line) => lines.push(line), now: () => new Date() });
const bot = createTakingBot(log);

describe.each(MODES)('a file over %s', (mode) => {
  let opened: OpenSlack;
  let slack: SlackDouble;

  beforeAll(async () => {
    opened = await openSlack({ mode, bot, log, patience: PATIENCE, settings: { admins: [USER] } });
    slack = opened.slack;
    await opened.adapter.start();
  });

  afterEach(() => slack.reset());
  afterAll(() => opened.close());

  test('to the bot alone is read there, added by its button, and counts in what is asked next', async () => {
    const { messages } = await slack.message('', { files: [fileOf('westmoor.txt')] });
    const preview = only(messages);
    expect(preview.channel).toBe(DIRECT);
    expect(textOf(preview)).toContain('Read, not yet added: Westmoor social workers have too many cases');
    expect(textOf(preview)).toContain('Anna Petrov');
    expect((await slack.message('/sources')).text).not.toContain('Westmoor');
    expect((await slack.press(preview, 'Add')).text).toContain('Added: westmoor.txt');
    expect((await slack.message('/sources Westmoor')).text).toContain('Westmoor social workers have too many cases');
  });

  test('beside a mention is read for whoever sent it alone, in the thread below', async () => {
    const { messages } = await slack.mention('here is the letter', {
      files: [fileOf('letter.txt', `${ARTICLE}\n\nMore.`)],
    });
    const [asked] = slack.messages(CHANNEL);
    expect(only(messages)).toMatchObject({ channel: CHANNEL, visibleTo: USER, thread_ts: asked?.ts });
    expect(slack.posts(CHANNEL)).toEqual([]);
    expect((await slack.press(only(messages), 'Discard')).text).toContain('Discarded: letter.txt');
  });

  test('beside a question is read, and the question answered', async () => {
    const asking = { files: [fileOf('fostering.txt', `Fostering\n\n${ARTICLE}`)], ...untilThere(2) };
    const [answer, preview] = (await slack.message('who is Hazell?', asking)).messages;
    expect(answer && textOf(answer)).toContain('Lin Hazell');
    expect(preview && textOf(preview)).toContain('Read, not yet added: Fostering');
  });
});

describe('a file', () => {
  let opened: OpenSlack;
  let slack: SlackDouble;

  beforeEach(async () => {
    lines.length = 0;
    opened = await openSlack({ mode: 'HTTP', bot, log, patience: PATIENCE });
    slack = opened.slack;
    await opened.adapter.start();
  });

  afterEach(() => opened.close());

  const send = async (...files: GivenFile[]): Promise<string> => (await slack.message('', { files })).text;

  test('of somebody who is no admin says who decides, and is not added by them', async () => {
    const preview = only((await slack.message('', { files: [fileOf('westmoor.txt')] })).messages);
    expect(textOf(preview)).toContain('An admin says whether it counts.');
    expect((await slack.press(preview, 'Add')).text).toContain('only an admin adds');
  });

  test('that Slack tells of five times is fetched and read once', async () => {
    await slack.message('', { files: [fileOf('westmoor.txt')] });
    const [told] = slack.deliveries();
    if (!told?.request) throw new Error('Nothing was told.');
    for (let again = 1; again < 5; again += 1) await slack.send(told.request);
    await slack.message('/sources waiting');
    expect(slack.calls(DOWNLOAD)).toHaveLength(1);
    expect(slack.posts(DIRECT)).toHaveLength(2);
  });

  test('and another are read one after the other, each under its name', async () => {
    const files = [fileOf('one.txt'), fileOf('two.txt', `Two\n\n${ARTICLE}`)];
    const [first, second] = (await slack.message('', { files, ...untilThere(2) })).messages.map(textOf);
    expect(first).toContain('File: one.txt');
    expect(second).toContain('File: two.txt');
    expect(second).toContain('Read, not yet added: Two');
  });

  test('of six is not fetched where it is the last', async () => {
    const files = [1, 2, 3, 4, 5, 6].map((n) => fileOf(`${n}.txt`, `Number ${n}\n\n${ARTICLE}`));
    const { messages } = await slack.message('', { files, ...untilThere(6) });
    expect(messages.map(textOf).at(-1)).toContain('Only 5 files of a message are read');
    expect(messages.map(textOf).at(-1)).toContain('Not read: 6.txt');
    expect(slack.calls(DOWNLOAD)).toHaveLength(5);
  });

  test('that the bot has no scope to read says what to do, though Slack hands over a page', async () => {
    slack.setScopes(SCOPES);
    const told = await send(fileOf('letter.pdf'));
    expect(told).toContain('Not read: letter.pdf');
    expect(told).toContain('install the app anew with the scope files:read');
  });

  test('of another workspace is asked about first', async () => {
    const { bytes, name } = fileOf('shared.txt');
    const told = { name: undefined, size: undefined, url_private_download: undefined, file_access: 'check_file_info' };
    expect(await send({ bytes, name, told })).toContain('Read, not yet added');
    slack.setScopes(SCOPES);
    expect(await send({ bytes, name, told })).toContain('scope files:read');
  });

  test.each([
    ['says so of 403', { kind: 'failed', status: 403, accepted: false }, 'does not let Briefing Bot read files'],
    ['says so of 404', { kind: 'failed', status: 404, accepted: false }, 'no longer there'],
    ['says so of 500', { kind: 'failed', status: 500, accepted: false }, 'did not hand the file over (500)'],
    ['says so of a page', { kind: 'page' }, 'does not let Briefing Bot read files'],
    ['says so of a connection that breaks', { kind: 'reset', accepted: false }, 'broke off'],
    ['says so of half a file', { kind: 'cut' }, 'broke off'],
  ] as const)('that cannot be had %s', async (_, fault, words) => {
    slack.setFaults(({ method }) => (method === DOWNLOAD ? fault : undefined));
    const told = await send(fileOf('letter.pdf'));
    expect(told).toContain('Not read: letter.pdf');
    expect(told).toContain(words);
  });

  test.each([
    ['of another host', { url_private_download: 'https://files.example.org/letter.pdf' }, 'not Slack’s'],
    ['of a host that only ends alike', { url_private_download: 'https://evilslack.com/letter.pdf' }, 'not Slack’s'],
    ['without TLS', { url_private_download: 'http://files.slack.com/letter.pdf' }, 'not Slack’s'],
    ['that is none', { url_private_download: 'letter' }, 'not Slack’s'],
    ['of a link to another site', { mode: 'external', url_private_download: undefined }, 'a link to another site'],
    ['of a file that is gone', { mode: 'tombstone', url_private_download: undefined }, 'no longer there'],
    ['of a file that is too large', { size: 5_000_001 }, 'larger than 5 MB'],
  ])('is not fetched from the address %s', async (_, told, words) => {
    expect(await send(fileOf('letter.pdf', ARTICLE, told))).toContain(words);
    expect(slack.calls(DOWNLOAD)).toEqual([]);
  });

  test('that is larger than Slack said is read no further', async () => {
    expect(await send(fileOf('large.txt', 'x'.repeat(5_000_001), { size: 10 }))).toContain('larger than 5 MB');
  });

  test('that cannot be read says so', async () => {
    expect(await send(fileOf('photo.png', '\u0089PNG\r\n\u001a\n\0\0\0'))).toContain('This could not be done');
  });

  test('leaves neither words, nor address, nor token in the log', async () => {
    slack.setFaults(({ method, count }) =>
      method === DOWNLOAD && count > 1 ? { kind: 'failed', status: 500, accepted: false } : undefined,
    );
    await send(fileOf('westmoor.txt'));
    await send(fileOf('letter.pdf'));
    expect(lines.join('\n')).not.toMatch(/Petrov|files-pri|xoxb/);
  });
});

test('a file is none of the affair of a bot that takes none', async () => {
  const { slack, adapter, close } = await openSlack({ mode: 'HTTP', bot: createRealBot });
  await adapter.start();
  const asked = await slack.message('sources', { files: [fileOf('westmoor.txt')] });
  expect(asked.text).toContain('Sources');
  expect(slack.calls(DOWNLOAD)).toEqual([]);
  await close();
});
