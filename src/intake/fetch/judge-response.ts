import type { Dispatcher } from 'undici';
import { SourceRefusal } from './source-refusal.js';

type Head = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>;

/** A header, its first line where it comes more than once. */
export function headerOf({ headers }: Head, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where the server sends on to, as it wrote it; undefined where it does not. */
export function readRedirect(response: Head): string | undefined {
  return REDIRECTS.has(response.statusCode) ? headerOf(response, 'location') : undefined;
}

const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

/** Why a status is no page; undefined where it is one. */
export function refuseStatus(response: Head): SourceRefusal | undefined {
  const status = response.statusCode;
  if (status === 200 || status === 203) return undefined;
  const retryAfter = headerOf(response, 'retry-after');
  const circumstances = { status, ...(retryAfter !== undefined && { retryAfter }) };
  const refuse = (message: string, remedy: string, prospect: 'never' | 'later' | 'gone') =>
    new SourceRefusal(message, remedy, { ...circumstances, prospect });
  if (status === 410)
    return refuse('The site says that the page is gone for good.', 'Add a copy of it as a file.', 'gone');
  if (status === 404) return refuse('There is no page at this address.', 'Copy the address from a browser.', 'never');
  if (status === 401 || status === 403)
    return refuse('The site does not let programs read this page.', 'Save the page and add the file.', 'never');
  if (status >= 500 || PASSING.has(status))
    return refuse(
      `The site cannot answer now (${status}).`,
      'Try again later, or save the page and add the file.',
      'later',
    );
  return refuse(`The site answered without a page (${status}).`, 'Save the page and add the file.', 'never');
}
