import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { narrowToUsual } from '../../../src/authority/scope.js';
import { createUsualAuthority } from '../../../src/authority/usual-authority.js';
import type { Bot } from '../../../src/bot.js';
import type { Conversation } from '../../../src/conversation.js';
import { createCuratedIndexes } from '../../../src/curation/curated-index.js';
import { createDispatcher, type Dispatcher } from '../../../src/digest/deliver.js';
import type { Message } from '../../../src/digest/sending.js';
import { createWriter } from '../../../src/digest/write.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { ADMIN, BOTH, NOW, openBotOver } from '../authority/two-authorities.js';
import { SILENT_LOG } from '../sample-bot.js';
import { DIGEST } from './northbrook.js';

let store: Store;
let bot: Bot;
let now: Date;
let sent: { readonly channel: string; readonly title: string }[];
let dispatcher: Dispatcher;

const conversation = (channel: string): Conversation => ({ platform: 'console', workspace: 'press', channel });

/** A conversation in which an authority is usual, with a digest that is due. */
async function open(channel: string, authority: string): Promise<void> {
  await bot.ask(`/authority ${authority}`, { ...ADMIN, channel });
  await store.subscriptions.add({
    ...DIGEST,
    id: channel,
    conversation: conversation(channel),
    nextDueAt: NOW.toISOString(),
  });
}

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  bot = openBotOver(BOTH, store);
  now = NOW;
  sent = [];
  const curate = createCuratedIndexes({
    collectionOf: async () => ({ index: BOTH }),
    store: async () => store,
    log: SILENT_LOG,
  });
  const usual = createUsualAuthority({ store: async () => store });
  const wholeIndexFor = async (to: Conversation) => (await curate(to)).index;
  const indexFor = async (to: Conversation) => narrowToUsual(await wholeIndexFor(to), () => usual(to));
  const clock = () => now;
  dispatcher = createDispatcher({
    store,
    senders: new Map([
      [
        'console',
        {
          async send({ conversation: { channel }, answer: { title } }: Message) {
            sent.push({ channel, title });
            return { kind: 'sent', providerId: `m${sent.length}` };
          },
          find: async () => ({ kind: 'absent' }),
        },
      ],
    ]),
    write: createWriter({ indexFor, wholeIndexFor, store, now: clock }),
    now: clock,
    log: SILENT_LOG,
    instance: 'one',
    unpaced: new Set(['console']),
  });
  await open('north', 'Northshire');
  await open('west', 'Westshire');
  await dispatcher.tick();
});

afterEach(async () => {
  await dispatcher.stop();
  await store.close();
});

/** Puts the status of caseloads right, and sends what follows. */
async function correct(authority: string): Promise<void> {
  sent = [];
  const preview = await bot.ask(`/correct status ${authority} caseloads to resolved because x`, ADMIN);
  await bot.ask(preview.followUps[0]?.question ?? '', ADMIN);
  now = new Date(NOW.getTime() + 300_000);
  await dispatcher.tick();
}

test('each conversation gets the digest of its own authority', () => {
  expect(sent).toEqual([
    { channel: 'north', title: 'Northshire: 5 still open' },
    { channel: 'west', title: 'Westshire: 2 still open' },
  ]);
});

test('a correction of one authority follows its own digests, and no digest of another', async () => {
  await correct('Westshire');
  expect(sent).toEqual([{ channel: 'west', title: 'Correction: the status of caseloads in Westshire' }]);
});

test('it follows also where another authority has become usual since', async () => {
  await bot.ask('/authority Northshire', { ...ADMIN, channel: 'west' });
  await correct('Westshire');
  expect(sent).toEqual([{ channel: 'west', title: 'Correction: the status of caseloads in Westshire' }]);
});
