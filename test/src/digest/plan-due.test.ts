import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { planDue } from '../../../src/digest/plan-due.js';
import type { Log } from '../../../src/log.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import type { DigestSubscription } from '../../../src/subscription.js';
import { SILENT_LOG } from '../sample-bot.js';
import { digestOf, MONDAYS, TENANT } from './any-schedule.js';

const DUE = '2026-11-30T09:00:00.000Z';
const NEXT = '2026-12-07T09:00:00.000Z';
const NOW = new Date('2026-11-30T09:00:20Z');

let store: Store;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
});

afterEach(() => store.close());

async function add(id: string, rest: Partial<DigestSubscription> = {}): Promise<void> {
  const conversation = { platform: 'console', workspace: 'w', channel: id };
  await store.subscriptions.add(digestOf(MONDAYS, { id, conversation, nextDueAt: DUE, ...rest }));
}

async function dueTimeOf(id: string): Promise<string | undefined> {
  const found = await store.subscriptions.find(TENANT, id);
  return found?.kind === 'digest' ? found.nextDueAt : undefined;
}

describe('planning what is due', () => {
  test('writes down one delivery for a digest whose time has come, and when the next is due', async () => {
    await add('one');
    expect(await planDue({ store, log: SILENT_LOG, now: NOW })).toBe(1);
    const deliveries = await store.outbox.listOf(TENANT, 'one', 5);
    expect(deliveries.map(({ slot, status }) => [slot, status])).toEqual([[DUE, 'pending']]);
    expect(await dueTimeOf('one')).toBe(NEXT);
  });

  test('writes down nothing the second time, nor for a digest that is not due', async () => {
    await add('one');
    await add('later', { nextDueAt: NEXT });
    await planDue({ store, log: SILENT_LOG, now: NOW });
    expect(await planDue({ store, log: SILENT_LOG, now: NOW })).toBe(0);
    expect(await store.outbox.count()).toMatchObject({ pending: 1 });
  });

  test('of two at the same time writes down one delivery', async () => {
    await add('one');
    const planned = await Promise.all([1, 2].map(() => planDue({ store, log: SILENT_LOG, now: NOW })));
    expect(planned.sort()).toEqual([0, 1]);
    expect(await store.outbox.count()).toMatchObject({ pending: 1 });
  });

  test('writes down as skipped what is more than 48 hours late', async () => {
    await add('one');
    await planDue({ store, log: SILENT_LOG, now: new Date('2026-12-03T09:00:00Z') });
    const [delivery] = await store.outbox.listOf(TENANT, 'one', 5);
    expect(delivery).toMatchObject({
      status: 'skipped',
      problem: 'The digest was not sent: it would have come more than 48 hours late.',
    });
  });

  test('goes on past digests that cannot be planned, however many, and logs each once', async () => {
    const errors: unknown[] = [];
    const log: Log = { ...SILENT_LOG, error: (_message, fields) => errors.push(fields) };
    const schedule = { ...MONDAYS, timezone: 'Europe/Atlantis' };
    for (let number = 0; number < 1_001; number++)
      await add(`broken-${number}`, { schedule, nextDueAt: '2026-11-29T09:00:00.000Z' });
    await add('sound');
    expect(await planDue({ store, log, now: NOW })).toBe(1);
    expect(errors).toHaveLength(1_001);
    expect(await dueTimeOf('sound')).toBe(NEXT);
  });

  test('writes down ten thousand that are due in one minute, each once', async () => {
    for (let number = 0; number < 10_000; number++) await add(`channel-${number}`);
    expect(await planDue({ store, log: SILENT_LOG, now: NOW })).toBe(10_000);
    expect(await store.subscriptions.listDue(NOW.toISOString(), 1)).toEqual([]);
    expect(await store.outbox.count()).toMatchObject({ pending: 10_000 });
  }, 60_000);
});
