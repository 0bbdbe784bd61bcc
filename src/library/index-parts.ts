import type { Article } from '../../index/model.js';
import type { PackedIndex } from '../../index/pack-index.js';
import type { LeftOut } from './build.js';

type Lists = Omit<PackedIndex, 'words'>;

/** Some items of one list of the index. */
interface ListPart {
  readonly kind: 'list';
  readonly name: keyof Lists;
  readonly items: readonly unknown[];
}

interface WordsPart {
  readonly kind: 'words';
  readonly words: PackedIndex['words'];
}

/** A built index on its way from one thread to another: so little at once that nobody waits while it arrives. */
export type IndexPart = ListPart | WordsPart | { readonly kind: 'end'; readonly leftOut: readonly LeftOut[] };

/** Facts, and what each of them lists. */
const MOST_ITEMS = 500;
/** Of the text of articles. */
const MOST_CHARACTERS = 500_000;

const LISTS: readonly (keyof Lists)[] = [
  'articles',
  'dates',
  'people',
  'quotes',
  'milestones',
  'findings',
  'weaknesses',
];

const charactersOf = (item: unknown): number =>
  (item as Article).passages.reduce((sum, { text }) => sum + text.length, 0);

/** A person has a thousand mentions where a quotation has one: both are one fact. */
const itemsOf = (item: unknown): number =>
  Object.values(item as object).reduce((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 1);

function* slice(items: readonly unknown[], weigh: (item: unknown) => number, most: number): Generator<unknown[]> {
  let slice: unknown[] = [];
  let weight = 0;
  for (const item of items) {
    slice.push(item);
    weight += weigh(item);
    if (weight < most) continue;
    yield slice;
    slice = [];
    weight = 0;
  }
  if (slice.length > 0) yield slice;
}

function* sliceList(packed: PackedIndex, name: keyof Lists): Generator<ListPart> {
  const isText = name === 'articles';
  const slices = slice(packed[name], isText ? charactersOf : itemsOf, isText ? MOST_CHARACTERS : MOST_ITEMS);
  for (const items of slices) yield { kind: 'list', name, items };
}

/** The parts of an index, the end among them. */
export function* cutIndex(packed: PackedIndex, leftOut: readonly LeftOut[]): Generator<IndexPart> {
  for (const name of LISTS) yield* sliceList(packed, name);
  yield { kind: 'words', words: packed.words };
  yield { kind: 'end', leftOut };
}

/** What of a part is handed over instead of being copied. */
export function buffersOf(part: IndexPart): ArrayBuffer[] {
  if (part.kind !== 'words') return [];
  return [part.words.passages, part.words.articles]
    .flatMap(({ postings, lengths }) => [
      ...postings.flatMap(({ starts, entries, counts }) => [starts, entries, counts]),
      ...lengths,
    ])
    .map(({ buffer }) => buffer as ArrayBuffer);
}

/** Puts the parts together again. */
export function joinIndex(parts: readonly IndexPart[]): { packed: PackedIndex; leftOut: readonly LeftOut[] } {
  const listed = (name: keyof Lists) =>
    parts.flatMap((part) => (part.kind === 'list' && part.name === name ? part.items : []));
  const words = parts.find((part) => part.kind === 'words')?.words;
  if (!words) throw new Error('The words of the index did not arrive: build it again.');
  const lists = Object.fromEntries(LISTS.map((name) => [name, listed(name)])) as unknown as Lists;
  return { packed: { ...lists, words }, leftOut: parts.flatMap((part) => (part.kind === 'end' ? part.leftOut : [])) };
}
