import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Bot } from '../../../src/bot.js';
import type { Asker } from '../../../src/conversation.js';
import type { SlackDouble } from '../../slack-double/slack-double.js';
import { CHANNEL, USER } from '../../slack-double/workspace.js';
import { createSampleBot } from '../../src/sample-bot.js';
import { createRealBot } from '../real-bot.js';
import { MODES, type OpenSlack, openSlack } from './open-slack.js';
import { only } from './shown.js';

const ADMIN = 'U00000009';
const { features } = JSON.parse(readFileSync('manifest.json', 'utf8'));
const COMMANDS: readonly string[] = features.slash_commands.map(({ command }: { command: string }) => command);

/** A bot that takes its time over some questions, and writes down who asked. */
function slowDown(bot: Bot, askers: Asker[]): Bot {
  return {
    async ask(text, asker) {
      askers.push(asker);
      if (text.includes('slowly')) await sleep(400);
      return bot.ask(text, asker);
    },
  };
}

describe.each(MODES)('a slash command over %s', (mode) => {
  const askers: Asker[] = [];
  let opened: OpenSlack;
  let slack: SlackDouble;

  beforeAll(async () => {
    opened = await openSlack({
      mode,
      bot: (store) => slowDown(createRealBot(store), askers),
      users: [
        { id: USER, name: 'amina' },
        { id: ADMIN, name: '<!channel>' },
      ],
      settings: { admins: [ADMIN] },
    });
    slack = opened.slack;
    await opened.adapter.start();
  });

  beforeEach(() => {
    slack.reset();
    askers.length = 0;
  });

  afterAll(() => opened.close());

  test.each(COMMANDS)('%s is answered, to whoever asked alone', async (command) => {
    const message = only((await slack.command(command)).messages);
    expect(message).toMatchObject({ visibleTo: USER, channel: CHANNEL });
    expect(message.text).not.toContain('There is no command');
    expect(slack.posts(CHANNEL)).toEqual([]);
  });

  test('says who asked where, and whether they are an admin', async () => {
    await slack.command('/sources');
    await slack.command('/sources', { user: ADMIN });
    const place = { platform: 'slack', workspace: 'T00000001', channel: CHANNEL, private: true };
    expect(askers).toEqual([
      { ...place, user: USER, name: 'amina', admin: false },
      { ...place, user: ADMIN, name: '<!channel>', admin: true },
    ]);
  });

  test('/whois asks what /who asks everywhere else', async () => {
    expect((await slack.command('/whois Hazell')).text).toContain('Lin Hazell');
  });

  test('that nobody knows gets the nearest one, and usage', async () => {
    const { text } = await slack.command('/ofsteed latest');
    expect(text).toContain('There is no command /ofsteed');
    expect(text).toContain('[/ofsted latest]');
  });

  test.each([
    ['/quote', 'Usage: /quote <person or topic>'],
    ['/whois', '/whois <name or role> [year]'],
    ['/digest', 'What you can type after /digest'],
  ])('with “help” behind it says how it is used: %s', async (command, usage) => {
    expect((await slack.command(`${command} help`)).text).toContain(usage);
  });

  test('takes an answer along with its acknowledgement', async () => {
    await slack.command('/sources');
    expect(slack.calls('response_url')).toEqual([]);
  });

  test('is acknowledged first where the answer takes longer, which then follows', async () => {
    const seen = await slack.command('/brief slowly caseloads');
    expect(seen.delivery).toMatchObject({ status: 200, body: '' });
    expect(only(slack.calls('response_url')).args).toMatchObject({ response_type: 'ephemeral' });
    expect(only(seen.messages)).toMatchObject({ visibleTo: USER });
  });

  test('of 10,000 characters is answered, and says that only its beginning was searched', async () => {
    const { text, messages } = await slack.command(`/brief ${'caseloads '.repeat(1_000)}`);
    expect(only(messages)).toMatchObject({ visibleTo: USER });
    expect(text).toContain('Only the beginning of the question was searched');
  });

  test('shows what looks like mark-up as the characters that were typed', async () => {
    const { text, messages } = await slack.command('/brief <!channel> <@U00000009> *bold* &amp;');
    expect(text).toContain('<!channel> <@U00000009> *bold* &amp;');
    expect(only(messages).text).not.toMatch(/[<>]/);
  });

  test('names who set a digest up, as others call them, and rings nobody', async () => {
    await slack.command('/digest weekly monday 09:00', { user: ADMIN });
    const { text } = await slack.command('/digest why');
    expect(text).toContain('<!channel>');
    expect(text).not.toContain(ADMIN);
  });
});

test('that fails gives a reference, and the same one is in the log', async () => {
  const logged: unknown[] = [];
  const log = { info() {}, warn() {}, error: (_message: string, details?: object) => logged.push(details) };
  const { slack, adapter, close } = await openSlack({ mode: 'HTTP', bot: () => createSampleBot({ log }) });
  await adapter.start();
  const { text } = await slack.command('/fails caseloads');
  const { reference } = only(logged) as { reference: string };
  expect(reference).toMatch(/^[0-9a-f]{8}$/);
  expect(text).toContain(`give this reference to whoever runs the bot: ${reference}`);
  await close();
});
