import {
  type Answer,
  type AnswerElement,
  type Note,
  type QuoteElement,
  type Run,
  runsOf,
  section,
  wordsOf,
} from '../../src/answer.js';
import { CAUTION } from '../../src/curation/curated-index.js';
import { citesOf, takePart } from '../../src/part.js';
import { cutText } from '../cut-text.js';

/** Something that can be put into a message. */
export interface Result {
  readonly title: string;
  readonly text: string;
  /** What is put there: it stands alone, and offers nothing. */
  readonly answer: Answer;
  /** What is asked once it is chosen, for what is put there instead: "/who Lin Hazell". */
  readonly question?: string;
}

/** What is read on its own, below the headings that it stands under: an element, or one bullet of a list. */
interface Part {
  readonly headings: readonly string[];
  readonly element: AnswerElement;
}

export const WHO = '/who ';

/** Characters of a quotation that leave room to see who said it, and when. */
const LONGEST_WORDS = 120;

const LEAD_END = /[,:] ?$/; // "Warren Whyte, "
const LEAD_IN = /^[,:] /; // ": still open. First seen November 2017"

function partsOf(elements: readonly AnswerElement[], headings: readonly string[] = []): Part[] {
  return elements.flatMap((element): Part[] => {
    if (element.kind === 'section') return partsOf(element.elements, [...headings, element.heading]);
    if (element.kind !== 'bullets') return [{ headings, element }];
    return element.items.map((item) => ({ headings, element: { ...element, items: [item] } }));
  });
}

const underHeadings = ({ headings, element }: Part): AnswerElement =>
  headings.reduceRight((inner, heading) => section(heading, [inner]), element);

const standAlone = (answer: Answer, title: string, elements: readonly AnswerElement[]): Answer => ({
  ...takePart(answer, elements),
  title,
  followUps: [],
});

const isNote = (element: AnswerElement): element is Note => element.kind === 'note';

/** The notes below an answer, which hold for all of it. */
const notesBelow = ({ elements }: Answer): AnswerElement[] =>
  elements.slice(elements.findLastIndex((element) => !isNote(element)) + 1);

/** Of runs that begin with a strong one ("caseloads", ": still open. …") that one and the rest, each without what joins them. */
function splitLead([first, ...rest]: readonly Run[]): { lead: string; text: string } | undefined {
  if (!first?.strong) return undefined;
  return { lead: first.text.replace(LEAD_END, ''), text: wordsOf(rest).replace(LEAD_IN, '') };
}

function tellElement(element: AnswerElement): string {
  if (element.kind !== 'fields') return wordsOf(runsOf(element));
  return element.fields.map(({ label, value }) => `${label}: ${wordsOf(value)}`).join(' · ');
}

function fromQuote(answer: Answer, quote: QuoteElement): Result {
  const [speaker, ...rest] = quote.attribution;
  const title = speaker?.text ?? answer.title;
  const caution = answer.elements.filter((element) => isNote(element) && element.text === CAUTION);
  return {
    title,
    text: `“${cutText(quote.text.join(' '), LONGEST_WORDS)}”${wordsOf(rest)}`,
    answer: standAlone(answer, `Quotation: ${title}`, [quote, ...caution]),
  };
}

/** The quotations of an answer, each with its speaker, date and source. */
export const quotesOf = (answer: Answer): Result[] =>
  partsOf(answer.elements).flatMap(({ element }) => (element.kind === 'quote' ? [fromQuote(answer, element)] : []));

/** What an answer says with a source, each with the headings that it stands under. */
export function statementsOf(answer: Answer): Result[] {
  const cited = partsOf(answer.elements).filter(({ element }) => citesOf(element).length > 0);
  return cited.map((part) => {
    const split = part.element.kind === 'bullets' ? splitLead(runsOf(part.element)) : undefined;
    return {
      title: split?.lead ?? part.headings.at(-1) ?? answer.title,
      text: split?.text ?? tellElement(part.element),
      answer: standAlone(answer, answer.title, [underHeadings(part), ...notesBelow(answer)]),
    };
  });
}

/** An answer as a whole. */
export const wholeOf = (answer: Answer): Result => ({
  title: answer.title,
  text: partsOf(answer.elements).map(({ element }) => tellElement(element))[0] ?? '',
  answer: { ...answer, followUps: [] },
});

/** Somebody whom an answer offers, with what it says of them; they are asked for once they are chosen. */
function candidate(answer: Answer, question: string): Result {
  const name = question.slice(WHO.length);
  const told = partsOf(answer.elements).find(({ element }) => splitLead(runsOf(element))?.lead === name);
  return {
    title: name,
    text: (told && splitLead(runsOf(told.element)))?.text ?? wholeOf(answer).text,
    answer: standAlone(answer, name, told ? [told.element] : []),
    question,
  };
}

/** The person that an answer describes; where it offers several, each of them. */
export function peopleOf(answer: Answer): Result[] {
  const questions = answer.followUps.map(({ question }) => question);
  const isChoice = questions.length > 0 && questions.every((question) => question.startsWith(WHO));
  return isChoice ? questions.map((question) => candidate(answer, question)) : [wholeOf(answer)];
}
