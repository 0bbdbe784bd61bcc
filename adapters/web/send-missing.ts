import type { ServerResponse } from 'node:http';
import { type Html, html } from '../../src/html.js';
import type { Route } from '../server.js';
import { sendPage } from './send-page.js';

interface Missing {
  /** What is not there, and what to do: whole sentences. */
  readonly told: string | Html;
  readonly isPublic: boolean;
}

/** A page for what is not there, with the ways on: status 404. */
export function sendMissing(response: ServerResponse, { told, isPublic }: Missing): void {
  const content = html`<h1>Not here</h1><p>${told}</p>
<p><a href="/articles">All articles</a>${!isPublic && html` · <a href="/">Ask the bot</a>`}</p>`;
  sendPage(response, { title: 'Not here', content, isPublic }, 404);
}

const TOLD = 'There is nothing at this address. It may have been cut short, or typed with a slip.';

/** For whatever no other route is of. */
export const createMissingRoute = (isPublic: boolean): Route => ({
  method: 'GET',
  path: '/*',
  handle: (_request, response) => sendMissing(response, { told: TOLD, isPublic }),
});
