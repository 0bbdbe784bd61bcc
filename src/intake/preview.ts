import type { Document } from '../../index/formats/document.js';
import type { Article, ArticleIndex } from '../../index/model.js';
import {
  type Answer,
  type AnswerElement,
  bullets,
  type Field,
  type FollowUp,
  note,
  paragraph,
  type Run,
  toRuns,
} from '../answer.js';
import { formatDate } from '../date-wording.js';
import { citeAll, quoteWords, sectionOf, startWriting, type Writing } from '../evidence/citing.js';
import { tellDatedFinding } from '../evidence/findings.js';
import { tellMilestone } from '../evidence/milestones.js';
import { quoteElement } from '../evidence/quotations.js';
import { tellPost } from '../evidence/roles.js';
import { countOf, formatBasis, formatWhen, nameGrade } from '../wording.js';
import type { NearDuplicate } from './near-duplicates.js';

/** A document that was read and waits for somebody's word. */
export interface Previewed {
  /** What it is called in commands: "letter-of-3-may-2f81". */
  readonly id: string;
  /** The facts of this document alone. */
  readonly read: ArticleIndex;
  readonly document?: Pick<Document, 'format' | 'pages' | 'dropped' | 'details'>;
  readonly near: readonly NearDuplicate[];
  /** What is supplied of it so far says the file or the feed that brought it, and nobody yet. */
  readonly isProposed: boolean;
}

const MOST_SHOWN = 5;

const FORMATS: Readonly<Record<Document['format'], string>> = {
  text: 'plain text',
  html: 'web page',
  pdf: 'PDF',
  docx: 'Word document',
  email: 'e-mail',
};

const REPORT_KINDS = {
  'children-services-inspection': 'inspection of children’s services',
  'focused-visit': 'letter on a focused visit',
  'monitoring-visit': 'letter on a monitoring visit',
  'joint-targeted-area-inspection': 'joint targeted area inspection',
  'area-send-inspection': 'area SEND inspection',
} as const;

const field = (label: string, ...value: readonly (Run | string)[]): Field => ({ label, value: toRuns(...value) });

/** Nobody has said so yet: whoever adds it does. */
const OF_ITSELF = 'as the file, or what brought it, says of itself; supplied by you once you add it';

/** When it was published and how that is known; where that is not printed, it must be supplied. */
function tellPublished({ read, document, id, isProposed }: Previewed, { published }: Article): Field {
  const proposed = document?.details.published;
  const basis = published?.basis === 'supplied' && isProposed ? OF_ITSELF : published && formatBasis(published, read);
  if (published) return field('Published', `${formatWhen(published)} (${basis})`);
  const hint = proposed ? ` The file says of itself: ${formatDate(proposed)}.` : '';
  return field('Published', `not printed: please supply, as in /sources set ${id} date 3 May 2018.${hint}`);
}

function tellKind({ document }: Previewed): Field[] {
  if (document === undefined) return [];
  const pages = document.pages === undefined ? '' : `, ${countOf(document.pages, 'page')}`;
  return [field('Read as', `${FORMATS[document.format]}${pages}`)];
}

function tellReport(writing: Writing, { report, authority }: Article): Field[] {
  const about = authority === undefined ? [] : [field('About', authority)];
  if (report === undefined) return about;
  const { kind, framework, by, when, leadInspector } = report;
  const form = framework === undefined ? '' : ` (${framework})`;
  const inspector = leadInspector ? [field('Lead inspector', quoteWords(writing, leadInspector))] : [];
  const days = when
    ? field('Inspected', formatWhen(when), ...(when.clue ? citeAll(writing, [when.clue]) : []))
    : field('Inspected', 'the days are not printed in a form that can be read');
  return [field('Document', `${by}: ${REPORT_KINDS[kind]}${form}`), ...about, days, ...inspector];
}

function tellHead(writing: Writing, previewed: Previewed, article: Article): AnswerElement {
  const { publisher } = article;
  const proposed = previewed.document?.details.publisher;
  const from = publisher ?? (proposed === undefined ? 'not known' : `${proposed}, as the file says of itself`);
  const fields = [
    field('Publisher', from),
    tellPublished(previewed, article),
    ...tellKind(previewed),
    ...tellReport(writing, article),
  ];
  return { kind: 'fields', fields };
}

/** The first few of many, and how many more there are. */
function listSome(heading: string, items: readonly (readonly Run[])[]): AnswerElement[] {
  if (items.length === 0) return [];
  const more = items.length - MOST_SHOWN;
  const shown = bullets(items.slice(0, MOST_SHOWN));
  return sectionOf(`${heading}: ${items.length}`, more > 0 ? [shown, note(`And ${more} more.`)] : [shown]);
}

const tellPeople = ({ index }: Writing): Run[][] =>
  index.people.map(({ name, roles }) =>
    toRuns({ text: name, strong: true }, roles.length > 0 ? `: ${roles.map(tellPost).join('; ')}` : ''),
  );

function tellQuotations(writing: Writing): AnswerElement[] {
  const { quotes } = writing.index;
  const shown = quotes.slice(0, MOST_SHOWN).map((quote) => quoteElement(writing, quote));
  return sectionOf(`Quotations: ${quotes.length}`, shown);
}

const tellContradictions = (writing: Writing, { report }: Article): AnswerElement[] =>
  sectionOf(
    'The document contradicts itself',
    (report?.contradictions ?? []).map(({ text, citations }) => paragraph(text, ...citeAll(writing, citations))),
  );

const tellJudgements = (writing: Writing, { report }: Article): Run[][] =>
  (report?.judgements ?? []).map(({ area, grade, citation }) =>
    toRuns({ text: `${area}: ${nameGrade(grade)}`, strong: true }, ...citeAll(writing, [citation])),
  );

const percent = (share: number): string => `${Math.round(share * 100)} per cent`;

const tellNear = (near: readonly NearDuplicate[]): AnswerElement[] =>
  sectionOf(
    'Much of it is here already',
    near.length === 0
      ? []
      : [
          bullets(
            near.map(({ articleId, headline, share }) => [
              `${percent(share)} of its words in a row: ${headline} (${articleId})`,
            ]),
          ),
        ],
  );

const offer = (id: string): FollowUp[] => [
  { label: 'Add', question: `/sources accept ${id}` },
  { label: 'Discard', question: `/sources discard ${id}` },
  { label: 'Correct', question: `/sources set ${id}` },
];

/** What was read in a document, for somebody to say whether it counts. */
export function previewDocument(previewed: Previewed): Answer {
  const { id, read, document, near } = previewed;
  const [article] = read.articles;
  if (article === undefined) throw new Error(`Document ${id} was read without an article.`);
  const writing = startWriting(read);
  writing.footnotes.cite({ articleId: article.id });
  const elements = [
    tellHead(writing, previewed, article),
    ...tellContradictions(writing, article),
    ...tellNear(near),
    ...listSome('Judgements', tellJudgements(writing, article)),
    ...listSome('People', tellPeople(writing)),
    ...listSome(
      'Inspections, visits and reviews',
      read.milestones.map((milestone) => tellMilestone(writing, milestone)),
    ),
    ...listSome(
      'Findings',
      read.findings.map((finding) => tellDatedFinding(writing, finding)),
    ),
    ...tellQuotations(writing),
    ...sectionOf(
      'Left out',
      document && document.dropped.length > 0 ? [bullets(document.dropped.map((each) => [each]))] : [],
    ),
    note('Nothing of it is in any answer yet.'),
  ];
  return {
    title: `Read, not yet added: ${article.headline}`,
    elements,
    sources: writing.footnotes.sources(),
    followUps: offer(id),
  };
}
