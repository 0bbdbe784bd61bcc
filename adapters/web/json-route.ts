import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { readBody } from '../read-body.js';
import { type Route, refuse } from '../server.js';
import { SAFE_HEADERS } from './send-page.js';

interface JsonRoute<Schema extends z.ZodType> {
  readonly path: string;
  readonly schema: Schema;
  readonly answer: (asked: z.output<Schema>, request: IncomingMessage) => Promise<unknown>;
}

const LARGEST_BODY = 64 * 1_024;
/** What a page of this site sends, and no other site can without asking. */
const JSON_TYPE = 'application/json';

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

export function sendJson(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  const headers = { ...SAFE_HEADERS, 'content-type': 'application/json; charset=utf-8', 'content-length': body.length };
  response.writeHead(200, headers).end(body);
}

/** Whether a page of this site sent it, or no page at all. */
export const isOwnPage = ({ 'sec-fetch-site': site }: IncomingMessage['headers']): boolean =>
  site === undefined || site === 'same-origin' || site === 'none';

/** A question of a page of this site, in JSON, and the answer in JSON: 415, 403, 413 or 400 for what is none. */
export function createJsonRoute<Schema extends z.ZodType>({ path, schema, answer }: JsonRoute<Schema>): Route {
  return {
    method: 'POST',
    path,
    async handle(request, response) {
      const { headers } = request;
      if (headers['content-type'] !== JSON_TYPE) return refuse(response, 415);
      if (!isOwnPage(headers)) return refuse(response, 403);
      const body = await readBody(request, LARGEST_BODY);
      if (body === undefined) return refuse(response, 413);
      const { data, success } = schema.safeParse(parse(body));
      if (!success) return refuse(response, 400);
      sendJson(response, await answer(data, request));
    },
  };
}
