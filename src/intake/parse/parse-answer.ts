import { z } from 'zod';
import type { Document } from '../../../index/formats/document.js';
import { documentSchema } from '../../../index/formats/document-schema.js';
import type { FeedItem } from '../../../index/formats/feed.js';
import { RemediedError } from '../../errors.js';
import type { ParseAnswer } from './parse-child.js';

const WEB = /^https?$/; // https

const item: z.ZodType<FeedItem> = z.strictObject({
  id: z.string().min(1).max(2_000),
  title: z.string().max(2_000).exactOptional(),
  url: z.url({ protocol: WEB }).max(2_000).exactOptional(),
  published: z.string().max(10).exactOptional(),
  html: z.string().exactOptional(),
  text: z.string().exactOptional(),
});

const refused = z.strictObject({ reason: z.string().min(1).max(1_000), remedy: z.string().max(1_000) });

const answerSchema: z.ZodType<ParseAnswer> = z.union([
  z.strictObject({ document: documentSchema }),
  z.strictObject({ items: z.array(item).max(200) }),
  z.strictObject({ refused }),
]);

/** What a child says, checked, without what it refuses, which is thrown; undefined where it is no answer at all. */
export function readParseAnswer(
  answer: string,
): { readonly document?: Document; readonly items?: readonly FeedItem[] } | undefined {
  let said: ParseAnswer;
  try {
    said = answerSchema.parse(JSON.parse(answer));
  } catch {
    return undefined;
  }
  if ('refused' in said) throw new RemediedError(said.refused.reason, said.refused.remedy);
  return said;
}
