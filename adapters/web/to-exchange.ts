import { copiesOf } from '../copies.js';
import type { Exchange } from './page-types.js';
import type { Show, Shown } from './show.js';

/** An answer with what it is to, as the page draws it. */
export function toExchange(shown: Shown, show: Show): Exchange {
  const { answer, question, page = 1 } = shown;
  const { title, followUps } = answer;
  return { question, page, title, views: show(shown), followUps, copies: copiesOf(answer) };
}
