import { parentPort } from 'node:worker_threads';
import type { ArticleFile } from '../../index/collection.js';
import { packIndex } from '../../index/pack-index.js';
import type { Ingredient } from './build.js';
import { buildCollection } from './build-collection.js';
import { buffersOf, cutIndex, type IndexPart } from './index-parts.js';

/** What the main thread says: first what the collection is made of, piece by piece, then each time that it wants a part. */
export type Message =
  | { readonly kind: 'base'; readonly base: readonly ArticleFile[] }
  | { readonly kind: 'document'; readonly document: Ingredient }
  | { readonly kind: 'next' };

/** Reads a collection in a thread of its own, once. */
function listen(port: NonNullable<typeof parentPort>): void {
  const base: ArticleFile[] = [];
  const documents: Ingredient[] = [];
  let parts: Iterator<IndexPart> | undefined;
  const begin = (): Iterator<IndexPart> => {
    const { index, leftOut } = buildCollection(base, documents.splice(0));
    return cutIndex(packIndex(index), leftOut);
  };
  port.on('message', (message: Message) => {
    if (message.kind === 'base') base.push(...message.base);
    else if (message.kind === 'document') documents.push(message.document);
    else {
      parts ??= begin();
      const { value } = parts.next();
      if (value) port.postMessage(value, buffersOf(value));
    }
  });
}

if (parentPort) listen(parentPort);
