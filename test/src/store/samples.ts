import { type Conversation, privateConversation } from '../../../src/conversation.js';
import type {
  Body,
  ClaimedDelivery,
  ClaimOptions,
  PlannedDelivery,
  SubscriptionPlan,
} from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import type { DigestSubscription, FollowSubscription, Snapshot } from '../../../src/subscription.js';

export const TENANT = 'slack:T1';
export const CHANNEL: Conversation = { platform: 'slack', workspace: 'T1', channel: 'C1' };

/** A Monday in winter: London's clocks show what UTC does. */
export const MONDAY = '2026-11-30T09:00:00.000Z';
export const NEXT_MONDAY = '2026-12-07T09:00:00.000Z';

/** So many minutes after that Monday's slot. */
export const minutesLater = (minutes: number): string => new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString();

export const digest = (changed: Partial<DigestSubscription> = {}): DigestSubscription => ({
  kind: 'digest',
  id: 'digest-1',
  conversation: CHANNEL,
  name: 'digest',
  owner: 'U1',
  createdAt: '2026-11-24T10:00:00.000Z',
  version: 1,
  schedule: {
    rhythm: { kind: 'weekly', days: [1] },
    time: '09:00',
    timezone: 'Europe/London',
    skipsBankHolidays: true,
  },
  filters: { themes: ['caseloads'], bodies: ['Ofsted'], organisations: [] },
  onlyIfChanged: false,
  nextDueAt: MONDAY,
  ...changed,
});

export const follow = (changed: Partial<FollowSubscription> = {}): FollowSubscription => ({
  kind: 'follow',
  id: 'follow-1',
  conversation: CHANNEL,
  name: 'follow',
  owner: 'U1',
  createdAt: '2026-11-24T11:00:00.000Z',
  version: 1,
  follows: [
    { kind: 'person', personId: 'ann-lee', name: 'Ann Lee' },
    { kind: 'weakness', theme: 'caseloads' },
    { kind: 'phrase', words: 'care leavers' },
  ],
  ...changed,
});

export const snapshotOf = (at: string, ...articles: string[]): Snapshot => ({
  at,
  weaknesses: [{ theme: 'caseloads', status: 'open', findings: ['report:3:0'] }],
  corrections: [],
  articles,
});

export const bodyOf = (title: string, ...facts: string[]): Body => ({
  answer: { title, elements: [{ kind: 'note', text: 'Nothing else.' }], sources: [], followUps: [] },
  snapshot: snapshotOf(MONDAY, title),
  facts,
});

export const planned = (changed: Partial<PlannedDelivery> = {}): PlannedDelivery => ({
  subscriptionId: 'digest-1',
  slot: MONDAY,
  conversation: CHANNEL,
  cause: { kind: 'digest', late: false, missed: 0 },
  dueAt: MONDAY,
  ...changed,
});

export const notice = (changed: Partial<PlannedDelivery> = {}): PlannedDelivery =>
  planned({ slot: 'notice:1', cause: { kind: 'notice', articleIds: ['report'] }, ...changed });

export const ownerMessage = (changed: Partial<PlannedDelivery> = {}): PlannedDelivery =>
  planned({
    slot: 'refused:digest-1:1',
    conversation: privateConversation(CHANNEL, 'U1'),
    cause: { kind: 'owner', problem: '“digest” is paused, for nothing can arrive there.' },
    ...changed,
  });

export const correctionMessage = (changed: Partial<PlannedDelivery> = {}): PlannedDelivery =>
  planned({
    slot: 'correction:c1:d1',
    cause: { kind: 'correction', correctionId: 'c1', deliveryId: 'd1' },
    ...changed,
  });

export const planOf = (changed: Partial<SubscriptionPlan> = {}): SubscriptionPlan => ({
  tenant: TENANT,
  subscriptionId: 'digest-1',
  deliveries: [planned()],
  from: MONDAY,
  to: NEXT_MONDAY,
  ...changed,
});

export const claimAt = (now: string, limit = 100): ClaimOptions => ({
  instance: 'test',
  now,
  leaseUntil: new Date(Date.parse(now) + 300_000).toISOString(),
  limit,
});

/** The one delivery that can be claimed at an instant. */
export async function claimOne({ outbox }: Store, now = MONDAY): Promise<ClaimedDelivery> {
  const [claimed, ...others] = await outbox.claim(claimAt(now));
  if (!claimed || others.length > 0) throw new Error(`${others.length + (claimed ? 1 : 0)} deliveries can be claimed.`);
  return claimed;
}

/** A digest that is planned, and nothing else. */
export async function planDigest(store: Store, changed: Partial<DigestSubscription> = {}): Promise<void> {
  await store.subscriptions.add(digest(changed));
  await store.outbox.plan([planOf()]);
}
