import {
  type Answer,
  type AnswerElement,
  type Field,
  note,
  paragraph,
  type QuoteElement,
  type Run,
  type Section,
  type Source,
  section,
} from '../../src/answer.js';
import { takePart } from '../../src/part.js';
import { cutText } from '../cut-text.js';

const NOTE = 'Cut here: Teams shows no more in one card. The article has the rest.';

const LONGEST_TITLE = 150;
const LONGEST_DETAIL = 200;

/** What a run takes up beside its words, in characters. */
const BESIDE = 20;

/** How many characters may still be shown. */
interface Left {
  characters: number;
}

function takeWords(words: string, left: Left): string {
  const kept = Math.max(left.characters, 1);
  left.characters -= words.length + BESIDE;
  return words.length <= kept ? words : cutText(words, kept);
}

function takeRun(run: Run, left: Left): Run[] {
  if (left.characters <= 0) return [];
  left.characters -= run.url?.length ?? 0;
  return [{ ...run, text: takeWords(run.text, left) }];
}

const takeRuns = (runs: readonly Run[], left: Left): Run[] => runs.flatMap((run) => takeRun(run, left));

/** The beginning of a quotation that is not closed, for it goes on, and who said it. */
function takeQuote({ text, attribution }: QuoteElement, left: Left): AnswerElement[] {
  const speaker = takeRuns(attribution, left);
  const words = takeRuns(
    text.map((each) => ({ text: `“${each}` })),
    left,
  );
  return [...words.map((run) => paragraph(run)), paragraph('— ', ...speaker)];
}

const takeField = ({ label, value }: Field, left: Left): Field[] =>
  left.characters <= 0 ? [] : [{ label: takeWords(label, left), value: takeRuns(value, left) }];

const takeSection = ({ heading, elements }: Section, left: Left): Section =>
  section(
    takeWords(heading, left),
    elements.flatMap((element) => takeElement(element, left)),
  );

/** As much of an element as may still be shown; nothing where that is nothing. */
function takeElement(element: AnswerElement, left: Left): AnswerElement[] {
  if (left.characters <= 0) return [];
  switch (element.kind) {
    case 'paragraph':
      return [{ ...element, runs: takeRuns(element.runs, left) }];
    case 'bullets':
      return [{ ...element, items: element.items.map((item) => takeRuns(item, left)) }];
    case 'quote':
      return takeQuote(element, left);
    case 'fields':
      return [{ ...element, fields: element.fields.flatMap((field) => takeField(field, left)) }];
    case 'section':
      return [takeSection(element, left)];
    case 'note':
      return [note(takeWords(element.text, left))];
    case 'image':
      left.characters -= element.alt.length + element.url.length + BESIDE;
      return [element];
  }
}

const cutDetail = (words: string): string => cutText(words, LONGEST_DETAIL);

const cutSource = ({ publisher, clueText, ...source }: Source): Source => ({
  ...source,
  headline: cutDetail(source.headline),
  file: cutDetail(source.file),
  ...(publisher !== undefined && { publisher: cutDetail(publisher) }),
  ...(clueText !== undefined && { clueText: cutDetail(clueText) }),
});

/** The beginning of an answer, of about so many characters, with a note that says so. A quotation that is cut is not closed. */
export function cutAnswer(answer: Answer, characters: number): Answer {
  const left = { characters };
  const part = takePart(
    answer,
    answer.elements.flatMap((element) => takeElement(element, left)),
  );
  return {
    ...part,
    title: cutText(part.title, LONGEST_TITLE),
    elements: [...part.elements, note(NOTE)],
    sources: part.sources.map(cutSource),
  };
}
