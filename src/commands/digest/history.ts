import { type Answer, bullets, followUp, paragraph } from '../../answer.js';
import { tenantOf } from '../../conversation.js';
import { tellSlot } from '../../digest/schedule-wording.js';
import type { Delivery } from '../../store/outbox.js';
import type { Subscription } from '../../subscription.js';
import { capitalise } from '../../wording.js';
import { chooseSubscription } from './choosing.js';
import { type Desk, isDigest } from './desk.js';
import { ask, nameSubscription } from './naming.js';
import { tellOutcome } from './outcome.js';
import { tellNext, zoneOf } from './telling.js';
import { unknownName } from './unknown-name.js';

const MOST_TOLD = 10;

const KINDS: Readonly<Record<Delivery['cause']['kind'], string>> = {
  digest: '',
  notice: ', notice of a new article',
  correction: ', correction',
  owner: ', word to the owner',
};

function tellDelay({ cause }: Delivery): string {
  if (cause.kind !== 'digest') return '';
  return `${cause.late ? ', late' : ''}${cause.missed > 0 ? `, and for ${cause.missed} earlier` : ''}`;
}

const tellDelivery = (delivery: Delivery, timezone: string): [string] => [
  `${tellSlot(delivery.dueAt, timezone)}${KINDS[delivery.cause.kind]}${tellDelay(delivery)}: ${tellOutcome(delivery, timezone)}`,
];

function nothingYet(subscription: Subscription, desk: Desk): Answer {
  const next = isDigest(subscription)
    ? `${capitalise(tellNext(subscription))}.`
    : 'A notice comes as soon as a new article tells of it.';
  return {
    title: `Nothing was sent yet: ${nameSubscription(subscription, desk)}`,
    elements: [paragraph(next)],
    sources: [],
    followUps: [followUp('/digest now'), ask(desk, subscription, 'why')],
  };
}

/** `/digest history [name]`: the last deliveries, newest first, each with what became of it and why. */
export async function tellHistory(text: string, desk: Desk): Promise<Answer> {
  const choice = await chooseSubscription({ subcommand: 'history', text }, desk);
  if (choice.kind === 'answer') return choice.answer;
  const { subscription, rest } = choice;
  if (rest !== '') return unknownName({ subcommand: 'history', text: rest, subscription }, desk);
  const { outbox } = await desk.store();
  const deliveries = await outbox.listOf(tenantOf(desk.asker), subscription.id, MOST_TOLD);
  if (deliveries.length === 0) return nothingYet(subscription, desk);
  return {
    title: `What was sent of ${nameSubscription(subscription, desk)}, newest first`,
    elements: [bullets(deliveries.map((each) => tellDelivery(each, zoneOf(subscription))))],
    sources: [],
    followUps: [ask(desk, subscription, 'why'), followUp('/digest now')],
  };
}
