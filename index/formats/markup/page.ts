import { parseHTML } from 'linkedom/worker'; // the same in one file, which loads in half the time
import { refuseHeavyMarkup } from './refuse-heavy-markup.js';

/** What we use of a node of a page's tree. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentElement: PageElement | null;
  remove(): void;
}

/** What we use of an element. */
export interface PageElement extends PageNode {
  /** In lower case: "div". */
  readonly localName: string;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  append(...nodes: PageNode[]): void;
}

export interface Page extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
}

const HAS_ROOT = /<html[\s>]/i; // <html lang="en">

const BELONGS_IN_HEAD: ReadonlySet<string> = new Set(['head', 'title', 'meta', 'link', 'script', 'style', 'base']);

/** A page may leave out `<body>`, as browsers allow; the tree builder does not make one. */
function mendBody({ documentElement, body }: Page): void {
  for (const child of [...documentElement.children])
    if (child !== body && !BELONGS_IN_HEAD.has(child.localName)) body.append(child);
}

/** Takes the marks of footnotes out of the text. */
export function dropNoteMarks(page: Page): void {
  for (const mark of [...page.querySelectorAll('sup')]) if (mark.querySelector('a[href^="#"]') !== null) mark.remove();
}

/** The tree of a page or of a piece of one. Throws a refusal where it would be too large to build. */
export function parsePage(markup: string): Page {
  refuseHeavyMarkup(markup, 'html');
  const whole = HAS_ROOT.test(markup) ? markup : `<html><head></head><body>${markup}</body></html>`;
  const page = parseHTML(whole).document as unknown as Page;
  mendBody(page);
  return page;
}
