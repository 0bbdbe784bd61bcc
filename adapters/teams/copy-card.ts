import type { Answer } from '../../src/answer.js';
import { type Copy, copiesOf } from '../copies.js';
import { cutText } from '../cut-text.js';
import { newCard } from './card.js';
import { toNote } from './card-elements.js';
import { LARGEST_CARD, sizeOf } from './card-size.js';
import type { Card, InputText } from './card-types.js';
import { nearestPage, toPages } from './pages.js';

const HOW = 'Click into the words, select them all and copy: they are pasted as plain text.';
const LONGEST_LABEL = 60;

const toInput = ({ label, text }: Copy, at: number): InputText => ({
  type: 'Input.Text',
  id: `copy-${at + 1}`,
  label: cutText(label, LONGEST_LABEL) || ' ',
  isMultiline: true,
  value: text,
});

const tellRest = (count: number): string =>
  `${count} ${count === 1 ? 'does' : 'do'} not fit here: ask for one alone, as in /quote with a person and a topic.`;

function withInputs(inputs: readonly InputText[], rest: number): Card {
  return newCard([...toNote(HOW), ...inputs, ...(rest > 0 ? toNote(tellRest(rest)) : [])], HOW);
}

function fitInputs(inputs: readonly InputText[]): Card {
  let card = withInputs([], inputs.length);
  for (let count = 1; count <= inputs.length; count += 1) {
    const longer = withInputs(inputs.slice(0, count), inputs.length - count);
    if (sizeOf(longer) > LARGEST_CARD) return card;
    card = longer;
  }
  return card;
}

/**
 * The quotations of an answer, or of one page of it, in inputs that they can be copied from; undefined where it holds none.
 * Those that a card has no room for are counted below.
 */
export function toCopyCard(answer: Answer, page?: number): Card | undefined {
  const pages = page === undefined ? [answer] : toPages(answer);
  const copies = copiesOf(pages[nearestPage(page, pages.length) - 1] ?? answer);
  return copies.length === 0 ? undefined : fitInputs(copies.map(toInput));
}
