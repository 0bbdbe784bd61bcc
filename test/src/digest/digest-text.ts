import type { Answer, AnswerElement, Run } from '../../../src/answer.js';

const textOf = (runs: readonly Run[]): string =>
  runs.map(({ text, cite }) => `${text}${cite === undefined ? '' : ` [${cite}]`}`).join('');

function textsIn(element: AnswerElement): string[] {
  switch (element.kind) {
    case 'paragraph':
      return [textOf(element.runs)];
    case 'bullets':
      return element.items.map(textOf);
    case 'section':
      return [`# ${element.heading}`, ...element.elements.flatMap(textsIn)];
    case 'note':
      return [element.text];
    default:
      throw new Error(`No digest has ${element.kind}.`);
  }
}

/** Title, headings ("# New (2)"), lines and remarks of a digest, each with the numbers of its sources. */
export const listTexts = ({ title, elements }: Answer): string[] => [title, ...elements.flatMap(textsIn)];
