import { z } from 'zod';
import type { Document } from './document.js';

const PUBLISHED = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/; // 2018-10-03

const line = z.strictObject({
  text: z.string(),
  number: z.int().positive(),
  page: z.int().positive().exactOptional(),
  role: z.enum(['heading', 'bullet']).exactOptional(),
});

const WEB = /^https?$/; // https

const details = z.strictObject({
  title: z.string().max(1_000).exactOptional(),
  publisher: z.string().max(1_000).exactOptional(),
  url: z.url({ protocol: WEB }).max(2_000).exactOptional(),
  published: z.string().regex(PUBLISHED).exactOptional(),
});

const document = z.strictObject({
  format: z.enum(['text', 'html', 'pdf', 'docx', 'email']),
  lines: z.array(line).max(20_000),
  details,
  pages: z.int().positive().exactOptional(),
  dropped: z.array(z.string().max(1_000)).max(100),
});

/** What `readDocument` gives, checked: for what comes from another process or out of a store. */
export const documentSchema: z.ZodType<Document> = document;
