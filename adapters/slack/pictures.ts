import { RespondError } from '@slack/bolt';
import type { ContextBlock, ImageBlock, KnownBlock } from '@slack/types';
import { plain } from './elements.js';
import { refusalCode } from './outcome.js';

interface Shown {
  readonly blocks: KnownBlock[];
}

/** An address that is spent or was never one, and too many uses of it: the blocks are not to blame. */
const NOT_THE_BLOCKS: ReadonlySet<number> = new Set([404, 410, 429]);

const isPicture = (block: KnownBlock): block is ImageBlock => block.type === 'image';

export const hasPicture = ({ blocks }: Shown): boolean => blocks.some(isPicture);

const inWords = (block: KnownBlock): KnownBlock =>
  isPicture(block) ? ({ type: 'context', elements: [plain(block.alt_text)] } satisfies ContextBlock) : block;

/** The same with what pictures tell in their place: for a dialog, which is refused whole where one does not come. */
export const withoutPictures = (blocks: readonly KnownBlock[]): KnownBlock[] => blocks.map(inWords);

/** Whether Slack took nothing of it, and so has shown nothing. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof RespondError)) return refusalCode(error) === 'invalid_blocks';
  const { statusCode } = error;
  return statusCode >= 400 && statusCode < 500 && !NOT_THE_BLOCKS.has(statusCode);
}

/**
 * Sends a message; where Slack refuses one with a picture, once more with what it tells. Slack fetches a picture before it
 * shows the message, and refuses it whole where that fails: https://github.com/slackapi/python-slack-sdk/issues/1782.
 */
export async function sendPictured<Message extends Shown>(
  message: Message,
  send: (message: Message) => Promise<unknown>,
): Promise<void> {
  try {
    await send(message);
  } catch (error) {
    if (!hasPicture(message) || !isRefused(error)) throw error;
    await send({ ...message, blocks: withoutPictures(message.blocks) });
  }
}
