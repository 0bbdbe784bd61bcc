import { type Answer, paragraph } from '../../src/answer.js';
import { shownAgainBy } from '../shown-again-by.js';
import { takeFiles } from '../take-files.js';
import type { Activity } from './activity.js';
import { isAlone, placeOf, toAsker } from './asker.js';
import { readAttachedFiles } from './attached-files.js';
import type { Post } from './post.js';
import { type Reception, toApology } from './reception.js';
import { toReply } from './reply.js';

const NOT_HERE: Answer = {
  title: 'Files are read in a chat with me alone',
  elements: [
    paragraph(
      'Teams gives me no files in channels and group chats. Send it in a chat with me alone, and I read it there.',
    ),
  ],
  sources: [],
  followUps: [],
};

async function showReply(answering: Promise<Answer>) {
  const answer = await answering;
  return toReply({ answer, question: shownAgainBy(answer) });
}

/** Takes the files that came with a message to the bot alone, and tells of each; elsewhere it says where to send them. Never rejects. */
export async function answerFiles(
  activity: Activity,
  { reception, post }: { readonly reception: Reception; readonly post: Post },
): Promise<void> {
  const { bot, settings, fetchFile } = reception;
  const place = placeOf(activity);
  const take = bot.take?.bind(bot);
  if (!take) return;
  if (!isAlone(place)) return post(activity, () => showReply(Promise.resolve(NOT_HERE)));
  const asker = toAsker(place, true, settings.admins.includes(place.user));
  const offered = readAttachedFiles(activity).map((file) => ({ name: file.name, fetch: () => fetchFile(file) }));
  await takeFiles(offered, {
    take: (upload) => take(upload, asker),
    tell: (answering) => post(activity, () => showReply(answering)),
    apologise: (error) => toApology(reception, error),
  });
}
