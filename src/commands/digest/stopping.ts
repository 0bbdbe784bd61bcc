import { type Answer, type FollowUp, followUp, paragraph } from '../../answer.js';
import { tenantOf } from '../../conversation.js';
import { tellFilters } from '../../digest/filters.js';
import { tellSchedule } from '../../digest/schedule-wording.js';
import type { DigestSubscription, Subscription } from '../../subscription.js';
import { capitalise } from '../../wording.js';
import { chooseSubscription } from './choosing.js';
import { type Desk, isDigest, isHere } from './desk.js';
import { nameSubscription, tidy } from './naming.js';
import { conflict, mayChange, refusal } from './permission.js';
import { unknownName } from './unknown-name.js';

/** The words that set the same digest up again. */
const phraseOf = ({ schedule, filters, onlyIfChanged }: DigestSubscription): string =>
  tidy(`${tellSchedule(schedule)} ${tellFilters(filters)} ${onlyIfChanged ? 'only if changed' : ''}`);

const setUpAgain = (subscription: Subscription, desk: Desk): FollowUp[] =>
  isDigest(subscription) && isHere(subscription, desk)
    ? [{ label: 'Set it up again', question: `/digest ${phraseOf(subscription)}` }]
    : [];

function stoppedAnswer(subscription: Subscription, desk: Desk): Answer {
  return {
    title: `${capitalise(nameSubscription(subscription, desk))} has stopped`,
    elements: [paragraph('Nothing more comes. What was sent stays where it is.')],
    sources: [],
    followUps: [...setUpAgain(subscription, desk), followUp('/digest list')],
  };
}

/** `/digest stop [name]`. */
export async function stopDigest(text: string, desk: Desk): Promise<Answer> {
  const choice = await chooseSubscription({ subcommand: 'stop', text }, desk);
  if (choice.kind === 'answer') return choice.answer;
  const { subscription, rest } = choice;
  if (rest !== '') return unknownName({ subcommand: 'stop', text: rest, subscription }, desk);
  if (!mayChange(subscription, desk.asker)) return refusal(subscription, desk);
  const { subscriptions } = await desk.store();
  const isStopped = await subscriptions.stop(tenantOf(desk.asker), subscription.id, desk.now.toISOString());
  return isStopped ? stoppedAnswer(subscription, desk) : conflict(subscription, desk);
}
