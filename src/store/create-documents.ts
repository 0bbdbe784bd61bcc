import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { changeDocument, type DocumentChange, findDocument, holdCollection } from './change-document.js';
import { readReading } from './document-reading.js';
import { toDocument, toTrailEntry } from './document-rows.js';
import {
  type AddedDocument,
  type AddedReading,
  type Deed,
  DOCUMENT_STATES,
  type DocumentState,
  type Documents,
} from './documents.js';
import { checksumOf, proposeDocument, requireRoom } from './propose-document.js';
import { readSound } from './read-stored.js';
import type { Database, DocumentRow } from './schema.js';

/** Readings that are in memory at a time: of a long report one has 200 KB. */
const PAGE = 8;

/** One change after the other of a tenant, each of them whole. */
function change<T>(db: Kysely<Database>, tenant: string, work: (transaction: Kysely<Database>) => Promise<T>) {
  return db.transaction().execute(async (transaction) => {
    await holdCollection(transaction, tenant);
    return work(transaction);
  });
}

function changeOne(db: Kysely<Database>, tenant: string, one: { id: string; deed: Deed; change: DocumentChange }) {
  return change(db, tenant, (transaction) => changeDocument(transaction, tenant, one));
}

/** Of a damaged row the words are withheld: whoever reads them says so, and goes on with the others. */
function toReading({ read, ...row }: DocumentRow & { readonly read: string }): AddedReading {
  const [document] = readSound([row], toDocument);
  return document ? { ...document, read } : { ...toDocument({ ...row, supplied: '{}' }), read: '' };
}

async function readPage(db: Kysely<Database>, tenant: string, after: string): Promise<AddedReading[]> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('document_contents', (join) =>
      join
        .onRef('document_contents.tenant', '=', 'documents.tenant')
        .onRef('document_contents.document_id', '=', 'documents.id'),
    )
    .selectAll('documents')
    .select('document_contents.read')
    .where('documents.tenant', '=', tenant)
    .where('state', '=', 'added')
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE)
    .execute();
  return rows.map(toReading);
}

async function* readAdded(db: Kysely<Database>, tenant: string): AsyncGenerator<AddedReading> {
  let page = await readPage(db, tenant, '');
  while (page.length > 0) {
    yield* page;
    await nextTurn(); // SQLite answers at once, and would let nobody else have a turn.
    page = page.length < PAGE ? [] : await readPage(db, tenant, page.at(-1)?.id ?? '');
  }
}

const contentsOf = (db: Kysely<Database>, tenant: string, id: string) =>
  db.selectFrom('document_contents').where('tenant', '=', tenant).where('document_id', '=', id);

/** The documents that people add, each change with its entry in the trail. */
export function createDocuments(db: Kysely<Database>): Documents {
  return {
    propose: (tenant, proposal) => change(db, tenant, (transaction) => proposeDocument(transaction, tenant, proposal)),
    accept: (tenant, id, { supplied, ...deed }) =>
      changeOne(db, tenant, { id, deed, change: { action: 'accept', from: ['waiting'], to: 'added', supplied } }),
    acceptMany: (tenant, acceptances, deed) =>
      change(db, tenant, async (transaction) => {
        const accepted: (AddedDocument | undefined)[] = [];
        for (const { id, supplied } of acceptances) {
          const acceptance: DocumentChange = { action: 'accept', from: ['waiting'], to: 'added', supplied };
          accepted.push(await changeDocument(transaction, tenant, { id, deed, change: acceptance }));
        }
        return accepted.filter((document) => document !== undefined);
      }),
    supply: (tenant, id, { supplied, ...deed }) =>
      changeOne(db, tenant, { id, deed, change: { action: 'supply', from: ['waiting', 'added'], supplied } }),
    discard: (tenant, id, deed) =>
      changeOne(db, tenant, { id, deed, change: { action: 'discard', from: ['waiting'], to: 'discarded' } }),
    remove: (tenant, id, deed) =>
      changeOne(db, tenant, { id, deed, change: { action: 'remove', from: ['added'], to: 'removed' } }),
    restore: (tenant, id, { quota, ...deed }) =>
      change(db, tenant, async (transaction) => {
        const removed = await findDocument(transaction, tenant, { id });
        const kept = await contentsOf(transaction, tenant, id).select('document_id').executeTakeFirst();
        if (removed?.state !== 'removed' || !kept) return undefined;
        await requireRoom(transaction, tenant, { quota, size: removed.size });
        const restoring: DocumentChange = { action: 'restore', from: ['removed'], to: 'added' };
        return changeDocument(transaction, tenant, { id, deed, change: restoring });
      }),
    find: (tenant, id) => findDocument(db, tenant, { id }),
    findBytes: (tenant, bytes) => findDocument(db, tenant, { sha256: checksumOf(bytes) }),
    async list(tenant, state) {
      const listed = db.selectFrom('documents').selectAll().where('tenant', '=', tenant).where('state', '=', state);
      return readSound(await listed.orderBy('added_at').orderBy('id').execute(), toDocument);
    },
    listAdded: (tenant) => readAdded(db, tenant),
    async read(tenant, id) {
      const row = await contentsOf(db, tenant, id).select('read').executeTakeFirst();
      return row && readReading(row.read);
    },
    async readBytes(tenant, id) {
      return (await contentsOf(db, tenant, id).select('bytes').executeTakeFirst())?.bytes;
    },
    async revision(tenant) {
      const of = db.selectFrom('collections').select('revision').where('tenant', '=', tenant);
      return (await of.executeTakeFirst())?.revision ?? 0;
    },
    async count() {
      const counted = db.selectFrom('documents').select(({ fn }) => ['state', fn.countAll<number>().as('count')]);
      const counts = new Map((await counted.groupBy('state').execute()).map(({ state, count }) => [state, count]));
      const entries = DOCUMENT_STATES.map((state) => [state, counts.get(state) ?? 0]);
      return Object.fromEntries(entries) as Record<DocumentState, number>;
    },
    async trail(tenant, id) {
      const all = db.selectFrom('document_trail').selectAll().where('tenant', '=', tenant).orderBy('seq');
      const rows = await (id === undefined ? all : all.where('document_id', '=', id)).execute();
      return rows.map(toTrailEntry);
    },
  };
}
