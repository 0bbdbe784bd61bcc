import { encodeWindows1252 } from '../../../index/formats/windows-1252.js';

/** A line of text at its place; all fonts are Courier, whose letters are 0.6 of their size wide. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** The baseline, from the top of the page. */
  readonly y: number;
  /** In points; 10 where absent. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Degrees by which it is turned, anticlockwise. */
  readonly angle?: number;
  /** The elements it stands in, outermost first: "Table", "TR 1", "TD 1.2"; the same words are the same element. */
  readonly within?: readonly string[];
}

export interface WrittenPage {
  readonly texts: readonly PlacedText[];
  readonly width?: number;
  readonly height?: number;
  /** As readers turn it: 90. */
  readonly rotate?: number;
}

export interface WriteOptions {
  /** Locks the file with a password that nobody knows. */
  readonly isLocked?: boolean;
  /** Says nothing of which letters those are that Windows-1252 has not. */
  readonly isUnmapped?: boolean;
}

const LETTER_WIDTH = 0.6;
const BODY_SIZE = 10;
const PITCH = 1.2;

/** A paragraph broken into lines of a width in points, the first at `y`. */
export function setParagraph(text: string, place: Omit<PlacedText, 'text'> & { readonly width: number }): PlacedText[] {
  const { width, ...first } = place;
  const size = first.size ?? BODY_SIZE;
  const most = Math.floor(width / (size * LETTER_WIDTH) + 0.001);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, at) => ({ ...first, text: line, y: first.y + at * PITCH * size }));
}

/** Lines one under the other. */
export const setLines = (lines: readonly string[], place: Omit<PlacedText, 'text'>): PlacedText[] =>
  lines.map((text, at) => ({ ...place, text, y: place.y + at * PITCH * (place.size ?? BODY_SIZE) }));

const FIRST_SPECIAL = 33;

/** Codes for the letters that Windows-1252 has not: ligatures, bullets of symbol fonts, Hebrew. */
class SpecialFont {
  readonly #letters: string[] = [];

  codeOf(letter: string): number {
    if (!this.#letters.includes(letter)) this.#letters.push(letter);
    return FIRST_SPECIAL + this.#letters.indexOf(letter);
  }

  write(): string {
    const nameOf = (letter: string): string =>
      `uni${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const names = this.#letters.map((letter) => `/${nameOf(letter)}`).join(' ');
    const widths = this.#letters.map(() => LETTER_WIDTH * 1000).join(' ');
    const last = FIRST_SPECIAL + Math.max(0, this.#letters.length - 1);
    return `<< /Type /Font /Subtype /Type1 /BaseFont /Special /FirstChar ${FIRST_SPECIAL} /LastChar ${last} /Widths [${widths}] /Encoding << /Type /Encoding /Differences [${FIRST_SPECIAL} ${names}] >> >>`;
  }
}

/** A font whose codes are numbers of glyphs, of which nothing says what letters they are. */
const UNMAPPED_FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /Unmapped /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unmapped /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>] >>';

const SOFT_HYPHEN = '\u00AD';

const isPlain = (text: string): boolean =>
  [...text].every((letter) => letter !== SOFT_HYPHEN && (letter < '\u0100' || encodeWindows1252(letter) >= 0x80));

const toHex = (codes: readonly number[]): string =>
  `<${codes.map((code) => code.toString(16).padStart(2, '0')).join('')}>`;

function showText(
  { text, x, y, size = BODY_SIZE, bold, angle = 0 }: PlacedText,
  height: number,
  special: SpecialFont,
): string {
  const turn = (angle * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn).toFixed(5), Math.sin(turn).toFixed(5)];
  const font = isPlain(text) ? (bold === true ? 'F2' : 'F1') : 'F3';
  const codes = [...text].map((letter) => (font === 'F3' ? special.codeOf(letter) : encodeWindows1252(letter)));
  return `BT /${font} ${size} Tf ${cosine} ${sine} -${sine} ${cosine} ${x} ${height - y} Tm ${toHex(codes)} Tj ET`.replace(
    '--',
    '',
  );
}

/** Numbers objects and keeps them until the file is put together. */
class PdfObjects {
  readonly #bodies: string[] = [];

  reserve(): number {
    return this.#bodies.push('null');
  }

  put(number: number, body: string): number {
    this.#bodies[number - 1] = body;
    return number;
  }

  add(body: string): number {
    return this.put(this.reserve(), body);
  }

  write(trailer: string): string {
    let file = '%PDF-1.7\n';
    const offsets = this.#bodies.map((body, at) => {
      const offset = file.length;
      file += `${at + 1} 0 obj\n${body}\nendobj\n`;
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const size = this.#bodies.length + 1;
    return `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  }
}

interface Element {
  readonly number: number;
  readonly role: string;
  readonly parent: number;
  readonly children: string[];
}

/** The structure of a tagged file: what is an element, and which marks of which pages stand in it. */
class Structure {
  readonly root: number;
  readonly #objects: PdfObjects;
  readonly #elements = new Map<string, Element>();
  readonly #pages: number[][] = [];
  readonly #top: string[] = [];

  constructor(objects: PdfObjects) {
    this.#objects = objects;
    this.root = objects.reserve();
  }

  #open(within: readonly string[]): Element {
    const key = within.join('/');
    const known = this.#elements.get(key);
    if (known !== undefined) return known;
    const outer = within.length > 1 ? this.#open(within.slice(0, -1)) : undefined;
    const element = {
      number: this.#objects.reserve(),
      role: within.at(-1)?.split(' ')[0] ?? 'P',
      parent: outer?.number ?? this.root,
      children: [],
    };
    this.#elements.set(key, element);
    (outer?.children ?? this.#top).push(`${element.number} 0 R`);
    return element;
  }

  /** The number of a new mark on a page. */
  mark(page: { readonly at: number; readonly number: number }, within: readonly string[]): number {
    const element = this.#open(within);
    const marks = this.#pages[page.at] ?? [];
    this.#pages[page.at] = marks;
    element.children.push(`<< /Type /MCR /Pg ${page.number} 0 R /MCID ${marks.length} >>`);
    return marks.push(element.number) - 1;
  }

  write(): void {
    for (const { number, role, parent, children } of this.#elements.values())
      this.#objects.put(number, `<< /Type /StructElem /S /${role} /P ${parent} 0 R /K [${children.join(' ')}] >>`);
    const parents = this.#pages.map((marks, at) => `${at} [${marks.map((number) => `${number} 0 R`).join(' ')}]`);
    this.#objects.put(
      this.root,
      `<< /Type /StructTreeRoot /K [${this.#top.join(' ')}] /ParentTree << /Nums [${parents.join(' ')}] >> >>`,
    );
  }
}

const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;

/** A small PDF as bytes: text at places, and nothing else. */
export function writePdf(pages: readonly WrittenPage[], options: WriteOptions = {}): Uint8Array {
  const objects = new PdfObjects();
  const special = new SpecialFont();
  const [catalog, tree, font] = [objects.reserve(), objects.reserve(), objects.reserve()];
  const [regular, bold] = ['Courier', 'Courier-Bold'].map((name) =>
    objects.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  );
  const structure = new Structure(objects);
  const numbers = pages.map(({ texts, width = 600, height = 800, rotate = 0 }, at) => {
    const number = objects.reserve();
    const shown = texts.map((text) => {
      const words = showText(text, height, special);
      if (text.within === undefined) return words;
      return `/${text.within.at(-1)?.split(' ')[0]} << /MCID ${structure.mark({ at, number }, text.within)} >> BDC ${words} EMC`;
    });
    const stream = shown.join('\n');
    const content = objects.add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const fonts = `/F1 ${regular} 0 R /F2 ${bold} 0 R /F3 ${font} 0 R`;
    return objects.put(
      number,
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /StructParents ${at} /Resources << /Font << ${fonts} >> >> /Contents ${content} 0 R >>`,
    );
  });
  structure.write();
  objects.put(font, options.isUnmapped === true ? UNMAPPED_FONT : special.write());
  objects.put(
    tree,
    `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
  );
  const isTagged = pages.some(({ texts }) => texts.some(({ within }) => within !== undefined));
  const marked = isTagged ? `/MarkInfo << /Marked true >> /StructTreeRoot ${structure.root} 0 R` : '';
  objects.put(catalog, `<< /Type /Catalog /Pages ${tree} 0 R ${marked} >>`);
  const lock = options.isLocked === true ? `/Encrypt ${LOCK} /ID [<00> <00>]` : '';
  return Buffer.from(objects.write(`/Root ${catalog} 0 R ${lock}`), 'latin1');
}
