import { findQuestionTerms, findTerms } from '../../index/search/terms.js';

/**
 * A measure for one topic, prepared once: the share of its words that a text holds, 0 to 1. "caseloads" also finds
 * "case-loads"; a synonym counts half.
 */
export function matchTopic(topic: string): (text: string) => number {
  const { terms, joined, synonyms } = findQuestionTerms(topic);
  const isHeld = (term: string, held: ReadonlySet<string>): number => {
    if (held.has(term)) return 1;
    const says = (expansions: typeof joined): boolean =>
      expansions.some(({ from, to }) => from.includes(term) && to.every((word) => held.has(word)));
    if (says(joined)) return 1;
    return says(synonyms) ? 0.5 : 0;
  };
  return (text) => {
    if (terms.length === 0) return 0;
    const held = new Set(findTerms(text));
    return terms.reduce((sum, term) => sum + isHeld(term, held), 0) / terms.length;
  };
}
