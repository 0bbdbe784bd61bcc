import { decodeMarked, findMarkedEncoding } from '../decode-marked.js';
import { decodeText } from '../text.js';
import { decodeWindows1252 } from '../windows-1252.js';

/** The tags that say it: <meta charset="windows-1252">, <?xml version="1.0" encoding="utf-8"?> */
const DECLARING = /<(?:meta|\?xml)[^<>]{1,300}/gi;

const DECLARED = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?([\w-]{2,40})/i; // content="text/html; charset=iso-8859-1"

/** A declaration stands at the beginning, before anything that it would change. */
const HEAD = 2048;

/** Names that the web uses for Windows-1252, whatever they once meant. */
const WINDOWS_1252 = /^(?:windows-1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i; // iso-8859-1

/** The text by the encoding of that name; as `decodeText` reads it where nobody knows the name. */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

function findDeclared(bytes: Uint8Array): string | undefined {
  const tags = decodeWindows1252(bytes.subarray(0, HEAD)).match(DECLARING) ?? [];
  return tags.map((tag) => DECLARED.exec(tag)?.[1]).find((charset) => charset !== undefined);
}

/**
 * The text of HTML or XML: by its byte order mark; else by what the server said (`charset`) or it says itself; else as
 * plain text. Bytes that are valid UTF-8 are read so where Windows-1252 is said: no one writes the other by chance.
 */
export function decodeMarkup(bytes: Uint8Array, charset?: string): string {
  if (findMarkedEncoding(bytes) !== undefined) return decodeMarked(bytes);
  const said = charset ?? findDeclared(bytes);
  if (said === undefined || /^utf-?(?:8|16)/i.test(said)) return decodeText(bytes); // utf-8; a page that could say UTF-16 in ASCII is not in it
  return WINDOWS_1252.test(said) ? decodeText(bytes) : decodeAs(bytes, said);
}
