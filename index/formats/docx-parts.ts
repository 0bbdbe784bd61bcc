import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { refuseHeavyMarkup } from './markup/refuse-heavy-markup.js';
import { Refusal } from './refusal.js';

/** What a Word file asks for once it is unzipped; a paper of 300 pages has 15 MB of XML in 40 parts. */
const MOST_PARTS = 2_000;
const MOST_BYTES = 30_000_000;
const XML_LIMITS = { depth: 200, tags: 250_000, attributes: 64 };

const REMEDY = 'Open it in Word, save it as a new DOCX or as PDF, and add that.';

const IS_XML = /\.(?:xml|rels)$/; // word/document.xml, word/_rels/document.xml.rels

const isTraversal = (name: string): boolean =>
  name.split('/').includes('..') || name.startsWith('/') || name.includes('\\');

/** What may be unzipped; throws where the archive is no document or would be too large. */
function createFilter(): (file: UnzipFileInfo) => boolean {
  let [parts, bytes] = [0, 0];
  return ({ name, originalSize }) => {
    if (isTraversal(name)) throw new Refusal('This Word file holds a part that would lie outside of it.', REMEDY);
    if (++parts > MOST_PARTS) throw new Refusal('This Word file has more parts than any document.', REMEDY);
    if (!IS_XML.test(name)) return false;
    bytes += originalSize;
    if (bytes > MOST_BYTES)
      throw new Refusal(`This Word file unpacks to more than ${MOST_BYTES / 1_000_000} MB of text.`, REMEDY);
    return true;
  };
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: createFilter() });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('This Word file is damaged: it cannot be unpacked.', REMEDY);
  }
}

/** Word writes no document types; they are how XML files make much of little. */
function refuseBombs(xml: string): void {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY'))
    throw new Refusal('This Word file defines entities of its own, as Word never does.', REMEDY);
  refuseHeavyMarkup(xml, 'xml', XML_LIMITS);
}

export interface DocxParts {
  /** The text of each part of XML, by its name: "word/document.xml". */
  readonly texts: ReadonlyMap<string, string>;
  /** A file of these parts alone, without pictures and fonts: unzipping it makes what was counted here. */
  readonly file: Uint8Array;
}

/**
 * The XML of a Word file, unzipped no further than what its directory says: a part that says 1 KB and holds 1 GB comes back
 * cut short. Throws a refusal where it is damaged, too large or not what Word writes.
 */
export function readDocxParts(bytes: Uint8Array): DocxParts {
  const parts = unzip(bytes);
  const texts = new Map(Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)]));
  for (const xml of texts.values()) refuseBombs(xml);
  return { texts, file: zipSync(parts, { level: 0 }) };
}
