import type { Card, Inline } from './card-types.js';
import type { Outgoing } from './connector.js';

const wordsOf = (inline: Inline): string => (typeof inline === 'string' ? inline : inline.text);

/** Words of the first line of a card, which is its title. */
function titleOf({ body, fallbackText }: Card): string {
  const [title] = body;
  return title?.type === 'RichTextBlock' ? title.inlines.map(wordsOf).join('') : fallbackText;
}

/** A card as a message. It has no text beside it, which Teams would read as Markdown: notifications say its title. */
export const toOutgoing = (card: Card): Outgoing => ({ type: 'message', summary: titleOf(card), card });
