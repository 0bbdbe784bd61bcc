import { cardOf, type Posted, type World } from './world.js';

/** What Teams would not take of the answer to an invoke of that name. */
export type ValidateInvoke = (
  name: string,
  reply: { readonly status: number; readonly body: unknown },
) => readonly string[];

/** Something that a message extension found. */
export interface Found {
  readonly title: string;
  readonly text: string;
  /** What is put into the message, unless something is asked for first. */
  readonly card: object;
  /** What is asked once it is chosen. */
  readonly tap?: unknown;
}

/** What came of something that a person did. */
export interface Seen {
  /** What the bot was told. */
  readonly activity: object;
  /** Of the bot's answer over HTTP. */
  readonly status: number;
  readonly body: unknown;
  readonly ms: number;
  /** What the bot sent meanwhile, but for signs of typing. */
  readonly posts: readonly Posted[];
  /** What is shown: the card that takes another's place, that of a dialog, that of a link, or that of the last message. */
  readonly card?: object;
  /** The words that are shown in place of a card. */
  readonly told?: string;
  readonly found: readonly Found[];
}

export interface CourierOptions {
  readonly world: World;
  readonly token: () => Promise<string>;
  /** Where the bot listens. */
  readonly address: () => string;
  readonly validateInvoke: ValidateInvoke;
}

export interface Delivery {
  readonly activity: object;
  /** In place of a true token. */
  readonly authorization?: string;
  /** The message in which the button stands that was pressed. */
  readonly home?: Posted | undefined;
}

interface Attachment {
  readonly content: object;
  readonly preview: { readonly content: { title: string; text: string; tap?: { value: unknown } } };
}

interface InvokeBody {
  readonly value?: unknown;
  readonly task?: { readonly value?: { readonly card?: { readonly content?: object } } };
  readonly composeExtension?: { readonly attachments?: readonly Attachment[]; readonly text?: string };
}

const toFound = ({
  content,
  preview: {
    content: { title, text, tap },
  },
}: Attachment): Found => ({
  title,
  text,
  card: content,
  ...(tap && { tap: tap.value }),
});

/** What an invoke shows. */
function readInvoke(body: unknown): Pick<Seen, 'card' | 'told' | 'found'> {
  const { value, task, composeExtension: { attachments = [], text } = {} } = Object(body) as InvokeBody;
  const found = attachments.map(toFound);
  const card = task?.value?.card?.content ?? found[0]?.card ?? (typeof value === 'object' ? value : undefined);
  const told = typeof value === 'string' ? value : text;
  return { found, ...(card && { card }), ...(told !== undefined && { told }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Brings an activity to the bot over HTTP, as Teams does. */
async function bring({ activity, authorization }: Delivery, { token, address }: CourierOptions) {
  const started = performance.now();
  const response = await fetch(address(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: authorization ?? `Bearer ${await token()}` },
    body: JSON.stringify(activity),
  });
  return { status: response.status, body: parse(await response.text()), ms: performance.now() - started };
}

/** Brings an activity to the bot; resolves to what was seen then. */
export async function deliver(delivery: Delivery, options: CourierOptions): Promise<Seen> {
  const { world, validateInvoke } = options;
  const before = world.posted.length;
  const { ms, ...reply } = await bring(delivery, options);
  const { activity, home } = delivery;
  const { type, name = '' } = activity as { type?: string; name?: string };
  if (type === 'invoke') world.faults.push(...validateInvoke(name, reply));
  const posts = world.posted.slice(before).filter((each) => each.activity['type'] === 'message');
  const posted = cardOf(posts.at(-1)?.activity ?? {});
  const shown = readInvoke(reply.body);
  if (home && shown.card) world.homeOf.set(shown.card, home);
  return {
    activity,
    ...reply,
    ms,
    posts,

    ...(posted && { card: posted }),
    ...shown,
  };
}
