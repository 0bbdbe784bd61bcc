import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch';
import { createPauses } from './pauses.js';
import type { Postings, TermTable } from './term-table.js';

/** Stems with a space between, so that MiniSearch counts stems and not stop words as the length of a passage. */
type Stems = string;

interface Entry {
  readonly id: number;
  readonly text: Stems;
  /** What stands around a passage, and above an article: worth less than its own words. */
  readonly context: Stems;
}

export type FullTextOptions = Omit<SearchOptions, 'tokenize'>;
export type FullTextResult = SearchResult;

/** Entries, numbered from 0, that are found by their stems. */
export interface FullText {
  add(text: readonly string[], context: readonly string[]): void;
  search(stems: Iterable<string>, options: FullTextOptions): FullTextResult[];
}

/** The fields of an entry, in the order of a `TermTable`. */
const FIELDS = ['text', 'context'];

/** Postings that are filled in before others may have a turn. */
const STEP = 4_096;

function splitStems(text: Stems): string[] {
  return text === '' ? [] : text.split(' ');
}

const OPTIONS: Options<Entry> = { fields: FIELDS, tokenize: splitStems, processTerm: (term) => term };

/** The average as MiniSearch works it out, entry by entry, so that scores are the same to the last digit. */
function averageOf(lengths: Uint32Array): number {
  let average = 0;
  for (const [count, length] of lengths.entries()) average = (average * count + length) / (count + 1);
  return average;
}

/**
 * Knows how MiniSearch 7.2 keeps what was added. Its own way to revive an index reads one text of JSON at once, which
 * holds everything else up for seconds where the collection is large.
 */
class FilledSearch extends MiniSearch<Entry> {
  readonly #pause = createPauses();

  constructor() {
    super(OPTIONS);
  }

  /** Puts in what was counted elsewhere; others have their turn meanwhile. */
  async fill(table: TermTable): Promise<void> {
    for (let entry = 0; entry < table.size; entry += 1) {
      this.addEntry(entry, table);
      await this.#pause();
    }
    this._documentCount = table.size;
    this._nextId = table.size;
    this._avgFieldLength = table.lengths.map(averageOf);
    for (const [number, term] of splitStems(table.terms).entries())
      await this.addPostings(number, term, table.postings);
  }

  private addEntry(entry: number, { lengths }: TermTable): void {
    this._idToShortId.set(entry, entry);
    this._documentIds.set(entry, entry);
    this._fieldLength.set(
      entry,
      lengths.map((each) => each[entry] ?? 0),
    );
  }

  private async addPostings(number: number, term: string, postings: readonly Postings[]): Promise<void> {
    const byField = new Map<number, Map<number, number>>();
    for (const [field, { starts, entries, counts }] of postings.entries()) {
      const [start = 0, end = 0] = starts.subarray(number, number + 2);
      const frequencies = new Map<number, number>();
      for (let at = start; at < end; at += 1) {
        frequencies.set(entries[at] ?? 0, counts[at] ?? 0);
        if (at % STEP === 0) await this.#pause();
      }
      if (frequencies.size > 0) byField.set(field, frequencies);
    }
    this._index.set(term, byField);
    await this.#pause();
  }
}

function toFullText(search: MiniSearch<Entry>): FullText {
  return {
    add: (text, context) => search.add({ id: search.documentCount, text: text.join(' '), context: context.join(' ') }),
    search: (stems, options) => search.search([...stems].join(' '), { ...options, tokenize: splitStems }),
  };
}

/** Full text without any entry yet. */
export const createFullText = (): FullText => toFullText(new MiniSearch(OPTIONS));

/** Full text over entries that were counted elsewhere: the same as if each had been added. */
export async function fillFullText(table: TermTable): Promise<FullText> {
  const search = new FilledSearch();
  await search.fill(table);
  return toFullText(search);
}
