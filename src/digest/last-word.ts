import type { ArticleIndex, Citation, Finding, Polarity, Weakness } from '../../index/model.js';
import { sentencesOf } from '../../index/sentences.js';
import { articleOf, verbatim } from '../../index/verbatim.js';
import { compareFindings } from '../../index/weaknesses.js';
import { type Run, toRuns } from '../answer.js';
import { quoteWords, type Writing } from '../evidence/citing.js';
import { citeClause, nameFinder, tellFound } from '../evidence/findings.js';
import { faultsOf, testimonyOn } from '../evidence/ledger.js';

/** Words whose subject stands before them: "have led to some children being left at risk". */
const HEADLESS = /^(?:have|has|had|is|are|was|were|would|will|to)\b/;

/** Words that break off before what is said: "praised children’s service staff, saying". */
const TAILLESS = /\b(?:says|said|saying|adds|added|adding)[:,]?$/;

/** Words that answer what stands before them: "Of course that is a good thing, but we are nowhere near …". */
const ANSWERING = /^(?:of course,? )?(?:this|that|these|those) (?:is|are|was|were)\b/i;

const passageText = (index: ArticleIndex, { articleId, passage }: Citation): string =>
  articleOf(index, articleId).passages[passage]?.text ?? '';

/** Whether words begin within a quotation that ends among them: over-optimism’ about the effectiveness of … */
function beginsInMarks(index: ArticleIndex, citation: Citation): boolean {
  const before = passageText(index, citation)[citation.start - 1];
  if (before !== '‘' && before !== '“') return false;
  const end = before === '‘' ? /’(?=[\s,;:.])/ : /”/; // over-optimism’ about
  const at = verbatim(index, citation).slice(0, -1).search(end);
  return at >= 0;
}

/** Whether the words of a finding make sense alone. */
export function isWhole(index: ArticleIndex, { citation }: Finding): boolean {
  const words = verbatim(index, citation);
  return ![HEADLESS, TAILLESS, ANSWERING].some((cut) => cut.test(words)) && !beginsInMarks(index, citation);
}

/** The sentence that words stand in. */
function sentenceAround(index: ArticleIndex, citation: Citation): Citation {
  const sentences = sentencesOf(passageText(index, citation));
  const around = sentences.find(({ start, end }) => start <= citation.start && citation.end <= end);
  return around ? { ...citation, start: around.start, end: around.end } : citation;
}

/** Where the words of a finding stand; the whole sentence where they make no sense alone. */
export const citeWhole = (writing: Writing, finding: Finding): Citation =>
  isWhole(writing.index, finding) ? citeClause(writing, finding) : sentenceAround(writing.index, finding.citation);

/** Those words with their source. */
export const quoteWhole = (writing: Writing, finding: Finding): Run => quoteWords(writing, citeWhole(writing, finding));

/** By the first figure in which two rows differ. */
function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((figure, position) => figure !== b[position]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * The finding that tells most of a theme: in words that stand alone, said by its finder, about the theme before others,
 * and plain rather than mixed, in this order; the latest of equals.
 */
export function findTelling(index: ArticleIndex, findings: readonly Finding[], theme: string): Finding | undefined {
  const rank = (finding: Finding): number[] => [
    Number(!isWhole(index, finding)),
    Number(finding.reportedBy !== undefined),
    finding.themes.indexOf(theme),
    Number(finding.polarity === 'mixed'),
  ];
  const ranked = findings.map((finding) => ({ finding, rank: rank(finding) }));
  const [best] = ranked.sort((a, b) => compareRanks(a.rank, b.rank) || compareFindings(b.finding, a.finding));
  return best?.finding;
}

const isFault = ({ polarity }: Finding): boolean => polarity !== 'strength';

/** The last word on a weakness: of an independent body, a fault where it is open; else the last fault that anybody told of. */
export function findLastWord(index: ArticleIndex, weakness: Weakness): Finding | undefined {
  const testimony = testimonyOn(weakness);
  const last = testimony.at(-1);
  if (last === undefined) return faultsOf(weakness).at(-1);
  const latest = testimony.filter((finding) => compareFindings(finding, last) === 0);
  const wanted = latest.filter((finding) => isFault(finding) === (weakness.status === 'open'));
  return findTelling(index, wanted.length > 0 ? wanted : latest, weakness.theme);
}

const MARKS: Readonly<Record<Polarity, string>> = { weakness: '', mixed: ' (mixed)', strength: ' (praise)' };

/** "Ofsted, summer 2018: “high case-loads” [2]", "Ofsted, May 2019 (praise): “…”". */
export function tellWord(writing: Writing, finding: Finding): Run[] {
  const found = `${nameFinder(writing, finding)}, ${tellFound(writing, finding)}${MARKS[finding.polarity]}: `;
  return toRuns(found, quoteWhole(writing, finding));
}
