import { dayOf } from './day-of.js';
import { webAddress } from './details.js';
import { decodeMarkup } from './markup/decode-markup.js';
import { type FeedEntry, readFeedEntries } from './markup/feed-entries.js';
import { spaced } from './spaced.js';

/** One article that a feed announces, as it says. */
export interface FeedItem {
  /** What the feed calls it, the same in every edition; its address where the feed gives no name. */
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  /** EDTF: `2018-10-03`. */
  readonly published?: string;
  /** Its text or summary, where it is HTML. */
  readonly html?: string;
  /** Its text or summary, where it is plain. */
  readonly text?: string;
}

const MOST_ITEMS = 200;
const MOST_CHARACTERS = 2_000_000;
const LONGEST_NAME = 500;

const HAS_TAGS = /<[a-z][a-z0-9]{0,10}[\s>/]/i; // <p>Inspectors found

const short = (text: string | undefined): string | undefined => {
  const trimmed = spaced(text ?? '');
  return trimmed === '' ? undefined : trimmed.slice(0, LONGEST_NAME);
};

function toItem({ id, title, url, published, body }: FeedEntry): FeedItem[] {
  const address = webAddress(url ?? '') ?? webAddress(id ?? '');
  const name = short(id) ?? address ?? short(title);
  const headline = short(title);
  const day = dayOf(published ?? '');
  const text = body?.trim() ?? '';
  if (name === undefined) return [];
  return [
    {
      id: name,
      ...(headline === undefined ? {} : { title: headline }),
      ...(address === undefined ? {} : { url: address }),
      ...(day === undefined ? {} : { published: day }),
      ...(text === '' ? {} : HAS_TAGS.test(text) ? { html: text } : { text }),
    },
  ];
}

/** The first items that stay together within what is kept of a feed. */
function withinCap(items: readonly FeedItem[]): FeedItem[] {
  let characters = 0;
  return items.filter(({ html = '', text = '' }) => {
    characters += html.length + text.length;
    return characters <= MOST_CHARACTERS;
  });
}

/**
 * The articles of a feed (RSS, Atom, JSON Feed), in its own order: the first 200, whose texts together have at most
 * 2,000,000 characters. Throws a refusal where it is no feed that can be read.
 */
export function readFeed(bytes: Uint8Array): FeedItem[] {
  return withinCap(readFeedEntries(decodeMarkup(bytes), MOST_ITEMS).flatMap(toItem));
}
