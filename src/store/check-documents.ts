import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { readRows } from './read-rows.js';
import type { Database } from './schema.js';

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

const keyOf = (tenant: unknown, id: unknown): string => JSON.stringify([tenant, id]);

/** One sentence for each document that counts and whose file is gone, or is not the one that was added. */
export async function findBrokenDocuments(db: Kysely<Database>): Promise<string[]> {
  const documents = await db
    .selectFrom('documents')
    .select(['tenant', 'id', 'sha256'])
    .where('state', 'in', ['waiting', 'added'])
    .orderBy('tenant')
    .orderBy('id')
    .execute();
  const found = new Map<string, string>();
  for await (const { tenant, document_id, bytes } of readRows(db, 'document_contents', ['bytes']))
    if (isBytes(bytes)) found.set(keyOf(tenant, document_id), createHash('sha256').update(bytes).digest('hex'));
  return documents.flatMap(({ tenant, id, sha256 }) => {
    const actual = found.get(keyOf(tenant, id));
    if (actual === sha256) return [];
    const fault = actual === undefined ? 'is gone' : 'is not the one that was added';
    return [`The file of documents (${tenant}, ${id}) ${fault}: add it again, or restore a backup.`];
  });
}
