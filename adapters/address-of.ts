import type { PassagePlace, Source } from '../src/answer.js';

/**
 * Where a source opens: our page of it, at the very words that are cited ("…/articles/000#p12:0-85"), else the publisher’s
 * page. Undefined where neither is known.
 */
export function addressOf({ page, url }: Pick<Source, 'page' | 'url'>, at?: PassagePlace): string | undefined {
  if (page === undefined) return url;
  return at ? `${page}#p${at.passage}:${at.start}-${at.end}` : page;
}
