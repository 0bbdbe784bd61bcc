import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { RemediedError } from '../errors.js';
import { findDocument, recordDeed } from './change-document.js';
import { chooseDocumentId } from './document-id.js';
import { writeReading } from './document-reading.js';
import type { AddedDocument, Proposal, Quota } from './documents.js';
import type { Database } from './schema.js';

const MEGABYTE = 1_000_000;

/** SHA-256 in hexadecimal digits. */
export const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Rejects with a `RemediedError` where the tenant would have more than it may, waiting and in its collection. */
export async function requireRoom(
  transaction: Kysely<Database>,
  tenant: string,
  { quota, size }: { readonly quota: Quota; readonly size: number },
): Promise<void> {
  const { count, bytes } = await transaction
    .selectFrom('documents')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number | null>('size').as('bytes')])
    .where('tenant', '=', tenant)
    .where('state', 'in', ['waiting', 'added'])
    .executeTakeFirstOrThrow();
  if (count < quota.documents && (bytes ?? 0) + size <= quota.bytes) return;
  const most = `${quota.documents.toLocaleString('en-GB')} documents and ${quota.bytes / MEGABYTE} MB`;
  throw new RemediedError(
    `There is no room for another document: ${most} are the most that can be kept here.`,
    'Remove documents that are no longer needed, or turn down some that wait, and try again.',
  );
}

const isCurrent = ({ state }: AddedDocument): boolean => state === 'waiting' || state === 'added';

/** The document without its id: what a proposal says of it. */
function describe(proposal: Proposal, sha256: string): Omit<AddedDocument, 'id' | 'seq'> {
  const { file, url, read, supplied, bytes, by, at } = proposal;
  return {
    ...{ sha256, file, supplied },
    ...(url !== undefined && { url }),
    format: read.format,
    size: bytes.length,
    state: 'waiting',
    addedBy: by,
    addedAt: at,
  };
}

const withoutEnding = (file: string): string => file.replace(/\.[a-z0-9]{1,5}$/i, ''); // letter.pdf

async function chooseId(transaction: Kysely<Database>, tenant: string, named: Proposal & { readonly sha256: string }) {
  const { supplied, read, file, sha256, reserved } = named;
  const isTaken = async (id: string) =>
    reserved?.has(id) === true || (await findDocument(transaction, tenant, { id })) !== undefined;
  return chooseDocumentId(supplied.headline ?? read.details.title ?? withoutEnding(file), sha256, isTaken);
}

async function keep(transaction: Kysely<Database>, tenant: string, document: AddedDocument): Promise<void> {
  const { id, supplied, url, addedBy, addedAt, ...rest } = document;
  const told = { ...rest, url: url ?? null, supplied: JSON.stringify(supplied), added_by: addedBy, added_at: addedAt };
  await transaction
    .insertInto('documents')
    .values({ tenant, id, ...told })
    .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(told))
    .execute();
}

async function keepContents(
  transaction: Kysely<Database>,
  tenant: string,
  { id, read, bytes }: { readonly id: string; readonly read: string; readonly bytes: Uint8Array },
): Promise<void> {
  await transaction
    .insertInto('document_contents')
    .values({ tenant, document_id: id, read, bytes })
    .onConflict((conflict) => conflict.columns(['tenant', 'document_id']).doUpdateSet({ read, bytes }))
    .execute();
}

/** See `Documents.propose`; in a transaction that holds the collection. */
export async function proposeDocument(
  transaction: Kysely<Database>,
  tenant: string,
  proposal: Proposal,
): Promise<AddedDocument> {
  const sha256 = checksumOf(proposal.bytes);
  const known = await findDocument(transaction, tenant, { sha256 });
  if (known && isCurrent(known)) return known;
  await requireRoom(transaction, tenant, { quota: proposal.quota, size: proposal.bytes.length });
  const id = known?.id ?? (await chooseId(transaction, tenant, { ...proposal, sha256 }));
  const document = { ...describe(proposal, sha256), id, seq: known?.seq ?? 0 };
  await keep(transaction, tenant, document);
  await keepContents(transaction, tenant, { id, read: writeReading(proposal.read), bytes: proposal.bytes });
  const { by, at, reason } = proposal;
  const told = { by, at, ...(reason !== undefined && { reason }), ...(known && { was: known }) };
  await recordDeed(transaction, tenant, { ...told, action: 'propose', document });
  return document;
}
