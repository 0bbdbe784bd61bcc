import { type Answer, type AnswerElement, wordsOf } from '../../../src/answer.js';

function linesOfElement(element: AnswerElement): string[] {
  switch (element.kind) {
    case 'paragraph':
      return [wordsOf(element.runs)];
    case 'bullets':
      return element.items.map(wordsOf);
    case 'fields':
      return element.fields.map(({ label, value }) => `${label}: ${wordsOf(value)}`);
    case 'quote':
      return [...element.text, wordsOf(element.attribution)];
    case 'section':
      return [element.heading, ...element.elements.flatMap(linesOfElement)];
    case 'note':
      return [element.text];
    case 'image':
      return [element.alt];
  }
}

/** What an answer says above its sources, one line for each thing that stands on one. */
export const linesOf = ({ elements }: Answer): string => elements.flatMap(linesOfElement).join('\n');
