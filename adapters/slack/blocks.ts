import type {
  ActionsBlock,
  Button,
  ContextBlock,
  ImageBlock,
  KnownBlock,
  RichTextBlock,
  RichTextBlockElement,
  RichTextSection,
} from '@slack/types';
import type {
  Answer,
  AnswerElement,
  AnswerImage,
  BulletList,
  Field,
  FollowUp,
  QuoteElement,
  Run,
  Source,
} from '../../src/answer.js';
import { cutText } from '../cut-text.js';
import { nameSource } from '../name-source.js';
import { toTyped } from './command-names.js';
import { button, header, plain } from './elements.js';
import { toRichText, toText } from './rich-text.js';

/** Characters, as Slack counts them: see https://docs.slack.dev/reference/block-kit/blocks. */
const LONGEST_HEADER = 150;
const LONGEST_BUTTON = 75;
const LONGEST_VALUE = 2_000;
const LONGEST_CONTEXT = 2_000;
const LONGEST_ALT = 2_000;

/** Begins the id of every button that asks a question, which is its value. */
export const ASK = 'ask';

const sectionOf = (runs: readonly Run[], sources: readonly Source[]): RichTextSection => ({
  type: 'rich_text_section',
  elements: toRichText(runs, sources),
});

function toList({ items }: BulletList, sources: readonly Source[]): RichTextBlockElement {
  return { type: 'rich_text_list', style: 'bullet', elements: items.map((item) => sectionOf(item, sources)) };
}

const toFieldRuns = ({ label, value }: Field): Run[] => [{ text: `${label}: `, strong: true }, ...value];

/** As newspapers print a long quotation: a mark opens every paragraph, and one closes the last. */
function toQuote({ text, attribution }: QuoteElement, sources: readonly Source[]): RichTextBlockElement[] {
  const elements = text.flatMap((words, position) => [
    ...(position > 0 ? [{ type: 'text' as const, text: '\n' }] : []),
    toText(`“${words}${position === text.length - 1 ? '”' : ''}`),
  ]);
  const quote: RichTextBlockElement[] = elements.length === 0 ? [] : [{ type: 'rich_text_quote', elements }];
  return [...quote, sectionOf([{ text: '— ' }, ...attribution], sources)];
}

/** An element as parts of a rich text, where no block is made of it alone: a picture is its words then. */
function toParts(element: AnswerElement, sources: readonly Source[]): RichTextBlockElement[] {
  switch (element.kind) {
    case 'paragraph':
      return [sectionOf(element.runs, sources)];
    case 'bullets':
      return element.items.length === 0 ? [] : [toList(element, sources)];
    case 'quote':
      return toQuote(element, sources);
    case 'fields':
      return element.fields.length === 0
        ? []
        : [toList({ kind: 'bullets', items: element.fields.map(toFieldRuns) }, sources)];
    case 'section':
      return [
        sectionOf([{ text: element.heading, strong: true }], sources),
        ...element.elements.flatMap((inner) => toParts(inner, sources)),
      ];
    case 'note':
      return [sectionOf([{ text: element.text }], sources)];
    case 'image':
      return [sectionOf([{ text: element.alt, url: element.url }], sources)];
  }
}

/** On a line of its own: Slack sets what stands in one context side by side. */
const toContext = (text: string): ContextBlock => ({
  type: 'context',
  elements: [plain(cutText(text, LONGEST_CONTEXT))],
});

const toImage = ({ url, alt }: AnswerImage): ImageBlock => ({
  type: 'image',
  image_url: url,
  alt_text: cutText(alt, LONGEST_ALT) || ' ',
});

function toBlock(element: AnswerElement, sources: readonly Source[]): (RichTextBlock | ContextBlock | ImageBlock)[] {
  if (element.kind === 'note') return [toContext(element.text)];
  if (element.kind === 'image') return [toImage(element)];
  const elements = toParts(element, sources);
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

/** What a button cannot carry can still be typed. */
export const fitsButton = (question: string): boolean => question !== '' && question.length <= LONGEST_VALUE;

const toButton = ({ label, question }: FollowUp, position: number): Button =>
  button(`${ASK}:${position}`, cutText(toTyped(label), LONGEST_BUTTON), question);

function toActions(followUps: readonly FollowUp[]): ActionsBlock[] {
  const buttons = followUps.filter(({ question }) => fitsButton(question)).map(toButton);
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }];
}

/**
 * An answer as Block Kit: header, its elements as literal rich text, its sources with their dates, its follow-ups as buttons.
 * What it holds beyond Slack's limits is the affair of whoever pages it: nothing is left out here.
 */
export function toBlocks({ title, elements, sources, followUps }: Answer): KnownBlock[] {
  return [
    header(cutText(toTyped(title), LONGEST_HEADER)),
    ...(title.length > LONGEST_HEADER ? toBlock({ kind: 'paragraph', runs: [{ text: title }] }, sources) : []),
    ...elements.flatMap((element) => toBlock(element, sources)),
    ...sources.map(nameSource).map(toContext),
    ...toActions(followUps),
  ];
}
