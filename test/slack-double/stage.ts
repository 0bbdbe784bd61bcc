import { Refusal } from './call.js';
import type { Courier } from './courier.js';
import type { Desk } from './desk.js';
import type { Files } from './files.js';
import { type Actor, toEvent } from './payloads.js';
import type { Kind } from './requests.js';
import type { ResponseUrls } from './response-urls.js';
import { type Outcome, type Patience, type Seen, watch } from './seen.js';
import type { Triggers } from './views.js';
import { CHANNEL, type GivenFile, type Message, type Team, USER } from './workspace.js';

/** Who does it and where, and how long they look. */
export interface Setting {
  readonly user?: string;
  readonly channel?: string;
  /** The ts of the message that begins the thread. */
  readonly thread?: string;
  /** What stands beside the words of a message or a mention. */
  readonly files?: readonly GivenFile[];
  /** They look until this holds, or as long as they have patience; until anything comes unless told. */
  readonly until?: (seen: Seen) => boolean;
}

export interface Tools {
  readonly desk: Desk;
  readonly courier: Courier;
  readonly responseUrls: ResponseUrls;
  readonly files: Files;
  readonly triggers: Triggers;
  readonly patience: Patience;
}

/** The addresses and ids that Slack makes for one deed. */
export interface Handles {
  readonly trigger_id: string;
  readonly response_url: string;
  readonly action_ts: string;
}

/** What every deed of a person needs. */
export interface Stage {
  readonly tools: Tools;
  actorOf(setting: Setting): Actor;
  trigger(actor: Actor): string;
  handlesFor(actor: Actor, message?: Message): Handles;
  /** Lets something be done, and sees what comes of it. */
  act(setting: Setting, actor: Actor, run: () => Promise<Outcome>): Promise<Seen>;
  /** Tells the app, and does with its answer what `follow` says; a refusal of Slack is what the person sees. */
  tell(kind: Kind, payload: object, follow?: (answer: Record<string, unknown>) => Outcome): Promise<Outcome>;
  wrap(event: object, team: Team): object;
}

/** What the app answered, as arguments: text alone is a message. */
const toArgs = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? { ...body } : { text: String(body) };

export function createStage(tools: Tools): Stage {
  const { desk, courier, responseUrls, triggers } = tools;
  const { workspace } = desk;

  function trigger({ user }: Actor): string {
    const id = `${workspace.nextId('')}.${workspace.nextTs()}`;
    triggers.set(id, { user, at: workspace.now(), used: false });
    return id;
  }

  return {
    tools,
    trigger,
    actorOf({ user: id = USER, channel: where = CHANNEL }) {
      const [user, channel] = [workspace.users.get(id), workspace.channels.get(where)];
      const team = user && workspace.teams.get(user.team);
      if (user && channel && team) return { user, channel, team };
      throw new Error(`There is no ${id} in ${where}: name both in the world of the double.`);
    },
    handlesFor(actor, message) {
      const origin = {
        user: actor.user.id,
        team: actor.team.id,
        channel: actor.channel.id,
        ...(message && { message }),
      };
      const response_url = responseUrls.create(origin);
      return { trigger_id: trigger(actor), response_url, action_ts: workspace.nextTs() };
    },
    act(setting, { user, channel }, run) {
      return watch(workspace, { user, channel: channel.id, until: setting.until }, { ...tools, act: run });
    },
    async tell(kind, payload, follow) {
      const delivery = await courier.deliver(kind, payload);
      if (delivery.error !== undefined) return { delivery, error: delivery.error };
      try {
        return { delivery, ...follow?.(toArgs(delivery.body)) };
      } catch (error) {
        if (error instanceof Refusal) return { delivery, error: error.code };
        throw error;
      }
    },
    wrap: (event, team) => toEvent(event, team, { id: workspace.nextId('Ev'), at: workspace.now() }),
  };
}
