import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { SourceRefusal } from './source-refusal.js';

interface BodyTerms {
  /** The header Content-Encoding. */
  readonly encoding: string | undefined;
  /** Bytes, counted after decompression. */
  readonly limit: number;
}

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);

export const tooLarge = (limit: number): SourceRefusal =>
  new SourceRefusal(
    `The page is larger than ${Math.floor(limit / 1_000_000)} MB.`,
    'Save the part that matters and add the file.',
  );

/** One decoder, for a body that is packed twice is no page but a bomb. */
function createDecoder(encoding: string | undefined): Transform | undefined {
  const name = (encoding ?? '').trim().toLowerCase();
  if (name === '' || name === 'identity') return undefined;
  const create = DECODERS.get(name);
  if (create) return create();
  throw new SourceRefusal('The page is packed in a way that is not known here.', 'Save the page and add the file.');
}

/** A body as it was before it was packed; what breaks the one breaks the other. */
function unpack(body: Readable, encoding: string | undefined): Readable {
  const decoder = createDecoder(encoding);
  if (decoder === undefined) return body;
  body.once('error', (error) => decoder.destroy(error));
  return body.pipe(decoder);
}

/** The bytes of a body, unpacked; one that goes on past the limit is read no further. Throws a `SourceRefusal`, or what the stream throws. */
export async function readBody(body: Readable, { encoding, limit }: BodyTerms): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpack(body, encoding) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
