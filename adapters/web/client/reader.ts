/** "#p12:0-85": a passage, and the words in it that are cited, counted in the text of the article. */
const PLACE = /^#(p\d{1,6})(?::(\d{1,9})-(\d{1,9}))?$/;

/** Some of the page's text, with where it begins in the passage and how long it is there. */
interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly length: number;
}

/** A character that cannot be seen stands in a box, with more letters than it has. */
function lengthOf(node: Text): number {
  const { length } = node.parentElement?.dataset ?? {};
  return length === undefined ? node.data.length : Number(length);
}

function* piecesOf(passage: Element): Generator<Piece> {
  for (const stretch of passage.querySelectorAll<HTMLElement>('[data-start]')) {
    const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
    let start = Number(stretch.dataset['start']);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = lengthOf(node as Text);
      yield { node: node as Text, start, length };
      start += length;
    }
  }
}

/** Marks one piece of text from one place in it to another. */
function markPiece(node: Text, from: number, to: number): void {
  const cited = node.splitText(from);
  cited.splitText(to - from);
  const mark = document.createElement('mark');
  cited.replaceWith(mark);
  mark.append(cited);
}

/** A box is marked whole. */
function markWords(passage: Element, from: number, to: number): void {
  for (const { node, start, length } of [...piecesOf(passage)]) {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, length)];
    if (first >= last) continue;
    if (length === node.data.length) markPiece(node, first, last);
    else markPiece(node, 0, node.data.length);
  }
}

function unmark(): void {
  for (const mark of document.querySelectorAll('mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** Opens the page at the words that its address cites. */
function showPlace(): void {
  unmark();
  const [, id = '', from, to] = PLACE.exec(location.hash) ?? [];
  const passage = document.getElementById(id);
  if (!passage) return;
  markWords(passage, Number(from ?? 0), Number(to ?? Number.MAX_SAFE_INTEGER));
  const shown = passage.querySelector('mark') ?? passage;
  shown.scrollIntoView({ block: 'center' });
  // Whoever reads by keyboard or screen reader goes on from here.
  passage.setAttribute('tabindex', '-1');
  passage.focus({ preventScroll: true });
}

addEventListener('hashchange', showPlace);
showPlace();
