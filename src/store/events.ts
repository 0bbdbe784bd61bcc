import type { Kysely } from 'kysely';
import type { Database } from './schema.js';

interface PlatformEvent {
  readonly eventId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Writes down an event that a platform sent; false where it had been written down before, by whichever instance. */
export async function saveEvent(
  db: Kysely<Database>,
  tenant: string,
  { eventId, at }: PlatformEvent,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('processed_events')
    .values({ tenant, event_id: eventId, at })
    .onConflict((conflict) => conflict.columns(['tenant', 'event_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
