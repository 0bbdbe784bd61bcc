import { RemediedError } from '../../src/errors.js';
import { isHtml } from '../is-html.js';
import { LARGEST_FILE, tooLarge } from '../take-files.js';
import { SEND_AGAIN, UNAUTHORISED } from './file-refusals.js';

export interface Download {
  readonly url: string;
  /** Bytes, as Slack told. */
  readonly size: number | undefined;
  readonly token: string;
  /** Where the token goes anyway, if that is not Slack: the address of a test server. */
  readonly slackApiUrl?: string;
  /** Milliseconds until the last byte; 10,000 unless told. */
  readonly patience?: number;
}

const PATIENCE = 10_000;
const MOST_REDIRECTS = 3;
/** Where Slack keeps files, and nobody else has a say: the token is shown to no other host. */
const HOSTS = ['slack.com', 'slack-files.com'];

function isSlack(url: URL, slackApiUrl: string | undefined): boolean {
  if (slackApiUrl !== undefined && url.origin === new URL(slackApiUrl).origin) return true;
  const isHost = HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return url.protocol === 'https:' && url.port === '' && isHost;
}

/** Throws where the token must not go. */
function guardUrl(address: string, { slackApiUrl }: Download, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : undefined;
  if (url && url.username === '' && url.password === '' && isSlack(url, slackApiUrl)) return url;
  throw new RemediedError(
    'The file is kept at an address that is not Slack’s.',
    'Save it on your own machine, and send it from there.',
  );
}

function refuseStatus(status: number): RemediedError {
  if (status === 401 || status === 403) return UNAUTHORISED;
  if (status === 404 || status === 410) return new RemediedError('The file is no longer there.', SEND_AGAIN);
  return new RemediedError(`Slack did not hand the file over (${status}).`, SEND_AGAIN);
}

/** Counted while they come, for what Slack says of the size is not relied on. */
async function readBytes({ headers, body }: Response): Promise<Uint8Array> {
  if (Number(headers.get('content-length')) > LARGEST_FILE) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LARGEST_FILE) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function follow(download: Download, signal: AbortSignal): Promise<Response> {
  let url = guardUrl(download.url, download);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const headers = { authorization: `Bearer ${download.token}` };
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    url = guardUrl(location, download, url);
  }
  throw new RemediedError('Slack sends on from address to address.', SEND_AGAIN);
}

/** A page of another length than the file has: Slack asks who cannot read a file to sign in, with status 200. */
const isSignIn = (bytes: Uint8Array, { size }: Download): boolean => bytes.length !== size && isHtml(bytes);

async function receive(download: Download, controller: AbortController): Promise<Uint8Array> {
  const late = setTimeout(() => controller.abort(), download.patience ?? PATIENCE);
  try {
    const response = await follow(download, controller.signal);
    if (response.status !== 200) throw refuseStatus(response.status);
    const bytes = await readBytes(response);
    if (isSignIn(bytes, download)) throw UNAUTHORISED;
    return bytes;
  } finally {
    clearTimeout(late);
  }
}

/** The bytes of a file in Slack. Rejects with a `RemediedError` that says why they cannot be had, and names neither address nor token. */
export async function downloadFile(download: Download): Promise<Uint8Array> {
  const controller = new AbortController();
  try {
    return await receive(download, controller);
  } catch (error) {
    if (error instanceof RemediedError) throw error;
    throw new RemediedError(
      controller.signal.aborted
        ? 'Slack took too long to hand the file over.'
        : 'Slack broke off before the file was complete.',
      SEND_AGAIN,
    );
  } finally {
    controller.abort(); // What is not read of an answer is not waited for.
  }
}
