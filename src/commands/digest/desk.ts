import { authoritiesOf } from '../../authority/authorities-of.js';
import { narrowToUsual } from '../../authority/scope.js';
import type { Context } from '../../command.js';
import type { Asker, Conversation } from '../../conversation.js';
import { planNext } from '../../digest/plan.js';
import type { DigestSubscription, Subscription } from '../../subscription.js';

/** What a subcommand answers from: who asks where, the articles that digests tell of here, the store and new ids. */
export interface Desk extends Context {
  /** The local authorities that the articles are about, also where those that digests tell of are of one. */
  readonly authorities: readonly string[];
  createId(): string;
}

/** The desk of a conversation, with the articles of the authority that is usual there. */
export async function openDesk(context: Context, createId: () => string): Promise<Desk> {
  const { index, usualAuthority = async () => undefined } = context;
  return { ...context, index: await narrowToUsual(index, usualAuthority), authorities: authoritiesOf(index), createId };
}

/** Where the asker writes, and nothing about who that is. */
export const conversationOf = ({ platform, workspace, channel }: Asker): Conversation => ({
  platform,
  workspace,
  channel,
});

export const isDigest = (subscription: Subscription): subscription is DigestSubscription =>
  subscription.kind === 'digest';

/** Whether the subscription writes to the conversation in which the asker asks. */
export const isHere = ({ conversation }: Subscription, { asker }: Pick<Desk, 'asker'>): boolean =>
  conversation.platform === asker.platform &&
  conversation.workspace === asker.workspace &&
  conversation.channel === asker.channel;

/** Saves a change as the next version; false where somebody changed or stopped it meanwhile. */
export async function saveChange(changed: Subscription, desk: Desk): Promise<boolean> {
  const { subscriptions } = await desk.store();
  return subscriptions.change({ ...changed, version: changed.version + 1 });
}

/** The digest with its next time worked out anew from its schedule. */
export function withNext(digest: DigestSubscription, now: Date): DigestSubscription {
  const { nextDueAt: _before, ...rest } = digest;
  const nextDueAt = planNext(digest.schedule, now, digest.paused);
  return nextDueAt === undefined ? rest : { ...rest, nextDueAt };
}
