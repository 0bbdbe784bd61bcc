import { CELL_BREAK } from '../formats/cells.js';
import type { Article, Citation, Finding, Passage, Report } from '../model.js';
import { sentencesOf } from '../sentences.js';
import { themesOf } from '../themes.js';
import { factId } from '../verbatim.js';
import { findSections, numberOf, type Section } from './sections.js';

/** Where the last cell of a row begins ("Northshire County Council | Leaders should …"); 0 where the text is no row of a table. */
const lastCellOf = (text: string): number =>
  text.includes(CELL_BREAK) ? text.lastIndexOf(CELL_BREAK) + CELL_BREAK.length : 0;

/** Where an item’s own words begin: behind its number, or behind the cells before its own. */
const startOf = (text: string): number => lastCellOf(text) || numberOf(text).length;

/** Where they end: a paragraph’s last sentence that only introduces its bullets is none of the finding. */
function endOf({ kind, text }: Passage): number {
  if (kind === 'bullet' || !text.endsWith(':')) return text.length;
  return sentencesOf(text).at(-2)?.end ?? 0;
}

function citationOf({ id, passages }: Article, passage: number): Citation | undefined {
  const printed = passages[passage];
  if (printed === undefined) return undefined;
  const [start, end] = [startOf(printed.text), endOf(printed)];
  return end > start ? { articleId: id, passage, start, end } : undefined;
}

/** What an area SEND inspection finds without a word on its theme is about special educational needs. */
const themeOf = (kind: Report['kind']): string => (kind === 'area-send-inspection' ? 'send' : 'overall');

/** An item of a whole paragraph names many things in passing; the strongest say what it is about. */
const MOST_THEMES = 4;

function themesIn({ passages }: Article, { passage, start, end }: Citation, { kind }: Report): string[] {
  const { text = '', leadIn = '' } = passages[passage] ?? {};
  const own = themesOf(text.slice(start, end));
  const themes = own.length > 0 ? own : themesOf(leadIn);
  return themes.length > 0 ? themes.slice(0, MOST_THEMES) : [themeOf(kind)];
}

/** A report with what its findings have in common. */
interface Reported {
  readonly article: Article;
  readonly report: Report;
  readonly milestoneId: string | undefined;
}

function findIn({ article, report, milestoneId }: Reported, { heading, items, polarity }: Section): Finding[] {
  const title = article.passages[heading]?.text ?? '';
  const place = { articleId: article.id, passage: heading, start: lastCellOf(title), end: title.length };
  const when = report.when ?? article.published;
  const citations = items.flatMap((passage) => citationOf(article, passage) ?? []);
  return citations.map((citation) => ({
    id: factId(citation),
    polarity,
    by: { kind: 'body', name: report.by },
    independent: true,
    themes: themesIn(article, citation, report),
    heading: place,
    citation,
    ...(when ? { when } : {}),
    ...(milestoneId === undefined ? {} : { milestoneId }),
  }));
}

/**
 * What a report lists under the headings of strengths, weaknesses and recommendations: one finding a bullet or numbered
 * item, whole, with the heading it stands under. Its prose is left to the reader.
 */
export function findReported(article: Article, report: Report, milestoneId: string | undefined): Finding[] {
  const hasTables = report.kind === 'area-send-inspection';
  return findSections(article.passages, hasTables).flatMap((section) =>
    findIn({ article, report, milestoneId }, section),
  );
}
