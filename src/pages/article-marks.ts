import type { ArticleIndex, Citation, DateMention, Finding, Milestone, Person, Quote } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { runsOf, wordsOf } from '../answer.js';
import { startWriting, type Writing } from '../evidence/citing.js';
import { nameFinder, tellFound } from '../evidence/findings.js';
import { tellMilestone } from '../evidence/milestones.js';
import { quoteElement } from '../evidence/quotations.js';
import { roleIn, tellPost } from '../evidence/roles.js';
import { capitalise, formatWhen, joinList } from '../wording.js';

/** What is known of a stretch of an article. */
export interface Mark {
  readonly kind: 'person' | 'quotation' | 'finding' | 'milestone' | 'date';
  /** What the bot says of it: "Said by Lin Hazell, cabinet member …". */
  readonly says: string;
  /** What to ask for all that the bot says; absent where there is nothing more. */
  readonly question?: string;
}

/** A mark with its place in a passage. */
export interface PlacedMark extends Mark {
  readonly citation: Citation;
}

/** Who it is, and the post that this article prints. */
function markPerson(person: Person, articleId: string): PlacedMark[] {
  const role = roleIn(person, articleId);
  const says = [person.name, ...(role ? [tellPost(role)] : [])].join(', ');
  return person.mentions.map((citation) => ({ kind: 'person', says, question: `/who ${person.name}`, citation }));
}

function tellQuotation(writing: Writing, quote: Quote): string {
  const told = wordsOf(runsOf(quoteElement(writing, quote)));
  return quote.speaker === undefined ? capitalise(told) : `Said by ${told}`;
}

function markQuotation(writing: Writing, quote: Quote): PlacedMark[] {
  const says = tellQuotation(writing, quote);
  return quote.citations.map((citation) => ({ kind: 'quotation', says, question: `/quote ${quote.id}`, citation }));
}

/** "Weakness: caseloads and recording. Ofsted, November 2017" */
function markFinding(writing: Writing, finding: Finding): PlacedMark[] {
  const { polarity, themes, citation } = finding;
  const about = themes.length > 0 ? `: ${joinList(themes.map(labelOf))}` : '';
  const says = `${capitalise(polarity)}${about}. ${capitalise(nameFinder(writing, finding))}, ${tellFound(writing, finding)}`;
  const [theme] = themes;
  const isListed = theme !== undefined && writing.index.weaknesses.some((weakness) => weakness.theme === theme);
  return [{ kind: 'finding', says, ...(isListed && { question: `/weaknesses ${labelOf(theme)}` }), citation }];
}

function markMilestone(writing: Writing, milestone: Milestone): PlacedMark[] {
  const says = wordsOf(tellMilestone(writing, milestone));
  return milestone.citations.map((citation) => ({ kind: 'milestone', says, question: '/ofsted timeline', citation }));
}

const UNSETTLED = 'Not known. The article does not say enough to tell which one is meant';

/** "27 September 2018, worked out: these words do not say it in full"; what the article does not settle says so. */
function tellDate({ date, basis }: DateMention): string {
  if (date === undefined) return UNSETTLED;
  const how = basis === 'stated' ? 'as these words say' : 'worked out: these words do not say it in full';
  return `${capitalise(formatWhen({ date, basis }))}, ${how}`;
}

const markDate = (mention: DateMention): PlacedMark => ({
  kind: 'date',
  says: `${tellDate(mention)}${mention.planned ? '. The article looks forward to it' : ''}`,
  citation: mention.citation,
});

/** Everything that was read in an article, with what the bot says of it. */
export function findMarks(index: ArticleIndex, articleId: string): PlacedMark[] {
  const writing = startWriting(index);
  const marks = [
    ...index.people.flatMap((person) => markPerson(person, articleId)),
    ...index.quotes.flatMap((quote) => markQuotation(writing, quote)),
    ...index.findings.flatMap((finding) => markFinding(writing, finding)),
    ...index.milestones.flatMap((milestone) => markMilestone(writing, milestone)),
    ...index.dates.map(markDate),
  ];
  return marks.filter(({ citation }) => citation.articleId === articleId);
}

/** Every stretch of an article that an answer may cite for itself: what was read, and the posts and grades within it. */
export function findPlaces(index: ArticleIndex, articleId: string): Citation[] {
  const posts = index.people.flatMap(({ roles }) => roles.flatMap(({ citations }) => citations));
  const grades = index.milestones.flatMap(({ judgements }) => judgements.map(({ citation }) => citation));
  const read = findMarks(index, articleId).map(({ citation }) => citation);
  return [...read, ...[...posts, ...grades].filter((citation) => citation.articleId === articleId)];
}
