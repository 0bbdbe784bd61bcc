import type { Answer } from '../../../src/answer.js';
import type { Conversation } from '../../../src/conversation.js';
import { LIMITS } from '../../../src/digest/limits.js';
import { USUAL_SCHEDULE } from '../../../src/digest/usual-schedule.js';
import type { Body, ClaimedDelivery } from '../../../src/store/outbox.js';
import type { DigestSubscription } from '../../../src/subscription.js';

/** Monday, nine in London. */
export const DUE = '2026-11-23T09:00:00.000Z';

export const CHANNEL: Conversation = { platform: 'slack', workspace: 'T1', channel: 'C1' };

export const ANSWER: Answer = { title: 'Nothing is open', elements: [], sources: [], followUps: [] };

export const BODY: Body = { answer: ANSWER, facts: [] };

/** A digest that is due at `DUE`. */
export function digestTo(conversation: Conversation = CHANNEL, changed: Partial<DigestSubscription> = {}) {
  const digest: DigestSubscription = {
    kind: 'digest',
    id: `digest-of-${conversation.workspace}-${conversation.channel}`,
    conversation,
    name: 'digest',
    owner: 'U1',
    createdAt: '2026-11-01T12:00:00.000Z',
    version: 1,
    schedule: USUAL_SCHEDULE,
    filters: { themes: [], bodies: [], organisations: [] },
    onlyIfChanged: false,
    nextDueAt: DUE,
    ...changed,
  };
  return digest;
}

/** One that was claimed at `DUE` and never attempted before. */
export function claimedDelivery(changed: Partial<ClaimedDelivery> = {}): ClaimedDelivery {
  return {
    id: 'd1',
    subscriptionId: 'digest-of-T1-C1',
    slot: DUE,
    conversation: CHANNEL,
    cause: { kind: 'digest', late: false, missed: 0 },
    dueAt: DUE,
    status: 'sending',
    attempts: 0,
    token: 1,
    leaseUntil: new Date(Date.parse(DUE) + LIMITS.lease).toISOString(),
    ...changed,
  };
}
