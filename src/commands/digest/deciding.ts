import { type Answer, bullets, type FollowUp, followUp, paragraph } from '../../answer.js';
import { MOST_FOLLOW_UPS } from '../../command.js';
import { tenantOf } from '../../conversation.js';
import { tellSlot } from '../../digest/schedule-wording.js';
import type { Delivery } from '../../store/outbox.js';
import type { Subscription } from '../../subscription.js';
import type { Desk } from './desk.js';
import { nameSubscription, quoteTyped } from './naming.js';
import { tellOutcome } from './outcome.js';
import { mayChange, mayKnow, refusal } from './permission.js';
import { zoneOf } from './telling.js';

export type Decision = 'send' | 'drop';

/** A delivery, and what it was sent for. */
export interface Sent {
  readonly delivery: Delivery;
  readonly subscription: Subscription;
}

const DECIDED: Readonly<Record<Decision, Answer>> = {
  send: {
    title: 'It is sent again',
    elements: [paragraph('Within the next minutes. If the first one had arrived after all, there are two.')],
    sources: [],
    followUps: ['/digest history', '/digest list'].map(followUp),
  },
  drop: {
    title: 'It is let be',
    elements: [paragraph('It is not sent again. The next one comes at its time.')],
    sources: [],
    followUps: ['/digest now', '/digest list'].map(followUp),
  },
};

/** "The digest of Monday 30 November 2026, 09:00 Europe/London": one that may or may not have arrived. */
export const nameHeld = ({ delivery, subscription }: Sent, desk: Desk): string =>
  `${nameSubscription(subscription, desk)} of ${tellSlot(delivery.dueAt, zoneOf(subscription))}`;

/** The buttons that decide on what the asker may decide on. */
export function decisionsOn(held: readonly Sent[], { asker }: Desk): FollowUp[] {
  return held
    .filter(({ subscription }) => mayChange(subscription, asker))
    .flatMap(({ delivery: { id } }) => [
      { label: 'Send again', question: `/digest send ${id}` },
      { label: 'Let it be', question: `/digest drop ${id}` },
    ]);
}

const NOTHING_WAITS: Answer = {
  title: 'Nothing waits for a decision',
  elements: [paragraph('Where it cannot be told whether a digest arrived, you decide here what becomes of it.')],
  sources: [],
  followUps: ['/digest list', '/digest history'].map(followUp),
};

function tellWaiting(held: readonly Sent[], desk: Desk): Answer {
  return {
    title: 'Which one?',
    elements: [
      paragraph('These may or may not have arrived:'),
      bullets(held.map((each) => [nameHeld(each, desk), `: ${each.delivery.id}`])),
    ],
    sources: [],
    followUps: [...decisionsOn(held, desk).slice(0, MOST_FOLLOW_UPS - 1), followUp('/digest list')],
  };
}

const noSuchDelivery = (id: string): Answer => ({
  title: `Nothing was changed: there is no delivery ${quoteTyped(id)} here`,
  elements: [paragraph('“/digest list” shows what waits for a decision.')],
  sources: [],
  followUps: [followUp('/digest list')],
});

const decidedAlready = ({ delivery, subscription }: Sent): Answer => ({
  title: 'Nothing was changed: there is nothing to decide about it',
  elements: [paragraph(`What became of it: ${tellOutcome(delivery, zoneOf(subscription))}.`)],
  sources: [],
  followUps: ['/digest history', '/digest list'].map(followUp),
});

async function toSent(delivery: Delivery, desk: Desk): Promise<Sent[]> {
  const { subscriptions } = await desk.store();
  const subscription = await subscriptions.find(tenantOf(desk.asker), delivery.subscriptionId);
  return subscription ? [{ delivery, subscription }] : [];
}

/** The deliveries that may or may not have arrived and of which the asker may know, the longest due first. */
export async function listHeld(desk: Desk): Promise<Sent[]> {
  const { outbox } = await desk.store();
  const held = await outbox.listHeld(tenantOf(desk.asker));
  const sent = (await Promise.all(held.map((delivery) => toSent(delivery, desk)))).flat();
  return sent.filter(({ subscription }) => mayKnow(subscription, desk));
}

async function decideOn(sent: Sent, decision: Decision, desk: Desk): Promise<Answer> {
  if (!mayChange(sent.subscription, desk.asker)) return refusal(sent.subscription, desk);
  const { outbox } = await desk.store();
  const isDecided = await outbox.decide(tenantOf(desk.asker), sent.delivery.id, decision);
  return isDecided ? DECIDED[decision] : decidedAlready(sent);
}

/** No delivery was named: the only one that waits, or a question which. */
async function decideOnly(decision: Decision, desk: Desk): Promise<Answer> {
  const held = await listHeld(desk);
  const [only] = held;
  if (only === undefined) return NOTHING_WAITS;
  return held.length === 1 ? decideOn(only, decision, desk) : tellWaiting(held, desk);
}

/** `/digest send [delivery]` and `/digest drop [delivery]`: what becomes of a delivery that may or may not have arrived. */
export async function decideDelivery(decision: Decision, id: string, desk: Desk): Promise<Answer> {
  if (id === '') return decideOnly(decision, desk);
  const delivery = await (await desk.store()).outbox.find(tenantOf(desk.asker), id);
  const [sent] = delivery ? await toSent(delivery, desk) : [];
  return sent && mayKnow(sent.subscription, desk) ? decideOn(sent, decision, desk) : noSuchDelivery(id);
}
