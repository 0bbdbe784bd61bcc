import type { Answer, Source } from '../../src/answer.js';
import { addressOf } from '../address-of.js';
import { cutText } from '../cut-text.js';
import { nameSource } from '../name-source.js';
import { toElements } from './card-elements.js';
import type { Card, CardAction, CardElement } from './card-types.js';
import { toFallbackText } from './fallback-text.js';
import { toRichText } from './rich-text.js';
import { toLink, toWords } from './text-runs.js';

/** Characters of a title above everything else; it stands whole below, where it is longer. */
const LONGEST_TITLE = 150;

/** Elements as a card. */
export const newCard = (body: readonly CardElement[], fallbackText: string): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText,
  body,
});

function toTitle(title: string): CardElement[] {
  const words = toWords(cutText(title, LONGEST_TITLE) || ' ', { size: 'Large', weight: 'Bolder' });
  return [...toRichText(words), ...(title.length > LONGEST_TITLE ? toRichText(toWords(title)) : [])];
}

/** "[1] Headline · Bucks Herald · published 28 September 2018 (stated) · 000.txt"; the headline opens the article. */
function toSourceLine(source: Source, position: number): CardElement[] {
  const line = nameSource(source, position);
  const end = `[${position + 1}] ${source.headline}`.length;
  const runs = [
    ...toWords(line.slice(0, end), { size: 'Small', ...toLink(addressOf(source)) }),
    ...toWords(line.slice(end), { size: 'Small', isSubtle: true }),
  ];
  return toRichText(runs, position === 0 ? { separator: true, spacing: 'Medium' } : { spacing: 'Small' });
}

/**
 * An answer as an Adaptive Card: title, its elements as literal runs, its sources with their dates, and the buttons given.
 * What it holds beyond the limits of Teams is the affair of whoever pages it: nothing is left out here but its follow-ups.
 */
export function toCard(answer: Answer, buttons: readonly CardAction[] = []): Card {
  const { title, elements, sources } = answer;
  const body = [
    ...toTitle(title),
    ...elements.flatMap((element) => toElements(element, sources)),
    ...sources.flatMap(toSourceLine),
  ];
  return {
    ...newCard(body, toFallbackText(answer)),
    ...(buttons.length > 0 && { actions: buttons }),
    msteams: { width: 'Full' },
  };
}
