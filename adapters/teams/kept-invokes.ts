import type { Activity } from './activity.js';
import type { InvokeReply } from './invoke-reply.js';
import { keyOf } from './only-once.js';

/** Answers an invoke, or gives what it was answered with already. */
export type AnswerOnce = (activity: Activity, answer: () => Promise<InvokeReply>) => Promise<InvokeReply>;

interface Kept {
  readonly reply: Promise<InvokeReply>;
  /** Milliseconds. */
  readonly until: number;
}

/** Those that may change or post something. What only looks something up may do so again. */
const DOING: ReadonlySet<string | undefined> = new Set(['adaptiveCard/action', 'task/submit']);

/** Milliseconds: longer than Teams or whoever presses tries again. */
const LIFETIME = 300_000;
/** Each is a card at most, of 28 KB. */
const MOST_KEPT = 500;

/**
 * Gives whoever delivers a press or a form again the same reply as the first time, for some minutes in this process.
 * What changes something is kept from happening twice for longer where it is asked.
 */
export function createKeptInvokes({ now }: { readonly now: () => Date }): AnswerOnce {
  const kept = new Map<string, Kept>();
  const forgetOld = (time: number) => {
    for (const [key, { until }] of kept) {
      if (until > time && kept.size <= MOST_KEPT) return;
      kept.delete(key);
    }
  };
  return (activity, answer) => {
    const key = DOING.has(activity.name) ? keyOf(activity) : undefined;
    if (key === undefined) return answer();
    const time = now().getTime();
    forgetOld(time);
    const known = kept.get(key);
    if (known) return known.reply;
    const reply = answer();
    kept.set(key, { reply, until: time + LIFETIME });
    return reply;
  };
}
