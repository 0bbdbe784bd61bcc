import { type Guard, guardAddress } from './guard-address.js';
import { SourceRefusal } from './source-refusal.js';

/**
 * Where a redirect leads, judged as the first address was, and never from a page that nobody on the way can change to one
 * that anybody can. Throws a `SourceRefusal` else.
 */
export function readTarget(location: string, from: URL, guard: Guard): URL {
  const address = URL.canParse(location, from.href) ? new URL(location, from).href : location;
  const target = guardAddress(address, guard);
  if (from.protocol === 'https:' && target.protocol === 'http:')
    throw new SourceRefusal(
      'The site sends on to a page that anybody on the way can change.',
      'Save the page and add the file.',
    );
  return target;
}
