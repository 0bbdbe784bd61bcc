import { type Answer, followUp, paragraph } from '../../src/answer.js';
import { OUTDATED } from '../stock-answers.js';
import type { Press } from './press.js';

/** What to type where this Teams opens no dialog, by the name of the form. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['digest', '/digest weekly monday 09:00'],
  ['follow', '/digest follow caseloads'],
  ['briefing', '/brief caseloads'],
  ['report', '/report, and behind it what the answer says and what the article says'],
]);

const sayTyped = (typed: string): Answer => ({
  title: 'This button needs a newer Teams',
  elements: [paragraph('Nothing was done. You can type it instead: ', { text: typed, strong: true })],
  sources: [],
  followUps: [followUp('/help')],
});

/** What is said to a button that older versions of Teams bring back as a message, and that can do nothing there. */
export function tellInWords(press: Press | undefined): Answer {
  if (press?.does === 'copy') return sayTyped('/quote with the person or the topic, and copy from the answer');
  if (press?.does === 'share') return sayTyped(`a mention of this bot, and behind it: ${press.question}`);
  const typed = press?.does === 'form' ? FORMS.get(press.form) : undefined;
  return typed === undefined ? OUTDATED : sayTyped(typed);
}
