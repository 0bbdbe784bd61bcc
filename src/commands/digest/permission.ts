import { type Answer, followUp, paragraph } from '../../answer.js';
import type { Asker } from '../../conversation.js';
import type { Subscription } from '../../subscription.js';
import { capitalise } from '../../wording.js';
import { type Desk, isHere } from './desk.js';
import { ask, nameOwner, nameSubscription } from './naming.js';

/** Whoever set it up, and those who may change what others set up. */
export const mayChange = ({ owner }: Subscription, asker: Asker): boolean => owner === asker.user || asker.admin;

/** Whether the asker may read that there is such a subscription: not that of another conversation, unless it is theirs. */
export const mayKnow = (subscription: Subscription, desk: Desk): boolean =>
  mayChange(subscription, desk.asker) || isHere(subscription, desk);

/** To somebody who may not change it: whom to ask. */
export function refusal(subscription: Subscription, desk: Desk): Answer {
  return {
    title: `Nothing was changed: ${nameSubscription(subscription, desk)} is not yours`,
    elements: [
      paragraph(
        `${capitalise(nameOwner(subscription, desk))} set it up, and can change, pause or stop it; so can an admin of this workspace.`,
      ),
    ],
    sources: [],
    followUps: [ask(desk, subscription, 'why'), followUp('/digest list')],
  };
}

/** Two people changed one subscription at the same time: the first change stands. */
export function conflict(subscription: Subscription, desk: Desk): Answer {
  return {
    title: `Nothing was changed: somebody changed ${nameSubscription(subscription, desk)} meanwhile`,
    elements: [paragraph('Look how it stands now, then ask again.')],
    sources: [],
    followUps: [followUp('/digest list')],
  };
}
