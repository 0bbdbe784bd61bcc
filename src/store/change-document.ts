import { type Kysely, sql } from 'kysely';
import { toDocument, toStanding } from './document-rows.js';
import type { AddedDocument, Deed, DocumentAction, DocumentState, SuppliedDetails } from './documents.js';
import type { Database } from './schema.js';

/** A change of a document that is known. */
export interface DocumentChange {
  readonly action: DocumentAction;
  /** In which states it may be. */
  readonly from: readonly DocumentState[];
  /** Absent where the state stays. */
  readonly to?: DocumentState;
  /** Absent where what is supplied stays. */
  readonly supplied?: SuppliedDetails;
}

/**
 * Lets no other change of the tenant's documents begin before this transaction ends, on either engine: so revisions
 * are seen in their order, and nobody slips past a quota.
 */
export async function holdCollection(transaction: Kysely<Database>, tenant: string): Promise<void> {
  await transaction
    .insertInto('collections')
    .values({ tenant, revision: 0, deeds: 0 })
    .onConflict((conflict) =>
      conflict.column('tenant').doUpdateSet({ revision: sql<number>`${sql.ref('collections.revision')}` }),
    )
    .execute();
}

/** Writes an entry of the trail; resolves to the revision of the collection, the next one where the collection changed. */
export async function recordDeed(
  transaction: Kysely<Database>,
  tenant: string,
  {
    document: { id, ...became },
    was,
    action,
    ...deed
  }: Deed & { document: AddedDocument; was?: AddedDocument; action: DocumentAction },
): Promise<number> {
  const step = [became.state, was?.state].includes('added') ? 1 : 0;
  const { revision, deeds } = await transaction
    .updateTable('collections')
    .set(({ eb }) => ({ revision: eb('revision', '+', step), deeds: eb('deeds', '+', 1) }))
    .where('tenant', '=', tenant)
    .returning(['revision', 'deeds'])
    .executeTakeFirstOrThrow();
  const standings = { was: was ? toStanding(was) : null, became: toStanding(became) };
  const { by, at, reason } = deed;
  await transaction
    .insertInto('document_trail')
    .values({ tenant, seq: deeds, document_id: id, action, by, at, reason: reason ?? null, ...standings })
    .execute();
  return step === 0 ? became.seq : revision;
}

export async function findDocument(
  db: Kysely<Database>,
  tenant: string,
  by: { readonly id: string } | { readonly sha256: string },
): Promise<AddedDocument | undefined> {
  const query = db.selectFrom('documents').selectAll().where('tenant', '=', tenant);
  const row = await ('id' in by ? query.where('id', '=', by.id) : query.where('sha256', '=', by.sha256))
    .limit(1)
    .executeTakeFirst();
  return row && toDocument(row);
}

/**
 * Changes a document and writes that down, in a transaction that holds the collection. Undefined, with nothing changed,
 * where there is no such document, or it is in another state.
 */
export async function changeDocument(
  transaction: Kysely<Database>,
  tenant: string,
  { id, change, deed }: { readonly id: string; readonly change: DocumentChange; readonly deed: Deed },
): Promise<AddedDocument | undefined> {
  const was = await findDocument(transaction, tenant, { id });
  if (!was || !change.from.includes(was.state)) return undefined;
  const supplied = change.supplied ?? was.supplied;
  const document = { ...was, supplied, state: change.to ?? was.state };
  const { by, at, reason } = deed;
  const told = { by, at, ...(reason !== undefined && { reason }) };
  const seq = await recordDeed(transaction, tenant, { ...told, action: change.action, document, was });
  await transaction
    .updateTable('documents')
    .set({ state: document.state, supplied: JSON.stringify(supplied), seq })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
  return { ...document, seq };
}
