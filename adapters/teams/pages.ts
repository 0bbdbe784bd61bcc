import type { Answer, AnswerElement } from '../../src/answer.js';
import { type PageLimits, pageAnswer } from '../../src/paging.js';
import { createKeptReplies } from '../kept-replies.js';
import { withoutFiles } from '../without-files.js';
import { toCard } from './card.js';
import { sizeOf } from './card-size.js';
import { cutAnswer } from './cut-answer.js';

/** Bytes of a page without its buttons, which leaves room for them below the largest card. */
const ROOM = 17_300;

/** What a page holds where that makes no card too large. */
const LIMITS = { elements: 40, characters: 5_000 };

/** Characters that are tried first where an element alone makes a card too large. */
const LONGEST = 4_096;

const isSmall = (page: Answer): boolean => sizeOf(toCard(page)) <= ROOM;

/** What could stand on pages of its own. */
function countParts(element: AnswerElement): number {
  if (element.kind === 'section') return element.elements.reduce((sum, each) => sum + countParts(each), 0);
  if (element.kind === 'bullets') return element.items.length;
  return element.kind === 'fields' ? element.fields.length : 1;
}

const isSingle = ({ elements }: Answer): boolean => elements.reduce((sum, each) => sum + countParts(each), 0) <= 1;

/** Three quarters, down to one element a page. */
const shrink = ({ elements, characters }: PageLimits): PageLimits => ({
  elements: Math.max(Math.floor(elements * 0.75), 1),
  characters: Math.floor(characters * 0.75),
});

function fitPages(answer: Answer, limits: PageLimits): Answer[] {
  const pages = pageAnswer(answer, limits);
  return pages.every((page) => isSmall(page) || isSingle(page)) ? pages : fitPages(answer, shrink(limits));
}

const keepPages = createKeptReplies<Answer[]>();

/** An answer in pages whose cards are small enough; only what alone is too large for a card has a page that is too large. */
export const toPages = (answer: Answer): Answer[] =>
  keepPages(answer, '', () => fitPages(withoutFiles(answer), LIMITS));

/** A page as it is shown: of one that is too large for a card, its beginning. */
export function cutPage(page: Answer): Answer {
  let shown = page;
  for (let most = LONGEST; !isSmall(shown) && most >= 1; most /= 2) shown = cutAnswer(page, most);
  return shown;
}

/** Which of so many pages is shown: the nearest that there is. */
export const nearestPage = (page: number | undefined, pages: number): number =>
  Math.min(Math.max(Math.trunc(page ?? 1) || 1, 1), pages);
