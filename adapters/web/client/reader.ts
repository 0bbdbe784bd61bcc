/** "#p12:0-85": a passage, and the words in it that are cited. */
const PLACE = /^#(p\d{1,6})(?::(\d{1,9})-(\d{1,9}))?$/;

/** The pieces of text in a passage, with where each begins. */
function* piecesOf(passage: Element): Generator<{ readonly node: Text; readonly start: number }> {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    yield { node: node as Text, start };
    start += (node as Text).data.length;
  }
}

/** Marks one piece from one place in it to another. */
function markPiece(node: Text, from: number, to: number): void {
  const cited = node.splitText(from);
  cited.splitText(to - from);
  const mark = document.createElement('mark');
  cited.replaceWith(mark);
  mark.append(cited);
}

function markWords(passage: Element, from: number, to: number): void {
  for (const { node, start } of [...piecesOf(passage)]) {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, node.data.length)];
    if (first < last) markPiece(node, first, last);
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
  if (passage instanceof HTMLElement) passage.focus({ preventScroll: true });
}

addEventListener('hashchange', showPlace);
showPlace();
