import { type Answer, bullets, paragraph } from '../../answer.js';
import { MOST_FOLLOW_UPS } from '../../command.js';
import type { Place } from './targets.js';

/** Words that fit facts of several local authorities: asks which is meant, with the question for each. */
export function askAuthority(places: readonly Place[], questionFor: (authority: string) => string): Answer {
  const authorities = places.flatMap(({ authority }) => authority ?? []);
  return {
    title: 'Of which local authority?',
    elements: [
      paragraph('The articles tell of it in several. Name one before it:'),
      bullets(authorities.map((authority) => [questionFor(authority)])),
    ],
    sources: [],
    followUps: authorities
      .slice(0, MOST_FOLLOW_UPS)
      .map((authority) => ({ label: authority, question: questionFor(authority) })),
  };
}
