import type { FeedItem } from '../../../index/formats/feed.js';
import { sniffFormat } from '../../../index/formats/sniff.js';
import { askParser, type ParseOptions } from './ask-parser.js';
import { readParseAnswer } from './parse-answer.js';
import { refuseLarge } from './refuse-large.js';

/**
 * The items of a feed, read in a process of its own as documents are; undefined for what is no feed. Rejects with a
 * RemediedError that says why it was not read.
 */
export async function readFeedSafely(
  bytes: Uint8Array,
  options: ParseOptions = {},
): Promise<readonly FeedItem[] | undefined> {
  refuseLarge(bytes);
  if (sniffFormat(bytes) !== 'feed') return undefined;
  const request = { task: 'feed', name: '' } as const;
  return askParser({ request, bytes, called: 'This feed' }, (answer) => readParseAnswer(answer)?.items, options);
}
