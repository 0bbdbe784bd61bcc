import type { AnswerFile } from '../answer.js';
import type { Pack } from './pack.js';

/** The pack as a Word document, a web page and a table. What writes a file is loaded when the file is read. */
export function toFiles(pack: Pack): AnswerFile[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    {
      name: `${pack.name}.docx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      read: async () => (await import('./to-docx.js')).toDocx(pack),
    },
    {
      name: `${pack.name}.html`,
      mediaType: 'text/html; charset=utf-8',
      read: async () => encode((await import('./to-html.js')).toHtml(pack)),
    },
    {
      name: `${pack.name}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      read: async () => encode((await import('./to-csv.js')).toCsv(pack)),
    },
  ];
}
