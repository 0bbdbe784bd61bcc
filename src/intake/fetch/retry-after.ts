const SECONDS = /^\d{1,9}$/; // 120
const DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/; // Wed, 21 Oct 2026 07:28:00 GMT

/** When a server wants to be asked again, in milliseconds from now, by its header Retry-After; 0 where that says nothing or has passed. */
export function readRetryAfter(header: string | undefined, now: Date): number {
  const text = header?.trim() ?? '';
  if (SECONDS.test(text)) return Number(text) * 1_000;
  const at = DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? 0 : Math.max(at - now.getTime(), 0);
}
