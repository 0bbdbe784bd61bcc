import { tenantOf } from '../../conversation.js';
import { takeSnapshot } from '../../digest/snapshot.js';
import type { Follow, FollowSubscription, Subscription } from '../../subscription.js';
import { conversationOf, type Desk, saveChange } from './desk.js';
import { keyOf } from './follow-words.js';
import { nameOfFollows } from './naming.js';

const isFollow = (subscription: Subscription): subscription is FollowSubscription => subscription.kind === 'follow';

/** Everything that the asker follows in this conversation; undefined where that is nothing. */
export async function findOwnFollows(desk: Desk): Promise<FollowSubscription | undefined> {
  const { subscriptions } = await desk.store();
  const here = await subscriptions.listOf(conversationOf(desk.asker));
  return here.filter(isFollow).find(({ owner }) => owner === desk.asker.user);
}

/** Whoever begins to follow counts as told of every article that is there. */
function begin(follow: Follow, { asker, createId, index, now }: Desk): FollowSubscription {
  return {
    kind: 'follow',
    id: createId(),
    conversation: conversationOf(asker),
    name: nameOfFollows(asker.user),
    owner: asker.user,
    ...(asker.name !== undefined && { ownerName: asker.name }),
    createdAt: now.toISOString(),
    version: 1,
    follows: [follow],
    last: takeSnapshot(index, now),
  };
}

/** Adds to what the asker follows, or begins it; false where it was changed at the same time. */
export async function addFollow(follow: Follow, own: FollowSubscription | undefined, desk: Desk): Promise<boolean> {
  if (own) return saveChange({ ...own, follows: [...own.follows, follow] }, desk);
  return (await desk.store()).subscriptions.add(begin(follow, desk));
}

/** Takes one away; with the last of them it stops. False where it was changed at the same time. */
export async function removeFollow(follow: Follow, own: FollowSubscription, desk: Desk): Promise<boolean> {
  const follows = own.follows.filter((each) => keyOf(each) !== keyOf(follow));
  if (follows.length > 0) return saveChange({ ...own, follows }, desk);
  return (await desk.store()).subscriptions.stop(tenantOf(desk.asker), own.id, desk.now.toISOString());
}
