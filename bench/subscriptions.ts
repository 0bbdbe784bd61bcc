import { USUAL_SCHEDULE } from '../src/digest/usual-schedule.js';
import type { Store } from '../src/store/store.js';
import type { DigestSubscription } from '../src/subscription.js';

/** The minute for which all of them are due. */
export const DUE = '2026-11-30T09:00:00.000Z';
/** The tick after it. */
export const NOW = new Date('2026-11-30T09:00:20.000Z');

const PER_TENANT = 10;

const subscribe = (number: number): DigestSubscription => ({
  kind: 'digest',
  id: `subscription-${number}`,
  conversation: {
    platform: 'bench',
    workspace: `workspace-${Math.floor(number / PER_TENANT)}`,
    channel: `channel-${number}`,
  },
  name: 'digest',
  owner: 'owner',
  createdAt: '2026-11-02T09:00:00.000Z',
  version: 1,
  schedule: USUAL_SCHEDULE,
  filters: { themes: [], bodies: [], organisations: [] },
  onlyIfChanged: false,
  nextDueAt: DUE,
});

/** Digests of so many channels, ten to a tenant, all due at one minute. */
export async function subscribeAll({ subscriptions }: Store, channels: number): Promise<void> {
  for (let number = 0; number < channels; number += 1) await subscriptions.add(subscribe(number));
}
