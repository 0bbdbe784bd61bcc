import { NO_FILTERS } from '../../digest/filters.js';
import { USUAL_SCHEDULE } from '../../digest/usual-schedule.js';
import type { DigestSubscription } from '../../subscription.js';
import { conversationOf, type Desk, withNext } from './desk.js';
import { nameFor } from './naming.js';
import { grant, type Wish } from './wish.js';

/** The digest that a wish asks for, of this conversation and of the asker, as it would be if it were set up now. */
export function draftDigest(wish: Wish, desk: Desk): DigestSubscription {
  const wished = grant({ schedule: USUAL_SCHEDULE, filters: NO_FILTERS, onlyIfChanged: false }, wish);
  const draft: DigestSubscription = {
    ...wished,
    kind: 'digest',
    id: desk.createId(),
    conversation: conversationOf(desk.asker),
    name: nameFor(wished.filters),
    owner: desk.asker.user,
    ...(desk.asker.name !== undefined && { ownerName: desk.asker.name }),
    createdAt: desk.now.toISOString(),
    version: 1,
  };
  return withNext(draft, desk.now);
}
