import { dayOf } from '../day-of.js';
import { detailsOf, webAddress } from '../details.js';
import type { DocumentDetails } from '../document.js';
import { plain, spaced } from '../spaced.js';
import type { Page } from './page.js';
import { readStructuredData } from './structured-data.js';

/** Names under which pages say when their article came out, the surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'govuk:first-published-at',
  'datePublished',
  'parsely-pub-date',
  'pubdate',
  'publish-date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.created',
  'date',
];

/** The elements that show the day; one that says so before one that is only a time. */
const TIMES = [
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'time.published',
  'time.entry-date',
  'header time',
  'article time',
  'main time',
];

/** What `<meta name="…">` or `<meta property="…">` says, by name in lower case; the first of a name counts. */
function readMetas(page: Page): ReadonlyMap<string, string> {
  const metas = [...page.querySelectorAll('meta')].map((meta) => {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
    return [name.toLowerCase(), meta.getAttribute('content') ?? ''] as const;
  });
  return new Map(metas.filter(([name, content]) => name !== '' && content.trim() !== '').reverse());
}

function findTime(page: Page): string | undefined {
  for (const selector of TIMES) {
    const time = page.querySelector(selector);
    const day = time && dayOf(time.getAttribute('datetime') ?? '');
    if (day) return day;
  }
  return undefined;
}

/** What stands between a headline and the name of the site: "Council chief quits - Northbrook Echo". */
const BETWEEN = [' | ', ' - ', ' – ', ' — ', ' :: ', ' · '];

/** A title without the name of the site at its end. */
function withoutSite(title: string, site: string | undefined): string {
  const cut = Math.max(...BETWEEN.map((mark) => title.lastIndexOf(mark)));
  if (cut <= 0) return title;
  const [before, after] = [title.slice(0, cut).trim(), title.slice(cut + 3).trim()];
  const isSite = after.toLowerCase() === site?.toLowerCase();
  return isSite || (before.split(' ').length > 3 && after.split(' ').length <= 4) ? before : title;
}

/**
 * The headline of a page: its first-level heading, the one its title repeats where it has several (the site's name is often
 * one); else what its data says; else its title without the name of the site.
 */
function findHeadline(page: Page, said: string | undefined, site: string | undefined): string | undefined {
  const title = spaced(page.querySelector('title')?.textContent ?? '');
  const headings = [...page.querySelectorAll('h1')]
    .map(({ textContent }) => spaced(textContent ?? ''))
    .filter((text) => text !== '');
  const isTold = (heading: string) => [title, said ?? ''].some((text) => plain(text).includes(plain(heading)));
  const others = headings.filter((heading) => plain(heading) !== plain(site ?? ''));
  const told = others.find(isTold) ?? (others.length === 1 ? others[0] : undefined);
  return told ?? said ?? (title === '' ? others[0] : withoutSite(title, site));
}

/** What a page says of itself, in its elements, its metadata and its JSON-LD. `url` is where it was fetched from. */
export function readPageDetails(page: Page, url?: string): DocumentDetails {
  const metas = readMetas(page);
  const data = readStructuredData(page);
  const publisher =
    metas.get('og:site_name') ?? data.publisher ?? metas.get('application-name') ?? metas.get('publisher');
  const canonical =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metas.get('og:url') ?? data.url;
  const dates = PUBLISHED.map((name) => dayOf(metas.get(name.toLowerCase()) ?? ''));
  return detailsOf({
    title: findHeadline(page, metas.get('og:title') ?? data.headline, publisher),
    publisher,
    url: webAddress(canonical ?? '', url) ?? webAddress(url ?? ''),
    published: dates[0] ?? dayOf(data.published ?? '') ?? dates.find((day) => day !== undefined) ?? findTime(page),
  });
}
