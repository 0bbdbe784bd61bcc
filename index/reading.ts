import { buildIndex } from './build.js';
import type { ArticleFile } from './collection.js';
import { spanOf } from './edtf.js';
import type { Article, ArticleIndex, Citation, Speaker, When } from './model.js';
import { verbatim } from './verbatim.js';

/** An inspection report or letter: days as `YYYY-MM-DD`, null for what it does not print. */
export interface ReportFacts {
  readonly kind: string;
  readonly framework: string | null;
  readonly by: string;
  readonly authority: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly ordinal: number | null;
  readonly published: string | null;
  readonly publishedBasis: string | null;
  readonly leadInspector: string | null;
  readonly judgements: readonly { readonly area: string; readonly grade: string; readonly text: string }[];
  readonly contradictions: readonly {
    readonly text: string;
    readonly evidence: readonly string[];
    readonly pages: readonly (number | null)[];
  }[];
}

/** What is read in one text, with names and words in place of ids and citations: the shape that `read --json` prints. */
export interface Reading {
  readonly id: string;
  readonly headline: string;
  readonly published: When | null;
  readonly authority: string | null;
  /** What an inspection report or letter says of itself; null for an article. */
  readonly report: ReportFacts | null;
  readonly passages: readonly object[];
  readonly dates: readonly object[];
  readonly people: readonly object[];
  readonly quotes: readonly object[];
  readonly milestones: readonly object[];
  readonly findings: readonly object[];
  readonly weaknesses: readonly object[];
}

const place = ({ passage, start, end }: Citation): object => ({ passage, start, end });

function speakerName(index: ArticleIndex, speaker: Speaker | undefined): string | null {
  if (speaker === undefined) return null;
  if (speaker.kind === 'body') return speaker.name;
  return index.people.find(({ id }) => id === speaker.personId)?.name ?? null;
}

const quotesOf = (index: ArticleIndex): object[] =>
  index.quotes.map(({ citations, speaker, attribution, kind, cue, when }) => ({
    text: citations.map((citation) => verbatim(index, citation)).join('\n\n'),
    speaker: speakerName(index, speaker),
    attribution,
    kind,
    cue: cue ? verbatim(index, cue) : null,
    when: when?.date ?? null,
    places: citations.map(place),
  }));

const peopleOf = (index: ArticleIndex): object[] =>
  index.people.map(({ name, aliases, roles, mentions }) => ({
    name,
    aliases,
    roles: roles.map(({ title, organisation, since }) => ({
      title,
      organisation: organisation ?? null,
      since: since?.date ?? null,
    })),
    mentions: mentions.map((mention) => ({ text: verbatim(index, mention), ...place(mention) })),
  }));

const datesOf = (index: ArticleIndex): object[] =>
  index.dates.map(({ citation, date, basis, planned }) => ({
    text: verbatim(index, citation),
    value: date ?? null,
    basis,
    planned,
    ...place(citation),
  }));

const milestonesOf = (index: ArticleIndex): object[] =>
  index.milestones.map(({ kind, by, ordinal, when, published, planned, judgements, citations }) => ({
    kind,
    by,
    ordinal: ordinal ?? null,
    when: when?.date ?? null,
    basis: when?.basis ?? null,
    published: published?.date ?? null,
    planned,
    judgements: judgements.map(({ area, grade }) => ({ area, grade })),
    evidence: citations.map((citation) => verbatim(index, citation)),
  }));

const wordsOf = (index: ArticleIndex, citation: Citation | undefined): string | null =>
  citation ? verbatim(index, citation) : null;

function reportOf(index: ArticleIndex, article: Article): ReportFacts | null {
  const { report, published, passages } = article;
  if (report === undefined) return null;
  const { kind, framework, by, when, ordinal, judgements, leadInspector, contradictions } = report;
  const span = when && spanOf(when.date);
  return {
    kind,
    framework: framework ?? null,
    by,
    authority: article.authority ?? null,
    start: span?.from ?? null,
    end: span?.to ?? null,
    ordinal: ordinal ?? null,
    published: published?.date ?? null,
    publishedBasis: published?.basis ?? null,
    leadInspector: wordsOf(index, leadInspector),
    judgements: judgements.map(({ area, grade, citation }) => ({ area, grade, text: verbatim(index, citation) })),
    contradictions: contradictions.map(({ text, citations }) => ({
      text,
      evidence: citations.map((citation) => verbatim(index, citation)),
      pages: citations.map(({ passage }) => passages[passage]?.page ?? null),
    })),
  };
}

const findingsOf = (index: ArticleIndex): object[] =>
  index.findings.map(({ citation, polarity, by, independent, themes, when, reportedBy, heading }) => ({
    text: verbatim(index, citation),
    polarity,
    heading: wordsOf(index, heading),
    page: index.articles[0]?.passages[citation.passage]?.page ?? null,
    by: speakerName(index, by),
    independent,
    themes,
    when: when?.date ?? null,
    reportedBy: speakerName(index, reportedBy),
    ...place(citation),
  }));

/** Everything read in one text on its own, every fact with its words and their place. */
export function readText(file: ArticleFile): Reading {
  const index = buildIndex([file]);
  const [article] = index.articles;
  return {
    id: file.id,
    headline: article?.headline ?? '',
    published: article?.published ?? null,
    authority: article?.authority ?? null,
    report: article ? reportOf(index, article) : null,
    passages: article?.passages ?? [],
    dates: datesOf(index),
    people: peopleOf(index),
    quotes: quotesOf(index),
    milestones: milestonesOf(index),
    findings: findingsOf(index),
    weaknesses: index.weaknesses.map(({ theme, status }) => ({ theme, status })),
  };
}
