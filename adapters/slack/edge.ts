import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../read-body.js';
import { type Handler, refuse } from '../server.js';
import { readTold, type Told } from './well-formed.js';

interface EdgeOptions {
  readonly signingSecret: string;
  readonly now: () => Date;
  /** Answers what was verified and read. */
  readonly take: (told: Told, response: ServerResponse) => Promise<void>;
}

const LARGEST_BODY = 256 * 1_024;
/** Seconds that Slack's clock and ours may differ, either way. */
const WINDOW = 300;
const SIGNATURE = /^v0=[0-9a-f]{64}$/; // v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503
const SECONDS = /^\d{1,12}$/; // 1531420618
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const SSL_CHECK = /(?:^|&)ssl_check=1(?:&|$)/; // ssl_check=1&token=Xyz
const LONGEST_SSL_CHECK = 200;

/** Of "application/json; charset=utf-8" what counts; undefined for what Slack never sends. */
function readType({ headers }: IncomingMessage): string | undefined {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  return type === FORM || type === JSON_TYPE ? type : undefined;
}

const single = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');

/** Whether Slack signed this body within the last five minutes: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
export function isSigned(
  { headers }: Pick<IncomingMessage, 'headers'>,
  body: Buffer,
  { signingSecret, now }: Pick<EdgeOptions, 'signingSecret' | 'now'>,
): boolean {
  const signature = single(headers['x-slack-signature']);
  const sentAt = single(headers['x-slack-request-timestamp']);
  if (!SIGNATURE.test(signature) || !SECONDS.test(sentAt)) return false;
  if (Math.abs(now().getTime() / 1000 - Number(sentAt)) > WINDOW) return false;
  const expected = createHmac('sha256', signingSecret).update(`v0:${sentAt}:`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature.slice('v0='.length), 'hex'));
}

/** Slack asks unsigned whether the address answers at all; that is all it is told. */
const isSslCheck = (type: string, body: Buffer): boolean =>
  type === FORM && body.length < LONGEST_SSL_CHECK && SSL_CHECK.test(body.toString());

/** Lets through what Slack signed just now and what can be read as what it sends. Nothing else of a request is looked at. */
export function guardSlack(options: EdgeOptions): Handler {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const type = readType(request);
    if (type === undefined) return refuse(response, 415);
    const body = await readBody(request, LARGEST_BODY);
    if (body === undefined) {
      response.setHeader('connection', 'close');
      return refuse(response, 413);
    }
    if (!isSigned(request, body, options)) return refuse(response, isSslCheck(type, body) ? 200 : 401);
    const told = readTold(body.toString(), type === FORM);
    return told ? options.take(told, response) : refuse(response, 400);
  };
}
