import type { ArticleIndex } from '../../index/model.js';
import type { Answer } from '../answer.js';
import { ledgerOf } from '../evidence/past-ledger.js';
import type { Cause, Delivery } from '../store/outbox.js';
import type { DigestSubscription, Snapshot } from '../subscription.js';
import { composePages } from './compose.js';
import { isLate } from './plan.js';

interface Sent {
  readonly delivery: Delivery;
  readonly cause: Extract<Cause, { kind: 'digest' }>;
}

const listSent = (deliveries: readonly Delivery[]): Sent[] =>
  deliveries.flatMap((delivery) => {
    const { cause, status } = delivery;
    return status === 'sent' && cause.kind === 'digest' ? [{ delivery, cause }] : [];
  });

/** The index without the articles that came after a snapshot. */
const indexAt = (index: ArticleIndex, { articles }: Snapshot): ArticleIndex =>
  ledgerOf(
    index,
    index.articles.filter(({ id }) => articles.includes(id)),
  );

interface RecomposeOptions {
  readonly index: ArticleIndex;
  readonly subscription: DigestSubscription;
  /** Of the subscription, newest first, with their bodies. */
  readonly deliveries: readonly Delivery[];
}

/**
 * The pages of the digest that was sent last, whose first page is the message: composed again from what was known then.
 * Undefined where none was sent, or what was known then is not kept any more.
 */
export function recomposeLast({ index, subscription, deliveries }: RecomposeOptions): readonly Answer[] | undefined {
  const [newest, before] = listSent(deliveries);
  const snapshot = newest?.delivery.body?.snapshot;
  const last = before?.delivery.body?.snapshot;
  if (!newest || !snapshot || (before && !last)) return undefined;
  const { last: _now, ...plan } = subscription;
  const composed = composePages({
    index: indexAt(index, snapshot),
    subscription: { ...plan, ...(last && { last }) },
    now: new Date(snapshot.at),
    late: newest.cause.late || isLate(newest.delivery.dueAt, new Date(snapshot.at)),
    missed: newest.cause.missed,
    dueAt: newest.delivery.dueAt,
  });
  return composed?.pages;
}
