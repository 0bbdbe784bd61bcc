import type { ChatPostMessageArguments } from '@slack/web-api';
import type { Answer } from '../../src/answer.js';
import { shownAgainBy } from '../shown-again-by.js';
import { takeFiles } from '../take-files.js';
import { isAlone, type Place, toAsker } from './asker.js';
import { postPatiently } from './post-patiently.js';
import { clientsOf, knowAdmin, type Reception, toApology } from './reception.js';
import { toReply } from './reply.js';
import { nameOf, type SharedFile } from './shared-file.js';

interface Shared {
  readonly files: readonly SharedFile[];
  readonly place: Place;
  /** Of the message that they came with. */
  readonly channel: string;
  readonly thread: string | undefined;
}

/** Shows what was read in a file to whoever shared it, where nobody else sees it. */
async function tell(
  answering: Promise<Answer>,
  { place, channel, thread }: Shared,
  reception: Reception,
): Promise<void> {
  const answer = await answering;
  const { interactive } = await clientsOf(reception, place);
  const message: ChatPostMessageArguments = {
    channel,
    ...toReply({ answer, question: shownAgainBy(answer) }),
    ...(thread !== undefined && { thread_ts: thread }),
  };
  await postPatiently(() =>
    isAlone(place)
      ? interactive.chat.postMessage({ ...message, unfurl_links: false, unfurl_media: false })
      : interactive.chat.postEphemeral({ ...message, user: place.user }),
  );
}

/** Takes the files beside a message, and tells of each. Nothing where the bot takes none. */
export async function answerFiles(shared: Shared, reception: Reception): Promise<void> {
  const { bot, fetchFile, log } = reception;
  const { files, place } = shared;
  const take = bot.take?.bind(bot);
  if (files.length === 0 || !take) return;
  const asker = toAsker(place, true, await knowAdmin(reception, place));
  const offered = files.map((file) => ({ name: nameOf(file), fetch: () => fetchFile(place, file) }));
  await takeFiles(offered, {
    take: (upload) => take(upload, asker),
    tell: (answering) =>
      tell(answering, shared, reception).catch((error) =>
        log.error('What became of a file did not reach Slack', { error }),
      ),
    apologise: (error) => toApology(reception, error),
  });
}
