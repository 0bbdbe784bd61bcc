import { type Answer, type AnswerElement, type QuoteElement, type Run, wordsOf } from '../src/answer.js';
import { toLiteral } from '../src/literal.js';
import { takePart } from '../src/part.js';
import { linesOf } from './lines-of.js';
import { nameSource } from './name-source.js';

/** Something that may be copied as it is. */
export interface Copy {
  /** "Plain", "Press", "Quotation". */
  readonly label: string;
  readonly text: string;
}

/** The section of an answer that has one quotation in several styles; its second page says ", continued". */
const STYLES = 'To copy';

const END_OF_LABEL = /: $/; // "Committee footnote: "

const isQuote = (element: AnswerElement): element is QuoteElement => element.kind === 'quote';

const flatten = (elements: readonly AnswerElement[]): AnswerElement[] =>
  elements.flatMap((element) => (element.kind === 'section' ? [element, ...flatten(element.elements)] : [element]));

const toStyle = ([label, ...words]: readonly Run[]): Copy => ({
  label: (label?.text ?? '').replace(END_OF_LABEL, ''),
  text: toLiteral(wordsOf(words)),
});

function stylesIn(elements: readonly AnswerElement[]): Copy[] {
  const lists = elements.flatMap((element) =>
    element.kind === 'section' && element.heading.startsWith(STYLES) ? element.elements : [],
  );
  return lists.flatMap((list) => (list.kind === 'bullets' ? list.items.map(toStyle) : []));
}

/** “…” — Lin Hazell [1], published May 2016, and on a line of its own "[1] Headline · Bucks Herald · …". */
function toCopy(answer: Answer, quote: QuoteElement, label: string): Copy {
  const { elements, sources } = takePart(answer, [quote]);
  return { label, text: [...elements.flatMap(linesOf), ...sources.map(nameSource)].map(toLiteral).join('\n') };
}

/** The quotations of an answer as plain text, with speaker and source; a single one in the styles that it comes in. */
export function copiesOf(answer: Answer): Copy[] {
  const elements = flatten(answer.elements);
  const styles = stylesIn(elements);
  if (styles.length > 0) return styles;
  const quotes = elements.filter(isQuote);
  return quotes.map((quote, at) =>
    toCopy(answer, quote, quotes.length === 1 ? 'Quotation' : `Quotation ${at + 1} of ${quotes.length}`),
  );
}
