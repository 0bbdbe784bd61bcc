import { type Answer, type AnswerElement, type Run, runsOf } from './answer.js';

/** The numbers of the sources that an element cites, each as often as it does. */
export const citesOf = (element: AnswerElement): number[] => runsOf(element).flatMap(({ cite }) => cite ?? []);

function renumberRuns(runs: readonly Run[], numbers: ReadonlyMap<number, number>): Run[] {
  return runs.map(({ cite, ...run }) => {
    const number = cite === undefined ? undefined : numbers.get(cite);
    return number === undefined ? run : { ...run, cite: number };
  });
}

function renumber(element: AnswerElement, numbers: ReadonlyMap<number, number>): AnswerElement {
  switch (element.kind) {
    case 'paragraph':
      return { ...element, runs: renumberRuns(element.runs, numbers) };
    case 'bullets':
      return { ...element, items: element.items.map((item) => renumberRuns(item, numbers)) };
    case 'fields':
      return {
        ...element,
        fields: element.fields.map(({ label, value }) => ({ label, value: renumberRuns(value, numbers) })),
      };
    case 'quote':
      return { ...element, attribution: renumberRuns(element.attribution, numbers) };
    case 'section':
      return { ...element, elements: element.elements.map((each) => renumber(each, numbers)) };
    case 'note':
    case 'image':
      return element;
  }
}

/** Some elements of an answer as an answer of their own, with the sources that they cite, numbered anew in the order of their citing. */
export function takePart(answer: Answer, elements: readonly AnswerElement[]): Answer {
  const cites = [...new Set(elements.flatMap(citesOf))].filter((cite) => answer.sources[cite - 1] !== undefined);
  const numbers = new Map(cites.map((cite, at) => [cite, at + 1]));
  return {
    ...answer,
    elements: elements.map((element) => renumber(element, numbers)),
    sources: cites.flatMap((cite) => answer.sources[cite - 1] ?? []),
  };
}
