import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createStoreOpener } from '../src/store/store-opener.js';
import { startStrictTeams } from './adapters/teams/open-teams.js';
import { textOf } from './adapters/teams/shown.js';
import { type CompiledProgram, compileProgram } from './compiled-program.js';
import { findPort } from './find-port.js';
import { firstPrinted, launch, stopProgram } from './launch.js';
import { startSlackDouble } from './slack-double/slack-double.js';
import { APP_TOKEN, BOT_TOKEN } from './slack-double/workspace.js';
import { digest } from './src/store/samples.js';
import type { TeamsDouble } from './teams-double/teams-double.js';
import { APP_ID, CHANNEL, cardOf, TENANT } from './teams-double/world.js';

/** Each starts a program, which listens in less than a second on a machine that has nothing else to do. */
jest.setTimeout(60_000);

const SECRET = 'the-value-of-a-secret';
const REGISTERED = { TEAMS_APP_ID: APP_ID, TEAMS_APP_SECRET: SECRET, TEAMS_TENANT_ID: TENANT };
const PLAYGROUND = { TEAMS_PLAYGROUND: 'on' };

let program: CompiledProgram;
let teams: TeamsDouble;
let data: string;
let url: string;
let running: ChildProcess | undefined;

beforeAll(() => {
  program = compileProgram();
}, 60_000);

afterAll(() => program.remove());

beforeEach(() => {
  data = mkdtempSync(join(program.folder, 'data-'));
});

afterEach(async () => {
  running?.kill('SIGKILL');
  await teams?.close();
});

/** Resolves to what it printed first. */
async function start(settings: Readonly<Record<string, string>>): Promise<string> {
  const port = await findPort();
  url = `http://127.0.0.1:${port}`;
  teams.listenAt(`${url}/teams/messages`);
  running = launch(program, { DATA_FOLDER: data, PORT: String(port), ...settings });
  return firstPrinted(running);
}

const stop = async () => running && stopProgram(running);

/** A digest for the channel whose time has come. */
async function addDueDigest(): Promise<void> {
  const stores = createStoreOpener({ dataFolder: data });
  const { subscriptions } = await stores.open();
  const conversation = { platform: 'teams', workspace: TENANT, channel: CHANNEL };
  await subscriptions.add(digest({ conversation, nextDueAt: new Date(Date.now() - 60_000).toISOString() }));
  await stores.close();
}

async function waitForPost(count: number): Promise<string> {
  for (;;) {
    const post = teams.posts(CHANNEL)[count - 1];
    if (post) return JSON.stringify(cardOf(post.activity));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the program with settings for Teams', () => {
  beforeEach(async () => {
    teams = await startStrictTeams();
  });

  const settingsOf = ({ endpoints: { openId, issuer } }: TeamsDouble) => ({
    ...REGISTERED,
    TEAMS_OPENID_URL: openId,
    TEAMS_TOKEN_ISSUER: issuer,
  });

  test('listens, says whether it is well, and answers what Teams signed and nobody else', async () => {
    expect(await start(settingsOf(teams))).toBe(`Listening to Teams on ${url}\n`);
    for (const path of ['healthz', 'readyz']) expect((await fetch(`${url}/${path}`)).status).toBe(200);
    const found = await teams.query('quote', 'tanker', { where: CHANNEL });
    expect(textOf(found)).toContain('You don’t turn around a tanker like this in a fortnight,');
    expect(teams.faults()).toEqual([]);
    const forged = await teams.deliver(found.activity, `Bearer ${await teams.token({ isForged: true })}`);
    expect(forged).toMatchObject({ status: 401, body: '' });
    expect(await stop()).toBe(0);
  });

  test('listens to Slack as well', async () => {
    const slack = await startSlackDouble();
    const both = { SLACK_API_URL: `${slack.url}/api/`, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
    expect(await start({ ...settingsOf(teams), ...both })).toBe(
      `Listening to Slack over Socket Mode and to Teams on ${url}\n`,
    );
    expect(await stop()).toBe(0);
    await slack.close();
  });
});

describe('the program in the playground of Teams', () => {
  beforeEach(async () => {
    teams = await startStrictTeams({ isPlayground: true });
  });

  test('answers a message, in a channel and alone, and a press', async () => {
    expect(await start(PLAYGROUND)).toBe(`Listening to Teams on ${url}\n`);
    const latest = await teams.message('/ofsted latest', { where: CHANNEL });
    expect(textOf(latest)).toContain('monitoring visit');
    expect(textOf(await teams.press(latest.card, '/ofsted timeline'))).toContain('oldest first');
    expect(textOf(await teams.message('who is Vouyioukas?'))).toContain('Tolis Vouyioukas');
    expect(teams.faults()).toEqual([]);
    expect(await stop()).toBe(0);
  });

  test('sends the digest that is due to its channel, once, also when it is started anew', async () => {
    await start(PLAYGROUND);
    await teams.message('/digest follow recording', { where: CHANNEL });
    expect(await stop()).toBe(0);
    await addDueDigest();
    await start(PLAYGROUND);
    expect(await waitForPost(2)).toContain('still open');
    expect(await stop()).toBe(0);
    await start(PLAYGROUND);
    await teams.message('/digest history', { where: CHANNEL });
    expect(await stop()).toBe(0);
    expect(teams.posts(CHANNEL)).toHaveLength(3);
    expect(teams.faults()).toEqual([]);
  });
});

test.each([
  ['without an app id', { TEAMS_APP_SECRET: SECRET, TEAMS_TENANT_ID: TENANT }, 'TEAMS_APP_ID'],
  ['with the id of a secret', { ...REGISTERED, TEAMS_APP_SECRET: APP_ID }, 'TEAMS_APP_SECRET'],
  ['in the playground, where others can reach it', { ...PLAYGROUND, HOST: '0.0.0.0' }, 'HOST'],
])('the program does not start %s, and says what to do', (_, settings, named) => {
  const { status, stdout, stderr } = program.start([], { environment: { DATA_FOLDER: data, ...settings } });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`Remedy: Set ${named} to`);
  expect(stderr).not.toContain(SECRET);
});
