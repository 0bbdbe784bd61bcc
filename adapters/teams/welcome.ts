import { type Answer, bullets, followUp, paragraph } from '../../src/answer.js';
import { MOST_FOLLOW_UPS } from '../../src/command.js';
import { COMMANDS } from '../../src/command-list.js';
import { PROMISE } from '../../src/commands/help.js';
import { type Activity, tenantIdOf } from './activity.js';
import type { Post } from './post.js';
import type { Reception } from './reception.js';
import { toReply } from './reply.js';

const DIGEST = { text: '/digest weekly monday 09:00', strong: true };

/** What the bot is for, how a digest is set up, and every command, on one card. */
export function toWelcome(isPersonal: boolean): Answer {
  const examples = COMMANDS.flatMap((command) => command.examples.slice(0, 1));
  return {
    title: 'Briefing Bot is here',
    elements: [
      paragraph(PROMISE, ' Ask about children’s services in the articles that this bot has read.'),
      paragraph(
        'To have what changed come here every week, ',
        isPersonal ? 'write: ' : 'mention me and write: ',
        DIGEST,
      ),
      bullets(COMMANDS.map(({ name, summary }) => [{ text: `/${name}`, strong: true }, `: ${summary}`])),
      paragraph('Or ask in your own words: ', { text: 'when was the last inspection?', strong: true }),
    ],
    sources: [],
    followUps: examples.slice(0, MOST_FOLLOW_UPS).map(followUp),
  };
}

/** A team has several conversations, and is welcomed in one of them. */
const whereOf = ({ channelData, conversation }: Activity): string => channelData?.team?.id ?? conversation.id;

/** Writes down how a conversation is reached that the bot was added to, and greets once there, however often Teams tells of it. */
export async function welcome(
  activity: Activity,
  { reception, post }: { readonly reception: Reception; readonly post: Post },
): Promise<void> {
  await reception.references.keep(activity);
  if (!(await reception.isNew(tenantIdOf(activity), `welcome ${whereOf(activity)}`, true))) return;
  const answer = toWelcome(activity.conversation.conversationType === 'personal');
  await post(activity, async () => toReply({ answer, question: '', offers: ['forms'] }));
}
