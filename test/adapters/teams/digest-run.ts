import type { Delivery } from '../../../src/store/outbox.js';
import type { Subscription } from '../../../src/subscription.js';
import { digestTo } from '../../src/digest/sample-deliveries.js';
import type { PlaceOfTeams } from '../../teams-double/world.js';
import { createDigestRunner, type DigestRunner, startDigestClock } from '../digest-runner.js';
import { at, openSending, type Sending } from './open-sending.js';

interface RunOptions {
  /** Channels of each organisation. */
  readonly tenants: Readonly<Record<string, number>>;
  /** Channels besides, of the first organisation, that Teams knows and does not. */
  readonly closed?: readonly string[];
  readonly gone?: readonly string[];
}

export interface DigestRun extends Omit<Sending, 'sender'>, DigestRunner {
  /** The digests of the channels where something can arrive, and of the others. */
  readonly live: readonly Subscription[];
  readonly gone: readonly Subscription[];
  /** Everything that was to be sent for a subscription. */
  deliveriesOf(subscription: Subscription): Promise<Delivery[]>;
}

const channelsOf = ([tenant, count]: [string, number]): PlaceOfTeams[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `19:${tenant}-${number}@thread.tacv2`,
    kind: 'channel',
    tenant,
    team: `19:${tenant}@thread.tacv2`,
  }));

/** The conversation that the owner of an organisation’s digests has with the bot, once it is opened. */
export const aloneWithOwner = (tenant: string): string => `a:${tenant}-29:owner`;

/** Digests that are due in many channels, with the real dispatcher, sender and SDK, and a clock that runs fast. */
export async function openDigestRun({ tenants, closed = [], gone = [] }: RunOptions): Promise<DigestRun> {
  const [first = ''] = Object.keys(tenants);
  const clock = startDigestClock();
  const inFirst = (id: string): PlaceOfTeams => ({ id, kind: 'channel', tenant: first });
  const liveChannels = Object.entries(tenants).flatMap(channelsOf);
  const others = [...closed, ...gone].map(inFirst);
  const place = await openSending({
    clock: () => clock.now().getTime(),
    places: [...liveChannels, ...closed.map(inFirst)],
  });
  const { store, sender, references } = place;
  const subscribe = async ({ id, tenant, team }: PlaceOfTeams): Promise<Subscription> => {
    const spot = { tenant, type: 'channel' as const, id, user: 'owner', ...(team !== undefined && { team }) };
    await references.keep(place.tell(spot));
    const digest = digestTo(at(tenant, id), { owner: 'id-of-owner' });
    await store.subscriptions.add(digest);
    return digest;
  };
  const run = { gone: await Promise.all(others.map(subscribe)), live: await Promise.all(liveChannels.map(subscribe)) };
  const runner = createDigestRunner({ store, platform: 'teams', sender, clock });
  return {
    ...place,
    ...run,
    ...runner,
    deliveriesOf: ({ id, conversation }) => store.outbox.listOf(`teams:${conversation.workspace}`, id, 20),
    async close() {
      await runner.dispatcher.stop();
      await place.close();
    },
  };
}
