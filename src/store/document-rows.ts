import { z } from 'zod';
import {
  type AddedDocument,
  DOCUMENT_STATES,
  type Standing,
  type SuppliedDetails,
  type TrailEntry,
} from './documents.js';
import { readStored } from './read-stored.js';
import type { DocumentRow, DocumentTrailRow } from './schema.js';

const suppliedSchema: z.ZodType<SuppliedDetails> = z.object({
  publisher: z.string().exactOptional(),
  url: z.string().exactOptional(),
  published: z.string().exactOptional(),
  headline: z.string().exactOptional(),
});

const standingSchema: z.ZodType<Standing> = z.object({
  state: z.enum(DOCUMENT_STATES),
  supplied: suppliedSchema,
});

/** The document of a row. Throws a `RemediedError` where its JSON is not what this program writes. */
export function toDocument({ tenant, supplied, url, added_by, added_at, ...row }: DocumentRow): AddedDocument {
  const { id, sha256, file, format, size, state, seq } = row;
  return {
    ...{ id, sha256, file, format, size, state, seq },
    ...(url !== null && { url }),
    supplied: readStored(suppliedSchema, supplied, `documents ${tenant} ${id}`),
    addedBy: added_by,
    addedAt: added_at,
  };
}

export const toStanding = ({ state, supplied }: Standing): string => JSON.stringify({ state, supplied });

/** The entry of a row. Throws as `toDocument` does. */
export function toTrailEntry({ tenant, seq, document_id, was, became, ...row }: DocumentTrailRow): TrailEntry {
  const { action, by, at, reason } = row;
  const place = `document_trail ${tenant} ${seq}`;
  return {
    id: document_id,
    ...{ action, by, at },
    ...(was !== null && { from: readStored(standingSchema, was, place) }),
    to: readStored(standingSchema, became, place),
    ...(reason !== null && { reason }),
  };
}
