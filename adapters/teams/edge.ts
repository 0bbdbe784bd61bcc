import type { ServerResponse } from 'node:http';
import type { Log } from '../../src/log.js';
import { readBody } from '../read-body.js';
import { type Handler, refuse } from '../server.js';
import { type Activity, readActivity } from './activity.js';
import { createTokenGate, playgroundGate } from './gate.js';
import type { InvokeReply } from './invoke-reply.js';
import type { Keys } from './keys.js';
import type { TeamsSettings } from './settings.js';

interface EdgeOptions {
  readonly settings: TeamsSettings;
  readonly keys: Pick<Keys, 'find'>;
  readonly now: () => Date;
  readonly log: Log;
  /** Takes what was verified and read; resolves to what an invoke is answered with. */
  readonly take: (activity: Activity) => Promise<InvokeReply | undefined>;
}

const LARGEST_BODY = 256 * 1_024;
const JSON_TYPE = /^application\/json(?: ?; ?charset="?utf-8"?)?$/i; // application/json; charset=utf-8
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What the JSON in a body holds; undefined for anything else. */
function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

const NOTHING = Buffer.alloc(0);

/** Nobody is there any more who could be answered, where Microsoft has hung up. */
function reply(response: ServerResponse, { status, body }: InvokeReply): void {
  if (response.destroyed) return;
  const bytes = body === undefined ? NOTHING : Buffer.from(JSON.stringify(body));
  response.setHeader('content-length', bytes.length);
  if (body !== undefined) response.setHeader('content-type', 'application/json; charset=utf-8');
  response.writeHead(status).end(bytes);
}

async function answer({ take, log }: EdgeOptions, activity: Activity): Promise<InvokeReply> {
  try {
    return (await take(activity)) ?? { status: 200 };
  } catch (error) {
    log.error('What Teams told could not be answered', { type: activity.type, error });
    return { status: 500 };
  }
}

/** Lets in what Microsoft signed just now, and reads no more of anything else than it takes to turn it away without a word. */
export function guardTeams(options: EdgeOptions): Handler {
  const { settings } = options;
  const enter = settings.kind === 'playground' ? playgroundGate : createTokenGate({ ...options, settings });
  return async (request, response) => {
    if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) return refuse(response, 415);
    const judge = await enter(request);
    if (typeof judge === 'number') return refuse(response, judge);
    const body = await readBody(request, LARGEST_BODY);
    if (body === undefined) {
      response.setHeader('connection', 'close');
      return refuse(response, 413);
    }
    const activity = readActivity(readJson(body));
    if (!activity) return refuse(response, 400);
    const refusal = judge(activity);
    return refusal === undefined ? reply(response, await answer(options, activity)) : refuse(response, refusal);
  };
}
