import { buttonsOf } from '../../teams-double/cards.js';
import type { Seen } from '../../teams-double/courier.js';
import type { Posted } from '../../teams-double/world.js';
import { textOfCard } from './card-text.js';

/** What a person reads of the card that is shown. */
export const textOf = ({ card }: Pick<Seen, 'card'>): string => textOfCard(card);

export const titleOf = (seen: Pick<Seen, 'card'>): string | undefined => textOf(seen).split('\n')[0];

/** What stands on its buttons. */
export const titlesOf = ({ card }: Pick<Seen, 'card'>): string[] => buttonsOf(card).map(({ title }) => title);

/** Where each was sent to. */
export const threadsOf = (posts: readonly Posted[]): string[] => posts.map(({ thread }) => thread);
