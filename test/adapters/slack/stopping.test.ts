import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { watchProcess } from '../../../adapters/last-resort.js';
import { paragraph } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';
import { createDispatcher, type Dispatcher } from '../../../src/digest/deliver.js';
import { CHANNEL, TEAM } from '../../slack-double/workspace.js';
import { digestTo } from '../../src/digest/sample-deliveries.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { printFigures } from '../print-figures.js';
import { waitUntil } from '../wait-until.js';
import { MODES, type OpenSlack, openSlack } from './open-slack.js';

const PEOPLE = Array.from({ length: 50 }, (_, number) => ({
  id: `U1${String(number).padStart(7, '0')}`,
  name: `p${number}`,
}));
const CHANNELS = Array.from({ length: 20 }, (_, number) => ({ id: `C1${number}`, name: `channel-${number}` }));

let asked = 0;

/** Every other answer takes longer than may be waited for, and follows the acknowledgement. */
const slow: Bot = {
  async ask(text) {
    asked += 1;
    await sleep(Number(text.split(' ')[1]) % 2 === 0 ? 100 : 600);
    return { title: text, elements: [paragraph('Here it is.')], sources: [], followUps: [] };
  },
};

let open: OpenSlack;

function createDigests(): Dispatcher {
  return createDispatcher({
    store: open.store,
    senders: new Map([['slack', open.adapter]]),
    write: async () => ({ answer: { title: 'Digest', elements: [], sources: [], followUps: [] }, facts: [] }),
    now: () => new Date(),
    log: SILENT_LOG,
    instance: `instance-${Math.random()}`,
    limits: { firstWait: 1 },
    unpaced: new Set(['slack']),
  });
}

/** A process that tells of its end instead of coming to it. */
class Process extends EventEmitter {
  exit(code: number): void {
    this.emit('exited', code);
  }
}

describe.each(MODES)('the app over %s', (mode) => {
  beforeEach(async () => {
    asked = 0;
    open = await openSlack({
      mode,
      bot: () => slow,
      users: PEOPLE,
      channels: [{ id: CHANNEL, name: 'a' }, ...CHANNELS],
      patience: { quiet: 40, most: 3_000 },
    });
    await open.adapter.start();
  });

  afterEach(() => open.close());

  test('lets 50 answers and its digests end at SIGTERM, each once, within ten seconds', async () => {
    const nextDueAt = new Date().toISOString();
    for (const { id } of CHANNELS)
      await open.store.subscriptions.add(digestTo({ platform: 'slack', workspace: TEAM, channel: id }, { nextDueAt }));
    const process = new Process();
    const digests = createDigests();
    const drain = async () => {
      await digests.stop();
      await Promise.all([open.server.close(), open.adapter.stop()]);
    };
    watchProcess({ process, log: SILENT_LOG, drain });
    const isFull = ({ text }: { text: string }) => text.includes('Here it is.');
    const asking = PEOPLE.map(({ id }, number) => open.slack.command(`/ofsted ${number}`, { user: id, until: isFull }));
    const ticking = digests.tick();
    await waitUntil(() => asked === PEOPLE.length);
    const began = performance.now();
    process.emit('SIGTERM');
    const [code] = await once(process, 'exited');
    const milliseconds = performance.now() - began;
    await ticking;
    const answered = (await Promise.all(asking)).filter(isFull).length;
    await createDigests().tick();
    const posts = CHANNELS.map(({ id }) => open.slack.posts(id).length);
    const figures = printFigures(`Slack, SIGTERM over ${mode}`, {
      code,
      answered,
      'shown twice': PEOPLE.filter(
        ({ id }) => open.slack.ephemerals(id).filter(({ text }) => text.includes('Here it is.')).length > 1,
      ).length,
      'digests lost': posts.filter((count) => count === 0).length,
      'digests doubled': posts.filter((count) => count > 1).length,
      milliseconds,
    });
    expect(figures).toMatchObject({ code: 0, answered: 50, 'shown twice': 0, 'digests lost': 0, 'digests doubled': 0 });
    expect(milliseconds).toBeLessThan(10_000);
  }, 20_000);
});
