import { isNode, type JsonNode, listOf, nodesOf } from './json-node.js';
import type { Page } from './page.js';

/** What a page says of its article in JSON-LD, as search engines read it. */
export interface StructuredData {
  readonly headline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** As printed there: "2018-10-03T09:15:00+01:00". */
  readonly published?: string | undefined;
}

/** NewsArticle, BlogPosting, Report; not the WebPage around it, nor the CollectionPage that lists others. */
const IS_ARTICLE = /(?:Article|BlogPosting|Report)$/;

const isArticle = (node: JsonNode): boolean =>
  listOf(node['@type']).some((type) => typeof type === 'string' && IS_ARTICLE.test(type));

/** The nodes that one script of data holds: itself, the items of a list, the members of a graph. */
const allNodesOf = (data: unknown): JsonNode[] => nodesOf(data).flatMap((node) => [node, ...nodesOf(node['@graph'])]);

function parse(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return undefined; // a page whose data is broken has its text all the same
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** The name of `{"@type": "Organization", "name": "Northbrook Echo"}`, or the plain name. */
const nameOf = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  return isNode(first) ? textOf(first['name']) : textOf(first);
};

/** The address of `{"@id": "https://…"}`, or the plain address. */
const idOf = (value: unknown): string | undefined => (isNode(value) ? textOf(value['@id']) : textOf(value));

/** What the first article in the page's JSON-LD says of itself; nothing where it has none. */
export function readStructuredData(page: Page): StructuredData {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const article = scripts.flatMap(({ textContent }) => allNodesOf(parse(textContent ?? ''))).find(isArticle);
  if (article === undefined) return {};
  return {
    headline: textOf(article['headline']),
    publisher: nameOf(article['publisher']),
    url: idOf(article['url']) ?? idOf(article['mainEntityOfPage']),
    published: textOf(article['datePublished']),
  };
}
