import type { App } from '@slack/bolt';
import { replyInTime } from '../in-time.js';
import { createKeptReplies } from '../kept-replies.js';
import { isAlone, placeOfCommand } from './asker.js';
import { readMarkup } from './markup.js';
import type { SlackMessage } from './message.js';
import { hasPicture, sendPictured } from './pictures.js';
import { ask, type Reception } from './reception.js';
import { toReply } from './reply.js';

const toMe = (message: SlackMessage) => ({ response_type: 'ephemeral' as const, ...message });

/** "/quote help": every command of an app has to say how it is used. */
const HELP = /^help$/i;
/** Those that have more to say about it than how they are used. */
const OWN_HELP: ReadonlySet<string> = new Set(['/digest']);

function readQuestion(command: string, typed: string): string {
  const text = readMarkup(typed, '');
  return HELP.test(text) && !OWN_HELP.has(command) ? `/help ${command.slice(1)}` : `${command} ${text}`.trim();
}

/** Slash commands, whichever Slack passes on: one that nobody knows is answered as everywhere. */
export function listenToCommands(app: App, reception: Reception): void {
  const keep = createKeptReplies<ReturnType<typeof toMe>>();
  // Of every name: /ofsted
  app.command(/^\//, async ({ ack, body, respond }) => {
    const place = placeOfCommand(body);
    const question = readQuestion(body.command, body.text ?? '');
    const offers = isAlone(place) ? (['report'] as const) : (['share', 'report'] as const);
    const answering = ask(reception, place, { text: question, isPrivate: true }).then((answer) =>
      keep(answer, `${offers} ${question}`, () => toMe(toReply({ answer, question, offers }))),
    );
    const follow = (reply: ReturnType<typeof toMe>) => sendPictured(reply, respond);
    await replyInTime(answering, {
      async acknowledge(reply) {
        // Of an acknowledgement nobody hears whether it was shown.
        const isPictured = reply !== undefined && hasPicture(reply);
        await ack(isPictured ? undefined : reply);
        if (isPictured) await follow(reply);
      },
      follow,
    });
  });
}
