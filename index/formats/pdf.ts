import { getDocumentProxy } from 'unpdf';
import type { Document } from './document.js';
import { readBlocks } from './pdf/blocks.js';
import { dropFootnotes } from './pdf/footnotes.js';
import { dropFurniture, type RowSheet } from './pdf/furniture.js';
import { isGarbled } from './pdf/garbled.js';
import { readLayout } from './pdf/layout.js';
import { readParagraphs } from './pdf/paragraphs.js';
import type { PdfFile } from './pdf/pdfjs.js';
import { readRows } from './pdf/rows.js';
import { readSheets } from './pdf/runs.js';
import { findSetting } from './pdf/setting.js';
import { createCounter, readTags } from './pdf/tags.js';
import { titleOf } from './pdf/title.js';
import { Refusal } from './refusal.js';

const MOST_PAGES = 200;
const MOST_CHARACTERS = 2_000_000;
const QUIET = 0;

async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  try {
    // A copy: pdf.js takes no Buffer, and keeps what it is given.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: QUIET });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Refusal('The PDF is locked with a password.', 'Save a copy without one and add that.');
    throw new Refusal('The file is not a PDF that can be read.', 'Save it as a PDF again, or add its text.');
  }
}

/** Counts the characters read, and says whether there are still few enough. */
function createMeter(): (characters: number) => boolean {
  let total = 0;
  return (characters) => {
    total += characters;
    return total <= MOST_CHARACTERS;
  };
}

async function readPages(file: PdfFile): Promise<RowSheet[]> {
  if (file.numPages > MOST_PAGES)
    throw new Refusal(
      `The PDF has ${file.numPages} pages, and ${MOST_PAGES} are the most.`,
      'Add the pages that matter, as a file of their own.',
    );
  const spend = createMeter();
  const count = createCounter();
  const sheets: RowSheet[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const page = await file.getPage(at);
    const read = await readSheets(page, { tags: await readTags(page, count), spend });
    if (!spend(0))
      throw new Refusal(
        'The PDF holds more than 2,000,000 characters.',
        'Add the pages that matter, as a file of their own.',
      );
    sheets.push(...read.map(({ runs, ...sheet }) => ({ ...sheet, rows: readRows(sheet.page, runs) })));
    page.cleanup();
  }
  return sheets;
}

const onPages = (what: string, { size }: ReadonlySet<number>): string[] =>
  size === 0 ? [] : [`${what} on ${size} ${size === 1 ? 'page' : 'pages'}`];

function documentOf(sheets: readonly RowSheet[], pages: number): Document {
  if (sheets.every(({ rows }) => rows.length === 0))
    throw new Refusal(
      'The PDF holds pictures of pages and no text, as a scanner makes them.',
      'Have its text recognised, or find the file that was printed.',
    );
  const body = dropFurniture(sheets);
  const text = dropFootnotes(body.sheets, findSetting(body.sheets).size);
  const pieces = text.sheets.flatMap(({ rows }) => readLayout(readBlocks(rows)));
  const setting = findSetting(text.sheets);
  const lines = readParagraphs(pieces, setting);
  if (isGarbled(lines))
    throw new Refusal(
      'The PDF does not say which letters its signs stand for.',
      'Open it, print it to a new PDF, and add that; or add its text.',
    );
  const title = titleOf(pieces, setting.size);
  return {
    format: 'pdf',
    lines,
    details: title === undefined ? {} : { title },
    pages,
    dropped: [...onPages('running heads and page numbers', body.pages), ...onPages('footnotes', text.pages)],
  };
}

/**
 * A PDF as lines of text in the order in which they are read, with the page that each begins on. A paragraph is one
 * line wherever its own lines, columns and pages break; so are a heading, and a list item without its mark (a number
 * stays). A row of a table is one line, its cells parted by `CELL_BREAK` ("Overall effectiveness | Inadequate"); a row
 * with a list, an address or a sentence in a cell is read cell by cell. No word is changed: ligatures become letters, and
 * a hyphen at the end of a line stays. Running heads, page numbers and footnotes are left out and
 * told of in `dropped`.
 * Throws a `Refusal` where the file is no PDF, is locked, has no text, letters that nobody can tell,
 * more than 200 pages or 2,000,000 characters.
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const file = await openPdf(bytes);
  try {
    return documentOf(await readPages(file), file.numPages);
  } finally {
    await file.loadingTask.destroy();
  }
}
