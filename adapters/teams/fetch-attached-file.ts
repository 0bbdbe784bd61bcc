import { RemediedError } from '../../src/errors.js';
import { type FetchLimits, fetchSource } from '../../src/intake/fetch/fetch-source.js';
import { type Guard, PUBLIC_WEB } from '../../src/intake/fetch/guard-address.js';
import { tooLarge as pageTooLarge } from '../../src/intake/fetch/read-body.js';
import { SourceRefusal } from '../../src/intake/fetch/source-refusal.js';
import { isHtml } from '../is-html.js';
import { LARGEST_FILE, tooLarge } from '../take-files.js';
import type { AttachedFile } from './attached-files.js';

/** Where files of Teams are kept, and what guards the way there. */
export interface FileStorage {
  readonly isStorage: (url: URL) => boolean;
  readonly guard: Guard;
  /** Other than those of any page only in tests. */
  readonly limits?: FetchLimits;
}

export interface StorageOptions {
  /** "http://proxy.example.org:3128" */
  readonly egressProxy?: string;
  /** Other than Microsoft’s only in tests. */
  readonly storage?: FileStorage;
}

/** SharePoint and OneDrive: https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges. */
const HOSTS = ['.sharepoint.com', '.svc.ms'];

export const MICROSOFT_STORAGE: FileStorage = {
  isStorage: ({ protocol, hostname, port }) =>
    protocol === 'https:' && port === '' && HOSTS.some((host) => hostname.endsWith(host)),
  guard: PUBLIC_WEB,
};

const SEND_AGAIN = 'Send the file again in a minute: Teams opens it to the bot for a short time only.';
const FROM_ELSEWHERE = 'Save it on a computer, and send it from there.';

/** The types of files that are web pages: they alone may begin as one. */
const PAGES: ReadonlySet<string> = new Set(['htm', 'html', 'xhtml']);

function guardStorage(address: string, { isStorage }: FileStorage): void {
  if (URL.canParse(address) && isStorage(new URL(address))) return;
  throw new RemediedError('The file is not kept in SharePoint or OneDrive.', FROM_ELSEWHERE);
}

/** The same in words for a file. */
function toRefusal(error: SourceRefusal): RemediedError {
  const { status, prospect } = error.circumstances;
  if (error.message === pageTooLarge(LARGEST_FILE).message) return tooLarge();
  if (status !== undefined) return new RemediedError(`SharePoint did not hand the file over (${status}).`, SEND_AGAIN);
  if (prospect === 'later')
    return new RemediedError('SharePoint took too long, or broke off before the file was complete.', SEND_AGAIN);
  return new RemediedError('The file could not be fetched safely from where it is kept.', FROM_ELSEWHERE);
}

async function fetchFrom(url: string, egressProxy: string | undefined, { guard, limits }: FileStorage) {
  const options = { ...(egressProxy !== undefined && { egressProxy }), ...(limits && { limits }) };
  try {
    const fetched = await fetchSource(url, { guard, ...options });
    if (fetched.kind === 'fetched') return fetched;
  } catch (error) {
    throw error instanceof SourceRefusal ? toRefusal(error) : error;
  }
  throw new RemediedError('SharePoint did not hand the file over.', SEND_AGAIN);
}

/** The bytes of a file that was attached. Rejects with a `RemediedError` that says why they cannot be had, and names no address. */
export async function fetchAttachedFile(
  { url, type }: AttachedFile,
  { egressProxy, storage = MICROSOFT_STORAGE }: StorageOptions,
): Promise<Uint8Array> {
  guardStorage(url, storage);
  const { url: end, bytes } = await fetchFrom(url, egressProxy, storage);
  guardStorage(end, storage);
  if (!PAGES.has(type.toLowerCase()) && isHtml(bytes))
    throw new RemediedError(
      'Teams gave a page to sign in on in place of the file, as it does from some phones.',
      FROM_ELSEWHERE,
    );
  return bytes;
}
