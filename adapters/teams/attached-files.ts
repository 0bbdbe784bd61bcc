import { z } from 'zod';
import type { Activity } from './activity.js';

/** What a file is in a chat with the bot alone: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4. */
const fileSchema = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1),
  content: z.object({ downloadUrl: z.string(), fileType: z.string().default('') }),
});

/** A file where the person who attached it keeps it. */
export interface AttachedFile {
  readonly name: string;
  /** Opens it for a few minutes, without a token. */
  readonly url: string;
  /** "pdf" */
  readonly type: string;
}

const wordsSchema = z.object({ contentType: z.literal('text/html'), content: z.string() });

/** What stands where a file is attached: <attachment id="5e32f195-168a-474f-a273-2f1d3e4b5a6c">; cards and quoted messages have other ids. */
const PLACE_OF_FILE = /<attachment id="[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/i;

/** The files that came with a message: pictures within its words, and the words again as HTML, are none. */
export function readAttachedFiles({ attachments = [] }: Activity): AttachedFile[] {
  const files = attachments.flatMap((each) => fileSchema.safeParse(each).data ?? []);
  return files.map(({ name, content: { downloadUrl, fileType } }) => ({ name, url: downloadUrl, type: fileType }));
}

/** Whether a file is there to be read; elsewhere than alone with the bot, whether one is attached, of which Teams tells no more than its place in the words. */
export function hasFiles(activity: Activity): boolean {
  if (readAttachedFiles(activity).length > 0) return true;
  if (activity.conversation.conversationType === 'personal') return false;
  const words = (activity.attachments ?? []).flatMap((each) => wordsSchema.safeParse(each).data?.content ?? []);
  return words.some((html) => PLACE_OF_FILE.test(html));
}
