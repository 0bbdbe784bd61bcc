import type { PdfPage } from './pdfjs.js';

/** What a tagged PDF says of some of its letters. Numbers tell elements of one file apart and mean nothing else. */
export interface Tag {
  /** The paragraph, heading or list item they belong to. */
  readonly paragraph: number;
  readonly isHeading: boolean;
  /** The table row and the cell they stand in. */
  readonly row?: number;
  readonly cell?: number;
}

type Tree = NonNullable<Awaited<ReturnType<PdfPage['getStructTree']>>>;
type Child = Tree['children'][number];

/** Elements that begin a paragraph of their own; all others (Span, Link, Strong) stand within one. */
const PARAGRAPHS = new Set(
  'P H H1 H2 H3 H4 H5 H6 LI LBody TD TH TOCI Note Caption BlockQuote Title Formula Code BibEntry'.split(' '),
);
const CELLS = new Set(['TD', 'TH']);
const HEADING = /^(?:H[1-6]?|Title)$/; // H2

/** Gives the elements of a file, whichever page they are on, each a number of its own. */
export function createCounter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

function enter(role: string, outer: Tag, next: () => number): Tag {
  const row = role === 'TR' ? next() : outer.row;
  const cell = CELLS.has(role) ? next() : outer.cell;
  return {
    paragraph: PARAGRAPHS.has(role) ? next() : outer.paragraph,
    isHeading: HEADING.test(role) || (outer.isHeading && !PARAGRAPHS.has(role)),
    ...(row === undefined ? {} : { row }),
    ...(cell === undefined ? {} : { cell }),
  };
}

/** The tags of a page by the mark that its letters carry; none of a page that is not tagged. */
export async function readTags(page: PdfPage, next: () => number): Promise<ReadonlyMap<string, Tag>> {
  const tags = new Map<string, Tag>();
  const tree: Tree | null = await page.getStructTree();
  const root: Tag = { paragraph: next(), isHeading: false };
  const open: { child: Child; outer: Tag }[] = (tree?.children ?? []).map((child) => ({ child, outer: root }));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { child, outer } = at;
    if ('id' in child) tags.set(child.id, outer);
    if (!('children' in child)) continue;
    const inner = enter(child.role, outer, next);
    for (const grandchild of child.children) open.push({ child: grandchild, outer: inner });
  }
  return tags;
}
