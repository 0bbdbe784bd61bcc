import { RemediedError } from '../../errors.js';

/** The most bytes of one document; a report of 30 pages with pictures has one million. */
const MOST_BYTES = 5_000_000;

/** Throws a RemediedError where a file has more than 5 MB. */
export function refuseLarge(bytes: Uint8Array): void {
  if (bytes.length <= MOST_BYTES) return;
  const size = Math.ceil(bytes.length / 1_000_000);
  throw new RemediedError(
    `The file has ${size} MB; ${MOST_BYTES / 1_000_000} MB is the most that is read.`,
    'Add the part that matters, or save it as a smaller PDF.',
  );
}
