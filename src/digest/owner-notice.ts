import { type AnswerElement, type FollowUp, paragraph, toRuns } from '../answer.js';
import type { Body, Cause } from '../store/outbox.js';
import type { Subscription } from '../subscription.js';
import { isPausedForGood, nameForOwner } from './owner-news.js';

type OwnerCause = Extract<Cause, { readonly kind: 'owner' }>;

interface Advice {
  readonly title: string;
  readonly advice: string;
  readonly followUps: readonly FollowUp[];
}

const askToDecide = (deliveryId: string): Advice => ({
  title: 'Send again?',
  advice: 'Look there first. If it is there, let it be: sent again, it would be there twice.',
  followUps: [
    { label: 'Send again', question: `/digest send ${deliveryId}` },
    { label: 'Let it be', question: `/digest drop ${deliveryId}` },
  ],
});

const tellPaused = (subscription: Subscription): Advice => ({
  title: `${nameForOwner(subscription)} is paused`,
  advice: 'Nothing more is sent there. Resume it once messages can arrive there again, or stop it.',
  followUps: [
    { label: 'Resume', question: `/digest resume ${subscription.id}` },
    { label: 'Stop', question: `/digest stop ${subscription.id}` },
  ],
});

const tellGivenUp = (subscription: Subscription): Advice => ({
  title: 'A message was not sent',
  advice:
    subscription.kind === 'digest'
      ? 'It is not tried any more. The next digest comes at its time and tells what this one would have told.'
      : 'It is not tried any more.',
  followUps: [{ label: 'History', question: `/digest history ${subscription.id}` }],
});

function advise({ deliveryId }: OwnerCause, subscription: Subscription): Advice {
  if (deliveryId !== undefined) return askToDecide(deliveryId);
  return isPausedForGood(subscription) ? tellPaused(subscription) : tellGivenUp(subscription);
}

const tellPlace = ({ conversation }: Subscription): AnswerElement => ({
  kind: 'fields',
  fields: [{ label: 'Conversation', value: toRuns(conversation.channel) }],
});

/**
 * What the owner of a subscription reads about it: what became of it, in which conversation, and what to do. Its buttons
 * name ids, for they are pressed in another conversation.
 */
export function composeOwnerNotice(cause: OwnerCause, subscription: Subscription): Body {
  const { title, advice, followUps } = advise(cause, subscription);
  const elements = [paragraph(cause.problem), tellPlace(subscription), paragraph(advice)];
  return { answer: { title, elements, sources: [], followUps }, facts: [] };
}
