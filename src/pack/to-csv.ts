import { toLiteral } from '../literal.js';
import { formatPublished } from '../wording.js';
import type { Pack, PackRow } from './pack.js';

const COLUMNS = [
  'kind',
  'theme',
  'words as printed',
  'said or found by',
  'when',
  'how the date is known',
  'status or grade',
  'remark',
  'source number',
  'page',
  'headline',
  'publisher',
  'published',
  'file',
  'url',
];

/** By this the spreadsheets of the trade know that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would run as a formula, in narrow and wide characters: =HYPERLINK("http://…"), +1, -1, @SUM(A1) */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
/** What a spreadsheet would take for the first day of that month, which nobody said: November 2017 */
const MONTH_ALONE = /^\p{L}+ \d{4}$/u;

const tellWhen = (when: string): string => (MONTH_ALONE.test(when) ? `in ${when}` : when);

/** Text that stays text: an apostrophe keeps a formula from running. */
function toText(words: string): string {
  const literal = toLiteral(words);
  return FORMULA.test(literal) ? `'${literal}` : literal;
}

/** In quotation marks where the text needs them (RFC 4180). */
function toCell(words: string): string {
  const text = toText(words);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text; // Ofsted, as told by Lin Hazell
}

function toLine(row: PackRow, { sources }: Pack): string[] {
  const { kind, theme, words, by, when, known, status, remark, source, page = '' } = row;
  const cited = sources[source - 1];
  const { headline = '', publisher = '', file = '', url = '' } = cited ?? {};
  const told = [kind, theme, words, by, tellWhen(when), known, status, remark, String(source), String(page)];
  return [...told, headline, publisher, cited ? formatPublished(cited) : '', file, url];
}

/**
 * The pack as a table, UTF-8 with a byte order mark and lines that end in CR LF: one line for a weakness, an inspection or
 * visit, a finding, a quotation. No cell of it is a formula.
 */
export const toCsv = (pack: Pack): string =>
  BYTE_ORDER_MARK +
  [COLUMNS, ...pack.rows.map((row) => toLine(row, pack))].map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
