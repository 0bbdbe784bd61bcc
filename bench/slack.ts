import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createHttpServer } from '../adapters/server.js';
import { createSlack } from '../adapters/slack/slack.js';
import { openSeedBot, readSeeds } from '../scripts/seed-bot.js';
import { readQuestions } from '../scripts/transcripts.js';
import type { Bot } from '../src/bot.js';
import { openStore } from '../src/store/open-store.js';
import { startBareCommand } from '../test/slack-double/bare-command.js';
import { prepare, SIGNING_SECRET } from '../test/slack-double/requests.js';
import { startSlackDouble } from '../test/slack-double/slack-double.js';
import { BOT_TOKEN } from '../test/slack-double/workspace.js';
import { type Figure, median } from './figure.js';
import type { Load, Loaded } from './slack-load.js';

interface Sizes {
  /** Of each of the two apps, in turns. */
  readonly rounds: number;
  readonly commandsInRound: number;
}

const CONCURRENCY = 50;
const PEOPLE = 2_000;
const TRANSCRIPTS = 'test/transcripts';
/** Their questions change what is stored. */
const CHANGING = /^(?:digest|correct|report)\.txt$/; // digest.txt
const SILENT = { info() {}, warn() {}, error() {} };

/** Commands that people typed, as the transcripts have them. */
const readTranscripts = (): string[] =>
  readdirSync(TRANSCRIPTS)
    .filter((file) => !CHANGING.test(file))
    .flatMap((file) => readQuestions(readFileSync(join(TRANSCRIPTS, file), 'utf8')))
    .filter((question) => question.startsWith('/'));

let typed = 0;

/** Signed, one for each question in turn; no two have the same id, and nobody asks more than a person does. */
function signCommands(url: string, questions: readonly string[], count: number) {
  return Array.from({ length: count }, (_, number) => {
    typed += 1;
    const [command = '', ...words] = (questions[number % questions.length] ?? '').split(' ');
    const payload = {
      team_id: 'T00000001',
      channel_id: 'C00000001',
      user_id: `U${typed % PEOPLE}`,
      command,
      text: words.join(' '),
      trigger_id: `${typed}.1`,
      response_url: 'http://127.0.0.1:9/',
    };
    const { headers, body } = prepare({ url, kind: 'command', payload, now: Date.now() });
    return { headers, body };
  });
}

/** The app with the articles that come along, counting what the bot is asked. */
async function startOurApp() {
  const slack = await startSlackDouble();
  const store = await openStore({ file: ':memory:' });
  const { bot, close } = await openSeedBot(readSeeds());
  let asked = 0;
  const counting: Bot = {
    ask(text, asker) {
      asked += 1;
      return bot.ask(text, asker);
    },
  };
  const app = createSlack({
    bot: counting,
    settings: {
      kind: 'single',
      admins: [],
      signingSecret: SIGNING_SECRET,
      botToken: BOT_TOKEN,
      slackApiUrl: `${slack.url}/api/`,
    },
    store: async () => store,
    log: SILENT,
    now: () => new Date(),
  });
  await app.start();
  const server = createHttpServer({ routes: app.routes, log: SILENT });
  const { port } = await server.listen(0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    asked: () => asked,
    async stop() {
      await server.close();
      await app.stop();
      await close();
      await store.close();
      await slack.close();
    },
  };
}

/** Sends from another thread, so that signing and waiting take nothing from the app. */
async function load(worker: Worker, { url, requests }: Omit<Load, 'concurrency'>): Promise<Loaded> {
  worker.postMessage({ url, requests, concurrency: CONCURRENCY } satisfies Load);
  const [loaded] = (await once(worker, 'message')) as [Loaded];
  return loaded;
}

interface Measured {
  /** Requests a second of ours to those of the bare app, of each round. */
  readonly ratios: readonly number[];
  readonly perSecond: readonly number[];
  readonly latencies: readonly number[];
  readonly sent: number;
  readonly answered: number;
  readonly asked: number;
}

const perSecondOf = ({ latencies, milliseconds }: Loaded): number => (latencies.length / milliseconds) * 1_000;

/** What our app answers to a question, for the bare one to answer with. */
async function readAnswer(url: string, question: string): Promise<object> {
  const [{ headers, body } = { headers: {}, body: '' }] = signCommands(url, [question], 1);
  return (await (await fetch(url, { method: 'POST', headers, body })).json()) as object;
}

/** Our app beside a bare one, round by round in the same minute. */
async function compare(questions: readonly string[], { rounds, commandsInRound }: Sizes): Promise<Measured> {
  const ours = await startOurApp();
  const bare = await startBareCommand('/bare', await readAnswer(ours.url, '/ofsted latest'));
  const worker = new Worker(new URL('./slack-load.js', import.meta.url));
  const measured = { ratios: [] as number[], perSecond: [] as number[], latencies: [] as number[], answered: 0 };
  const send = (url: string, asked: readonly string[], count: number) =>
    load(worker, { url, requests: signCommands(url, asked, count) });
  await send(ours.url, questions, commandsInRound);
  await send(bare.url, ['/bare latest'], commandsInRound);
  const before = ours.asked();
  for (let round = 0; round < rounds; round += 1) {
    const bareLoaded = await send(bare.url, ['/bare latest'], commandsInRound);
    const loaded = await send(ours.url, questions, commandsInRound);
    measured.ratios.push(perSecondOf(loaded) / perSecondOf(bareLoaded));
    measured.perSecond.push(perSecondOf(loaded));
    measured.latencies.push(...loaded.latencies);
    measured.answered += loaded.answered;
  }
  const asked = ours.asked() - before;
  await Promise.all([worker.terminate(), bare.stop(), ours.stop()]);
  return { ...measured, sent: rounds * commandsInRound, asked };
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil((values.length * share) / 100) - 1] ?? Number.NaN;
}

function toFigures(name: string, { ratios, perSecond, latencies, ...counts }: Measured, least: number): Figure[] {
  const { sent, answered, asked } = counts;
  return [
    { name: `Slack: ${name}, concurrency ${CONCURRENCY}`, value: median(perSecond), unit: 'a second' },
    { name: `Slack: ${name}, beside a bare Bolt app`, value: median(ratios), unit: '×', target: { least } },
    {
      name: `Slack: ${name}, acknowledged (p99)`,
      value: percentile(latencies, 99),
      unit: 'ms',
      target: { most: 1_000 },
    },
    { name: `Slack: ${name}, lost of ${sent}`, value: sent - answered, unit: '', target: { most: 0 } },
    { name: `Slack: ${name}, doubled`, value: Math.max(asked - sent, 0), unit: '', target: { most: 0 } },
  ];
}

/** How fast signed commands are answered over HTTP. */
export async function measureSlack(sizes: Sizes): Promise<Figure[]> {
  const latest = await compare(['/ofsted latest'], sizes);
  const varied = await compare(readTranscripts(), sizes);
  return [...toFigures('/ofsted latest', latest, 0.85), ...toFigures('varied questions', varied, 0.7)];
}
