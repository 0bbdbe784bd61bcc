import type { ArticleIndex } from '../../index/model.js';
import { type Conversation, tenantOf } from '../conversation.js';
import type { Body, Cause, ClaimedDelivery } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import type { Subscription } from '../subscription.js';
import { composeDigest } from './compose.js';
import { composeCorrection } from './correction-notice.js';
import { composeNotice } from './notice.js';
import { composeOwnerNotice } from './owner-notice.js';
import { isLate } from './plan.js';

interface WriterOptions {
  /** The articles as a tenant has put them right. */
  readonly indexFor: (conversation: Conversation) => Promise<ArticleIndex>;
  /** The same of every local authority, for corrections of what was once told. Left out: `indexFor` has them all. */
  readonly wholeIndexFor?: (conversation: Conversation) => Promise<ArticleIndex>;
  readonly store: Pick<Store, 'corrections' | 'outbox'>;
  readonly now: () => Date;
}

interface Addressed {
  readonly delivery: ClaimedDelivery;
  readonly subscription: Subscription;
}

type CauseOf<Kind extends Cause['kind']> = Extract<Cause, { kind: Kind }>;

async function writeDigest({ late, missed }: CauseOf<'digest'>, to: Addressed, { indexFor, now }: WriterOptions) {
  const { delivery, subscription } = to;
  if (subscription.kind !== 'digest') return undefined;
  const index = await indexFor(delivery.conversation);
  const { dueAt } = delivery;
  const time = now();
  // On time when it was planned, it may have waited since: for a platform that asked to wait, or was not connected.
  return composeDigest({ index, subscription, now: time, late: late || isLate(dueAt, time), missed, dueAt });
}

async function writeNotice({ articleIds }: CauseOf<'notice'>, to: Addressed, { indexFor }: WriterOptions) {
  const { delivery, subscription } = to;
  if (subscription.kind !== 'follow') return undefined;
  return composeNotice({ index: await indexFor(delivery.conversation), subscription, articleIds });
}

async function writeCorrection(cause: CauseOf<'correction'>, { delivery }: Addressed, options: WriterOptions) {
  const { store, indexFor, wholeIndexFor = indexFor } = options;
  const tenant = tenantOf(delivery.conversation);
  const corrections = await store.corrections.list(tenant);
  const correction = corrections.find(({ id }) => id === cause.correctionId);
  const delivered = await store.outbox.find(tenant, cause.deliveryId);
  if (!correction || !delivered) return undefined;
  const index = await wholeIndexFor(delivery.conversation);
  return composeCorrection({ index, correction, trail: corrections, delivered });
}

async function write(to: Addressed, options: WriterOptions): Promise<Body | undefined> {
  const { cause } = to.delivery;
  switch (cause.kind) {
    case 'digest':
      return writeDigest(cause, to, options);
    case 'notice':
      return writeNotice(cause, to, options);
    case 'correction':
      return writeCorrection(cause, to, options);
    case 'owner':
      return composeOwnerNotice(cause, to.subscription);
  }
}

/** Writes what a delivery says, at the moment it is sent; resolves to undefined where there is nothing to say. */
export function createWriter(options: WriterOptions) {
  return (delivery: ClaimedDelivery, subscription: Subscription): Promise<Body | undefined> =>
    write({ delivery, subscription }, options);
}
