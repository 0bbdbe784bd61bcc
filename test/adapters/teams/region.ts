import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a region of Teams was sent. */
export interface Call {
  /** "POST /v3/conversations/a%3A1/activities" */
  readonly line: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}

export interface Region {
  readonly url: string;
  readonly calls: Call[];
  close(): Promise<void>;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export const answerWith =
  (status: number, body: object = { id: 'activity-1' }, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

/** A server that takes what is meant for Teams, and answers each call in one way. */
export async function startRegion(answer: Answer = answerWith(200)): Promise<Region> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await readText(request));
    calls.push({ line: `${request.method} ${request.url}`, authorization: request.headers.authorization, body });
    answer(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
