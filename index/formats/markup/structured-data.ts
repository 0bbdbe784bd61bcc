import type { Page } from './page.js';

/** What a page says of its article in JSON-LD, as search engines read it. */
export interface StructuredData {
  readonly headline?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** As printed there: "2018-10-03T09:15:00+01:00". */
  readonly published?: string;
}

type Properties = Readonly<Record<string, unknown>>;

const isProperties = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** NewsArticle, BlogPosting, Report; not the WebPage around it, nor the CollectionPage that lists others. */
const IS_ARTICLE = /(?:Article|BlogPosting|Report)$/;

const isArticle = (node: Properties): boolean =>
  listOf(node['@type']).some((type) => typeof type === 'string' && IS_ARTICLE.test(type));

/** The nodes that one script of data holds: itself, the items of a list, the members of a graph. */
function nodesOf(data: unknown): Properties[] {
  const nodes = listOf(data).filter(isProperties);
  return nodes.flatMap((node) => [node, ...listOf(node['@graph']).filter(isProperties)]);
}

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
  return isProperties(first) ? textOf(first['name']) : textOf(first);
};

/** The address of `{"@id": "https://…"}`, or the plain address. */
const idOf = (value: unknown): string | undefined => (isProperties(value) ? textOf(value['@id']) : textOf(value));

/** What the first article in the page's JSON-LD says of itself; nothing where it has none. */
export function readStructuredData(page: Page): StructuredData {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const article = scripts.flatMap(({ textContent }) => nodesOf(parse(textContent ?? ''))).find(isArticle);
  if (article === undefined) return {};
  const [headline, publisher] = [textOf(article['headline']), nameOf(article['publisher'])];
  const [url, published] = [
    idOf(article['url']) ?? idOf(article['mainEntityOfPage']),
    textOf(article['datePublished']),
  ];
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
  };
}
