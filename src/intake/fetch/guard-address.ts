import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';
import { SourceRefusal } from './source-refusal.js';

/** What may be read over the network. */
export interface Guard {
  readonly isPublic: (ipAddress: string) => boolean;
  /** The port as `URL` writes it: empty for the usual one of its scheme. */
  readonly isWebPort: (port: string) => boolean;
}

export const PUBLIC_WEB: Guard = {
  isPublic: isPublicAddress,
  isWebPort: (port) => ['', '80', '443'].includes(port),
};

const MOST_CHARACTERS = 2_048;

/** Last parts of names that no name server of the internet answers for. */
const PRIVATE_ENDINGS: ReadonlySet<string> = new Set([
  ...['localhost', 'local', 'localdomain', 'internal', 'intranet', 'private', 'corp', 'home', 'lan', 'arpa'],
  ...['test', 'invalid', 'onion', 'alt'],
]);

export const privateNetwork = (): SourceRefusal =>
  new SourceRefusal('This address is inside a private network.', 'Save the page and add the file.');

/** The name or IP address of a host, without the brackets of IPv6 and the dot at the end of a full name. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[|\]$|\.$/g, ''); // [2001:db8::1], example.org.

/** A name of one part is looked up in the network of this machine. */
const isPrivateName = (labels: readonly string[]): boolean =>
  labels.length < 2 || PRIVATE_ENDINGS.has(labels.at(-1) ?? '');

function guardHost(hostname: string, { isPublic }: Guard): void {
  const host = bareHost(hostname);
  if (isIP(host) !== 0 ? !isPublic(host) : isPrivateName(host.split('.'))) throw privateNetwork();
  if (host.split('.').includes(''))
    throw new SourceRefusal('The name of the site has an empty part.', 'Copy the address from a browser.');
}

function parse(address: string): URL {
  if (address.length > MOST_CHARACTERS)
    throw new SourceRefusal('The address is too long.', `Give one of at most ${MOST_CHARACTERS} characters.`);
  if (!URL.canParse(address))
    throw new SourceRefusal(
      'This is not the address of a page.',
      'Give all of it: https://www.example.org/news/article.',
    );
  return new URL(address);
}

/**
 * The address as a URL without its fragment, where everything that can be told from its letters alone is in order. What its
 * name stands for is judged when it is connected to. Throws a `SourceRefusal` else.
 */
export function guardAddress(address: string, guard: Guard = PUBLIC_WEB): URL {
  const url = parse(address);
  if (!['http:', 'https:'].includes(url.protocol))
    throw new SourceRefusal(
      'Only pages on the web can be read.',
      'Give an address that begins with https:// or http://.',
    );
  if (url.username !== '' || url.password !== '')
    throw new SourceRefusal(
      'The address has a user name or a password in it.',
      'Leave them out; a page behind a password can be saved and added as a file.',
    );
  guardHost(url.hostname, guard);
  if (!guard.isWebPort(url.port))
    throw new SourceRefusal(`Port ${url.port} is not one of the web.`, 'Save the page and add the file.');
  url.hash = '';
  return url;
}
