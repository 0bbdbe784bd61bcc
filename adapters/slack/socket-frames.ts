import type { SocketModeClient } from '@slack/socket-mode';
import { z } from 'zod';

/** What Slack sends over the socket: a greeting, a farewell, or an envelope around what it tells. */
const frameSchema = z.union([
  z.object({ type: z.enum(['hello', 'disconnect']) }),
  z.object({
    type: z.literal('events_api'),
    envelope_id: z.string(),
    payload: z.looseObject({ event: z.looseObject({ type: z.string() }) }),
  }),
  z.object({ type: z.enum(['slash_commands', 'interactive']), envelope_id: z.string(), payload: z.looseObject({}) }),
]);

/** True for a frame that Slack's SDK survives. */
export function isFrame(text: string): boolean {
  try {
    return frameSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** Keeps from Slack's SDK every frame that it does not survive, such as "null", and calls `heard` for the others. */
export function guardFrames(client: SocketModeClient, heard: (isFrame: boolean) => void): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (frame: unknown, isBinary: boolean) => {
    const isReadable = !isBinary && typeof frame === 'string' && isFrame(frame);
    heard(isReadable);
    if (isReadable) for (const listener of listeners) listener(frame, isBinary);
  });
}
