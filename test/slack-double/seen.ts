import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery } from './courier.js';
import { textOf } from './text-of.js';
import { type Message, openDirect, type Sight, type User, type View, type Workspace } from './workspace.js';

/** What a person sees of the app after they did something. */
export interface Seen {
  /** How the app was told; absent where Slack did not tell it. */
  readonly delivery?: Delivery;
  /** What Slack itself says to the person: "operation_timeout", or why it does not show what the app answered. */
  readonly error?: string;
  /** Below which input of a modal, by block id, the app says that something is wrong. */
  readonly errors?: Readonly<Record<string, string>>;
  /** Messages of the app that appeared or changed, as they are now. */
  readonly messages: readonly Message[];
  readonly deleted: readonly Message[];
  /** Modals and Home tabs that opened or changed, in their order. */
  readonly views: readonly View[];
  /** Everything as it is read. */
  readonly text: string;
}

/** What came of a deed at once. */
export type Outcome = Pick<Seen, 'delivery' | 'error' | 'errors'>;

export interface Watcher {
  readonly user: User;
  readonly channel: string;
  /** Enough has been seen: anything at all unless told. */
  readonly until?: ((seen: Seen) => boolean) | undefined;
}

/** Milliseconds. */
export interface Patience {
  /** Nothing has come for so long: nothing more will. */
  readonly quiet: number;
  /** How long to wait for what does not come. */
  readonly most: number;
}

function isBefore({ user, channel }: Watcher, direct: string) {
  return (sight: Sight): boolean => {
    if (sight.kind === 'view') return sight.user === user.id;
    const { visibleTo, bot_id, channel: where } = sight.message;
    if (visibleTo !== undefined) return visibleTo === user.id;
    return bot_id !== undefined && (where === channel || where === direct);
  };
}

function sum(sights: readonly Sight[], outcome: Outcome): Seen {
  const messages = new Map<string, Message>();
  const deleted: Message[] = [];
  const views: View[] = [];
  for (const sight of sights) {
    if (sight.kind === 'view') views.push(sight.view);
    else if (sight.kind !== 'deleted') messages.set(sight.message.ts, sight.message);
    else if (deleted.push(sight.message)) messages.delete(sight.message.ts);
  }
  const text = [...messages.values(), ...views].map(textOf).join('\n');
  return { ...outcome, messages: [...messages.values()], deleted, views, text };
}

const hasCome = ({ error, errors, messages, deleted, views }: Seen): boolean =>
  error !== undefined || errors !== undefined || messages.length + deleted.length + views.length > 0;

/** Lets somebody do something, and tells what they saw of it once nothing more comes. */
export async function watch(
  workspace: Workspace,
  watcher: Watcher,
  { act, patience }: { act(): Promise<Outcome>; patience: Patience },
): Promise<Seen> {
  const from = workspace.sights.length;
  const isSeen = isBefore(watcher, openDirect(workspace, watcher.user).id);
  const outcome = await act();
  const end = performance.now() + patience.most;
  let [count, last] = [0, performance.now()];
  for (;;) {
    const sights = workspace.sights.slice(from).filter(isSeen);
    if (sights.length > count) [count, last] = [sights.length, performance.now()];
    const seen = sum(sights, outcome);
    const isEnough = (watcher.until ?? hasCome)(seen) && performance.now() - last >= patience.quiet;
    if (isEnough || performance.now() > end) return seen;
    await wait(5);
  }
}
