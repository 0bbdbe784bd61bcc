interface AllowanceOptions {
  /** How many at once, after a quiet time. */
  readonly burst: number;
  /** How many a second for ever. */
  readonly perSecond: number;
  readonly now: () => Date;
}

interface Bucket {
  left: number;
  at: number;
}

/** Whoever was seen longest ago is forgotten beyond so many, and may begin anew. */
const MOST_KEPT = 20_000;

/** True while somebody keeps within what is allowed; each call counts. */
export function createAllowance({ burst, perSecond, now }: AllowanceOptions): (who: string) => boolean {
  const buckets = new Map<string, Bucket>();
  return (who) => {
    const at = now().getTime();
    const bucket = buckets.get(who) ?? { left: burst, at };
    const refilled = Math.min(burst, bucket.left + (Math.max(at - bucket.at, 0) / 1_000) * perSecond);
    const isAllowed = refilled >= 1;
    buckets.delete(who);
    buckets.set(who, { left: isAllowed ? refilled - 1 : refilled, at });
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_KEPT && oldest !== undefined) buckets.delete(oldest);
    return isAllowed;
  };
}
