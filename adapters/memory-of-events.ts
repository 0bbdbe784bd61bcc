interface MemoryOptions {
  readonly now: () => Date;
  /** Milliseconds for which an event is remembered. */
  readonly lifetime: number;
  /** The oldest are forgotten beyond so many. */
  readonly most: number;
}

/** True for an event that has come before within its lifetime, false the first time. */
export function createMemoryOfEvents({ now, lifetime, most }: MemoryOptions): (id: string) => boolean {
  const seen = new Map<string, number>();
  const forgetOld = (time: number) => {
    for (const [id, until] of seen) {
      if (until > time && seen.size <= most) return;
      seen.delete(id);
    }
  };
  return (id) => {
    const time = now().getTime();
    const until = seen.get(id);
    if (until !== undefined && until > time) return true;
    seen.delete(id);
    seen.set(id, time + lifetime);
    forgetOld(time);
    return false;
  };
}
