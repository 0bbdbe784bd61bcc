import { type Choice, choose, findElement, findUnfilled, stateOf } from './elements.js';
import { type Deed, toAction, toContainer, toInteraction } from './payloads.js';
import { createTokenlessCall } from './response-urls.js';
import type { Seen } from './seen.js';
import type { Setting, Stage } from './stage.js';
import { closeView, followAnswer } from './submissions.js';
import { type Message, USER, type View, type Workspace } from './workspace.js';

/** What people do with what the app has shown them; each resolves to what they then see. */
export interface Hands {
  /** Presses the button with this action id or these words. */
  press(shown: Message | View, button: string, setting?: Setting): Promise<Seen>;
  /** Chooses from the menu with this action id or placeholder, by the value or the words of an option. */
  select(shown: Message | View, menu: string, choice: Choice, setting?: Setting): Promise<Seen>;
  /** Submits a modal with what was filled in, by action id. Throws where Slack would ask for more first. */
  submit(view: View, choices?: Readonly<Record<string, Choice>>, setting?: Setting): Promise<Seen>;
  closeModal(view: View, setting?: Setting): Promise<Seen>;
}

const isView = (shown: Message | View): shown is View => 'root_view_id' in shown;

/** The message as it now stands. Throws where it is gone, for then nobody can use it. */
function findMessage({ messages, ephemerals }: Workspace, { ts }: Message): Message {
  const found = [...messages, ...ephemerals].find((message) => message.ts === ts);
  if (!found) throw new Error(`The message ${ts} is gone: nobody can use it.`);
  return found;
}

/** The view as it now stands, with the person before whom it is open. Throws where it is closed. */
function findView({ homes, modals }: Workspace, { id }: View): { view: View; user: string } {
  const open = [...modals, ...homes].flatMap(([user, views]) => [views].flat().map((view) => ({ user, view })));
  const found = open.find(({ view }) => view.id === id);
  if (!found) throw new Error(`The view ${id} is closed: nobody can use it.`);
  return found;
}

function toDeed({ blocks = [] }: Message | View, wanted: string, choice?: Choice): Deed {
  const placed = findElement(blocks, wanted);
  if (choice === undefined) return { placed, held: {}, state: stateOf(blocks, {}) };
  const { element } = placed;
  return { placed, held: choose(element, choice), state: stateOf(blocks, { [element.action_id]: choice }) };
}

export function createHands({ tools: { desk }, ...stage }: Stage): Hands {
  const { workspace } = desk;

  function useMessage(shown: Message, toDeedWith: (shown: Message) => Deed, setting: Setting): Promise<Seen> {
    const message = findMessage(workspace, shown);
    const actor = stage.actorOf({ user: message.visibleTo ?? USER, ...setting, channel: message.channel });
    const [deed, handles] = [toDeedWith(message), stage.handlesFor(actor, message)];
    const { action_ts, ...reply } = handles;
    const done = { ...reply, state: { values: deed.state }, actions: [toAction(deed, action_ts)] };
    const fields = { ...toContainer(message, actor.channel), ...done };
    return stage.act(setting, actor, () => stage.tell('interaction', toInteraction('block_actions', actor, fields)));
  }

  /** From a view nothing can be answered by address. */
  function useView(shown: View, toDeedWith: (shown: View) => Deed, setting: Setting): Promise<Seen> {
    const { view, user } = findView(workspace, shown);
    const actor = stage.actorOf({ ...setting, user });
    const deed = toDeedWith(view);
    const fields = {
      trigger_id: stage.trigger(actor),
      container: { type: 'view', view_id: view.id },
      view: { ...view, state: { values: deed.state } },
      actions: [toAction(deed, workspace.nextTs())],
    };
    return stage.act(setting, actor, () => stage.tell('interaction', toInteraction('block_actions', actor, fields)));
  }

  const use = (shown: Message | View, toDeedWith: (shown: Message | View) => Deed, setting: Setting = {}) =>
    isView(shown) ? useView(shown, toDeedWith, setting) : useMessage(shown, toDeedWith, setting);

  return {
    press: async (shown, button, setting) => use(shown, (now) => toDeed(now, button), setting),
    select: async (shown, menu, choice, setting) => use(shown, (now) => toDeed(now, menu, choice), setting),
    async submit(shown, choices = {}, setting = {}) {
      const { view, user } = findView(workspace, shown);
      const values = stateOf(view.blocks, choices);
      const unfilled = findUnfilled(view.blocks, values);
      if (unfilled !== undefined) throw new Error(`Slack asks for “${unfilled}” before it sends this.`);
      const actor = stage.actorOf({ ...setting, user });
      const fields = { trigger_id: stage.trigger(actor), view: { ...view, state: { values } }, response_urls: [] };
      return stage.act(setting, actor, () =>
        stage.tell('interaction', toInteraction('view_submission', actor, fields), (answer) => {
          const errors = followAnswer(createTokenlessCall(desk, answer), actor.user, view);
          return errors ? { errors } : {};
        }),
      );
    },
    async closeModal(shown, setting = {}) {
      const { view, user } = findView(workspace, shown);
      const actor = stage.actorOf({ ...setting, user });
      closeView(workspace, user, view);
      const closing = toInteraction('view_closed', actor, { view, is_cleared: false });
      return stage.act({ until: () => true, ...setting }, actor, () =>
        view['notify_on_close'] === true ? stage.tell('interaction', closing) : Promise.resolve({}),
      );
    },
  };
}
