import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createStoreOpener } from '../src/store/store-opener.js';
import { validateBlocks } from './adapters/slack/open-slack.js';
import { type CompiledProgram, compileProgram } from './compiled-program.js';
import { findPort } from './find-port.js';
import { firstPrinted, launch, stopProgram } from './launch.js';
import { SIGNING_SECRET } from './slack-double/requests.js';
import { type SlackDouble, startSlackDouble } from './slack-double/slack-double.js';
import { APP_TOKEN, BOT_TOKEN, CHANNEL, TEAM, USER } from './slack-double/workspace.js';
import { digest } from './src/store/samples.js';

/** Each starts a program, which listens in less than a second on a machine that has nothing else to do. */
jest.setTimeout(60_000);

let program: CompiledProgram;
let slack: SlackDouble;
let data: string;
let running: ChildProcess | undefined;

beforeAll(() => {
  program = compileProgram();
}, 60_000);

afterAll(() => program.remove());

beforeEach(async () => {
  slack = await startSlackDouble({ validateBlocks, patience: { quiet: 40, most: 10_000 } });
  data = mkdtempSync(join(program.folder, 'data-'));
});

afterEach(async () => {
  running?.kill('SIGKILL');
  await slack.close();
});

/** Resolves to what it printed first. */
async function start(settings: Readonly<Record<string, string>>): Promise<string> {
  const environment = {
    DATA_FOLDER: data,
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    ...settings,
  };
  running = launch(program, environment);
  return firstPrinted(running);
}

const stop = async () => running && stopProgram(running);

/** A digest for the channel whose time has come. */
async function addDueDigest(): Promise<void> {
  const stores = createStoreOpener({ dataFolder: data });
  const { subscriptions } = await stores.open();
  const conversation = { platform: 'slack', workspace: TEAM, channel: CHANNEL };
  await subscriptions.add(digest({ conversation, nextDueAt: new Date(Date.now() - 60_000).toISOString() }));
  await stores.close();
}

async function waitForPost(): Promise<string> {
  for (;;) {
    const [post] = slack.posts(CHANNEL);
    if (post) return JSON.stringify(post);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the program with settings for Slack', () => {
  test('answers over Socket Mode, and ends in order when it is told to', async () => {
    expect(await start({ SLACK_APP_TOKEN: APP_TOKEN })).toBe('Listening to Slack over Socket Mode\n');
    const seen = await slack.command('/ofsted latest', { user: USER, channel: CHANNEL });
    expect(seen.text).toContain('monitoring visit');
    expect(await stop()).toBe(0);
  });

  test('answers over HTTP, and says there whether it is well', async () => {
    const port = await findPort();
    const listening = await start({ SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: String(port) });
    expect(listening).toBe(`Listening to Slack on http://127.0.0.1:${port}\n`);
    slack.listenAt(`http://127.0.0.1:${port}/slack/events`);
    const seen = await slack.command('/whois Vouyioukas', { user: USER, channel: CHANNEL });
    expect(seen.text).toContain('Tolis Vouyioukas');
    for (const path of ['healthz', 'readyz'])
      expect((await fetch(`http://127.0.0.1:${port}/${path}`)).status).toBe(200);
    expect(await stop()).toBe(0);
  });

  test('sends the digest that is due to its channel, once, also when it is started anew', async () => {
    await addDueDigest();
    await start({ SLACK_APP_TOKEN: APP_TOKEN });
    expect(await waitForPost()).toContain('still open');
    expect(await stop()).toBe(0);
    await start({ SLACK_APP_TOKEN: APP_TOKEN });
    await slack.command('/digest history', { user: USER, channel: CHANNEL });
    expect(await stop()).toBe(0);
    expect(slack.posts(CHANNEL)).toHaveLength(1);
  });

  test('does not start with a token that Slack does not know, and says what to do', () => {
    const environment = {
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
    };
    const { status, stderr } = program.start([], { environment: { ...environment, DATA_FOLDER: data } });
    expect(status).toBe(1);
    expect(stderr).toContain('Remedy: ');
    expect(stderr).not.toContain(BOT_TOKEN);
  });

  test('does not start where half of the settings is missing', () => {
    const { status, stderr } = program.start([], { environment: { SLACK_BOT_TOKEN: BOT_TOKEN, DATA_FOLDER: data } });
    expect(status).toBe(1);
    expect(stderr).toContain('SLACK_APP_TOKEN');
  });

  test('still has a terminal', () => {
    const environment = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, DATA_FOLDER: data };
    const { status, stdout } = program.start(['chat'], { input: '/who Vouyioukas\n', environment });
    expect(status).toBe(0);
    expect(stdout).toContain('Tolis Vouyioukas');
  });
});
