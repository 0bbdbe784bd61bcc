import { wordSet } from '../../word-set.js';
import { joinCells } from '../cells.js';
import { spaced } from '../spaced.js';
import type { Line } from '../text.js';
import type { PageElement, PageNode } from './page.js';

/** A line before it has its number. */
export type Block = Pick<Line, 'text' | 'role'>;

const UNSEEN = wordSet(
  'script style template noscript head title meta link svg math iframe object canvas audio video button select textarea input',
);

const HEADINGS = wordSet('h1 h2 h3 h4 h5 h6');

/** Elements that begin a line of their own. */
const BREAKING = wordSet(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

const TEXT_NODE = 3;
const CDATA_NODE = 4;
const ELEMENT_NODE = 1;

const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT_NODE;

const childElements = (element: PageElement): PageElement[] => [...element.children];

/** A mark that a page prints itself where it does not use a list: "• more social workers". */
const TYPED_BULLET = /^[•▪●·–-]\s/;

const ENDS_LINE = /[.!?:;…]["'’”)]?$/; // The report said: / “We are sorry.”

/** The parts of a paragraph between its `<br>`: a line of their own where they are sentences or bullets, else words in a row. */
function splitAtBreaks(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of parts.map(spaced).filter((text) => text !== '')) {
    const before = lines.at(-1);
    if (before === undefined || ENDS_LINE.test(before) || TYPED_BULLET.test(part)) lines.push(part);
    else lines[lines.length - 1] = `${before} ${part}`;
  }
  return lines;
}

const LONGEST_BOLD_HEADING = 80;

/** A paragraph all in bold that is no sentence is how many pages and papers set a heading. */
function isBoldHeading(element: PageElement): boolean {
  if (element.localName !== 'p') return false;
  const text = spaced(element.textContent ?? '');
  if (text.length > LONGEST_BOLD_HEADING || /[.!?:;,…"'’”]$/.test(text)) return false; // What inspectors found
  const bold = childElements(element).filter(({ localName }) => localName === 'strong' || localName === 'b');
  return bold.length > 0 && spaced(bold.map(({ textContent }) => textContent ?? '').join('')) === text;
}

/** Collects the words of a block until it ends. */
class BlockWriter {
  readonly blocks: Block[] = [];
  #parts: string[] = [''];

  add(text: string): void {
    this.#parts.push(`${this.#parts.pop() ?? ''}${text}`);
  }

  /** A space, where a word would run into what comes. */
  part(): void {
    if (/[\p{L}:]$/u.test(this.#parts.at(-1) ?? '')) this.add(' '); // Published<time>5 June 2019</time>
  }

  break(): void {
    this.#parts.push('');
  }

  end(role: Line['role']): void {
    for (const text of splitAtBreaks(this.#parts)) this.blocks.push(role === undefined ? { text } : { text, role });
    this.#parts = [''];
  }
}

const TABLE_PARTS = wordSet('thead tbody tfoot');

const ownRows = (table: PageElement): PageElement[] =>
  childElements(table).flatMap((child) =>
    child.localName === 'tr' ? [child] : TABLE_PARTS.has(child.localName) ? ownRows(child) : [],
  );

/** A row of short cells is one line; a cell that holds paragraphs keeps them, as the tables do that lay out a page. */
function writeRow(row: PageElement, writer: BlockWriter): void {
  const cells = childElements(row).map(readBlocks);
  const isData = cells.length > 1 && cells.every((cell) => cell.length <= 1 && cell[0]?.role === undefined);
  if (!isData) writer.blocks.push(...cells.flat());
  else if (cells.some((cell) => cell.length > 0))
    writer.blocks.push({ text: joinCells(cells.map((cell) => cell[0]?.text ?? '')) });
}

function writeTable(table: PageElement, writer: BlockWriter): void {
  const caption = childElements(table).find(({ localName }) => localName === 'caption');
  if (caption !== undefined) writer.blocks.push(...readBlocks(caption));
  for (const row of ownRows(table)) writeRow(row, writer);
}

const LONGEST_DATELINE = 60;

/** The day of an article is often an item of a list, beside its section: `<li>Published<time>5 June 2019</time></li>`. */
const holdsDateline = (item: PageElement): boolean =>
  item.querySelector('time') !== null && spaced(item.textContent ?? '').length <= LONGEST_DATELINE;

function roleOf(element: PageElement, outer: Line['role']): Line['role'] {
  if (HEADINGS.has(element.localName) || isBoldHeading(element)) return 'heading';
  return element.localName === 'li' && !holdsDateline(element) ? 'bullet' : outer;
}

function writeChildren(element: PageElement, outer: Line['role'], writer: BlockWriter): void {
  const { localName, childNodes } = element;
  const role = roleOf(element, outer);
  const isBlock = BREAKING.has(localName) || HEADINGS.has(localName);
  if (isBlock) writer.end(outer);
  if (localName === 'time') writer.part(); // by the page's style alone it stands apart from its label
  for (const child of childNodes) writeNode(child, role, writer);
  if (isBlock) writer.end(role);
}

function writeElement(element: PageElement, outer: Line['role'], writer: BlockWriter): void {
  if (element.localName === 'br') writer.break();
  else if (element.localName !== 'table') writeChildren(element, outer, writer);
  else {
    writer.end(outer);
    writeTable(element, writer);
  }
}

function writeNode(node: PageNode, role: Line['role'], writer: BlockWriter): void {
  if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) writer.add(node.textContent ?? '');
  else if (isElement(node) && !UNSEEN.has(node.localName)) writeElement(node, role, writer);
}

/** The text of an element as it would be read aloud: a paragraph, heading, bullet or table row at a time. */
export function readBlocks(element: PageElement): Block[] {
  const writer = new BlockWriter();
  for (const child of element.childNodes) writeNode(child, undefined, writer);
  writer.end(undefined);
  return writer.blocks;
}
