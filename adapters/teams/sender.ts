import type { Conversation } from '../../src/conversation.js';
import type { Message, Outcome, Sender } from '../../src/digest/sending.js';
import type { Log } from '../../src/log.js';
import { within } from '../within.js';
import type { Connect, Outgoing } from './connector.js';
import { ConnectorError } from './connector-error.js';
import { toOutcome, UNREADABLE } from './outcome.js';
import { toOutgoing } from './outgoing.js';
import { readOnBy } from './read-on.js';
import type { Reference, References } from './references.js';
import { toReply } from './reply.js';

interface TeamsSenderOptions {
  readonly connect: Connect;
  readonly references: Pick<References, 'find' | 'opened'>;
  readonly log: Log;
}

/** A message, and where it goes. */
interface Ready {
  readonly kind: 'ready';
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly outgoing: Outgoing;
}

/** Milliseconds for everything before the message itself leaves. */
const PREPARATION = 6_000;
/** With as little gone, there is time for a patient call; otherwise for a short one. */
const AT_ONCE = 250;

const NOT_KNOWN: Outcome = {
  kind: 'refused',
  reason: 'How Teams reaches this conversation is not known any more: write “/digest resume” to the bot there.',
};
const NOT_READY: Outcome = { kind: 'rejected', reason: 'The message could not be made ready for Teams in time.' };

/** The conversation as Teams knows it; one with a person alone is opened where there is none yet. */
async function findWay(conversation: Conversation, { connect, references }: TeamsSenderOptions) {
  const known = await references.find(conversation);
  if (known?.conversation !== undefined) return { serviceUrl: known.serviceUrl, conversation: known.conversation };
  if (known?.user === undefined) return undefined;
  const { serviceUrl, user } = known;
  const connector = await connect(serviceUrl, 'interactive');
  const opened: Reference = {
    ...known,
    conversation: await connector.openPersonal({ tenant: conversation.workspace, user }),
  };
  await references.opened(conversation, opened);
  return { serviceUrl, conversation: opened.conversation ?? '' };
}

async function prepare({ conversation, answer }: Message, options: TeamsSenderOptions): Promise<Ready | Outcome> {
  const outgoing = toOutgoing(toReply({ answer, question: readOnBy(answer) }));
  const way = await findWay(conversation, options);
  return way ? { kind: 'ready', ...way, outgoing } : NOT_KNOWN;
}

/** What the failure of a preparation comes to: nothing has left, whatever it was. */
function judgePreparation(error: unknown, { log }: TeamsSenderOptions): Outcome {
  if (!(error instanceof ConnectorError)) {
    log.error('A message could not be made ready for Teams', { error });
    return NOT_READY;
  }
  const outcome = toOutcome(error);
  return outcome.kind === 'unknown' ? { ...outcome, kind: 'rejected' } : outcome;
}

async function post({ serviceUrl, conversation, outgoing }: Ready, isEarly: boolean, connect: Connect) {
  const connector = await connect(serviceUrl, isEarly ? 'bulk' : 'interactive');
  const providerId = await connector.send(conversation, outgoing);
  return providerId === undefined ? UNREADABLE : ({ kind: 'sent', providerId } as const);
}

/** Sends to Teams, once. Teams has no way to look whether a message arrived. */
export function createTeamsSender(options: TeamsSenderOptions): Sender {
  return {
    async send(message) {
      const began = performance.now();
      const ready = await within(prepare(message, options), PREPARATION).catch((error) =>
        judgePreparation(error, options),
      );
      if (ready.kind !== 'ready') return ready;
      return post(ready, performance.now() - began < AT_ONCE, options.connect).catch(toOutcome);
    },
    find: async () => ({ kind: 'cannot-tell' }),
  };
}
