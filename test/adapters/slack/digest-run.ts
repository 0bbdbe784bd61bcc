import { paragraph } from '../../../src/answer.js';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from '../../../src/digest/deliver.js';
import { composeOwnerNotice } from '../../../src/digest/owner-notice.js';
import type { Delivery } from '../../../src/store/outbox.js';
import type { Subscription } from '../../../src/subscription.js';
import { createCompressedClock } from '../../faults/compressed-clock.js';
import type { Channel } from '../../slack-double/workspace.js';
import { digestTo } from '../../src/digest/sample-deliveries.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { type DistributedSlack, openDistributedSlack, SCOPES } from './distributed-slack.js';

const START = '2026-11-23T09:00:20.000Z';
const MINUTE = 60_000;
const MOST_TICKS = 300;

interface RunOptions {
  /** Channels of each workspace. */
  readonly workspaces: Readonly<Record<string, number>>;
  /** Channels besides where nothing can arrive, of the first workspace. */
  readonly gone?: readonly Omit<Channel, 'team'>[];
  /** What the app may do besides what it asks for. */
  readonly scopes?: readonly string[];
}

export interface DigestRun extends Pick<DistributedSlack, 'slack' | 'store' | 'log' | 'close'> {
  /** The digests of the channels where something can arrive, and of the others. */
  readonly live: readonly Subscription[];
  readonly gone: readonly Subscription[];
  readonly dispatcher: Dispatcher;
  /** Lets a minute pass after each tick, until nothing is left to be done. */
  finish(): Promise<void>;
  /** Everything that was to be sent for a subscription. */
  deliveriesOf(subscription: Subscription): Promise<Delivery[]>;
}

export const ownerOf = (workspace: string): string => workspace.replace('T', 'U');

const write: DispatcherOptions['write'] = async ({ cause, conversation }, subscription) =>
  cause.kind === 'owner'
    ? composeOwnerNotice(cause, subscription)
    : { answer: { title: conversation.channel, elements: [paragraph('New.')], sources: [], followUps: [] }, facts: [] };

const channelsOf = ([team, count]: [string, number]): Channel[] =>
  Array.from({ length: count }, (_, number) => ({ id: `C${team.slice(1)}${number}`, name: `channel-${number}`, team }));

/** Digests that are due in many channels, with the real dispatcher, the real adapter and a clock that runs fast. */
export async function openDigestRun({ workspaces, gone = [], scopes = [] }: RunOptions): Promise<DigestRun> {
  const teams = Object.keys(workspaces);
  const [first = ''] = teams;
  const clock = createCompressedClock(START, Date.now());
  const liveChannels = Object.entries(workspaces).flatMap(channelsOf);
  const goneChannels = gone.map((channel): Channel => ({ ...channel, team: first }));
  const place = await openDistributedSlack({
    clock: () => clock.now().getTime(),
    world: {
      teams: teams.map((id) => ({ id })),
      channels: [...liveChannels, ...goneChannels].filter(({ name }) => name !== 'deleted'),
      users: teams.map((team) => ({ id: ownerOf(team), name: 'owner', team })),
    },
  });
  for (const owner of teams) await place.install({ owner, scopes: [...SCOPES, ...scopes] });
  const subscribe = ({ id, team }: Channel) =>
    digestTo({ platform: 'slack', workspace: team, channel: id }, { owner: ownerOf(team) });
  const run = { live: liveChannels.map(subscribe), gone: goneChannels.map(subscribe) };
  const { store } = place;
  for (const subscription of [...run.gone, ...run.live]) await store.subscriptions.add(subscription);
  const dispatcher = createDispatcher({
    store,
    senders: new Map([['slack', place.app]]),
    write,
    now: clock.now,
    wait: clock.wait,
    log: SILENT_LOG,
    instance: 'test',
  });
  let ticks = 0;
  return {
    ...place,
    ...run,
    dispatcher,
    async finish() {
      for (let left = 1; left > 0; ticks += 1) {
        if (ticks > MOST_TICKS) throw new Error(`Not settled after ${MOST_TICKS} ticks.`);
        clock.skipTo(ticks * MINUTE);
        await dispatcher.tick();
        const { pending, sending } = await store.outbox.count();
        left = pending + sending;
      }
    },
    deliveriesOf: ({ id, conversation }) => store.outbox.listOf(`slack:${conversation.workspace}`, id, 20),
    async close() {
      await dispatcher.stop();
      await place.close();
    },
  };
}
