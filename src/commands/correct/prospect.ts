import { randomUUID } from 'node:crypto';
import type { ArticleIndex } from '../../../index/model.js';
import type { Context } from '../../command.js';
import { tenantOf } from '../../conversation.js';
import { applyCorrections } from '../../curation/apply.js';
import type { Change, Correction } from '../../curation/correction.js';
import { nameStanding } from '../../curation/correction-wording.js';
import { type Effects, findEffects, toldFacts } from '../../curation/effects.js';
import { settleAuthorities } from '../../curation/settle-authorities.js';
import { originOf } from '../../curation/standing-corrections.js';
import { followedSince, planCorrectionNotices } from '../../digest/correction-plan.js';
import type { Delivery, PlannedDelivery } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';

/** A correction as a person wants it, before it is made. */
export interface Draft {
  readonly change: Change;
  readonly reason: string;
  readonly evidence?: string;
}

/** A correction that is not made yet, and all that would come of it. */
export interface Prospect {
  readonly correction: Correction;
  readonly trail: readonly Correction[];
  /** The change itself; of a withdrawal, the one that it takes back or brings back. */
  readonly about: Change;
  readonly before: ArticleIndex;
  readonly after: ArticleIndex;
  readonly effects: Effects;
  /** What goes to the conversations that were told otherwise. */
  readonly notices: readonly PlannedDelivery[];
}

/** What stands where nothing does: the fact has gone. */
export const GONE = 'not in the articles as they are read now';

function toCorrection({ change, reason, evidence }: Draft, was: string, { asker, now }: Context): Correction {
  const made = { id: randomUUID(), change, was, by: asker.user, at: now.toISOString(), reason };
  const { name } = asker;
  return {
    ...made,
    ...(name !== undefined && { byName: name }),
    ...(evidence !== undefined && { evidence }),
  };
}

/** The corrections of the asker's tenant, oldest first. */
export const listTrail = async (
  store: Store,
  { asker, index }: Pick<Context, 'asker' | 'index'>,
): Promise<Correction[]> => settleAuthorities(await store.corrections.list(tenantOf(asker)), index);

/** What the change is about, if it takes something back: what that put right. */
const aboutOf = (draft: Pick<Draft, 'change'>, trail: readonly Correction[]): Change =>
  originOf(trail, { ...draft, id: '', was: '', by: '', at: '', reason: '' }).change;

/** How far back the correction that a conversation got is looked for. */
const MOST_SEARCHED = 50;

const MAY_HAVE_ARRIVED: ReadonlySet<Delivery['status']> = new Set(['sending', 'sent', 'held']);

/** Whether a conversation knows of a correction: it was told something since, or the correction itself. */
async function knows({ sentAt = '', subscriptionId, conversation }: Delivery, { id, at }: Correction, store: Store) {
  if (sentAt > at) return true;
  const own = await store.outbox.listOf(tenantOf(conversation), subscriptionId, MOST_SEARCHED);
  return own.some(
    ({ cause, status }) => cause.kind === 'correction' && cause.correctionId === id && MAY_HAVE_ARRIVED.has(status),
  );
}

/** Messages that told otherwise; of what is taken back only those to conversations that know of it. */
async function findTold(
  facts: readonly string[],
  taken: Correction | undefined,
  context: Context,
): Promise<Delivery[]> {
  const store = await context.store();
  const telling = await store.outbox.listTelling(tenantOf(context.asker), facts, followedSince(context.now));
  if (taken === undefined) return telling;
  const known = await Promise.all(telling.map((delivery) => knows(delivery, taken, store)));
  return telling.filter((_, at) => known[at]);
}

/** What would come of a correction if it were made now. */
export async function lookAhead(draft: Draft, context: Context): Promise<Prospect> {
  const { index, asRead = index, now } = context;
  const trail = await listTrail(await context.store(), context);
  const about = aboutOf(draft, trail);
  const before = applyCorrections(asRead, trail);
  const correction = toCorrection(draft, nameStanding(before, about) ?? GONE, context);
  const after = applyCorrections(asRead, [...trail, correction]);
  const effects = findEffects(before, after);
  const { change } = draft;
  const taken = change.kind === 'withdrawal' ? trail.find(({ id }) => id === change.correctionId) : undefined;
  const notices = planCorrectionNotices(correction, await findTold(toldFacts(effects, after), taken, context), now);
  return { correction, trail, about, before, after, effects, notices };
}
