import { afterEach, describe, expect, test } from '@jest/globals';
import type { Subscription } from '../../../src/subscription.js';
import { EVERY_FAULT, type Fault, type FaultPlan, faultsBySeed, isAccepted } from '../../faults/call-faults.js';
import { printFigures } from '../print-figures.js';
import { aloneWithOwner, type DigestRun, openDigestRun } from './digest-run.js';
import { at } from './open-sending.js';

const TENANTS = ['one', 'two', 'three', 'four'] as const;
const SHARE = 0.2;

/** What goes wrong with a fifth of all calls. */
const FAULTS: readonly Fault[] = [...EVERY_FAULT, { kind: 'denied', status: 412, code: 'PreconditionFailed' }];

/** After these it is certain that nothing arrived. */
const CERTAIN: ReadonlySet<Fault['kind']> = new Set(['throttled', 'denied']);

let run: DigestRun;

afterEach(() => run.close());

const isChannel = (conversation: unknown): boolean => String(conversation).startsWith('19:');

/** Spares messages to one person. */
function spoilChannels(): FaultPlan {
  const plan = faultsBySeed({ seed: 20_261_129, share: SHARE, faults: FAULTS });
  return (call) => (isChannel(call.args['conversation']) ? plan(call) : undefined);
}

const channelOf = ({ conversation }: Subscription) => conversation.channel;
const countPosts = (subscriptions: readonly Subscription[]) =>
  subscriptions.map((subscription) => run.teams.posts(channelOf(subscription)).length);
const noticesTo = (tenant: string) => run.teams.posts(aloneWithOwner(tenant));

test('digests to 100 channels, while a fifth of all calls fail, arrive once or wait for their owner’s decision: as many as are in doubt', async () => {
  run = await openDigestRun({ tenants: Object.fromEntries(TENANTS.map((tenant) => [tenant, 25])) });
  run.teams.setFaults(spoilChannels());
  await run.finish();
  const spoilt = run.teams.calls('send').filter(({ fault }) => fault);
  const doubtful = spoilt.filter(({ fault }) => fault && !CERTAIN.has(fault.kind));
  const arrived = doubtful.filter(({ fault }) => fault && isAccepted(fault)).length;
  const deliveries = (await Promise.all(run.live.map(run.deliveriesOf))).flat();
  const digests = deliveries.filter(({ cause }) => cause.kind === 'digest');
  const held = digests.filter(({ status }) => status === 'held').length;
  const posts = countPosts(run.live);
  const figures = printFigures('Teams, digests to 100 channels', {
    faults: spoilt.length,
    sent: digests.filter(({ status }) => status === 'sent').length,
    unknown: doubtful.length,
    held,
    told: TENANTS.flatMap(noticesTo).length,
    doubled: posts.filter((count) => count > 1).length,
    lost: posts.filter((count) => count === 0).length - (held - arrived),
  });
  const { faults, unknown } = figures;
  expect(figures).toEqual({ faults, sent: 100 - unknown, unknown, held: unknown, told: unknown, doubled: 0, lost: 0 });
  expect(unknown).toBeGreaterThan(5);
  expect(new Set(spoilt.map(({ fault }) => fault?.kind)).size).toBe(8);
}, 40_000);

test('a digest to a channel where nothing can arrive is paused after one call, and its owner told once', async () => {
  const codes: Readonly<Record<string, Fault>> = {
    '19:removed@thread.tacv2': { kind: 'denied', status: 403, code: 'BotNotInConversationRoster' },
    '19:blocked@thread.tacv2': { kind: 'denied', status: 403, code: 'MessageWritesBlocked' },
  };
  run = await openDigestRun({ tenants: { one: 2 }, closed: Object.keys(codes), gone: ['19:deleted@thread.tacv2'] });
  run.teams.setFaults(({ args }) => codes[String(args['conversation'])]);
  await run.finish();
  const goneChannels = run.gone.map(channelOf);
  const calls = run.teams.calls('send').filter(({ conversation }) => goneChannels.includes(conversation));
  const found = await Promise.all(run.gone.map(({ id }) => run.store.subscriptions.find('teams:one', id)));
  const figures = printFigures('Teams, channels where nothing can arrive', {
    channels: goneChannels.length,
    calls: calls.length,
    paused: found.filter((subscription) => subscription?.paused).length,
    told: noticesTo('one').length,
  });
  expect(figures).toEqual({ channels: 3, calls: 3, paused: 3, told: 3 });
  for (const subscription of found) expect(subscription?.paused?.reason).toContain('add its app');
  expect(countPosts(run.live)).toEqual([1, 1]);
});

test('a digest to a conversation of which nothing is known any more is paused without a call, and its owner told once', async () => {
  run = await openDigestRun({ tenants: { one: 2 } });
  const [lost, other] = run.live;
  await run.store.references.remove(at('one', lost ? channelOf(lost) : ''));
  await run.finish();
  expect(countPosts(run.live)).toEqual([0, 1]);
  expect(
    run.teams
      .calls('send')
      .map(({ conversation }) => conversation)
      .sort(),
  ).toEqual([other ? channelOf(other) : '', aloneWithOwner('one')].sort());
  expect(await run.store.subscriptions.find('teams:one', lost?.id ?? '')).toMatchObject({
    paused: { reason: expect.stringContaining('/digest resume') },
  });
});

describe('an organisation that Teams asks to wait', () => {
  const isTo = (tenant: string, conversation: unknown) => String(conversation).startsWith(`19:${tenant}-`);
  const callsTo = (tenant: string) => run.teams.calls('send').filter(({ conversation }) => isTo(tenant, conversation));
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toUTCString();

  test.each<[string, number | string | undefined, number]>([
    ['1', 1, 1_000],
    ['30', 30, 30_000],
    ['3600', 3_600, 3_600_000],
    ['0', 0, 1_000],
    ['-5', -5, 1_000],
    ['a date in a minute', inSeconds(60), 30_000],
    ['none', undefined, 60_000],
    ['soon', 'soon', 60_000],
  ])(
    '(Retry-After: %s) is not called before that, and others are served meanwhile',
    async (_, retryAfter, wait) => {
      const [busy, other] = TENANTS;
      run = await openDigestRun({ tenants: { [busy]: 4, [other]: 4 } });
      const fault: Fault = { kind: 'throttled', ...(retryAfter !== undefined && { retryAfter }) };
      let asked = 0;
      run.teams.setFaults(({ args }) => (isTo(busy, args['conversation']) && ++asked === 1 ? fault : undefined));
      await run.finish();
      const [first = 0, ...more] = callsTo(busy).map(({ at: time }) => time);
      const others = callsTo(other).map(({ at: time }) => time - first);
      expect(Math.min(...more) - first).toBeGreaterThanOrEqual(wait);
      expect(countPosts(run.live)).toEqual(Array(8).fill(1));
      expect([more.length, others.length]).toEqual([4, 4]);
      if (wait > 60_000) expect(Math.max(...others)).toBeLessThan(60_000);
    },
    20_000,
  );
});

test('the log of all this holds no token, no secret and no address', async () => {
  run = await openDigestRun({ tenants: { one: 10 }, gone: ['19:deleted@thread.tacv2'] });
  run.teams.setFaults(spoilChannels());
  await run.finish();
  const { find } = run.store.references;
  run.store.references.find = () => Promise.reject(new Error(`Bearer eyJ${'x'.repeat(30)} was refused.`));
  for (const { conversation } of run.live)
    await run.references.keep(run.tell({ tenant: 'one', type: 'channel', id: conversation.channel }));
  run.store.references.find = find;
  await run.removal.remove(
    run.tell(
      { tenant: 'one', type: 'channel', id: '19:one-0@thread.tacv2', team: '19:one@thread.tacv2' },
      {
        type: 'installationUpdate',
        action: 'remove',
      },
    ),
  );
  const secrets = [run.teams.accessToken, 'a-secret-of-the-app', run.teams.serviceUrl, '29:owner', 'eyJ'];
  const hits = run.log.filter((line) => secrets.some((secret) => line.includes(secret)));
  printFigures('Teams, what the log gives away', { lines: run.log.length, hits: hits.length });
  expect(hits).toEqual([]);
  expect(run.log.length).toBeGreaterThan(10);
}, 20_000);
