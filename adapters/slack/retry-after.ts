/** Seconds where Slack asks to wait and does not say for how long. */
const UNNAMED = 60;

/** Seconds to wait for a `Retry-After`, a number of seconds or a date; a minute where it is neither. */
function readRetryAfter(value: string | null, now: Date): number {
  const seconds = value === null || value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isFinite(seconds)) return Math.max(Math.ceil(seconds), 0);
  const date = Date.parse(value ?? '');
  return Number.isNaN(date) ? UNNAMED : Math.max(Math.ceil((date - now.getTime()) / 1000), 0);
}

/**
 * `fetch`, whose refusals for too many requests always say in whole seconds how long to wait: the Web API client takes
 * any other for an error that tells nothing. What kept a request from being answered is the cause of its error.
 */
export function fetchPatiently(request: typeof fetch, now: () => Date): typeof fetch {
  return async (input, init) => {
    const response = await request(input, init).catch((cause: unknown) => {
      throw new Error('Slack could not be called', { cause });
    });
    if (response.status !== 429) return response;
    const headers = new Headers(response.headers);
    headers.set('retry-after', String(readRetryAfter(headers.get('retry-after'), now())));
    return new Response(response.body, { status: 429, statusText: response.statusText, headers });
  };
}
