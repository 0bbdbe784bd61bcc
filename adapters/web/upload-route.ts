import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Answer } from '../../src/answer.js';
import type { Upload } from '../../src/intake/intake.js';
import { readBody } from '../read-body.js';
import { type Route, refuse } from '../server.js';
import { isOwnPage, sendJson } from './json-route.js';
import type { Show } from './show.js';
import type { SignIn } from './sign-in.js';
import { toExchange } from './to-exchange.js';

/** Takes a file that somebody hands over, and tells what was read in it; always an answer. */
export type AddFile = (upload: Upload) => Promise<Answer>;

interface Uploading {
  readonly addFile: AddFile;
  readonly show: Show;
  readonly signIn: Pick<SignIn, 'isSignedIn'>;
}

/** Bytes. */
export const LARGEST_FILE = 5 * 1_024 * 1_024;
/** What no form of another site can send without asking. */
const BYTES = 'application/octet-stream';

const nameSchema = z.string().trim().min(1).max(255);

const nameIn = ({ url = '' }: IncomingMessage): string | null =>
  new URL(url, 'http://localhost').searchParams.get('name');

/** "/files?name=letter.pdf": the bytes of a file, from whoever is signed in; 415, 403, 400 or 413 for what is none. */
export const createUploadRoute = ({ addFile, show, signIn }: Uploading): Route => ({
  method: 'POST',
  path: '/files',
  async handle(request, response) {
    const { headers } = request;
    if (headers['content-type'] !== BYTES) return refuse(response, 415);
    if (!isOwnPage(headers) || !signIn.isSignedIn(request)) return refuse(response, 403);
    const name = nameSchema.safeParse(nameIn(request));
    if (!name.success) return refuse(response, 400);
    const bytes = await readBody(request, LARGEST_FILE);
    if (bytes === undefined) return refuse(response, 413);
    if (bytes.length === 0) return refuse(response, 400);
    sendJson(response, toExchange({ answer: await addFile({ name: name.data, bytes }), question: '' }, show));
  },
});
