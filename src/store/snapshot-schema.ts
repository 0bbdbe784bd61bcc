import { z } from 'zod';
import type { Snapshot } from '../subscription.js';

/** What a conversation was told, as it is stored. */
export const snapshotSchema: z.ZodType<Snapshot> = z.object({
  at: z.string(),
  weaknesses: z.array(
    z.object({
      theme: z.string(),
      authority: z.string().exactOptional(),
      status: z.enum(['open', 'improving', 'resolved']),
      findings: z.array(z.string()),
    }),
  ),
  corrections: z.array(z.string()),
  articles: z.array(z.string()),
});
