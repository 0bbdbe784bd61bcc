import type { Delivery } from './courier.js';
import { type Actor, toCommand, toEntities, toInteraction, toMessageFields } from './payloads.js';
import { createTokenlessCall, respond } from './response-urls.js';
import type { Seen } from './seen.js';
import type { Setting, Stage } from './stage.js';
import { botUserOf, type Message, openDirect, show, TEAM } from './workspace.js';

type Removal = 'app_uninstalled' | 'tokens_revoked';

/** What people do in Slack; each resolves to what they then see. */
export interface People {
  /** "/ofsted latest" */
  command(typed: string, setting?: Setting): Promise<Seen>;
  /** Words in a channel, after a mention of the app. */
  mention(words: string, setting?: Setting): Promise<Seen>;
  /** Words to the app alone. */
  message(words: string, setting?: Setting): Promise<Seen>;
  openHome(setting?: Setting): Promise<Seen>;
  shortcut(callbackId: string, setting?: Setting): Promise<Seen>;
  messageShortcut(callbackId: string, message: Message, setting?: Setting): Promise<Seen>;
  /** Anything else that the Events API tells. */
  event(event: object, setting?: Setting): Promise<Seen>;
  /** Removes the app from a team: its tokens die, and both events come, in this order. */
  uninstall(team?: string, order?: readonly Removal[]): Promise<Delivery[]>;
}

export function createPeople(stage: Stage): People {
  const { actorOf, handlesFor, act, tell, wrap } = stage;
  const { desk, courier, files } = stage.tools;
  const { workspace } = desk;

  const happen = (event: object, setting: Setting, actor = actorOf(setting)): Promise<Seen> =>
    act(setting, actor, () => tell('event', wrap(event, actor.team)));

  /** Somebody says something where the app can hear it. */
  function say(text: string, setting: Setting, { actor, ...kind }: { readonly type: string; readonly actor: Actor }) {
    const { user, channel, team } = actor;
    const thread = setting.thread === undefined ? {} : { thread_ts: setting.thread };
    const said = show(workspace, { user: user.id, channel: channel.id, text, ...thread });
    const shared = setting.files?.map((file) => files.keep(file, user));
    const beside = shared && {
      files: shared,
      upload: false,
      ...(kind.type === 'message' && { subtype: 'file_share' }),
    };
    return happen({ ...kind, ...said, ...beside, event_ts: said.ts, team: team.id }, setting, actor);
  }

  return {
    async command(typed, setting = {}) {
      const actor = actorOf(setting);
      // Slack tells the person so, and the app nothing.
      if (setting.thread) return act(setting, actor, () => Promise.resolve({ error: 'not_supported_in_threads' }));
      const { action_ts: _, ...handles } = handlesFor(actor);
      const origin = { user: actor.user.id, team: actor.team.id, channel: actor.channel.id };
      return act(setting, actor, () =>
        tell('command', toCommand(typed, actor, handles), (answer) => {
          const isNothing = answer['text'] === '' || Object.keys(answer).length === 0;
          if (!isNothing) respond(createTokenlessCall(desk, answer), origin);
          return {};
        }),
      );
    },
    async mention(words, setting = {}) {
      const actor = actorOf(setting);
      return say(`<@${botUserOf(actor.team.id)}> ${toEntities(words)}`, setting, { type: 'app_mention', actor });
    },
    async message(words, setting = {}) {
      const { id } = openDirect(workspace, actorOf(setting).user);
      const direct = { type: 'message', channel_type: 'im', actor: actorOf({ ...setting, channel: id }) };
      return say(toEntities(words), setting, direct);
    },
    async openHome(setting = {}) {
      const { user } = actorOf(setting);
      const view = workspace.homes.get(user.id);
      const opened = { type: 'app_home_opened', user: user.id, channel: openDirect(workspace, user).id, tab: 'home' };
      return happen({ ...opened, event_ts: workspace.nextTs(), ...(view && { view }) }, setting);
    },
    async shortcut(callback_id, setting = {}) {
      const actor = actorOf(setting);
      const { response_url: _, ...handles } = handlesFor(actor);
      return act(setting, actor, () =>
        tell('interaction', toInteraction('shortcut', actor, { callback_id, ...handles })),
      );
    },
    async messageShortcut(callback_id, message, setting = {}) {
      const actor = actorOf({ ...setting, channel: message.channel });
      const fields = { callback_id, message_ts: message.ts, ...toMessageFields(message, actor.channel) };
      const told = { ...fields, ...handlesFor(actor, message) };
      return act(setting, actor, () => tell('interaction', toInteraction('message_action', actor, told)));
    },
    event: async (event, setting = {}) => happen(event, { until: () => true, ...setting }),
    async uninstall(id = TEAM, order = ['app_uninstalled', 'tokens_revoked']) {
      for (const token of workspace.tokens.values()) if (token.owner === id) token.dead = 'account_inactive';
      const team = workspace.teams.get(id) ?? { id };
      const events = { app_uninstalled: {}, tokens_revoked: { tokens: { oauth: [], bot: [botUserOf(id)] } } };
      const deliveries: Delivery[] = [];
      for (const type of order) deliveries.push(await courier.deliver('event', wrap({ type, ...events[type] }, team)));
      return deliveries;
    },
  };
}
