import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** An instant of the clock that stood when the document was written: 2026-11-25T06:10:27.445Z */
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]{8,12}Z/g;
/** An id that was drawn for a link: rIduo4qt8-yqyesqnow8ukig */
const DRAWN_ID = /rId[a-z0-9_-]{21}/g;
/** The number of a bookmark, counted on from document to document: <w:bookmarkStart w:name="source-1" w:id="7"/> */
const BOOKMARK = /(<w:bookmark(?:Start w:name="source-\d{1,9}"|End) w:id=")(\d{1,15})(?=")/g;

const PROPERTIES = 'docProps/core.xml';
const LINKS = 'word/_rels/document.xml.rels';
const DOCUMENT = 'word/document.xml';

/** The earliest that an entry of a zip file can be of, by the clock on the wall of wherever this runs. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/** What each of some ids becomes: its position among them, from 1. */
const countIds = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(ids)].map((id, at) => [id, at + 1]));

/** Counts the ids that were drawn for links, and leaves alone what only looks like one. */
function createCounter(links: string): (text: string) => string {
  const numbers = countIds([...links.matchAll(DRAWN_ID)].map(([id]) => id));
  return (text) => text.replace(DRAWN_ID, (id) => (numbers.has(id) ? `link${numbers.get(id)}` : id));
}

function countBookmarks(text: string): string {
  const numbers = countIds([...text.matchAll(BOOKMARK)].map(([, , id = '']) => id));
  return text.replace(BOOKMARK, (_, before: string, id: string) => `${before}${numbers.get(id)}`);
}

/** A Word document without the moment and the chance that are in it: its properties are of the day given, `YYYY-MM-DD`. */
export function fixBytes(document: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(document);
  const countLinks = createCounter(strFromU8(parts[LINKS] ?? new Uint8Array()));
  const changes = new Map<string, (text: string) => string>([
    [PROPERTIES, (text) => text.replace(INSTANT, `${day}T00:00:00Z`)],
    [LINKS, countLinks],
    [DOCUMENT, (text) => countBookmarks(countLinks(text))],
  ]);
  for (const [name, change] of changes) {
    const part = parts[name];
    if (part) parts[name] = strToU8(change(strFromU8(part)));
  }
  return zipSync(parts, { mtime: FIRST_MOMENT, level: 6 });
}
