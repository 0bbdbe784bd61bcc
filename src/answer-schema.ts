import { z } from 'zod';
import type { Verbatim } from '../index/model.js';
import type { Answer, AnswerElement, Run } from './answer.js';

const citation = z.strictObject({
  articleId: z.string(),
  passage: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

const when = z.strictObject({
  date: z.string(),
  basis: z.enum(['stated', 'inferred', 'supplied']),
  clue: citation.exactOptional(),
});

const place = citation.omit({ articleId: true }).extend({ page: z.int().positive().exactOptional() });

const run: z.ZodType<Run> = z.strictObject({
  text: z.string(),
  strong: z.boolean().exactOptional(),
  url: z.string().exactOptional(),
  cite: z.int().positive().exactOptional(),
  at: place.exactOptional(),
});

const runs = z.array(run);

/** What was stored was cut from an article by `verbatim`, and is trusted as it was then. */
const verbatim: z.ZodType<Verbatim> = z.custom<Verbatim>((value) => typeof value === 'string');

const section = z.strictObject({
  kind: z.literal('section'),
  heading: z.string(),
  get elements(): z.ZodArray<z.ZodType<AnswerElement>> {
    return z.array(element);
  },
});

const element: z.ZodType<AnswerElement> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({ kind: z.literal('bullets'), items: z.array(runs) }),
  z.strictObject({ kind: z.literal('quote'), text: z.array(verbatim), attribution: runs }),
  z.strictObject({ kind: z.literal('fields'), fields: z.array(z.strictObject({ label: z.string(), value: runs })) }),
  section,
  z.strictObject({ kind: z.literal('note'), text: z.string() }),
  z.strictObject({ kind: z.literal('image'), url: z.string(), alt: z.string() }),
]);

const source = z.strictObject({
  articleId: z.string(),
  headline: z.string(),
  file: z.string(),
  publisher: z.string().exactOptional(),
  url: z.string().exactOptional(),
  page: z.string().exactOptional(),
  isPrivate: z.literal(true).exactOptional(),
  published: when.exactOptional(),
  clueText: z.string().exactOptional(),
});

const followUp = z.strictObject({ label: z.string(), question: z.string() });

/**
 * Reads a stored answer as the answer it was, but for its files, which are never stored: whoever wants them asks again.
 * Refuses elements and fields that no answer has.
 */
export const answerSchema: z.ZodType<Answer> = z
  .strictObject({
    title: z.string(),
    elements: z.array(element),
    sources: z.array(source),
    followUps: z.array(followUp),
    picture: z.literal('ledger').exactOptional(),
    files: z.unknown().optional(),
  })
  .transform(({ files: _names, ...answer }) => answer);
