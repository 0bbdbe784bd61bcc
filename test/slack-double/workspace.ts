import { createHash } from 'node:crypto';

export type Block = Readonly<Record<string, unknown>> & { readonly type: string };

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly metadata?: unknown;
  readonly thread_ts?: string;
  /** Who wrote it: a person, or the app's bot user. */
  readonly user: string;
  /** Present where the app wrote it. */
  readonly bot_id?: string;
  /** The only person who sees it, where it is ephemeral. */
  readonly visibleTo?: string;
}

export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly team_id: string;
  readonly hash: string;
  readonly blocks: readonly Block[];
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  readonly [field: string]: unknown;
}

export interface Team {
  readonly id: string;
  /** The organisation that installed the app for all its teams. */
  readonly enterprise?: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  /** The app is in it; true unless told. */
  readonly isMember?: boolean;
  readonly isArchived?: boolean;
  readonly isPrivate?: boolean;
  /** The person at the other end of a direct message with the app. */
  readonly person?: string;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly team: string;
}

/** A file as somebody shares it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In place of what Slack tells of it: another size, another address, "external". */
  readonly told?: Readonly<Record<string, unknown>>;
}

/** A file that Slack keeps. */
export interface KeptFile extends GivenFile {
  readonly id: string;
  readonly owner: User;
}

export interface Token {
  readonly kind: 'bot' | 'app';
  /** A team, or an organisation. */
  readonly owner: string;
  scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt?: number;
  /** What Slack answers once it is dead: "token_revoked". */
  dead?: string;
}

/** Something that appeared, changed or went before somebody's eyes; a message without visibleTo before everybody's in its channel. */
export type Sight =
  | { readonly kind: 'shown' | 'changed' | 'deleted'; readonly message: Message }
  | { readonly kind: 'view'; readonly user: string; readonly view: View };

/** In the first team unless told. */
type Anywhere<T extends { readonly team: string }> = Omit<T, 'team'> & { readonly team?: string };

/** What there is before anybody does anything. */
export interface World {
  readonly teams?: readonly Team[];
  readonly channels?: readonly Anywhere<Channel>[];
  readonly users?: readonly Anywhere<User>[];
  /** What the app may do in the first team, where it is installed. */
  readonly scopes?: readonly string[];
}

/** Who and where, unless a test says otherwise. */
export const TEAM = 'T00000001';
export const CHANNEL = 'C00000001';
export const USER = 'U00000001';
export const APP = 'A00000001';
export const BOT_TOKEN = 'xoxb-double-bot-token';
export const APP_TOKEN = 'xapp-double-app-token';

const SCOPES: readonly string[] =
  'app_mentions:read chat:write commands channels:history channels:read files:read groups:history groups:read im:history im:read im:write users:read'.split(
    ' ',
  );

export const botUserOf = (team: string): string => `U0B${team.slice(3)}`;
export const botOf = (team: string): string => `B${team.slice(1)}`;

/** Everything that Slack knows, and nothing of how it is reached. */
export interface Workspace {
  readonly now: () => number;
  readonly teams: Map<string, Team>;
  readonly channels: Map<string, Channel>;
  readonly users: Map<string, User>;
  readonly tokens: Map<string, Token>;
  readonly messages: Message[];
  readonly ephemerals: Message[];
  /** The open modals of a person, the uppermost last. */
  readonly modals: Map<string, View[]>;
  readonly homes: Map<string, View>;
  readonly files: Map<string, KeptFile>;
  readonly sights: Sight[];
  nextId(prefix: string): string;
  nextTs(): string;
}

const byId = <T extends { readonly id: string }>(values: readonly T[]): Map<string, T> =>
  new Map(values.map((value) => [value.id, value]));

/** A workspace in which nothing has been said, with the app installed in its first team. */
export function createWorkspace(world: World, now: () => number): Workspace {
  const { teams = [{ id: TEAM }], scopes = SCOPES } = world;
  const { users = [{ id: USER, name: 'amina' }], channels = [{ id: CHANNEL, name: 'childrens-services' }] } = world;
  const team = teams[0]?.id ?? TEAM;
  let count = 0;
  return {
    now,
    teams: byId(teams),
    channels: byId(channels.map((channel) => ({ team, ...channel }))),
    users: byId(users.map((user) => ({ team, ...user }))),
    tokens: new Map<string, Token>([
      [BOT_TOKEN, { kind: 'bot', owner: team, scopes }],
      [APP_TOKEN, { kind: 'app', owner: APP, scopes: ['connections:write'] }],
    ]),
    messages: [],
    ephemerals: [],
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    sights: [],
    nextId: (prefix) =>
      `${prefix}${createHash('sha256').update(String(++count)).digest('hex').slice(0, 10).toUpperCase()}`,
    nextTs: () => `${Math.floor(now() / 1000)}.${String(++count).padStart(6, '0')}`,
  };
}

/** The conversation of a person with the app, begun where there was none. */
export function openDirect(workspace: Workspace, { id, name, team }: User): Channel {
  const channel = { id: `D${id.slice(1)}`, name, team, person: id };
  if (!workspace.channels.has(channel.id)) workspace.channels.set(channel.id, channel);
  return channel;
}

/** Puts a message before its readers, and says which. */
export function show(workspace: Workspace, message: Omit<Message, 'ts'>): Message {
  const shown = { ts: workspace.nextTs(), ...message };
  (shown.visibleTo === undefined ? workspace.messages : workspace.ephemerals).push(shown);
  workspace.sights.push({ kind: 'shown', message: shown });
  return shown;
}

/** Where the message stands; nothing happens to one that is gone. */
function find(workspace: Workspace, { visibleTo, ts }: Message): [list: Message[], position: number] {
  const list = visibleTo === undefined ? workspace.messages : workspace.ephemerals;
  return [list, list.findIndex((message) => message.ts === ts)];
}

/** Puts new words into a message. Blocks that are not given again are gone, as Slack has it where there is a text. */
export function change(workspace: Workspace, message: Message, content: Pick<Message, 'text' | 'blocks'>): Message {
  const [list, position] = find(workspace, message);
  const { blocks: _, ...kept } = list[position] ?? message;
  const changed = { ...kept, ...content };
  if (position < 0) return changed;
  list[position] = changed;
  workspace.sights.push({ kind: 'changed', message: changed });
  return changed;
}

/** Takes a message away. */
export function remove(workspace: Workspace, message: Message): void {
  const [list, position] = find(workspace, message);
  if (position < 0) return;
  list.splice(position, 1);
  workspace.sights.push({ kind: 'deleted', message });
}
