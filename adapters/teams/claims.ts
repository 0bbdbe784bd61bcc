import type { IsFirstTime } from '../first-time.js';

/** What is to be done once, and may be tried anew where it certainly was not done. */
export interface Claims {
  /** True for one caller alone, also across restarts and instances, until it is given back. */
  take(workspace: string, id: string): Promise<boolean>;
  /** It certainly was not done: whoever takes it next in this process may do it. Elsewhere it stays taken. */
  giveBack(workspace: string, id: string): void;
}

/** The one given back first is forgotten beyond so many, and stays taken. */
const MOST = 10_000;

/** Each try is an event of its own, for what has come once cannot be made not to have come. */
export function createClaims(isNew: IsFirstTime): Claims {
  /** How many tries were given back. */
  const tries = new Map<string, number>();
  const triesOf = (workspace: string, id: string): number => tries.get(`${workspace} ${id}`) ?? 0;
  return {
    take: (workspace, id) => isNew(workspace, `try ${triesOf(workspace, id) + 1}: ${id}`, true),
    giveBack(workspace, id) {
      tries.set(`${workspace} ${id}`, triesOf(workspace, id) + 1);
      const [oldest] = tries.keys();
      if (tries.size > MOST && oldest !== undefined) tries.delete(oldest);
    },
  };
}
