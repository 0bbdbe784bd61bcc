import { toLiteral } from '../../src/literal.js';

type Style = 'title' | 'heading' | 'strong' | 'faint';

export interface Piece {
  readonly text: string;
  readonly style?: Style;
}

/** One line before it is wrapped. A line without pieces is blank. */
export interface Line {
  /** Columns that the line and its continuations are moved in by. */
  readonly indent: number;
  /** What the first row begins with; continuations are moved in by its width: "- ". */
  readonly lead?: string;
  readonly pieces: readonly Piece[];
}

export interface Layout {
  readonly colour: boolean;
  /** Columns; absent: lines are not wrapped. */
  readonly width?: number;
}

const ESCAPES: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  title: ['\u001b[1;36m', '\u001b[0m'],
  heading: ['\u001b[1;4m', '\u001b[0m'],
  strong: ['\u001b[1m', '\u001b[0m'],
  faint: ['\u001b[2m', '\u001b[0m'],
};

/** Narrower than this, wrapping makes a page harder to read than a terminal's own. */
const NARROWEST = 30;

function paint({ text, style }: Piece, colour: boolean): string {
  const literal = toLiteral(text);
  if (!colour || style === undefined || literal === '') return literal;
  const [on, off] = ESCAPES[style];
  return `${on}${literal}${off}`;
}

/** Breakable units: each holds pieces without a space between them. */
function splitWords(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [[]];
  for (const piece of pieces) {
    toLiteral(piece.text)
      .split(' ')
      .forEach((text, position) => {
        if (position > 0) words.push([]);
        if (text !== '') words.at(-1)?.push({ ...piece, text });
      });
  }
  return words.filter((word) => word.length > 0);
}

function measure(word: readonly Piece[]): number {
  return word.reduce((sum, { text }) => sum + text.length, 0);
}

/** Rows of words that fit; a word wider than a row has one to itself. */
function wrapWords(words: readonly Piece[][], width: number): Piece[][][] {
  const rows: Piece[][][] = [];
  let used = 0;
  for (const word of words) {
    const row = rows.at(-1);
    const fits = row !== undefined && used + 1 + measure(word) <= width;
    if (fits) row.push(word);
    else rows.push([word]);
    used = fits ? used + 1 + measure(word) : measure(word);
  }
  return rows;
}

function paintRow(row: readonly Piece[][], colour: boolean): string {
  return row.map((word) => word.map((piece) => paint(piece, colour)).join('')).join(' ');
}

function layOutLine({ indent, lead = '', pieces }: Line, { colour, width }: Layout): string {
  const first = ' '.repeat(indent) + toLiteral(lead);
  if (width === undefined || width < NARROWEST)
    return (first + pieces.map((piece) => paint(piece, colour)).join('')).trimEnd();
  const rows = wrapWords(splitWords(pieces), Math.max(width - first.length, NARROWEST));
  const painted = rows.map((row) => paintRow(row, colour));
  return (first + painted.join(`\n${' '.repeat(first.length)}`)).trimEnd();
}

/** The lines as text for a terminal. Nothing in their pieces reaches it as a control character. */
export function layOut(lines: readonly Line[], layout: Layout): string {
  return lines.map((line) => layOutLine(line, layout)).join('\n');
}
