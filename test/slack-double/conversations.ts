import { z } from 'zod';
import { type Call, findChannel, flag, type Methods, Refusal, reaches, read, requireScope } from './call.js';
import { type Message, openDirect } from './workspace.js';

const history = z.object({
  channel: z.string(),
  oldest: z.string().default('0'),
  latest: z.string().default('99999999999'),
  inclusive: flag,
  limit: z.coerce.number().int().min(1).max(999).default(100),
  cursor: z.coerce.number().int().default(0),
  include_all_metadata: flag,
});

/** Which scope opens a conversation to its reader; its id begins with the letter. */
const HISTORY_SCOPES: Readonly<Record<string, string>> = {
  C: 'channels:history',
  G: 'groups:history',
  D: 'im:history',
};

const isOpening = ({ ts, thread_ts }: Message): boolean => thread_ts === undefined || thread_ts === ts;

function isBetween({ ts }: Message, { oldest, latest, inclusive }: z.output<typeof history>): boolean {
  if (ts === oldest || ts === latest) return inclusive;
  return Number(ts) > Number(oldest) && Number(ts) < Number(latest);
}

/** The newest first, without what was said in threads. */
function readHistory(call: Call) {
  const asked = read(call, history);
  requireScope(call, HISTORY_SCOPES[asked.channel.charAt(0)] ?? 'channels:history');
  const { id, isMember } = findChannel(call, asked.channel);
  if (isMember === false) throw new Refusal('not_in_channel');
  const said = call.workspace.messages.filter(({ channel }) => channel === id).reverse();
  const found = said.filter((message) => isOpening(message) && isBetween(message, asked));
  const end = asked.cursor + asked.limit;
  const messages = found.slice(asked.cursor, end).map(({ metadata, channel: _, ...message }) => ({
    type: 'message',
    ...message,
    ...(asked.include_all_metadata && metadata !== undefined && { metadata }),
  }));
  const has_more = end < found.length;
  return { messages, has_more, response_metadata: { next_cursor: has_more ? String(end) : '' } };
}

function findUser(call: Call, id: string) {
  const user = call.workspace.users.get(id);
  if (!user || !reaches(call, user.team)) throw new Refusal('user_not_found');
  return user;
}

function openConversation(call: Call) {
  requireScope(call, 'im:write');
  const { users } = read(call, z.object({ users: z.string() }));
  return { channel: { id: openDirect(call.workspace, findUser(call, users)).id } };
}

function describeConversation(call: Call) {
  requireScope(call, 'channels:read', 'groups:read', 'im:read');
  const { channel } = read(call, z.object({ channel: z.string() }));
  const { id, name, person, isArchived = false, isPrivate = false, isMember = true } = findChannel(call, channel);
  const described = person ? { user: person, is_im: true } : { name, is_channel: true, is_member: isMember };
  return { channel: { id, ...described, is_archived: isArchived, is_private: isPrivate || person !== undefined } };
}

function describeUser(call: Call) {
  requireScope(call, 'users:read');
  const { id, name, team } = findUser(call, read(call, z.object({ user: z.string() })).user);
  return { user: { id, team_id: team, name, real_name: name, deleted: false, is_bot: false, tz: 'Europe/London' } };
}

export const CONVERSATION_METHODS: Methods = {
  'conversations.history': readHistory,
  'conversations.open': openConversation,
  'conversations.info': describeConversation,
  'users.info': describeUser,
};
