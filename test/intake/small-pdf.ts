/** One object of a PDF: its dictionary, and what its stream holds. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

function serialise({ dictionary, stream }: PdfObject, number: number): Buffer {
  const start = `${number} 0 obj\n`;
  if (stream === undefined) return Buffer.from(`${start}${dictionary}\nendobj\n`, 'latin1');
  const head = dictionary.includes('/Length') ? dictionary : dictionary.replace(/>>$/, `/Length ${stream.length}>>`);
  return Buffer.concat([
    Buffer.from(`${start}${head}\nstream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

/** A PDF of these objects, the first of which is its catalogue, with a table that says where each begins. */
export function writePdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n'), ...objects.map((object, at) => serialise(object, at + 1))];
  const offsets = parts.map((_, at) => parts.slice(0, at).reduce((sum, part) => sum + part.length, 0)).slice(1);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** A PDF of one page with this content; `dictionary` says how it is packed. */
export function writePage(stream: Uint8Array, dictionary = '<<>>', trailer = ''): Buffer {
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>';
  return writePdf(
    [
      { dictionary: '<</Type/Catalog/Pages 2 0 R>>' },
      { dictionary: '<</Type/Pages/Kids[3 0 R]/Count 1>>' },
      { dictionary: page },
      { dictionary, stream },
      { dictionary: FONT },
    ],
    trailer,
  );
}

/** Lines of text set down a page. */
export const setLines = (lines: readonly string[]): Buffer =>
  Buffer.from(`BT /F1 11 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`, 'latin1');
