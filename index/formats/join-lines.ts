const HYPHEN = /\S[-‐‑]$/; // decision-
const SOFT_HYPHEN = '\u00AD';

/** What stands between a line and the next. */
const breakAfter = (line: string): string =>
  line === '' || line.endsWith(SOFT_HYPHEN) || HYPHEN.test(line) ? '' : ' ';

const withoutSoftHyphen = (line: string): string => (line.endsWith(SOFT_HYPHEN) ? line.slice(0, -1) : line);

/**
 * The lines of a paragraph as one text. A hyphen at the end of a line stays, with nothing behind it ("decision-" and
 * "making"), for nothing tells a hyphen that was put in from one that belongs; a soft hyphen goes.
 */
export function joinLines(lines: readonly string[]): string {
  const last = lines.length - 1;
  return lines.map((line, at) => (at === last ? line : withoutSoftHyphen(line) + breakAfter(line))).join('');
}
