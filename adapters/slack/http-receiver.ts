import type { ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { Log } from '../../src/log.js';
import { type Route, refuse } from '../server.js';
import { createUnderWay } from '../under-way.js';
import { dispatchTold } from './dispatch-told.js';
import { guardSlack } from './edge.js';
import type { Told } from './well-formed.js';

interface HttpReceiverOptions {
  readonly signingSecret: string;
  readonly path: string;
  readonly now: () => Date;
  readonly log: Log;
}

export interface HttpReceiver extends Receiver {
  readonly route: Route;
}

/** Milliseconds for which what was acknowledged already may go on once the app is to stop. */
const PATIENCE = 8_000;

const JSON_TYPE = 'application/json; charset=utf-8';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

interface Content {
  readonly type: string;
  readonly bytes: Buffer;
}

/** A mere acknowledgement. */
const NOTHING: Content = { type: 'text/plain; charset=utf-8', bytes: Buffer.alloc(0) };

/** Of answers that are given more than once. */
const written = new WeakMap<object, Content>();

/** Text, or an object as JSON. */
function write(answer: string | object): Content {
  if (typeof answer === 'string') return { type: 'text/plain; charset=utf-8', bytes: Buffer.from(answer) };
  const content = written.get(answer) ?? { type: JSON_TYPE, bytes: Buffer.from(JSON.stringify(answer)) };
  written.set(answer, content);
  return content;
}

/** Nobody is there any more who could be answered, where Slack has hung up. */
function answerWith(response: ServerResponse, answer: unknown): void {
  if (response.destroyed || response.headersSent) return;
  const isShown = (typeof answer === 'string' && answer !== '') || isObject(answer);
  const { type, bytes } = isShown ? write(answer) : NOTHING;
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
}

/** The answer to what Slack asks of the address itself; undefined for what is meant for the app. */
function answerForAddress({ ssl_check, type, challenge }: Told): unknown {
  if (ssl_check === '1') return '';
  return type === 'url_verification' ? { challenge: String(challenge) } : undefined;
}

/** Where Slack tells things over HTTP: a route of a server of ours, rather than a server of Slack's SDK. */
export function createHttpReceiver({ path, log, ...edge }: HttpReceiverOptions): HttpReceiver {
  const underWay = createUnderWay();
  let app: App | undefined;
  const take = async (told: Told, response: ServerResponse): Promise<void> => {
    const known = answerForAddress(told);
    if (known !== undefined) return answerWith(response, known);
    if (!app) return refuse(response, 503);
    const acknowledge = (answer: unknown) => answerWith(response, answer);
    if (!(await underWay.run(dispatchTold(told, { app, log, acknowledge })))) refuse(response, 400);
  };
  return {
    route: { method: 'POST', path, handle: guardSlack({ ...edge, take }) },
    init(ours) {
      app = ours;
    },
    start: async () => undefined,
    stop: () => underWay.end(PATIENCE),
  };
}
