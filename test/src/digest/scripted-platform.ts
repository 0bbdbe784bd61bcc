import type { Clock } from '../../../src/digest/clock.js';
import type { Lookup, Message, Outcome, Sender } from '../../../src/digest/sending.js';

export interface Reaction {
  readonly outcome: Outcome | 'throws' | 'hangs';
  readonly arrives: boolean;
  /** Milliseconds; none where it is left out. */
  readonly takes?: number;
}

interface Call {
  readonly message: Message;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Undefined: it arrives at once. `call` numbers the calls of one channel, from 1. */
export type Script = (message: Message, call: number) => Reaction | undefined;

interface PlatformOptions {
  readonly clock: Clock;
  readonly script?: Script;
  /** Absent: it tells the truth about what arrived. */
  readonly look?: (message: Message) => Promise<Lookup>;
}

/** A platform that does what a test wants of it, and remembers it. */
export interface ScriptedPlatform extends Sender {
  readonly calls: readonly Call[];
  readonly arrived: readonly Message[];
  /** The most calls that were under way at once: to one workspace, and in all. */
  readonly most: { readonly ofWorkspace: number; readonly inAll: number };
}

export const SENT: Reaction = { outcome: { kind: 'sent', providerId: '17.3' }, arrives: true };
export const GONE: Reaction = { outcome: { kind: 'refused', reason: 'The channel is gone.' }, arrives: false };
export const REJECTED: Reaction = { outcome: { kind: 'rejected', reason: 'Nobody listens.' }, arrives: false };
export const UNANSWERED: Reaction = {
  outcome: { kind: 'unknown', reason: 'The connection broke off.' },
  arrives: true,
};
export const FAILED: Reaction = { ...UNANSWERED, arrives: false };
export const throttled = (retryAfter: number): Reaction => ({
  outcome: { kind: 'throttled', retryAfter },
  arrives: false,
});

export function createScriptedPlatform({ clock, script, look }: PlatformOptions): ScriptedPlatform {
  const calls: Call[] = [];
  const arrived: Message[] = [];
  const most = { ofWorkspace: 0, inAll: 0 };
  const underWay: string[] = [];
  const react = async (message: Message): Promise<Outcome> => {
    const { channel } = message.conversation;
    const before = calls.filter((call) => call.message.conversation.channel === channel).length;
    calls.push({ message, at: clock.now().getTime() });
    const { outcome, arrives, takes } = script?.(message, before + 1) ?? SENT;
    if (takes !== undefined) await clock.wait(takes, new AbortController().signal);
    if (arrives) arrived.push(message);
    if (outcome === 'hangs') return new Promise(() => {});
    if (outcome === 'throws') throw new Error('socket hang up');
    return outcome;
  };
  return {
    calls,
    arrived,
    most,
    async send(message) {
      const { workspace } = message.conversation;
      underWay.push(workspace);
      most.inAll = Math.max(most.inAll, underWay.length);
      most.ofWorkspace = Math.max(most.ofWorkspace, underWay.filter((other) => other === workspace).length);
      try {
        return await react(message);
      } finally {
        underWay.splice(underWay.indexOf(workspace), 1);
      }
    },
    find:
      look ??
      (async ({ deliveryId }) =>
        arrived.some((message) => message.deliveryId === deliveryId)
          ? { kind: 'found', providerId: '17.3' }
          : { kind: 'absent' }),
  };
}
