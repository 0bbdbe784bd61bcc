import { z } from 'zod';
import { acceptBlocks, block, type Call, json, type Methods, Refusal, reaches, read } from './call.js';
import { APP, botOf, type User, type View, type Workspace } from './workspace.js';

/** A trigger lives for three seconds and opens one view: https://docs.slack.dev/interactivity/handling-user-interaction. */
const TRIGGER_LIFE = 3_000;
const MOST_MODALS = 3;

const label = z.looseObject({ type: z.literal('plain_text'), text: z.string().min(1).max(24) });
const common = z.object({
  blocks: z.array(block),
  callback_id: z.string().max(255).default(''),
  private_metadata: z.string().max(3_000).default(''),
  external_id: z.string().max(255).default(''),
});
const home = common.extend({ type: z.literal('home') });
const modal = common
  .extend({
    type: z.literal('modal'),
    title: label,
    submit: label.optional(),
    close: label.optional(),
    clear_on_close: z.boolean().default(false),
    notify_on_close: z.boolean().default(false),
  })
  .refine(
    (view) => view.submit || view.blocks.every(({ type }) => type !== 'input'),
    'submit is required with an input',
  );

type Asked = z.output<typeof home> | z.output<typeof modal>;

interface Trigger {
  readonly user: User;
  readonly at: number;
  used: boolean;
}

/** The triggers that Slack has handed out, and who set them off. */
export type Triggers = Map<string, Trigger>;

/** The person that the trigger stands for, once. */
function exchange(call: Call, triggers: Triggers, id: string): User {
  const trigger = triggers.get(id);
  if (!trigger || !reaches(call, trigger.user.team)) throw new Refusal('invalid_trigger_id');
  if (trigger.used) throw new Refusal('exchanged_trigger_id');
  if (call.workspace.now() - trigger.at > TRIGGER_LIFE) throw new Refusal('expired_trigger_id');
  trigger.used = true;
  return trigger.user;
}

interface Place {
  readonly id: string;
  readonly team: string;
  readonly below: View | undefined;
}

function toView(call: Call, { blocks, ...asked }: Asked, { id, team, below }: Place): View {
  return {
    id,
    team_id: team,
    app_id: APP,
    bot_id: botOf(team),
    hash: `${call.workspace.nextTs()}.${id}`,
    root_view_id: below?.root_view_id ?? id,
    previous_view_id: below?.id ?? null,
    state: { values: {} },
    ...asked,
    blocks: acceptBlocks(call, blocks, asked.type),
  };
}

export const modalsOf = (workspace: Workspace, user: string): View[] => workspace.modals.get(user) ?? [];

/** Lays a new modal over the others of the person. */
export function lay(call: Call, { id: user, team }: User, asked: z.output<typeof modal>): View {
  const { workspace } = call;
  const under = modalsOf(workspace, user);
  if (under.length >= MOST_MODALS) throw new Refusal('push_limit_reached');
  const view = toView(call, asked, { id: workspace.nextId('V'), team, below: under.at(-1) });
  workspace.modals.set(user, [...under, view]);
  workspace.sights.push({ kind: 'view', user, view });
  return view;
}

/** Puts a modal where another lies. */
export function replace(call: Call, old: View, asked: z.output<typeof modal>): View {
  const { workspace } = call;
  const { id, team_id, root_view_id, previous_view_id } = old;
  const [user, views] = [...workspace.modals].find(([, open]) => open.some((each) => each.id === id)) ?? [];
  if (user === undefined || views === undefined) throw new Refusal('not_found');
  const view = { ...toView(call, asked, { id, team: team_id, below: undefined }), root_view_id, previous_view_id };
  workspace.modals.set(
    user,
    views.map((each) => (each.id === id ? view : each)),
  );
  workspace.sights.push({ kind: 'view', user, view });
  return view;
}

function checkHash(view: View | undefined, hash: string | undefined): void {
  if (hash !== undefined && view?.hash !== hash) throw new Refusal('hash_conflict');
}

const withTrigger = z.object({ trigger_id: z.string(), view: json(modal) });
const optional = z.string().optional();
const withId = z.object({ view_id: optional, external_id: optional, hash: optional, view: json(modal) });
const withUser = z.object({ user_id: z.string(), hash: optional, view: json(home) });

function update(call: Call) {
  const { view_id, external_id, hash, view } = read(call, withId);
  const open = [...call.workspace.modals.values()].flat().filter(({ team_id }) => reaches(call, team_id));
  const old = open.find(({ id, external_id: external }) => id === view_id || (external && external === external_id));
  if (!old) throw new Refusal('not_found');
  checkHash(old, hash);
  return { view: replace(call, old, view) };
}

function publish(call: Call) {
  const { user_id, hash, view } = read(call, withUser);
  const { workspace } = call;
  const user = workspace.users.get(user_id);
  if (!user || !reaches(call, user.team)) throw new Refusal('user_not_found');
  const old = workspace.homes.get(user_id);
  checkHash(old, hash);
  const published = toView(call, view, { id: old?.id ?? workspace.nextId('V'), team: user.team, below: undefined });
  workspace.homes.set(user_id, published);
  workspace.sights.push({ kind: 'view', user: user_id, view: published });
  return { view: published };
}

export function createViewMethods(triggers: Triggers): Methods {
  const open = (call: Call, isRoot: boolean) => {
    const { trigger_id, view } = read(call, withTrigger);
    const user = exchange(call, triggers, trigger_id);
    if (isRoot) call.workspace.modals.delete(user.id);
    return { view: lay(call, user, view) };
  };
  return {
    'views.open': (call) => open(call, true),
    'views.push': (call) => open(call, false),
    'views.update': update,
    'views.publish': publish,
  };
}

/** What the app may answer to a view that was submitted. */
export const submissionAnswer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('clear') }),
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.object({ response_action: z.literal('update'), view: modal }),
  z.object({ response_action: z.literal('push'), view: modal }),
]);
