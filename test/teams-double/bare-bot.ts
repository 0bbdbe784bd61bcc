import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Reply, reply } from '../faults/call-faults.js';

type Heard = Readonly<Record<string, unknown>>;

/** Whoever listens to a double without being a bot. */
export interface BareBot {
  readonly address: string;
  /** What it was told, in order. */
  readonly heard: readonly Heard[];
  /** What was shown for each. */
  readonly authorizations: readonly (string | undefined)[];
  close(): Promise<void>;
}

/** Listens over HTTP on a free port, and answers as told. */
export async function startBareBot(answer: (activity: Heard) => Reply | Promise<Reply>): Promise<BareBot> {
  const heard: Heard[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    const activity = JSON.parse(text) as Heard;
    heard.push(activity);
    authorizations.push(request.headers.authorization);
    reply(response, await answer(activity));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    heard,
    authorizations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
