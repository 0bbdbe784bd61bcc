import type { ArticleIndex } from '../../../index/model.js';
import { labelOf } from '../../../index/themes.js';
import {
  type Answer,
  type AnswerElement,
  bullets,
  type FollowUp,
  followUp,
  note,
  paragraph,
  section,
} from '../../answer.js';
import { type Context, MOST_FOLLOW_UPS, nothingFound } from '../../command.js';
import { startWriting } from '../../evidence/citing.js';
import { type Item, listItems, type Part, partsOf } from './items.js';
import { noteAdmins } from './permission.js';
import type { Place } from './targets.js';

const MOST_LISTED = 12;

const VALUES: Readonly<Record<Part, string>> = {
  date: '29 January 2018',
  speaker: 'Department for Education',
  role: 'cabinet member for education',
  theme: 'recording',
  status: 'resolved',
};

/** A whole instruction about an item, with a value that stands for whatever is right. */
export const exampleOf = (part: Part, { handle }: Item): string =>
  `/correct ${part} ${handle} to ${VALUES[part]} because … see …`;

/** One example for every part that can be put right in some items, each of the first item that has it. */
function examples(items: readonly Item[]): string[] {
  const parts = new Map<Part, Item>();
  for (const item of items) for (const part of partsOf(item.fact)) if (!parts.has(part)) parts.set(part, item);
  return [...parts].map(([part, item]) => exampleOf(part, item));
}

const askItem = (item: Item): FollowUp[] =>
  partsOf(item.fact)
    .slice(0, 1)
    .map((part) => followUp(`/correct ${part} ${item.handle}`));

/** How the facts behind those shown are reached. */
function noteRest({ subject: { items }, at }: Place, shown: number): AnswerElement[] {
  const next = items[at + shown];
  return next ? [note(`${items.length - at - shown} more: /correct ${next.handle} begins there.`)] : [];
}

/** The facts of a subject with their short names, what can be put right in each, and how that is typed. */
export async function showPlace(place: Place, context: Context): Promise<Answer> {
  const { subject, at } = place;
  const shown = subject.items.slice(at, at + MOST_LISTED);
  const writing = startWriting(context.index);
  const elements = [
    listItems(writing, shown),
    ...noteRest(place, shown.length),
    section('To put one right, type what it should be, for instance', [bullets(examples(shown).map((text) => [text]))]),
    ...(await noteAdmins(context)),
  ];
  return {
    title: `What can be put right: ${subject.name}`,
    elements,
    sources: writing.footnotes.sources(),
    followUps: shown.flatMap(askItem).slice(0, MOST_FOLLOW_UPS),
  };
}

/** Words that name nothing that could be put right. */
export function nothingToCorrect(text: string, index: ArticleIndex): Answer {
  const themes = new Set(index.weaknesses.map(({ theme }) => theme));
  const nearest = [...themes].slice(0, 3).map(labelOf);
  const answer = nothingFound({
    asked: `anything to put right for “${text}”`,
    index,
    nearest: nearest.map((label) => ({ label, question: `/correct ${label}` })),
    heading: 'For example',
  });
  const how = paragraph('Type a theme, a person, the first words of a quotation, a headline, “timeline” or “sources”.');
  return { ...answer, elements: [...answer.elements, how], followUps: [...answer.followUps, followUp('/correct')] };
}
