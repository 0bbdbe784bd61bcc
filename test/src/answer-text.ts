import type { Answer, AnswerElement, Run } from '../../src/answer.js';

function runsOf(element: AnswerElement): Run[] {
  switch (element.kind) {
    case 'paragraph':
      return [...element.runs];
    case 'bullets':
      return element.items.flat();
    case 'quote':
      return [...element.text.map((text) => ({ text })), ...element.attribution];
    case 'fields':
      return element.fields.flatMap(({ label, value }) => [{ text: label }, ...value]);
    case 'section':
      return [{ text: element.heading }, ...element.elements.flatMap(runsOf)];
    case 'note':
      return [{ text: element.text }];
    case 'image':
      return [{ text: element.alt }];
  }
}

/** Everything an answer says above its sources, one run a line. */
export function textOf({ title, elements }: Answer): string {
  return [title, ...elements.flatMap(runsOf).map(({ text }) => text)].join('\n');
}

/** The source numbers that an answer's runs cite. */
export function citesOf({ elements }: Answer): number[] {
  return elements.flatMap(runsOf).flatMap(({ cite }) => (cite === undefined ? [] : [cite]));
}
