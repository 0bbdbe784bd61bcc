import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Source } from '../answer.js';
import { toLiteral } from '../literal.js';
import { formatPublished } from '../wording.js';
import { anchorOf, linked, PAGE_WIDTH, toParagraphs, toTable } from './docx-elements.js';
import { NUMBERING, STYLES } from './docx-styles.js';
import { fixBytes } from './fix-bytes.js';
import type { Pack, PackSection } from './pack.js';

/** A4 with margins of two centimetres, in twips. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134, footer: 567 },
};
const AUTHOR = 'Briefing Bot';

const plain = (text: string): TextRun => new TextRun(toLiteral(text));

const toSection = ({ heading, elements }: PackSection) => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [plain(heading)] }),
  ...elements.flatMap((each) => (each.kind === 'table' ? toTable(each) : toParagraphs(each))),
];

/** The number is text and no numbering of the word processor, which would count anew where a part is pasted elsewhere. */
function toSource(source: Source, at: number): Paragraph {
  const { headline, publisher, file, url } = source;
  const number = at + 1;
  const details = [publisher, formatPublished(source), file].filter((detail) => detail !== undefined);
  return new Paragraph({
    style: 'Source',
    children: [
      new Bookmark({ id: anchorOf(number), children: [plain(`[${number}]`)] }),
      new TextRun({ children: [new Tab(), toLiteral(headline)] }),
      plain(` · ${details.join(' · ')}`),
      ...(url === undefined ? [] : [plain(' · '), linked(url, plain(url))]),
    ],
  });
}

function toFooter({ title, compiled }: Pack): Footer {
  const page = new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const tabStops = [{ type: TabStopType.RIGHT, position: PAGE_WIDTH }];
  return new Footer({
    children: [new Paragraph({ style: 'Foot', tabStops, children: [plain(`${title}. ${compiled}`), page] })],
  });
}

function toDocument(pack: Pack): Document {
  const { title, compiled, searched, notes, contents, sections, sources } = pack;
  return new Document({
    title,
    subject: compiled,
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    description: searched,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: toFooter(pack) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [plain(title)] }),
          new Paragraph({ style: 'Compiled', children: [plain(compiled)] }),
          new Paragraph({ children: [plain(searched)] }),
          ...notes.flatMap((each) => toParagraphs(each)),
          ...toParagraphs({ kind: 'fields', fields: contents }),
          ...sections.flatMap(toSection),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [plain('Sources')] }),
          ...sources.map(toSource),
        ],
      },
    ],
  });
}

/** The pack as a Word document, the same bytes for the same pack. */
export const toDocx = async (pack: Pack): Promise<Uint8Array> =>
  fixBytes(await Packer.toBuffer(toDocument(pack)), pack.day);
