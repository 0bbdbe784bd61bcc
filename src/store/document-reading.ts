import { z } from 'zod';
import type { Document } from '../../index/formats/document.js';
import { documentSchema } from '../../index/formats/document-schema.js';
import { RemediedError } from '../errors.js';

/** Grows where an older program could not read what this one writes. */
const VERSION = 1;

const readingSchema = z.object({ version: z.literal(VERSION), document: documentSchema });

/** What was read of a file, as it is stored: JSON with the version of its form. */
export const writeReading = (document: Document): string => JSON.stringify({ version: VERSION, document });

/** The document of a stored reading. Throws a `RemediedError` where it is damaged or of another form. */
export function readReading(text: string): Document {
  try {
    return readingSchema.parse(JSON.parse(text)).document;
  } catch {
    throw new RemediedError(
      'What was read of a document cannot be used: it is damaged, or a newer program wrote it.',
      'Add the document again, or restore the latest backup.',
    );
  }
}
