import { z } from 'zod';
import type { Block, Channel, Token, Workspace } from './workspace.js';

export type Surface = 'message' | 'modal' | 'home';

/** What is wrong with the blocks, a line each; nothing where Slack would take them. */
export type ValidateBlocks = (blocks: readonly Block[], surface: Surface) => readonly string[];

/** Slack's refusal of a call: "channel_not_found". */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly details: object = {},
  ) {
    super(code);
  }
}

/** A call of a method by an app that has shown its token, if it had one. */
export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly token: Token | undefined;
  readonly workspace: Workspace;
  readonly validateBlocks: ValidateBlocks;
}

/** Methods by name: what a successful call brings besides "ok": true. */
export type Methods = Readonly<Record<string, (call: Call) => object>>;

/** 50 blocks in a message, 100 elsewhere, and about 13,200 characters in those of a message (slackapi/bolt-js#2509). */
const MOST_BLOCKS = { message: 50, modal: 100, home: 100 } as const;
const LONGEST_BLOCKS = 13_200;
/** https://docs.slack.dev/reference/methods/chat.postMessage: what is over it is cut; the double refuses it, for a cut would go unseen. */
const LONGEST_TEXT = 40_000;

/** Forms carry blocks, views and metadata as JSON in a string. */
function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export const json = <T extends z.ZodType>(schema: T) => z.preprocess(fromJson, schema);
export const flag = z.preprocess((value) => value === true || value === 'true' || value === '1', z.boolean());
export const block = z.looseObject({ type: z.string() });

/** The arguments as the method wants them. */
export function read<T extends z.ZodType>({ args }: Call, schema: T): z.output<T> {
  const { success, data, error } = schema.safeParse(args);
  if (success) return data;
  const messages = error.issues.map(({ message, path }) => `[ERROR] ${message} [json-pointer:/${path.join('/')}]`);
  throw new Refusal('invalid_arguments', { response_metadata: { messages } });
}

/** Refuses a token without one of the scopes. */
export function requireScope({ token }: Call, ...scopes: readonly string[]): void {
  if (token === undefined || scopes.some((scope) => token.scopes.includes(scope))) return;
  throw new Refusal('missing_scope', { needed: scopes.join(','), provided: token.scopes.join(',') });
}

/** The token of the call reaches this team: its own, or one of its organisation's. */
export function reaches({ token, workspace }: Call, team: string): boolean {
  return token?.owner === team || token?.owner === workspace.teams.get(team)?.enterprise;
}

/** The channel, where the app can see it: a private one only from within. */
export function findChannel(call: Call, id: string): Channel {
  const channel = call.workspace.channels.get(id);
  const isHidden = channel?.isPrivate === true && channel.isMember === false;
  if (!channel || isHidden || !reaches(call, channel.team)) throw new Refusal('channel_not_found');
  return channel;
}

/** The channel, where the app can speak in it. */
export function findOpenChannel(call: Call, id: string): Channel {
  const channel = findChannel(call, id);
  if (channel.isArchived) throw new Refusal('is_archived');
  if (channel.isMember === false) throw new Refusal('not_in_channel');
  return channel;
}

/** Characters in every `text` below; what Slack adds for the structure around them is not known. */
function lengthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (key === 'text' && typeof part === 'string' ? part.length : lengthOf(part)),
    0,
  );
}

/** The blocks, each with an id, or a refusal of what Slack does not take. */
export function acceptBlocks(call: Call, given: readonly Block[], surface: Surface): Block[] {
  const { workspace, validateBlocks } = call;
  const most = MOST_BLOCKS[surface];
  const problems = [
    ...(given.length > most ? [`no more than ${most} items allowed [json-pointer:/blocks]`] : []),
    ...validateBlocks(given, surface),
  ];
  if (problems.length > 0) {
    const response_metadata = { messages: problems.map((problem) => `[ERROR] ${problem}`) };
    throw new Refusal(surface === 'message' ? 'invalid_blocks' : 'invalid_arguments', { response_metadata });
  }
  if (surface === 'message' && lengthOf(given) > LONGEST_BLOCKS) throw new Refusal('msg_blocks_too_long');
  return given.map((each) => ({ block_id: workspace.nextId('b'), ...each }));
}

export const content = z.object({
  text: z.string().default(''),
  blocks: json(z.array(block)).optional(),
  metadata: json(z.object({ event_type: z.string(), event_payload: z.looseObject({}) })).optional(),
  thread_ts: z.string().optional(),
});

/** Text, blocks and metadata of a message that Slack takes. */
export function acceptContent(call: Call, given: z.output<typeof content>) {
  if (given.text === '' && !given.blocks?.length) throw new Refusal('no_text');
  if (given.text.length > LONGEST_TEXT) throw new Refusal('msg_too_long');
  return {
    text: given.text,
    ...(given.blocks && { blocks: acceptBlocks(call, given.blocks, 'message') }),
    ...(given.metadata && { metadata: given.metadata }),
    ...(given.thread_ts !== undefined && { thread_ts: given.thread_ts }),
  };
}
