import type { Delivery } from '../../../src/store/outbox.js';
import type { Subscription } from '../../../src/subscription.js';
import type { Channel } from '../../slack-double/workspace.js';
import { digestTo } from '../../src/digest/sample-deliveries.js';
import { createDigestRunner, type DigestRunner, startDigestClock } from '../digest-runner.js';
import { type DistributedSlack, openDistributedSlack, SCOPES } from './distributed-slack.js';

interface RunOptions {
  /** Channels of each workspace. */
  readonly workspaces: Readonly<Record<string, number>>;
  /** Channels besides where nothing can arrive, of the first workspace. */
  readonly gone?: readonly Omit<Channel, 'team'>[];
  /** What the app may do besides what it asks for. */
  readonly scopes?: readonly string[];
}

export interface DigestRun extends Pick<DistributedSlack, 'slack' | 'store' | 'log' | 'close'>, DigestRunner {
  /** The digests of the channels where something can arrive, and of the others. */
  readonly live: readonly Subscription[];
  readonly gone: readonly Subscription[];
  /** Everything that was to be sent for a subscription. */
  deliveriesOf(subscription: Subscription): Promise<Delivery[]>;
}

export const ownerOf = (workspace: string): string => workspace.replace('T', 'U');

const channelsOf = ([team, count]: [string, number]): Channel[] =>
  Array.from({ length: count }, (_, number) => ({ id: `C${team.slice(1)}${number}`, name: `channel-${number}`, team }));

/** Digests that are due in many channels, with the real dispatcher, the real adapter and a clock that runs fast. */
export async function openDigestRun({ workspaces, gone = [], scopes = [] }: RunOptions): Promise<DigestRun> {
  const teams = Object.keys(workspaces);
  const [first = ''] = teams;
  const clock = startDigestClock();
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
  const { store, app } = place;
  for (const subscription of [...run.gone, ...run.live]) await store.subscriptions.add(subscription);
  const runner = createDigestRunner({ store, platform: 'slack', sender: app, clock });
  return {
    ...place,
    ...run,
    ...runner,
    deliveriesOf: ({ id, conversation }) => store.outbox.listOf(`slack:${conversation.workspace}`, id, 20),
    async close() {
      await runner.dispatcher.stop();
      await place.close();
    },
  };
}
