import type {
  Answer,
  AnswerElement,
  AnswerFile,
  Field,
  FollowUp,
  QuoteElement,
  Run,
  Source,
} from '../../src/answer.js';
import { citationMark } from '../../src/citation-mark.js';
import { formatPublished } from '../../src/wording.js';
import { type Layout, type Line, layOut, type Piece } from './layout.js';

const BLANK: Line = { indent: 0, pieces: [] };
const STEP = 2;

function toPieces({ text, strong, url, cite, at }: Run): Piece[] {
  const words = text.trimEnd();
  const address = url === undefined || url === words ? '' : ` <${url}>`;
  return [
    strong ? { text: words, style: 'strong' } : { text: words },
    { text: address },
    { text: cite === undefined ? '' : ` ${citationMark(cite, at)}`, style: 'faint' },
    { text: text.slice(words.length) },
  ];
}

function runsLine(runs: readonly Run[], indent: number, lead = ''): Line {
  return { indent, lead, pieces: runs.flatMap(toPieces) };
}

/** As newspapers print a long quotation: a mark opens every paragraph, and one closes the last. */
function quoteLines({ text, attribution }: QuoteElement, indent: number): Line[] {
  const paragraphs = text.map((words, position): Line => {
    const close = position === text.length - 1 ? '”' : '';
    return { indent: indent + STEP, pieces: [{ text: `“${words}${close}` }] };
  });
  return [...paragraphs, runsLine(attribution, indent + STEP, '— ')];
}

function fieldLine({ label, value }: Field, indent: number): Line {
  return { indent, pieces: [{ text: `${label}: `, style: 'strong' }, ...value.flatMap(toPieces)] };
}

function elementLines(element: AnswerElement, indent: number): Line[] {
  switch (element.kind) {
    case 'paragraph':
      return [runsLine(element.runs, indent)];
    case 'bullets':
      return element.items.map((item) => runsLine(item, indent, '- '));
    case 'quote':
      return quoteLines(element, indent);
    case 'fields':
      return element.fields.map((field) => fieldLine(field, indent));
    case 'section':
      return [
        { indent, pieces: [{ text: element.heading, style: 'heading' }] },
        ...blockLines(element.elements, indent + STEP),
      ];
    case 'note':
      return [{ indent, lead: 'Note: ', pieces: [{ text: element.text }] }];
    case 'image':
      return [runsLine([{ text: element.alt, url: element.url }], indent, 'Picture: ')];
  }
}

/** Elements with a blank line between them. */
function blockLines(elements: readonly AnswerElement[], indent: number): Line[] {
  return elements.flatMap((element, position) => [...(position > 0 ? [BLANK] : []), ...elementLines(element, indent)]);
}

function sourceLine(source: Source, position: number): Line {
  const { headline, publisher, file, url } = source;
  const details = [publisher, formatPublished(source), file, url].filter((detail) => detail !== undefined);
  return {
    indent: STEP,
    lead: `[${position + 1}] `,
    pieces: [{ text: headline }, { text: ` · ${details.join(' · ')}`, style: 'faint' }],
  };
}

function sourcesLines(sources: readonly Source[]): Line[] {
  if (sources.length === 0) return [];
  return [BLANK, { indent: 0, pieces: [{ text: 'Sources', style: 'heading' }] }, ...sources.map(sourceLine)];
}

/** The terminal shows no files: it names them, and how to have them. */
function filesLines(files: readonly AnswerFile[]): Line[] {
  if (files.length === 0) return [];
  const names = files.map(({ name }): Line => ({ indent: STEP, pieces: [{ text: name }] }));
  const how = 'To have them: npm start -- ask "<the same question>" --save <folder>';
  return [
    BLANK,
    { indent: 0, pieces: [{ text: 'Files', style: 'heading' }] },
    ...names,
    { indent: STEP, pieces: [{ text: how, style: 'faint' }] },
  ];
}

function followUpLines(followUps: readonly FollowUp[]): Line[] {
  if (followUps.length === 0) return [];
  const questions = followUps.map(({ question }): Line => ({ indent: STEP, pieces: [{ text: question }] }));
  return [BLANK, { indent: 0, pieces: [{ text: 'Ask next', style: 'heading' }] }, ...questions];
}

/**
 * An answer as text: title, elements, numbered sources, names of files, questions to ask next. It ends without a line end.
 * Whatever characters the answer holds, the only control characters in the text are line ends and, where asked for, colours.
 */
export function renderText({ title, elements, sources, followUps, files = [] }: Answer, layout: Layout): string {
  const lines: Line[] = [
    { indent: 0, pieces: [{ text: title, style: 'title' }] },
    ...(elements.length > 0 ? [BLANK, ...blockLines(elements, 0)] : []),
    ...sourcesLines(sources),
    ...filesLines(files),
    ...followUpLines(followUps),
  ];
  return layOut(lines, layout);
}
