import { groupBy } from '../../grouping.js';
import { type PdfPage, streamText, type TextItem, type TextMark } from './pdfjs.js';
import type { Tag } from './tags.js';

/** Letters set in one go, upright: `y` is the baseline and grows down the page. Lengths in points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The name that the file gives the font: the same in the whole file, and without meaning. */
  readonly font: string;
  readonly isRightToLeft: boolean;
  readonly tag?: Tag;
}

/** The letters of one page that stand at one angle, turned upright. */
export interface Sheet {
  readonly page: number;
  readonly height: number;
  /** Whether most of the page stands at this angle: what does not is a stamp or a table laid on its side. */
  readonly isMain: boolean;
  readonly runs: readonly Run[];
}

type Matrix = readonly [number, number, number, number, number, number];

const FLAT: Matrix = [1, 0, 0, 1, 0, 0];

const matrixOf = (numbers: readonly number[]): Matrix => {
  const [a, b, c, d, e, f] = numbers;
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? FLAT
    : [a, b, c, d, e, f];
};

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

interface PlacedItem {
  readonly item: TextItem;
  readonly matrix: Matrix;
  /** Whole degrees, clockwise as the page is seen. */
  readonly angle: number;
  readonly tag: Tag | undefined;
}

function place(item: TextItem, view: Matrix, tag: Tag | undefined): PlacedItem {
  const matrix = multiply(view, matrixOf(item.transform));
  const angle = Math.round((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI);
  return { item, matrix, angle: (angle + 360) % 360, tag };
}

/** Scanners and hands set a page a degree askew; what stands at another angle was meant to. */
const ASKEW = 3;

/** The quarter turn that an angle is nearly at; any other angle stays itself. */
function turnOf(angle: number): number {
  const quarter = Math.round(angle / 90) * 90;
  return Math.abs(angle - quarter) <= ASKEW ? quarter % 360 : angle;
}

function uprightRun({ item, matrix, angle, tag }: PlacedItem): Run {
  const [, , c, d, e, f] = matrix;
  const [cosine, sine] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const x = e * cosine + f * sine;
  return {
    text: item.str,
    x,
    right: x + item.width,
    y: f * cosine - e * sine,
    size: Math.hypot(c, d),
    font: item.fontName,
    isRightToLeft: item.dir === 'rtl',
    ...(tag ? { tag } : {}),
  };
}

const isText = (item: TextItem | TextMark): item is TextItem => 'str' in item;

/** Knows within which marks of a tagged page the next letters stand. */
class TagReader {
  readonly #tags: ReadonlyMap<string, Tag>;
  readonly #open: (Tag | undefined)[] = [];

  constructor(tags: ReadonlyMap<string, Tag>) {
    this.#tags = tags;
  }

  get current(): Tag | undefined {
    return this.#open.at(-1);
  }

  meet({ type, id }: TextMark): void {
    if (type === 'endMarkedContent') this.#open.pop();
    else this.#open.push(this.#tags.get(id ?? '') ?? this.current);
  }
}

const lettersOf = (items: readonly PlacedItem[]): number => items.reduce((sum, { item }) => sum + item.str.length, 0);

export interface PageReading {
  readonly tags: ReadonlyMap<string, Tag>;
  /** Is told how many characters have come, and says whether any more may be kept. */
  readonly spend: (characters: number) => boolean;
}

/** The letters of a page at their places. What comes when enough was read is not kept, for a page that is half read cannot be left. */
async function readItems(page: PdfPage, view: Matrix, { tags, spend }: PageReading): Promise<PlacedItem[]> {
  const reader = new TagReader(tags);
  const placed: PlacedItem[] = [];
  for await (const { items } of streamText(page))
    for (const item of items) {
      if (!isText(item)) reader.meet(item);
      else if (spend(item.str.length)) placed.push(place(item, view, reader.current));
    }
  return placed;
}

/** The letters of a page, one sheet for each angle at which there are any, the angle with the most letters first. */
export async function readSheets(page: PdfPage, reading: PageReading): Promise<Sheet[]> {
  const viewport = page.getViewport({ scale: 1 });
  const placed = await readItems(page, matrixOf(viewport.transform), reading);
  const turns = groupBy(placed, ({ angle }) => turnOf(angle));
  const byLetters = [...turns.values()].sort((a, b) => lettersOf(b) - lettersOf(a));
  return byLetters.map((items, at) => ({
    page: page.pageNumber,
    height: viewport.height,
    isMain: at === 0,
    runs: items.map(uprightRun),
  }));
}
