import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from '../../src/html.js';
import type { Route } from '../server.js';
import { SAFE_HEADERS, sendPage } from './send-page.js';

/** Who may change what is stored: whoever saw what was printed when the program started. */
export interface SignIn {
  /** Good once: "/sign-in?token=…". */
  readonly link: string;
  readonly route: Route;
  isSignedIn(request: Pick<IncomingMessage, 'headers'>): boolean;
}

type Asked = Pick<IncomingMessage, 'headers'>;

/** A browser sends its cookies to every port of a machine: two programs on it must not take each other’s place. */
const cookieOf = ({ headers: { host = '' } }: Asked): string => `briefing-bot-${host.slice(host.lastIndexOf(':') + 1)}`;

function sessionIn(request: Asked): string {
  const beginning = `${cookieOf(request)}=`;
  const cookies = (request.headers.cookie ?? '').split('; ');
  return cookies.find((cookie) => cookie.startsWith(beginning))?.slice(beginning.length) ?? '';
}

const createSecret = (): string => randomBytes(24).toString('base64url');

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** In a time that tells nothing of where they differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other));

function sendSpent(response: ServerResponse): void {
  const content = html`<h1>This link has been used</h1><p>It signs in one browser, once. To sign in another, stop the program and start it again: it prints a new link.</p>
<p><a href="/">Open the playground</a>: a browser that was signed in still is, and any other can read and ask; only what changes something needs the link.</p>`;
  sendPage(response, { title: 'This link has been used', content }, 403);
}

function sendOn(response: ServerResponse, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(303, { ...SAFE_HEADERS, location: '/', ...headers }).end();
}

/** A link that signs in one browser, and the sessions of this process. */
export function createSignIn(): SignIn {
  const session = createSecret();
  let token: string | undefined = createSecret();
  const isSignedIn = (request: Asked) => isSame(sessionIn(request), session);
  return {
    link: `/sign-in?token=${token}`,
    isSignedIn,
    route: {
      method: 'GET',
      path: '/sign-in',
      handle(request, response) {
        const { url = '', method } = request;
        const given = new URL(url, 'http://localhost').searchParams.get('token') ?? '';
        // What only looks whether a page is there, as some chat programs do with links, must not spend it.
        if (method === 'HEAD') return void response.writeHead(200, SAFE_HEADERS).end();
        if (isSignedIn(request)) return sendOn(response);
        if (token === undefined || !isSame(given, token)) return sendSpent(response);
        token = undefined;
        sendOn(response, { 'set-cookie': `${cookieOf(request)}=${session}; HttpOnly; SameSite=Strict; Path=/` });
      },
    },
  };
}
