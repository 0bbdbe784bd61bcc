import { setTimeout as sleep } from 'node:timers/promises';
import { type Conversation, privateConversation, tenantOf } from '../../src/conversation.js';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import { createMemoryOfEvents } from '../memory-of-events.js';
import { type Activity, timeOf } from './activity.js';
import { conversationOf, isAlone, placeOf } from './asker.js';
import type { StoredReferences } from './create-references.js';
import { departedOf } from './departed.js';
import type { Removal } from './removal.js';
import type { Way } from './ways-of.js';

interface RemovalOptions {
  readonly store: () => Promise<Store>;
  readonly references: StoredReferences;
  readonly log: Log;
  readonly now: () => Date;
}

interface Removing extends RemovalOptions {
  /** Whether it was said already that the rows of an organisation stay. */
  readonly wasSaid: (tenant: string) => boolean;
}

/** Milliseconds between tries to remove what is stored. */
const WAITS: readonly number[] = [500, 1_000, 2_000, 30_000, 300_000];

/** Teams tells of a removal twice: what stays is said once. */
const SAID = { lifetime: 600_000, most: 1_000 };

const KEPT =
  'An organisation has no conversation with the bot any more that is known. What its people added, put right and reported stays, until whoever runs the bot removes it from the database';

/** A conversation that the bot has left, and how it was reached. */
type Left = Pick<Way, 'conversation'> & Partial<Way>;

async function findLeft(activity: Activity, { references }: RemovalOptions): Promise<Left[]> {
  const { conversations, holds } = departedOf(activity);
  const named = await Promise.all(
    conversations.map(async (conversation) => {
      const reference = await references.find(conversation);
      return { conversation, ...(reference && { reference }) };
    }),
  );
  const names = new Set(conversations.map(({ channel }) => channel));
  const others = holds ? (await references.list(tenantOf(conversationOf(placeOf(activity))))).filter(holds) : [];
  return [...named, ...others.filter(({ conversation }) => !names.has(conversation.channel))];
}

/** Stops what comes there, and forgets the way. Resolves to the ids of what was stopped. */
async function end({ conversation }: Left, at: string, options: RemovalOptions): Promise<string[]> {
  const { subscriptions } = await options.store();
  const stopped: string[] = [];
  for (const { id } of await subscriptions.listOf(conversation))
    if (await subscriptions.stop(tenantOf(conversation), id, options.now().toISOString())) stopped.push(id);
  await options.references.forget(conversation, at);
  return stopped;
}

/** People were written down to be told what becomes of what they set up: who has nothing any more is forgotten. */
async function forgetPeople(somewhere: Conversation, { store, references }: RemovalOptions): Promise<void> {
  const { subscriptions, references: rows } = await store();
  const tenant = tenantOf(somewhere);
  const standing = await subscriptions.listOfTenant(tenant);
  const owners = new Set(standing.map(({ owner }) => privateConversation(somewhere, owner).channel));
  for (const { conversation, reference } of await references.list(tenant))
    if (reference.conversation === undefined && !owners.has(conversation.channel)) await rows.remove(conversation);
}

/** Whether people of the organisation have put something right, reported a mistake, or added a document. */
async function hasRecord(tenant: string, store: Store): Promise<boolean> {
  if ((await store.corrections.revision(tenant)) > 0 || (await store.comments(tenant)).length > 0) return true;
  return (await store.documents.trail(tenant)).length > 0;
}

/** That no conversation is known does not prove that there is none: what people wrote is not removed for it. */
async function purgeEmpty(somewhere: Conversation, { wasSaid, log, ...options }: Removing): Promise<void> {
  const store = await options.store();
  const tenant = tenantOf(somewhere);
  if ((await store.references.list(tenant)).length > 0) return;
  if (await hasRecord(tenant, store)) {
    if (!wasSaid(tenant)) log.warn(KEPT, { tenant });
    return;
  }
  const rows = await store.tenants.purge(tenant);
  if (rows > 0)
    log.warn('An organisation has no conversation with the bot any more: all of it was removed', { tenant });
}

async function removeOnce(activity: Activity, options: Removing): Promise<void> {
  const at = timeOf(activity, options.now());
  const place = placeOf(activity);
  const here = conversationOf(place);
  const left = await findLeft(activity, options);
  if (left.some(({ reference }) => (reference?.since ?? '') > at)) return;
  const stopped: string[] = [];
  for (const each of left) stopped.push(...(await end(each, at, options)));
  const conversations = left.flatMap(({ conversation, reference }) => (reference ? [conversation.channel] : []));
  if (conversations.length + stopped.length > 0)
    options.log.warn('The bot was removed, and what came there has ended', {
      tenant: tenantOf(here),
      conversations,
      subscriptions: stopped,
    });
  if (!isAlone(place)) await forgetPeople(here, options);
  await purgeEmpty(here, options);
}

/** Tries again where the store fails, for Teams does not tell again what it has told. Resolves after the first try. */
async function surely(work: () => Promise<void>, log: Log, waits = WAITS): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error('What is stored for a conversation that the bot has left could not be removed yet', { error });
    const [wait, ...others] = waits;
    if (wait !== undefined) void sleep(wait, undefined, { ref: false }).then(() => surely(work, log, others));
  }
}

/** The end of what is stored for conversations that the bot has left, however often and in whatever order Teams tells of it. */
export function createRemoval(options: RemovalOptions): Removal {
  const wasSaid = createMemoryOfEvents({ now: options.now, ...SAID });
  return { remove: (activity) => surely(() => removeOnce(activity, { ...options, wasSaid }), options.log) };
}
