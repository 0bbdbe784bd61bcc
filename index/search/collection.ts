import type { Article } from '../model.js';
import { createFullText, type FullText, fillFullText } from './full-text.js';
import { createPauses } from './pauses.js';
import { createTermTable, type TermTable } from './term-table.js';
import { findTerms } from './terms.js';

/** What a search needs beside the articles, in a form that is handed to another thread without being copied. */
export interface PackedCollection {
  readonly passages: TermTable;
  readonly articles: TermTable;
}

interface Place {
  readonly article: number;
  readonly articleId: string;
  readonly passage: number;
}

export interface Collection {
  readonly passages: FullText;
  readonly articles: FullText;
  readonly places: readonly Place[];
  /** The stems of each article's headline. */
  readonly headlines: readonly ReadonlySet<string>[];
  /** In how many passages each stem stands. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** The stems of something that is found: its own, and those of what stands around it. */
type Entry = readonly [text: readonly string[], context: readonly string[]];

interface Entries {
  readonly passages: readonly Entry[];
  readonly whole: Entry;
}

/** The articles as they are searched. */
export function collectArticles(articles: readonly Article[]): Collection {
  const [passages, wholes] = [createFullText(), createFullText()];
  const frequencies = new Map<string, number>();
  const headlines: ReadonlySet<string>[] = [];
  for (const article of articles) {
    const entries = readEntries(article);
    for (const [text, context] of entries.passages) {
      for (const term of new Set([...text, ...context])) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      passages.add(text, context);
    }
    wholes.add(...entries.whole);
    headlines.push(new Set(entries.whole[1]));
  }
  return { passages, articles: wholes, places: articles.flatMap(placesOf), headlines, frequencies };
}

function placesOf({ id, passages }: Article, article: number): Place[] {
  return passages.map((_, passage) => ({ article, articleId: id, passage }));
}

async function readPlaces(articles: readonly Article[]): Promise<Pick<Collection, 'places' | 'headlines'>> {
  const pause = createPauses();
  const places: Place[] = [];
  const headlines: ReadonlySet<string>[] = [];
  for (const [number, article] of articles.entries()) {
    places.push(...placesOf(article, number));
    headlines.push(new Set(findTerms(article.headline)));
    await pause();
  }
  return { places, headlines };
}

function readEntries(article: Article): Entries {
  const headline = findTerms(article.headline);
  const unprinted = isPrinted(article) ? [] : headline;
  const passages = article.passages.map(
    ({ text, leadIn }): Entry => [findTerms(text), [...unprinted, ...(leadIn === undefined ? [] : findTerms(leadIn))]],
  );
  const leadIns = new Set(article.passages.map(({ leadIn }) => leadIn ?? ''));
  const own = passages.flatMap(([text]) => text);
  return { passages, whole: [[...unprinted, ...own, ...[...leadIns].flatMap(findTerms)], headline] };
}

/** In how many passages each stem stands, as a word of its own or around it. */
async function countPassages({ terms, size, postings }: TermTable): Promise<Map<string, number>> {
  const pause = createPauses();
  const frequencies = new Map<string, number>();
  const lastTerm = new Int32Array(size).fill(-1);
  for (const [number, term] of terms.split(' ').entries()) {
    let count = 0;
    for (const { starts, entries } of postings)
      for (const entry of entries.subarray(starts[number], starts[number + 1])) {
        if (lastTerm[entry] !== number) count += 1;
        lastTerm[entry] = number;
      }
    frequencies.set(term, count);
    await pause();
  }
  return frequencies;
}

/** What `unpackArticles` needs beside the articles. */
export function packArticles(articles: readonly Article[]): PackedCollection {
  const tables = { passages: createTermTable(2), articles: createTermTable(2) };
  for (const article of articles) {
    const { passages, whole } = readEntries(article);
    for (const entry of passages) tables.passages.add(entry);
    tables.articles.add(whole);
  }
  return { passages: tables.passages.pack(), articles: tables.articles.pack() };
}

/** What `collectArticles` gives, without holding up anybody while it is made. */
export async function unpackArticles(packed: PackedCollection, articles: readonly Article[]): Promise<Collection> {
  const [passages, wholes] = [await fillFullText(packed.passages), await fillFullText(packed.articles)];
  const frequencies = await countPassages(packed.passages);
  return { passages, articles: wholes, frequencies, ...(await readPlaces(articles)) };
}

/** Whether the headline is a passage of its own, or the first words of one. */
function isPrinted({ headline, passages }: Article): boolean {
  return passages.some((passage) => passage.text.startsWith(headline));
}
