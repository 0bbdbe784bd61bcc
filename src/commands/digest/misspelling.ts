import { countSlips } from '../../../index/search/similarity.js';
import { type Answer, followUp, paragraph } from '../../answer.js';
import { joinList } from '../../wording.js';
import { tidy } from './naming.js';

interface Typed {
  readonly word: string;
  readonly rest: string;
}

const MOST_SLIPS = 2;
/** A schedule begins with them, however near they are to a subcommand. */
const SCHEDULE_WORDS = new Set(
  'at daily day every first fourth last monthly on second third weekday weekdays weekly mon monday mondays tue tuesday tuesdays wed wednesday wednesdays thu thursday thursdays fri friday fridays sat saturday saturdays sun sunday sundays'.split(
    ' ',
  ),
);

/** The answer to a subcommand with a slip in it: the nearest ones; undefined where the word is near to none. */
export function misspelt({ word, rest }: Typed, names: readonly string[]): Answer | undefined {
  if (SCHEDULE_WORDS.has(word)) return undefined;
  const limit = Math.min(MOST_SLIPS, Math.floor(word.length / 3));
  const near = names
    .map((name) => ({ name, slips: countSlips(word, name, MOST_SLIPS) }))
    .filter(({ slips }) => slips <= limit)
    .sort((a, b) => a.slips - b.slips);
  if (near.length === 0) return undefined;
  return {
    title: `Nothing was changed: there is no “/digest ${word}”`,
    elements: [
      paragraph(
        `Did you mean ${joinList(
          near.map(({ name }) => `“${name}”`),
          'or',
        )}?`,
      ),
    ],
    sources: [],
    followUps: [...near.map(({ name }) => tidy(`/digest ${name} ${rest}`)), '/digest help'].map(followUp),
  };
}
