import { z } from 'zod';
import {
  acceptContent,
  type Call,
  content,
  findChannel,
  findOpenChannel,
  type Methods,
  Refusal,
  read,
  requireScope,
} from './call.js';
import { botOf, botUserOf, change, type Message, openDirect, remove, show } from './workspace.js';

const post = content.extend({ channel: z.string() });
const ephemeral = post.extend({ user: z.string() });
const message = z.object({ channel: z.string(), ts: z.string() });

/** https://docs.slack.dev/reference/methods/chat.update: a change may hold less than a new message. */
const LONGEST_UPDATE = 4_000;

/** A user's id stands for the direct message with them. */
function findTarget(call: Call, id: string) {
  const user = call.workspace.users.get(id);
  return findOpenChannel(call, user ? openDirect(call.workspace, user).id : id);
}

/** What the app says where it may speak, ready to be shown. */
function compose(call: Call, { channel, ...given }: z.output<typeof post>) {
  requireScope(call, 'chat:write');
  const { id, team } = findTarget(call, channel);
  return { user: botUserOf(team), bot_id: botOf(team), channel: id, ...acceptContent(call, given) };
}

function postMessage(call: Call) {
  const shown = show(call.workspace, compose(call, read(call, post)));
  return { channel: shown.channel, ts: shown.ts, message: { type: 'message', ...shown } };
}

function postEphemeral(call: Call) {
  const { user, ...given } = read(call, ephemeral);
  const composed = compose(call, given);
  const team = call.workspace.channels.get(composed.channel)?.team;
  if (call.workspace.users.get(user)?.team !== team) throw new Refusal('user_not_in_channel');
  return { message_ts: show(call.workspace, { ...composed, visibleTo: user }).ts };
}

/** A message that the app wrote itself; an ephemeral one can be reached by its response_url alone. */
function findOwn(call: Call, refusal: string): Message {
  requireScope(call, 'chat:write');
  const { channel, ts } = read(call, message);
  const { id, team } = findChannel(call, channel);
  const found = call.workspace.messages.find((each) => each.channel === id && each.ts === ts);
  if (!found) throw new Refusal('message_not_found');
  if (found.bot_id !== botOf(team)) throw new Refusal(refusal);
  return found;
}

function update(call: Call) {
  const own = findOwn(call, 'cant_update_message');
  const given = read(call, content);
  if (given.text.length > LONGEST_UPDATE) throw new Refusal('msg_too_long');
  const changed = change(call.workspace, own, acceptContent(call, given));
  return { channel: own.channel, ts: own.ts, text: changed.text, message: { type: 'message', ...changed } };
}

function deleteMessage(call: Call) {
  const own = findOwn(call, 'cant_delete_message');
  remove(call.workspace, own);
  return { channel: own.channel, ts: own.ts };
}

export const CHAT_METHODS: Methods = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': deleteMessage,
};
