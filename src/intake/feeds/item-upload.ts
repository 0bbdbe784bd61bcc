import { Html, html } from '../../html.js';
import type { Upload } from '../intake.js';
import { nameOfAddress } from '../name-of-address.js';
import type { FeedArticle } from './polite-reader.js';

const NO_TITLE = 'Without a title';

/** The item as a page of its own, where the feed brings its text and nothing stands at its address. */
function toPage({ title = NO_TITLE, html: markup, text = '' }: FeedArticle['item']): Uint8Array {
  const body = markup === undefined ? text.split('\n').map((line) => html`<p>${line}</p>`) : new Html(markup);
  const page = html`<!doctype html><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1>${body}</article>`;
  return new TextEncoder().encode(page.markup);
}

/** An article that came by a feed, as the file that it is. The feed’s date is proposed where the page has none. */
export function toUpload({ item, page }: FeedArticle): Upload {
  const { url, title, published } = item;
  const address = page?.url ?? url;
  return {
    name: address === undefined ? (title ?? NO_TITLE) : nameOfAddress(address),
    bytes: page?.bytes ?? toPage(item),
    ...(address !== undefined && { url: address }),
    ...(published !== undefined && { published }),
  };
}
