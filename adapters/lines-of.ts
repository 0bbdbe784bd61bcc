import type { AnswerElement, Run } from '../src/answer.js';
import { citationMark } from '../src/citation-mark.js';

/** The words of runs with the numbers of the sources that they cite: "still open [1]". */
export const wordsOfRuns = (runs: readonly Run[]): string =>
  runs.map(({ text, cite, at }) => `${text}${cite === undefined ? '' : ` ${citationMark(cite, at)}`}`).join('');

/** An element as plain text, a line for each thing said. */
export function linesOf(element: AnswerElement): string[] {
  switch (element.kind) {
    case 'paragraph':
      return [wordsOfRuns(element.runs)];
    case 'bullets':
      return element.items.map(wordsOfRuns);
    case 'quote':
      return [`“${element.text.join(' ')}” — ${wordsOfRuns(element.attribution)}`];
    case 'fields':
      return element.fields.map(({ label, value }) => `${label}: ${wordsOfRuns(value)}`);
    case 'section':
      return [element.heading, ...element.elements.flatMap(linesOf)];
    case 'note':
      return [element.text];
    case 'image':
      return [`${element.alt} ${element.url}`];
  }
}
