import type { Article, Citation, Milestone, MilestoneKind, Report, ReportKind } from '../model.js';
import { factId } from '../verbatim.js';

/** A milestone in the making. */
export interface Draft extends Omit<Milestone, 'citations'> {
  readonly citations: readonly Citation[];
  /** The inspectorate’s own report tells of it: its days and grades stand, whatever newspapers print. */
  readonly isReported?: true;
}

const kindOf = (kind: ReportKind): MilestoneKind => (kind === 'children-services-inspection' ? 'inspection' : kind);

/** What a user reads first: the line that prints the days, else the one that names the document. */
function placeOf({ id, passages }: Article, { when, judgements }: Report): Citation {
  const passage = when?.clue?.passage ?? judgements[0]?.citation.passage ?? 0;
  return { articleId: id, passage, start: 0, end: passages[passage]?.text.length ?? 0 };
}

/** A report or letter as the milestone it tells of. */
function draftOf(article: Article, report: Report): Draft {
  const place = placeOf(article, report);
  const { kind, by, when, ordinal, judgements } = report;
  return {
    id: factId(place),
    kind: kindOf(kind),
    by,
    planned: false,
    judgements,
    citations: [place],
    isReported: true,
    ...(ordinal ? { ordinal } : {}),
    ...(when ? { when } : {}),
    ...(article.published ? { published: article.published } : {}),
  };
}

/** Whether two reports tell of one inspection: the same document, added twice. */
const isSameReport = (a: Draft, b: Draft): boolean =>
  a.kind === b.kind && a.by === b.by && a.when !== undefined && a.when.date === b.when?.date;

/** The reports among some articles of one authority, each inspection once. */
export function draftsOfReports(articles: readonly Article[]): Draft[] {
  const drafts: Draft[] = [];
  for (const article of articles) {
    if (article.report === undefined) continue;
    const draft = draftOf(article, article.report);
    const at = drafts.findIndex((known) => isSameReport(known, draft));
    const known = drafts[at];
    if (known) drafts[at] = { ...known, citations: [...known.citations, ...draft.citations] };
    else drafts.push(draft);
  }
  return drafts;
}
