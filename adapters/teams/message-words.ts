import { z } from 'zod';
import { readEntities } from './read-entities.js';

/** A message that an action was chosen on: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module#payload-activity-properties-when-a-dialog-is-invoked-from-a-message. */
const payloadSchema = z.object({
  body: z.object({ contentType: z.string().default('text'), content: z.string().default('') }).prefault({}),
});

/** Longer messages are cut: no more than this is checked. */
const MOST_READ = 20_000;
const LINE_ENDS = /<(?:br|\/p|\/div|\/li|\/blockquote)\b[^<>]{0,200}>/gi; // <p>“We are sorry.”</p>
const TAGS = /<[^<>]*>/g; // <at id="0">Amina Khan</at>
const SPACES = /\s+/g; // over two lines

/** The words of a message, without its mark-up; empty where there are none, as in a picture. */
export function wordsOfMessage(payload: unknown): string {
  const { data } = payloadSchema.safeParse(payload);
  const { contentType, content } = data?.body ?? { contentType: 'text', content: '' };
  const text = content.slice(0, MOST_READ);
  const plain = contentType === 'html' ? readEntities(text.replace(LINE_ENDS, ' ').replace(TAGS, '')) : text;
  return plain.replace(SPACES, ' ').trim();
}
