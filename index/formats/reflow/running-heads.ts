import type { Line } from '../text.js';

const PAGE_NUMBER = /^(?:page )?-? ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})? ?-?$/i; // Page 3 of 12

const PAGE_OF = /^page \d{1,3} of \d{1,3}$/i; // Page 3 of 12

/** How many lines at the top and at the foot of a page may be running heads. */
const EDGE = 3;

/** Two numbers in order are page numbers, and behind the last stands what is left. */
const FEWEST_BY_NUMBER = 3;

/** A running head is the same on every page but for the page number. */
const keyOf = ({ text }: Line): string => text.replaceAll(/\d/g, '#').replaceAll(' ', '');

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    if (pages.at(-1)?.[0]?.page === line.page) pages.at(-1)?.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** Lines between the page numbers of a text without form feeds: each ends with its number. */
function pagesByNumber(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    pages.at(-1)?.push(line);
    if (Number(line.text) === pages.length || PAGE_OF.test(line.text.trim())) pages.push([]);
  }
  return pages;
}

const edgesOf = (page: readonly Line[]): Line[] => [...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])];

/** The lines without page numbers and without what is printed at the edge of page after page. */
export function dropRunningHeads(lines: readonly Line[]): Line[] {
  const hasPages = lines.some(({ page }) => page !== undefined);
  const pages = hasPages ? pagesOf(lines) : pagesByNumber(lines);
  if (pages.length < (hasPages ? 2 : FEWEST_BY_NUMBER)) return [...lines];
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const key of edges.flatMap((edge) => [...new Set(edge.map(keyOf))])) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length / 5));
  const dropped = new Set(
    edges.flat().filter((line) => PAGE_NUMBER.test(line.text.trim()) || (counts.get(keyOf(line)) ?? 0) >= least),
  );
  return lines.filter((line) => !dropped.has(line));
}
