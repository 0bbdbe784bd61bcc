import { z } from 'zod';
import type { Speaker } from '../../index/model.js';
import type { Change } from './correction.js';

const speaker: z.ZodType<Speaker> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: z.string() }),
  z.strictObject({ kind: z.literal('body'), name: z.string() }),
]);

/** Reads what a stored correction puts right; refuses a kind of change that nobody can apply. */
export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), factId: z.string(), date: z.string() }),
  z.strictObject({ kind: z.literal('speaker'), factId: z.string(), speaker: speaker.exactOptional() }),
  z.strictObject({ kind: z.literal('theme'), factId: z.string(), themes: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('role'), personId: z.string(), from: z.string(), to: z.string() }),
  z.strictObject({
    kind: z.literal('status'),
    theme: z.string(),
    authority: z.string().exactOptional(),
    status: z.enum(['open', 'improving', 'resolved']),
  }),
  z.strictObject({ kind: z.literal('withdrawal'), correctionId: z.string() }),
]);
