import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/answer.js';
import { type Bot, createBot } from '../../../src/bot.js';
import { correctCommand } from '../../../src/commands/correct.js';
import { applyCorrections } from '../../../src/curation/apply.js';
import type { Change } from '../../../src/curation/correction.js';
import { createCuratedIndexes } from '../../../src/curation/curated-index.js';
import { composeDigest } from '../../../src/digest/compose.js';
import { planCorrectionNotices } from '../../../src/digest/correction-plan.js';
import { createDispatcher, type Dispatcher } from '../../../src/digest/deliver.js';
import type { Message, Sender } from '../../../src/digest/sending.js';
import { USUAL_SCHEDULE } from '../../../src/digest/usual-schedule.js';
import { createWriter } from '../../../src/digest/write.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Delivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import type { DigestSubscription } from '../../../src/subscription.js';
import { textOf } from '../answer-text.js';
import { correction, WESTMOOR } from '../curation/westmoor.js';
import { SILENT_LOG } from '../sample-bot.js';

const TEAM = { platform: 'console', workspace: 'westmoor', channel: 'team' };
const ADMIN = { ...TEAM, channel: 'office', user: 'kim', private: true, admin: true };
const MONDAY = '2026-11-23T09:00:00.000Z';

const digestTo = (channel: string): DigestSubscription => ({
  kind: 'digest',
  id: `digest-${channel}`,
  conversation: { ...TEAM, channel },
  name: 'digest',
  owner: 'sam',
  createdAt: '2026-11-20T08:00:00.000Z',
  version: 1,
  schedule: USUAL_SCHEDULE,
  filters: { themes: [], bodies: [], organisations: [] },
  onlyIfChanged: false,
  nextDueAt: MONDAY,
});

let store: Store;
let now: Date;
let sent: Message[];
let dispatcher: Dispatcher;
let bot: Bot;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  now = new Date(MONDAY);
  sent = [];
  const clock = () => now;
  const indexFor = createCuratedIndexes({
    collectionOf: async () => ({ index: WESTMOOR }),
    store: async () => store,
    log: SILENT_LOG,
  });
  const sender: Sender = {
    async send(message) {
      sent.push(message);
      return { kind: 'sent', providerId: `m${sent.length}` };
    },
    async find() {
      return { kind: 'absent' };
    },
  };
  dispatcher = createDispatcher({
    store,
    senders: new Map([['console', sender]]),
    write: createWriter({ indexFor: async (conversation) => (await indexFor(conversation)).index, store, now: clock }),
    now: clock,
    log: SILENT_LOG,
    instance: 'one',
    unpaced: new Set(['console']),
  });
  bot = createBot({
    indexFor,
    commands: [correctCommand, { ...correctCommand, name: 'help' }],
    route: () => ({ command: 'help', argument: '' }),
    log: SILENT_LOG,
    now: clock,
    store: async () => store,
  });
});

afterEach(async () => {
  await dispatcher.stop();
  await store.close();
});

const at = (instant: string): Promise<unknown> => {
  now = new Date(instant);
  return dispatcher.tick();
};

/** Asks for a correction and presses its button. */
async function correct(question: string): Promise<Answer> {
  const [confirm] = (await bot.ask(question, ADMIN)).followUps;
  return bot.ask(confirm?.question ?? '', ADMIN);
}

const RESOLVED = '/correct status caseloads to resolved because the minutes say so see Cabinet, item 4';

describe('a digest that told what is put right', () => {
  test('is followed by one correction, once, and the next digest marks it', async () => {
    await store.subscriptions.add(digestTo('team'));
    await at(MONDAY);
    expect(sent).toHaveLength(1);

    now = new Date('2026-11-24T09:00:00Z');
    expect(textOf(await correct(RESOLVED))).toContain('1 conversation that had been told otherwise');
    await at('2026-11-24T09:05:00Z');
    await at('2026-11-24T09:10:00Z');
    expect(sent).toHaveLength(2);
    const [, notice] = sent;
    expect(notice?.conversation).toEqual(TEAM);
    expect(notice?.answer.title).toBe('Correction: the status of caseloads');
    const text = textOf(notice?.answer ?? (await bot.ask('', ADMIN)));
    expect(text).toContain('It said\nstill open');
    expect(text).toContain('It is\nresolved');
    expect(text).toContain('Why\nthe minutes say so\nEvidence\nCabinet, item 4');

    await at('2026-11-30T09:00:00Z');
    expect(sent).toHaveLength(3);
    expect(textOf(sent[2]?.answer ?? (await bot.ask('', ADMIN)))).toMatch(/Corrected \(1\)[\s\S]*the minutes say so/);
  });

  test('is followed once in every conversation, whatever else was told there', async () => {
    await store.subscriptions.add(digestTo('team'));
    await store.subscriptions.add({ ...digestTo('team'), id: 'digest-second', name: 'second' });
    await store.subscriptions.add(digestTo('board'));
    await at(MONDAY);
    await correct('/correct theme caseloads 1 to recording because it is about both');
    await at('2026-11-23T09:05:00Z');
    expect(
      sent
        .slice(3)
        .map(({ conversation }) => conversation.channel)
        .sort(),
    ).toEqual(['board', 'team']);
  });

  test('is not followed where the correction is taken back at once', async () => {
    await store.subscriptions.add(digestTo('team'));
    await at(MONDAY);
    await correct(RESOLVED);
    await correct('/correct undo 1 because it was the wrong board');
    await at('2026-11-23T09:05:00Z');
    expect(sent).toHaveLength(1);
  });

  test('is told when a correction that it was told of is taken back', async () => {
    await store.subscriptions.add(digestTo('team'));
    await at(MONDAY);
    await correct(RESOLVED);
    await at('2026-11-24T09:05:00Z');
    await correct('/correct undo 1 because it was the wrong board');
    await at('2026-11-25T09:05:00Z');
    expect(sent.slice(1).map(({ answer }) => answer.title)).toEqual([
      'Correction: the status of caseloads',
      'A correction was taken back: the status of caseloads',
    ]);
    expect(textOf(sent[2]?.answer ?? (await bot.ask('', ADMIN)))).toContain('It said\nresolved\nIt is\nstill open');
  });

  test('is not followed where it was sent more than 90 days ago, nor one that told nothing of it', async () => {
    await store.subscriptions.add(digestTo('team'));
    await at(MONDAY);
    await correct('/correct role Anna Smith to chief executive because she was promoted');
    now = new Date('2027-03-01T09:00:00Z');
    await correct(RESOLVED);
    now = new Date('2027-03-01T09:30:00Z');
    await dispatcher.tick();
    expect(sent.map(({ answer }) => answer.title).filter((title) => title.startsWith('Correction:'))).toEqual([]);
  });
});

describe('a digest', () => {
  const firstAfter = (change: Change): string => {
    const index = applyCorrections(WESTMOOR, [correction('c1', change)]);
    const subscription = digestTo('team');
    const written = composeDigest({
      index,
      subscription,
      now: new Date(MONDAY),
      late: false,
      missed: 0,
      dueAt: MONDAY,
    });
    return written ? textOf(written.answer).replaceAll('\n', '') : '';
  };
  const MARK = 'corrected 24 November 2026 by kim: the minutes say so; read as';

  test.each<[string, Change, string]>([
    [
      'the last word',
      { kind: 'date', factId: 'third:2:0', date: '2018-06-12' },
      `Last word by Ofsted, 12 June 2018 (${MARK} June 2018): `,
    ],
    [
      'the first word',
      { kind: 'date', factId: 'first:2:45', date: '2014-05-19' },
      `since 19 May 2014 (${MARK} May 2014)`,
    ],
    [
      'who found it',
      { kind: 'speaker', factId: 'quotation:second:2:11', speaker: { kind: 'person', personId: 'smith' } },
      `last word by Anna Smith (${MARK} Ben Carter), `,
    ],
    ['a status', { kind: 'status', theme: 'caseloads', status: 'improving' }, `caseloads (${MARK} still open): `],
  ])('marks %s that was put right', (_what, change, told) => {
    expect(firstAfter(change)).toContain(told);
  });
});

describe('the messages that follow a correction', () => {
  const delivered = (id: string, channel: string): Delivery => ({
    id,
    subscriptionId: 'digest-1',
    slot: MONDAY,
    conversation: { ...TEAM, channel },
    cause: { kind: 'digest', late: false, missed: 0 },
    dueAt: MONDAY,
    status: 'sent',
    attempts: 1,
  });
  const made = correction('c1', { kind: 'status', theme: 'caseloads', status: 'resolved' });

  test('are one a conversation, about the last that told it there, a minute later', () => {
    const planned = planCorrectionNotices(
      made,
      [delivered('d1', 'team'), delivered('d2', 'board'), delivered('d3', 'team')],
      new Date(MONDAY),
    );
    expect(planned.map(({ slot, dueAt }) => `${slot} ${dueAt}`)).toEqual([
      'correction:c1:d3 2026-11-23T09:01:00.000Z',
      'correction:c1:d2 2026-11-23T09:01:00.000Z',
    ]);
  });

  test('have the same slots when they are planned again', () => {
    const [one, other] = ['2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z'].map((instant) =>
      planCorrectionNotices(made, [delivered('d1', 'team')], new Date(instant)).map(({ slot }) => slot),
    );
    expect(one).toEqual(other);
  });
});
