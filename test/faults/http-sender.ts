import type { Lookup, Message, Outcome, Sender } from '../../src/digest/sending.js';

interface HttpSenderOptions {
  readonly url: string;
  /** Milliseconds. */
  readonly timeout: number;
  /** The platform offers a way to look for what it accepted. */
  readonly canLook: boolean;
}

interface Reply {
  readonly status: number;
  readonly retryAfter: number;
  readonly text: string;
}

async function call(url: URL, { timeout }: HttpSenderOptions, message?: Message): Promise<Reply> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(timeout),
    ...(message && { method: 'POST', body: JSON.stringify(message) }),
  });
  return {
    status: response.status,
    retryAfter: Number(response.headers.get('retry-after')),
    text: await response.text(),
  };
}

function readReply({ status, retryAfter, text }: Reply): Outcome {
  if (status === 429) return { kind: 'throttled', retryAfter };
  if (status === 404) return { kind: 'refused', reason: JSON.parse(text).error };
  if (status !== 200) return { kind: 'unknown', reason: `status ${status}` };
  return { kind: 'sent', providerId: JSON.parse(text).id };
}

/** A connection that never came about cannot have carried anything. */
function readError(error: unknown): Outcome {
  const { cause } = error as { readonly cause?: { readonly code?: string } };
  const isRefused = cause?.code === 'ECONNREFUSED';
  return { kind: isRefused ? 'rejected' : 'unknown', reason: cause?.code ?? String(error) };
}

function readLookup({ status, retryAfter, text }: Reply): Lookup {
  if (status !== 200) return { kind: 'try-later', retryAfter };
  const { id } = JSON.parse(text);
  return id === undefined ? { kind: 'absent' } : { kind: 'found', providerId: id };
}

/** Sends to the fake platform, over HTTP. */
export function createHttpSender(options: HttpSenderOptions): Sender {
  return {
    send: (message) => call(new URL(options.url), options, message).then(readReply).catch(readError),
    async find({ deliveryId }, since) {
      if (!options.canLook) return { kind: 'cannot-tell' };
      const url = new URL(options.url);
      url.search = String(new URLSearchParams({ delivery: deliveryId, since }));
      return call(url, options)
        .then(readLookup)
        .catch(() => ({ kind: 'try-later', retryAfter: 1 }));
    },
  };
}
