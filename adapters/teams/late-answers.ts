import { type Answer, paragraph } from '../../src/answer.js';
import { isRepeatable } from '../repeatable.js';
import { PERHAPS_SHARED } from '../stock-answers.js';
import type { Press } from './press.js';

const sayLate = (words: string): Answer => ({
  title: 'This takes longer than usual',
  elements: [paragraph(words)],
  sources: [],
  followUps: [],
});

/** What is said where an answer does not come while Teams waits, and asking again does no harm. */
export const LATE = sayLate('Ask again in a moment.');

const PERHAPS_DONE = sayLate(
  'It may or may not have been done. Before you do it again, look with /digest list, /report list or /correct list.',
);

/** What is said of a press whose answer does not come while Teams waits. */
export function lateAnswerTo(press: Press | undefined): Answer {
  if (press?.does === 'share') return sayLate(PERHAPS_SHARED);
  const isChange = press?.does === 'send' || (press?.does === 'ask' && !isRepeatable(press.question));
  return isChange ? PERHAPS_DONE : LATE;
}
