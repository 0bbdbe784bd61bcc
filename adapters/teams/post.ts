import { type Activity, tenantIdOf } from './activity.js';
import type { Card } from './card-types.js';
import type { Connector } from './connector.js';
import { ConnectorError } from './connector-error.js';
import { toOutgoing } from './outgoing.js';
import { patiently } from './patiently.js';
import type { Reception } from './reception.js';
import { whileTyping } from './typing.js';

/** Who sees what is written: everybody there, its sender alone among them, or its sender in a chat of their own. */
export type Audience = 'all' | 'one' | 'own chat';

/** What is written in reply to an activity. */
export type Write = (audience: Audience) => Promise<Card>;

/** Sends what is written in reply to an activity. Never rejects: what could not be sent is logged. */
export type Post = (activity: Activity, write: Write) => Promise<void>;

type PostOptions = Pick<Reception, 'connect' | 'settings' | 'log' | 'now'>;

/** What a region answers that does not know replies for one person alone. */
const UNKNOWN: ReadonlySet<number | undefined> = new Set([400, 404, 405, 501]);
/** What says that the person has no chat with the bot, and may have none. */
const REFUSED: ReadonlySet<number | undefined> = new Set([400, 403, 404]);
/** Milliseconds for which such a region is not asked again. */
const REMEMBERED = 3_600_000;

const isUnknown = (error: unknown): boolean => error instanceof ConnectorError && UNKNOWN.has(error.status);

async function sendToAll(connector: Connector, { conversation }: Activity, write: Write): Promise<void> {
  const card = await whileTyping(write('all'), () => connector.send(conversation.id, { type: 'typing' }));
  await patiently(() => connector.send(conversation.id, toOutgoing(card)));
}

/** Without typing, which everybody would see. Resolves to whether it was sent: false where that is not known there. */
async function sendToOne(connector: Connector, { conversation, from }: Activity, write: Write): Promise<boolean> {
  const outgoing = toOutgoing(await write('one'));
  try {
    await patiently(() => connector.send(conversation.id, outgoing, from.id));
    return true;
  } catch (error) {
    if (isUnknown(error)) return false;
    throw error;
  }
}

/** Where nobody else reads either. Resolves to whether it was sent: false where the person has no chat with the bot. */
async function sendToOwnChat(connector: Connector, activity: Activity, write: Write): Promise<boolean> {
  const person = { tenant: tenantIdOf(activity), user: activity.from.id };
  try {
    const chat = await patiently(() => connector.openPersonal(person));
    const outgoing = toOutgoing(await write('own chat'));
    await patiently(() => connector.send(chat, outgoing));
    return true;
  } catch (error) {
    if (error instanceof ConnectorError && REFUSED.has(error.status)) return false;
    throw error;
  }
}

/**
 * Posts for a reception: where only the bot could see a message, only its sender sees the reply, there or else in their own
 * chat with the bot; where Teams knows neither, everybody does.
 */
export function createPost({ connect, settings, log, now }: PostOptions): Post {
  /** By service address, until when no reply for one person alone is tried there. */
  const notBefore = new Map<string, number>();
  const isForOne = ({ recipient, conversation }: Activity): boolean =>
    settings.privateReplies && recipient.isTargeted === true && conversation.conversationType !== 'personal';
  const isKnown = ({ serviceUrl }: Activity): boolean => (notBefore.get(serviceUrl) ?? 0) <= now().getTime();
  const sendElsewhere = async (connector: Connector, activity: Activity, write: Write): Promise<void> => {
    if (!(await sendToOwnChat(connector, activity, write))) await sendToAll(connector, activity, write);
  };
  const send = async (activity: Activity, write: Write): Promise<void> => {
    const connector = await connect(activity.serviceUrl, 'interactive');
    if (!isForOne(activity)) return sendToAll(connector, activity, write);
    const wasTried = isKnown(activity);
    if (wasTried && (await sendToOne(connector, activity, write))) return;
    await sendElsewhere(connector, activity, write);
    // Only now is it certain that this kind of reply was refused, and not this one.
    if (wasTried) notBefore.set(activity.serviceUrl, now().getTime() + REMEMBERED);
  };
  return (activity, write) =>
    send(activity, write).catch((error) => log.error('An answer did not reach Teams', { error }));
}
