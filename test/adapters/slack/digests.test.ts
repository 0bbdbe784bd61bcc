import { afterEach, describe, expect, test } from '@jest/globals';
import type { Subscription } from '../../../src/subscription.js';
import { EVERY_FAULT, type Fault, type FaultPlan, faultsBySeed, isAccepted } from '../../faults/call-faults.js';
import { printFigures } from '../print-figures.js';
import { type DigestRun, openDigestRun, ownerOf } from './digest-run.js';

const TEAMS = ['T0000001', 'T0000002', 'T0000003', 'T0000004'] as const;
const HISTORY = ['channels:history'];
const SHARE = 0.2;

let run: DigestRun;

afterEach(() => run.close());

/** Spares messages to one person. */
function spoilChannels(): FaultPlan {
  const plan = faultsBySeed({ seed: 20_261_123, share: SHARE, faults: EVERY_FAULT });
  return (call) => (String(call.args['channel']).startsWith('C') ? plan(call) : undefined);
}

const channelOf = ({ conversation }: Subscription) => conversation.channel;
const countPosts = (subscriptions: readonly Subscription[]) =>
  subscriptions.map((subscription) => run.slack.posts(channelOf(subscription)).length);
const deliveriesOf = async (subscriptions: readonly Subscription[]) =>
  (await Promise.all(subscriptions.map((subscription) => run.deliveriesOf(subscription)))).flat();

/** What was sent to the owners, by workspace. */
const noticesTo = (team: string) => run.slack.posts(`D${ownerOf(team).slice(1)}`);

describe('digests to 200 channels while a fifth of all calls fail', () => {
  test('arrive once each, where the bot may read what it has written', async () => {
    const workspaces = Object.fromEntries(TEAMS.map((team) => [team, 50]));
    run = await openDigestRun({ workspaces, scopes: HISTORY });
    run.slack.setFaults(spoilChannels());
    await run.finish();
    const posts = countPosts(run.live);
    const spoilt = run.slack.calls().filter(({ fault }) => fault);
    const figures = printFigures('Slack, digests to 200 channels that may be read', {
      faults: spoilt.length,
      lost: posts.filter((count) => count === 0).length,
      doubled: posts.filter((count) => count > 1).length,
      sent: (await deliveriesOf(run.live)).filter(({ status }) => status === 'sent').length,
    });
    expect(figures).toMatchObject({ lost: 0, doubled: 0, sent: 200 });
    expect(new Set(spoilt.map(({ fault }) => fault?.kind)).size).toBe(7);
    expect(spoilt.length).toBeGreaterThan(40);
  }, 40_000);

  test('wait for their owner’s decision where nobody can tell whether they arrived: as many as are in doubt', async () => {
    run = await openDigestRun({ workspaces: { [TEAMS[0]]: 50, [TEAMS[1]]: 50 } });
    run.slack.setFaults(spoilChannels());
    await run.finish();
    const isDoubtful = (fault: Fault | undefined) => fault !== undefined && fault.kind !== 'throttled';
    const doubtful = run.slack.calls('chat.postMessage').filter(({ fault }) => isDoubtful(fault));
    const arrived = doubtful.filter(({ fault }) => fault && isAccepted(fault)).length;
    const deliveries = (await deliveriesOf(run.live)).filter(({ cause }) => cause.kind === 'digest');
    const held = deliveries.filter(({ status }) => status === 'held');
    const posts = countPosts(run.live);
    const figures = printFigures('Slack, digests to 100 channels that may not be read', {
      unknown: doubtful.length,
      held: held.length,
      told: TEAMS.flatMap((team) => noticesTo(team)).length,
      doubled: posts.filter((count) => count > 1).length,
      unaccounted: posts.filter((count) => count === 0).length - (held.length - arrived),
    });
    const { unknown } = figures;
    expect(figures).toEqual({ unknown, held: unknown, told: unknown, doubled: 0, unaccounted: 0 });
    expect(doubtful.length).toBeGreaterThan(5);
  }, 40_000);
});

test('a digest to a channel where nothing can arrive is paused after one call, and its owner told once', async () => {
  run = await openDigestRun({
    workspaces: { [TEAMS[0]]: 2 },
    gone: [
      { id: 'C0ARCHIVED', name: 'archived', isArchived: true },
      { id: 'C0LEFT', name: 'left', isMember: false },
      { id: 'C0DELETED', name: 'deleted' },
    ],
  });
  await run.finish();
  const calls = run.slack.calls('chat.postMessage').map(({ args }) => String(args['channel']));
  const goneChannels = run.gone.map(channelOf);
  const found = await Promise.all(run.gone.map(({ id }) => run.store.subscriptions.find(`slack:${TEAMS[0]}`, id)));
  expect(calls.filter((channel) => goneChannels.includes(channel)).sort()).toEqual([...goneChannels].sort());
  expect(found.map((subscription) => subscription?.paused?.reason)).toEqual([
    'The channel is archived.',
    expect.stringContaining('/invite'),
    expect.stringContaining('/invite'),
  ]);
  expect(noticesTo(TEAMS[0])).toHaveLength(3);
  expect(countPosts(run.live)).toEqual([1, 1]);
});

describe('a workspace that Slack asks to wait', () => {
  const isTo = (team: string, channel: unknown) => String(channel).startsWith(`C${team.slice(1)}`);
  const callsTo = (team: string) =>
    run.slack.calls('chat.postMessage').filter(({ args }) => isTo(team, args['channel']));

  test.each<[number | string | undefined, number]>([
    [1, 1_000],
    [30, 30_000],
    [3_600, 3_600_000],
    [0, 1_000],
    [-5, 1_000],
    [undefined, 60_000],
    ['soon', 60_000],
  ])(
    '(Retry-After: %s) is not called before that, and others are served meanwhile',
    async (retryAfter, wait) => {
      const [busy, other] = TEAMS;
      run = await openDigestRun({ workspaces: { [busy]: 4, [other]: 4 } });
      const fault: Fault = { kind: 'throttled', ...(retryAfter !== undefined && { retryAfter }) };
      let asked = 0;
      run.slack.setFaults(({ args }) => (isTo(busy, args['channel']) && ++asked === 1 ? fault : undefined));
      await run.finish();
      const [first, ...more] = callsTo(busy).map(({ at }) => at);
      const others = callsTo(other).map(({ at }) => at - (first ?? 0));
      expect(Math.min(...more) - (first ?? 0)).toBeGreaterThanOrEqual(wait);
      expect(countPosts(run.live)).toEqual(Array(8).fill(1));
      expect([more.length, others.length]).toEqual([4, 4]);
      if (wait > 60_000) expect(Math.max(...others)).toBeLessThan(60_000);
    },
    20_000,
  );
});

test('a workspace that has removed the app is called once, whatever is due there, and leaves nothing', async () => {
  run = await openDigestRun({ workspaces: { [TEAMS[0]]: 10, [TEAMS[1]]: 10 } });
  const [{ token = '' } = {}] = run.slack.calls('auth.test');
  run.slack.kill(token, 'account_inactive');
  await run.finish();
  expect(run.slack.calls('chat.postMessage').filter((call) => call.token === token)).toHaveLength(1);
  expect(await run.store.tenants.purge(`slack:${TEAMS[0]}`)).toBe(0);
  expect(countPosts(run.live)).toEqual([...Array(10).fill(0), ...Array(10).fill(1)]);
});
