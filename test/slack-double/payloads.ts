import type { Held, Placed, State } from './elements.js';
import { APP, botUserOf, type Channel, type Message, type Team, type User } from './workspace.js';

/** Who does something, and where. */
export interface Actor {
  readonly user: User;
  readonly team: Team;
  readonly channel: Channel;
}

/** The long outdated token of verification, which nobody should read. */
const TOKEN = 'outdated-verification-token';

/** "a < b" is sent as "a &lt; b". */
export const toEntities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const nameOf = ({ name, person }: Channel): string => (person === undefined ? name : 'directmessage');

interface CommandHandles {
  readonly trigger_id: string;
  readonly response_url: string;
}

/** A command as a form: https://docs.slack.dev/interactivity/implementing-slash-commands */
export function toCommand(typed: string, { user, team, channel }: Actor, handles: CommandHandles) {
  const [command = '', ...words] = typed.split(' ');
  return {
    token: TOKEN,
    team_id: team.id,
    team_domain: team.id.toLowerCase(),
    ...(team.enterprise !== undefined && { enterprise_id: team.enterprise, enterprise_name: team.enterprise }),
    channel_id: channel.id,
    channel_name: nameOf(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text: toEntities(words.join(' ').trim()),
    api_app_id: APP,
    is_enterprise_install: String(team.enterprise !== undefined),
    ...handles,
  };
}

/** An event in its wrapping: https://docs.slack.dev/apis/events-api */
export function toEvent(event: object, team: Team, { id, at }: { readonly id: string; readonly at: number }) {
  const enterprise_id = team.enterprise ?? null;
  const authorization = { enterprise_id, team_id: team.id, user_id: botUserOf(team.id), is_bot: true };
  return {
    token: TOKEN,
    team_id: team.id,
    ...(enterprise_id !== null && { enterprise_id }),
    api_app_id: APP,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: Math.floor(at / 1000),
    authorizations: [{ ...authorization, is_enterprise_install: enterprise_id !== null }],
    is_ext_shared_channel: false,
  };
}

/** What all interactions tell: https://docs.slack.dev/reference/interaction-payloads */
export function toInteraction(type: string, { user, team }: Actor, fields: object) {
  return {
    type,
    token: TOKEN,
    api_app_id: APP,
    team: { id: team.id, domain: team.id.toLowerCase() },
    user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
    enterprise: team.enterprise === undefined ? null : { id: team.enterprise, name: team.enterprise },
    is_enterprise_install: team.enterprise !== undefined,
    ...fields,
  };
}

/** A message as interactions tell of it, with its channel beside it. */
export function toMessageFields({ channel: _, ...message }: Message, channel: Channel) {
  return { channel: { id: channel.id, name: nameOf(channel) }, message: { type: 'message', ...message } };
}

/** Where a message stands; Slack keeps what an ephemeral one says to itself. */
export function toContainer(message: Message, channel: Channel) {
  const is_ephemeral = message.visibleTo !== undefined;
  const { message: told, ...fields } = toMessageFields(message, channel);
  const container = { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral };
  return { container, ...fields, ...(!is_ephemeral && { message: told }) };
}

/** What was done to one element, and what all of them hold. */
export interface Deed {
  readonly placed: Placed;
  readonly held: Held;
  readonly state: State;
}

/** The one action of a block_actions payload. */
export function toAction({ placed: { block, element }, held }: Deed, action_ts: string) {
  const { action_id, type, text, value } = element;
  const pressed = type === 'button' && { text, ...(value !== undefined && { value }) };
  return { action_id, block_id: block['block_id'], type, action_ts, ...pressed, ...held };
}
