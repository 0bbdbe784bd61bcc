import { type Kysely, sql } from 'kysely';
import { toClaimed } from './delivery-rows.js';
import { engineOf } from './engine.js';
import type { ClaimedDelivery, ClaimOptions } from './outbox.js';
import { readSound } from './read-stored.js';
import type { Database, DeliveryRow } from './schema.js';

/**
 * Takes rows for one instance in one statement. A row that is taken is not looked at again before its lease ends:
 * `not_before` is that end meanwhile.
 */
async function takeRows(
  db: Kysely<Database>,
  { instance, now, leaseUntil, limit, except = [] }: ClaimOptions,
): Promise<DeliveryRow[]> {
  const others = except.length > 0 ? sql`and tenant not in (${sql.join(except)})` : sql``;
  const lock = engineOf(db) === 'PostgreSQL' ? sql`for update skip locked` : sql``;
  const { rows } = await sql<DeliveryRow>`
    with chosen as materialized (
      select tenant, id from deliveries
      where status in ('pending', 'sending') and not_before <= ${now} ${others}
        and not exists (select 1 from backoff where backoff.tenant = deliveries.tenant and backoff.until > ${now})
      order by not_before limit ${sql.lit(limit)} ${lock}
    )
    update deliveries
    set status = 'sending', lease_token = lease_token + 1,
      lease_owner = ${instance}, lease_until = ${leaseUntil}, not_before = ${leaseUntil}
    where (tenant, id) in (select tenant, id from chosen)
    returning *`.execute(db);
  return rows;
}

const compareDue = (a: ClaimedDelivery, b: ClaimedDelivery): number =>
  a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt);

/**
 * Takes what may be sent now, the longest due first. Never the same to two callers. A damaged row is taken and left out:
 * its lease runs out again and again.
 */
export async function claimDeliveries(db: Kysely<Database>, options: ClaimOptions): Promise<ClaimedDelivery[]> {
  const rows = await takeRows(db, options);
  return readSound(rows, toClaimed).sort(compareDue);
}
