import type { Sender } from '../../src/digest/sending.js';
import type { Store } from '../../src/store/store.js';

const ACTS = ['plan', 'claim', 'intent', 'send', 'look', 'record', 'throttle', 'notice', 'pause'] as const;

type Act = (typeof ACTS)[number];

/** A moment in the life of a message at which a process may die. */
export type Step = `before ${Act}` | `after ${Act}` | 'during send';

export const STEPS: readonly Step[] = [
  ...ACTS.flatMap((act): Step[] => [`before ${act}`, `after ${act}`]),
  'during send',
];

/** What is told of every step, as it happens. */
export interface Witness {
  reach(step: Step): void;
  /** What an attempt wrote down: "intended", or the kind of its verdict. */
  note(deliveryId: string, noted: string): void;
}

/** Planned in one go: small, so that there are several goes to die in. */
const PLANNED_AT_ONCE = 10;
/** Milliseconds, about when a platform on the same machine accepts a request. */
const UNDER_WAY = 6;

/** The store, with a witness of what is done to it. */
export function watchStore(store: Store, { reach, note }: Witness): Store {
  const { outbox, subscriptions } = store;
  const around = async <T>(act: Act, work: () => Promise<T>): Promise<T> => {
    reach(`before ${act}`);
    const result = await work();
    reach(`after ${act}`);
    return result;
  };
  return {
    ...store,
    subscriptions: {
      ...subscriptions,
      listDue: (now) => subscriptions.listDue(now, PLANNED_AT_ONCE),
      change: (subscription) => around('pause', () => subscriptions.change(subscription)),
    },
    outbox: {
      ...outbox,
      plan: (plans) => around('plan', () => outbox.plan(plans)),
      add: (delivery) => around('notice', () => outbox.add(delivery)),
      claim: (options) => around('claim', () => outbox.claim(options)),
      throttle: (...throttle) => around('throttle', () => outbox.throttle(...throttle)),
      intend: (claimed, ...intent) =>
        around('intent', async () => {
          const isIntended = await outbox.intend(claimed, ...intent);
          if (isIntended) note(claimed.id, 'intended');
          return isIntended;
        }),
      settle: (claimed, verdict) =>
        around('record', async () => {
          const isSettled = await outbox.settle(claimed, verdict);
          if (isSettled) note(claimed.id, verdict.kind);
          return isSettled;
        }),
    },
  };
}

/** The sender, with a witness of its calls. */
export function watchSender(sender: Sender, { reach }: Witness): Sender {
  return {
    async send(message) {
      reach('before send');
      const underWay = setTimeout(() => reach('during send'), UNDER_WAY);
      const outcome = await sender.send(message);
      clearTimeout(underWay);
      reach('after send');
      return outcome;
    },
    async find(message, since) {
      reach('before look');
      const lookup = await sender.find(message, since);
      reach('after look');
      return lookup;
    },
  };
}
