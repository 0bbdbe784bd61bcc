/** What is asked, and of which local authority where one is named. */
export interface AskedAuthority {
  readonly authority?: string;
  /** The question; without the authority where it only says of whom it is asked. */
  readonly text: string;
}

interface Found {
  readonly authority: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}]/u; // the "x" of "Sussex"

/** What may stand before the name: "latest in Devon", "latest, Devon", "weaknesses of Devon". */
const BEFORE = /(?:^|[\s,])(?:in|for|of|at|about|on|from) (?:the )?$|, ?$/i; // "weaknesses of the "

/** What may stand behind it: "Devon County Council", "Devon’s", "Devon council". */
const BEHIND =
  /^(?: (?:county|city|borough|metropolitan borough|london borough))?(?: council)?(?:['’]s)?(?=$|[\s?!.,])/i;

/** Names are compared as people type them: "Kingston upon Hull", "kingston-upon-hull"; "&" is "and", one for one it cannot be. */
const fold = (text: string): string => text.toLowerCase().replaceAll('-', ' ');

function findName(text: string, authority: string): Found | undefined {
  const [folded, name] = [fold(text), fold(authority)];
  for (let start = folded.indexOf(name); start >= 0; start = folded.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end))) return { authority, start, end };
  }
  return undefined;
}

/** The longest name that the text holds: "North Somerset" is not Somerset. */
function findLongest(text: string, authorities: readonly string[]): Found | undefined {
  const found = authorities.flatMap((authority) => findName(text, authority) ?? []);
  return found.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

/**
 * The local authority that a question names among those given. The name is taken out where it stands at an end or
 * behind "in", "of" and the like: "latest Devon", "caseloads in Devon", "Devon timeline".
 */
export function readAuthority(text: string, authorities: readonly string[]): AskedAuthority {
  const found = findLongest(text, authorities);
  if (found === undefined) return { text };
  const { authority } = found;
  const behind = BEHIND.exec(text.slice(found.end))?.[0].length ?? 0;
  const before = BEFORE.exec(text.slice(0, found.start))?.[0].length ?? 0;
  const [start, end] = [found.start - before, found.end + behind];
  const isApart = before > 0 || text.slice(0, start).trim() === '' || !LETTER.test(text.slice(end));
  if (!isApart) return { authority, text };
  const rest = `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`;
  return { authority, text: rest.trim() };
}
