import type { DocumentDetails } from './document.js';
import { spaced } from './spaced.js';

/** A name or title longer than this is none. */
const LONGEST = 300;

type Found = { readonly [Name in keyof DocumentDetails]: string | undefined };

/** The whole web address, read from `base` where it is relative; undefined where it is none. */
export function webAddress(address: string, base?: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** What was found, without what was not and what cannot be: an empty title, a name of a page's length. */
export function detailsOf(found: Found): DocumentDetails {
  const entries = Object.entries(found).map(([name, value]) => [name, spaced(value ?? '')] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== '' && value.length <= LONGEST));
}
