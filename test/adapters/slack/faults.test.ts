import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createKeyring } from '../../../src/store/keyring.js';
import { openStore } from '../../../src/store/open-store.js';
import { createRandom } from '../../faults/random.js';
import { CLIENT_SECRET } from '../../slack-double/oauth.js';
import { toEvent } from '../../slack-double/payloads.js';
import { type AppAnswer, SIGNING_SECRET } from '../../slack-double/requests.js';
import { CHANNEL, TEAM, USER } from '../../slack-double/workspace.js';
import { printFigures } from '../print-figures.js';
import { waitUntil } from '../wait-until.js';
import { type CountingBot, createCountingBot } from './counting-bot.js';
import { type DistributedSlack, openDistributedSlack, STATE_SECRET } from './distributed-slack.js';

const OTHER = 'T0000000B';
const WORLD = {
  teams: [{ id: TEAM }, { id: OTHER }],
  channels: [
    { id: CHANNEL, name: 'a' },
    { id: 'CB', name: 'b', team: OTHER },
  ],
};

let places: DistributedSlack[] = [];
let bot: CountingBot;

afterEach(async () => {
  for (const place of places) await place.close();
  places = [];
});

async function open(options: Parameters<typeof openDistributedSlack>[0] = {}): Promise<DistributedSlack> {
  bot = createCountingBot();
  const place = await openDistributedSlack({ world: WORLD, bot: () => bot, ...options });
  places.push(place);
  return place;
}

/** The highest of the fastest so many of a hundred. */
function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil((values.length * share) / 100) - 1] ?? Number.NaN;
}

interface Typed {
  readonly text?: string;
  readonly user?: string;
  readonly team?: string;
  readonly command?: string;
  readonly id?: string;
}

/** Slack passes a command on; no two have the same id unless told. */
function ask(
  place: DistributedSlack,
  { text = 'latest', user = USER, team = TEAM, command = '/ofsted', id }: Typed = {},
) {
  const trigger_id = id ?? `${Math.random()}`;
  const response_url = `${place.slack.url}/response/none`;
  const form = { team_id: team, channel_id: CHANNEL, user_id: user, command, text, trigger_id, response_url };
  return place.slack.send(place.slack.prepare('command', form));
}

const textOf = ({ body }: AppAnswer): string => (typeof body === 'string' ? body : JSON.stringify(body));

describe('what comes again after the program was started anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slack-'));
  const keyring = createKeyring([{ id: 'k', key: Buffer.alloc(32, 1) }]);

  test('is done once, where it changes something or Slack tells it again', async () => {
    const store = await openStore({ file: join(folder, 'store.db'), keyring });
    const mention = { type: 'app_mention', user: USER, channel: CHANNEL, text: '<@U0B> x', ts: '1.1' };
    const asked: string[] = [];
    for (let start = 0; start < 5; start += 1) {
      const place = await open({ store });
      if (start === 0) await place.install({ owner: TEAM });
      await ask(place, { command: '/digest', text: 'weekly', id: 'trigger-1' });
      const event = toEvent(mention, { id: TEAM }, { id: 'Ev1', at: place.now() });
      await place.slack.send(place.slack.prepare('event', event));
      await place.app.stop();
      asked.push(...bot.asked);
    }
    const count = (question: string) => asked.filter((each) => each.includes(question)).length;
    const figures = printFigures('Slack, told five times over, across restarts', {
      commands: count('/digest'),
      mentions: count('x'),
    });
    expect(figures).toEqual({ commands: 1, mentions: 1 });
    for (const place of places) await place.close();
    places = [];
    await store.close();
    rmSync(folder, { recursive: true });
  });
});

describe('one person who asks a hundred times a second', () => {
  test('is told to wait, and others are answered as if nothing were', async () => {
    const place = await open();
    await place.install({ owner: TEAM });
    const flood: Promise<AppAnswer>[] = [];
    const others: Promise<AppAnswer>[] = [];
    for (let number = 0; number < 200; number += 1) {
      flood.push(ask(place, { text: 'a '.repeat(400) }));
      if (number % 10 === 0) others.push(ask(place, { user: `U000OTHER${number}` }));
      await sleep(10);
    }
    const [flooded, served] = await Promise.all([Promise.all(flood), Promise.all(others)]);
    const polite = flooded.filter((answer) => textOf(answer).includes('Wait a few seconds'));
    const figures = printFigures('Slack, one person floods', {
      answered: flooded.length - polite.length,
      'told to wait': polite.length,
      'others served': served.filter((answer) => textOf(answer).includes('/ofsted latest')).length,
      'p95 of others in ms': percentile(
        served.map(({ ms }) => ms),
        95,
      ),
    });
    expect(figures).toMatchObject({ answered: 20, 'told to wait': 180, 'others served': 20 });
    expect(figures['p95 of others in ms']).toBeLessThan(500);
  });

  test('is answered again after a few seconds', async () => {
    const place = await open();
    await place.install({ owner: TEAM });
    for (let time = 0; time < 25; time += 1) await ask(place);
    place.wait(5_000);
    expect(textOf(await ask(place))).toContain('/ofsted latest');
  });
});

describe('while Slack’s own interface is slow', () => {
  test.each([
    ['2.9 seconds', { kind: 'slow', milliseconds: 2_900 }],
    ['for ever', { kind: 'silent', accepted: false }],
  ] as const)('(%s) commands are acknowledged within a second', async (_, fault) => {
    const place = await open();
    await place.install({ owner: TEAM });
    place.slack.setFaults(() => fault);
    const waiting = Array.from({ length: 5 }, (_each, number) =>
      place.slack.mention(`question ${number}`, { until: () => true }),
    );
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_each, number) => ask(place, { user: `U${number}` })),
    );
    const figures = printFigures(`Slack, answers ${fault.kind}`, {
      answered: answers.filter((answer) => textOf(answer).includes('/ofsted latest')).length,
      'p99 of acknowledgements in ms': percentile(
        answers.map(({ ms }) => ms),
        99,
      ),
    });
    expect(figures.answered).toBe(100);
    expect(figures['p99 of acknowledgements in ms']).toBeLessThan(1_000);
    await Promise.all(waiting);
  });
});

test('of 500 digests from one workspace to a channel of another none arrives, and each is tried with its own token', async () => {
  const teams = Array.from({ length: 20 }, (_, number) => `T1${String(number).padStart(6, '0')}`);
  const channels = teams.map((team) => ({ id: `C${team.slice(1)}`, name: 'a', team }));
  const users = teams.map((team) => ({ id: `U${team.slice(1)}`, name: 'a', team }));
  const place = await open({ world: { teams: teams.map((id) => ({ id })), channels, users } });
  for (const owner of teams) await place.install({ owner });
  const tokens = place.slack.calls('auth.test').map(({ token }) => token);
  const random = createRandom(29);
  const pick = () => Math.floor(random() * teams.length);
  const figures = { refused: 0, leaks: 0 };
  for (let pair = 0; pair < 500; pair += 1) {
    const from = pick();
    const to = (from + 1 + Math.floor(random() * (teams.length - 1))) % teams.length;
    const conversation = { platform: 'slack', workspace: teams[from] ?? '', channel: channels[to]?.id ?? '' };
    const answer = { title: 'Private', elements: [], sources: [], followUps: [] };
    const { kind } = await place.app.send({ deliveryId: `${pair}`, conversation, answer });
    const isOwn = place.slack.calls('chat.postMessage').at(-1)?.token === tokens[from];
    if (kind === 'refused') figures.refused += 1;
    if (kind === 'sent' || !isOwn) figures.leaks += 1;
  }
  expect(printFigures('Slack, 500 digests to another’s channel', figures)).toEqual({ refused: 500, leaks: 0 });
});

test('neither the log nor an answer over HTTP holds a secret, an address to answer at, or what was asked', async () => {
  const place = await open();
  await place.install({ owner: TEAM });
  const question = 'the-name-of-a-child';
  place.slack.setFaults(({ count }) =>
    count % 2 === 0 ? { kind: 'page' } : { kind: 'refused', error: 'invalid_auth' },
  );
  const answers = [
    await ask(place, { text: question }),
    await place.slack.send(
      place.slack.prepare('interaction', { type: 'block_actions', actions: [{ value: question }] }),
    ),
    await place.slack.send(place.slack.prepare('event', `{"event":null,"text":"${question}"}`)),
    await place.slack.send(place.slack.prepare('event', question, { signature: null })),
  ];
  await place.slack.mention(question, { until: () => true });
  await place.slack.openHome({ until: () => true });
  const pages = await Promise.all(
    ['/slack/oauth_redirect?code=x&state=y', '/slack/oauth_redirect?error=access_denied', '/slack/install'].map(
      async (path) => (await fetch(`${place.url}${path}`)).text(),
    ),
  );
  await waitUntil(() => place.log.length > 3);
  await sleep(50);
  const secrets = [/xox[a-z][-.]/, /xapp-/, SIGNING_SECRET, CLIENT_SECRET, STATE_SECRET, '/response/'];
  const scan = (text: string, also: readonly string[]) =>
    [...secrets, ...also].filter((secret) => (typeof secret === 'string' ? text.includes(secret) : secret.test(text)))
      .length;
  const outside = [...answers.slice(1).map(textOf), ...pages].join('\n');
  const figures = printFigures('Slack, secrets', {
    lines: place.log.length,
    'hits in the log': scan(place.log.join(''), [question]),
    'hits outside': scan(outside, [question, 'at Object', '.js:']),
  });
  expect(figures).toMatchObject({ 'hits in the log': 0, 'hits outside': 0 });
  expect(figures.lines).toBeGreaterThan(3);
});
