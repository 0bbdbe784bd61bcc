import mammoth from 'mammoth';
import { detailsOf } from './details.js';
import type { Document, DocumentDetails } from './document.js';
import { type DocxParts, readDocxParts } from './docx-parts.js';
import { readBlocks } from './markup/block-lines.js';
import { decodeEntities } from './markup/decode-entities.js';
import { dropNoteMarks, parsePage } from './markup/page.js';
import { numberLines } from './number-lines.js';
import { Refusal } from './refusal.js';

/** Styles of Word that its converter has no element for. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

const TITLE = /<dc:title>([^<]{1,300})</; // <dc:title>Report to Cabinet</dc:title>
const COMPANY = /<Company>([^<]{1,300})</; // <Company>Northbrook County Council</Company>

/** What the properties say. No date: they have the day the file was made or saved, not the day it was published. */
function readDetails(texts: DocxParts['texts']): DocumentDetails {
  const title = TITLE.exec(texts.get('docProps/core.xml') ?? '')?.[1];
  const company = COMPANY.exec(texts.get('docProps/app.xml') ?? '')?.[1];
  return detailsOf({
    title: decodeEntities(title ?? ''),
    publisher: decodeEntities(company ?? ''),
    url: undefined,
    published: undefined,
  });
}

/** What a Word file holds beside its text, by what gives it away. */
function listDropped({ texts }: DocxParts, pictures: number): string[] {
  const document = texts.get('word/document.xml') ?? '';
  const hasWords = (part: RegExp): boolean => [...texts].some(([name, xml]) => part.test(name) && /<w:t[ >]/.test(xml)); // <w:t xml:space="preserve">
  return [
    ...(pictures === 0 ? [] : [pictures === 1 ? '1 picture' : `${pictures} pictures`]),
    ...(hasWords(/^word\/(?:header|footer)\d{0,4}\.xml$/) ? ['running heads and feet'] : []), // word/header1.xml
    ...(hasWords(/^word\/comments\.xml$/) ? ['comments in the margin'] : []), // word/comments.xml
    ...(/<w:del[ >]/.test(document) ? ['words struck out by tracked changes'] : []), // <w:del w:id="3" w:author="Sam">
  ];
}

interface Converted {
  readonly html: string;
  readonly pictures: number;
}

/** The document as HTML; throws a refusal where its parts do not make one. Pictures are counted, never read. */
async function convert(file: Uint8Array): Promise<Converted> {
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures++;
    return { src: '' };
  });
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { styleMap: STYLES, convertImage });
    return { html: value, pictures };
  } catch {
    throw new Refusal(
      'This Word file is damaged: its text cannot be read.',
      'Open it in Word, save it again, and add that.',
    );
  }
}

/**
 * The text of a Word document: headings, paragraphs, bullets, and tables a row at a time. Throws a refusal where it is
 * damaged, holds no text or would unpack to too much.
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const parts = readDocxParts(bytes);
  const { html, pictures } = await convert(parts.file);
  const page = parsePage(html);
  dropNoteMarks(page);
  for (const arrow of [...page.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')]) arrow.remove();
  const lines = numberLines(readBlocks(page.body));
  if (lines.length === 0)
    throw new Refusal(
      'This Word file holds no text.',
      'Add the document itself, or a PDF whose words can be selected.',
    );
  return { format: 'docx', lines, details: readDetails(parts.texts), dropped: listDropped(parts, pictures) };
}
