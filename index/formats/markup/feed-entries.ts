import { XMLParser } from 'fast-xml-parser';
import { Refusal } from '../refusal.js';
import { decodeEntities } from './decode-entities.js';
import { isNode, type JsonNode, nodesOf } from './json-node.js';
import { refuseHeavyMarkup } from './refuse-heavy-markup.js';

/** What a feed says of one article, in the feed's own words. */
export interface FeedEntry {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  /** Text or HTML. */
  readonly body?: string | undefined;
}

const FEED_LIMITS = { depth: 80, tags: 100_000, attributes: 64 };

const REMEDY = 'Check the address of the feed in a browser, or add its articles one by one.';

/** The words of an element: its text with entities decoded, or what stands in its CDATA as it is. */
function textOf(value: unknown): string | undefined {
  const [node] = nodesOf(value);
  const plain = node?.['#text'];
  const data = nodesOf(node?.['#cdata']).map((part) => String(part['#text'] ?? ''));
  const text = [typeof plain === 'string' ? decodeEntities(plain) : '', ...data].join('').trim();
  return text === '' ? undefined : text;
}

/** Atom's content is kept unparsed, for it may be a piece of XHTML. */
function contentOf(value: unknown): string | undefined {
  const [node] = nodesOf(value);
  const raw = String(node?.['#text'] ?? '').trim();
  if (raw.startsWith('<![CDATA[')) return raw.slice(9, raw.lastIndexOf(']]>'));
  return node?.['@type'] === 'xhtml' ? raw : decodeEntities(raw) || undefined;
}

function attributeOf(node: JsonNode | undefined, name: string): string | undefined {
  const value = node?.[`@${name}`];
  return typeof value === 'string' ? decodeEntities(value) : undefined;
}

/** RSS prints the address as text; Atom has several, of which the one without a relation or "alternate" is the article's. */
function linkOf(value: unknown): string | undefined {
  const links = nodesOf(value);
  const own = links.find((link) => [undefined, 'alternate'].includes(attributeOf(link, 'rel')));
  return textOf(own) ?? attributeOf(own, 'href');
}

const fromRss = (item: JsonNode): FeedEntry => ({
  id: textOf(item['guid']) ?? attributeOf(item, 'rdf:about'),
  title: textOf(item['title']),
  url: linkOf(item['link']),
  published: textOf(item['pubDate']) ?? textOf(item['dc:date']),
  body: textOf(item['content:encoded']) ?? textOf(item['description']),
});

const fromAtom = (entry: JsonNode): FeedEntry => ({
  id: textOf(entry['id']),
  title: textOf(entry['title']),
  url: linkOf(entry['link']),
  published: textOf(entry['published']) ?? textOf(entry['issued']),
  body: contentOf(entry['content']) ?? textOf(entry['summary']),
});

const plainOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const fromJson = (item: JsonNode): FeedEntry => ({
  id: plainOf(item['id']),
  title: plainOf(item['title']),
  url: plainOf(item['url']) ?? plainOf(item['external_url']),
  published: plainOf(item['date_published']),
  body: plainOf(item['content_html']) ?? plainOf(item['content_text']) ?? plainOf(item['summary']),
});

function parse<Result>(read: () => Result): Result {
  try {
    return read();
  } catch {
    throw new Refusal('This feed is broken: it cannot be read as XML or JSON.', REMEDY);
  }
}

function parseXml(markup: string): JsonNode {
  if (markup.includes('<!ENTITY'))
    throw new Refusal('This feed defines entities of its own, which are not read.', REMEDY);
  refuseHeavyMarkup(markup, 'xml', FEED_LIMITS);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    processEntities: false,
    parseTagValue: false,
    cdataPropName: '#cdata',
    alwaysCreateTextNode: true,
    stopNodes: ['..content'],
  });
  const tree: unknown = parse(() => parser.parse(markup));
  return isNode(tree) ? tree : {};
}

/** The first entries of a feed, as it prints them. Throws a refusal where it is none, is broken, or would be too large. */
export function readFeedEntries(markup: string, most: number): FeedEntry[] {
  if (markup.trimStart().startsWith('{')) {
    const feed: unknown = parse(() => JSON.parse(markup));
    return nodesOf(isNode(feed) ? feed['items'] : [])
      .slice(0, most)
      .map(fromJson);
  }
  const { rss, feed, 'rdf:RDF': rdf } = parseXml(markup);
  const [channel] = nodesOf(nodesOf(rss)[0]?.['channel']);
  const items = nodesOf(channel?.['item'] ?? nodesOf(rdf)[0]?.['item']);
  if (items.length > 0) return items.slice(0, most).map(fromRss);
  return nodesOf(nodesOf(feed)[0]?.['entry']).slice(0, most).map(fromAtom);
}
