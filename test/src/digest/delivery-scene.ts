import { type Conversation, tenantOf } from '../../../src/conversation.js';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from '../../../src/digest/deliver.js';
import { composeOwnerNotice } from '../../../src/digest/owner-notice.js';
import type { Lookup, Message } from '../../../src/digest/sending.js';
import type { LogFields } from '../../../src/log.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Delivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { SILENT_LOG } from '../sample-bot.js';
import { BODY, DUE, digestTo } from './sample-deliveries.js';
import { createScriptedPlatform, type Script, type ScriptedPlatform } from './scripted-platform.js';
import { createSimulatedClock, type SimulatedClock } from './simulated-clock.js';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

interface SceneOptions {
  /** Where digests are due at `DUE`. */
  readonly conversations: readonly Conversation[];
  readonly script?: Script;
  readonly look?: (message: Message) => Promise<Lookup>;
  /** Absent: `DUE`. */
  readonly at?: string;
  readonly changed?: Partial<DispatcherOptions>;
  /** What the dispatcher gets in place of the store. */
  readonly disturb?: (store: Store) => Store;
}

/** A dispatcher over a real store in memory, a simulated clock and a scripted platform. */
export interface Scene {
  readonly store: Store;
  readonly clock: SimulatedClock;
  readonly platform: ScriptedPlatform;
  readonly dispatcher: Dispatcher;
  readonly errors: readonly LogFields[];
  /** Another dispatcher on the same store and platform. */
  addDispatcher(changed?: Partial<DispatcherOptions>): Dispatcher;
  /** Ticks as often, one a minute after the other or as many milliseconds as are given. */
  tickFor(ticks: number, every?: number): Promise<void>;
  /** Of a conversation the digest, or what else there is: "pending", "sent". */
  find(conversation: Conversation): Promise<Delivery>;
  /** Sentences told to owners. */
  listTold(): string[];
  close(): Promise<void>;
}

const write: DispatcherOptions['write'] = async ({ cause, conversation }, subscription) =>
  cause.kind === 'owner'
    ? composeOwnerNotice(cause, subscription)
    : { ...BODY, answer: { ...BODY.answer, title: `Digest for ${conversation.channel}` } };

const isToOwner = ({ conversation }: Message): boolean => conversation.channel.startsWith('user:');

function tellOwner({ answer }: Message): string {
  const [first] = answer.elements;
  return first?.kind === 'paragraph' ? first.runs.map(({ text }) => text).join('') : '';
}

/** Everything is set up and nothing has happened. */
export async function openScene(options: SceneOptions): Promise<Scene> {
  const { conversations, at = DUE, disturb = (store) => store, changed = {}, script, look } = options;
  const clock = createSimulatedClock(at);
  const store = await openStore({ file: ':memory:' });
  const platform = createScriptedPlatform({ clock, ...(script && { script }), ...(look && { look }) });
  for (const conversation of conversations) await store.subscriptions.add(digestTo(conversation));
  const errors: LogFields[] = [];
  const log = { ...SILENT_LOG, error: (message: string, fields = {}) => errors.push({ message, ...fields }) };
  const addDispatcher = (more: Partial<DispatcherOptions> = {}) =>
    createDispatcher({
      store: disturb(store),
      senders: new Map([['slack', platform]]),
      write,
      now: clock.now,
      wait: clock.wait,
      log,
      instance: 'one',
      ...changed,
      ...more,
    });
  const dispatcher = addDispatcher();
  return {
    store,
    clock,
    platform,
    dispatcher,
    errors,
    addDispatcher,
    async tickFor(ticks, every = MINUTE) {
      for (let tick = 0; tick < ticks; tick += 1) {
        const start = clock.elapsed();
        await clock.pass(dispatcher.tick());
        clock.jump(Math.max(start + every - clock.elapsed(), 0));
      }
    },
    async find(conversation) {
      const [delivery] = (await store.outbox.listOf(tenantOf(conversation), digestTo(conversation).id, 10)).filter(
        ({ cause }) => cause.kind === 'digest',
      );
      if (!delivery) throw new Error(`There is no digest of ${conversation.channel}.`);
      return delivery;
    },
    listTold: () => platform.arrived.filter(isToOwner).map(tellOwner),
    close: () => store.close(),
  };
}

export const channel = (workspace: string, name: string): Conversation => ({
  platform: 'slack',
  workspace,
  channel: name,
});

/** "channel 1" to "channel n" of a workspace. */
export const channels = (workspace: string, count: number): Conversation[] =>
  Array.from({ length: count }, (_, number) => channel(workspace, `${workspace}-${number + 1}`));
