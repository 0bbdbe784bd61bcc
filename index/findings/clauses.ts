import type { Polarity } from '../model.js';
import { themesOf } from '../themes.js';
import { findLongestPhrases, readLexicon, tokensOf } from './phrases.js';
import { polarityOf } from './polarity.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of a sentence that says one thing about the service. */
export interface Clause extends Span {
  /** What the words that govern a list make of its items: "needs to …, be more accurate, take responsibility". */
  readonly given?: Polarity;
}

type Link = 'contrast' | 'and' | 'list';

interface Atom extends Span {
  readonly link: Link;
}

/** Where a sentence can part: "…, but the pace of improvement", "poor recording, and high caseloads", "; I am pleased". */
const DELIMITER =
  /;\s|\s[–—-]\s|,?\s(?:and|but|while|whilst|although|though|however|whereas|as well as|in addition to|along with)\s|,\s(?:as\s)?/g;

const CONTRAST = /but|while|whilst|although|though|however|whereas/; // , but the pace of improvement in these areas

/** What is conceded before the comma: "Despite evidence of stronger managerial grip …, there remains". */
const CONCESSION = /\b(?:despite|although|though|while|whilst|notwithstanding)\b/i;

/** The same claim goes on: "whilst oversight is evident, it is not always effective", "the pace in these areas". */
const GOES_ON =
  /^\W*(?:actually\s|also\s)?(?:it|they|this|that|these|those|there|such|I think|we|some areas|in some)\b/i;
const POINTS_BACK = /\b(?:these|those|this|such|them|its)\b/i; // the pace of improvement in these areas

/** Words that hang on what stands before: "…, which is in its third incarnation", "…, visiting them often". */
const HANGS_ON =
  /^\W*(?:which|who|whose|where|when|that|including|such|particularly|especially|with|by|for|from|so|because|in|at|of|on|to|\w+ing)\b/i;

/** After a bare "and" a new statement opens with a determiner: "and the use of the public law outline is not". */
const OPENS_CLAUSE =
  /^\W*(?:the|a|an|there|some|many|most|too|their|its|support|children|social|staff|managers|leaders|inspectors|said|says|found|noted|praised|criticised|highlighted|have|has|is|are|was|were|did|do|does)\b/i;

/** One of the demands in a row: "…, be more accurate with its analysis, take responsibility for past failings". */
const DEMAND =
  /^\W*(?:to\s)?(?:be|take|improve|ensure|strengthen|make|develop|reduce|increase|provide|address|review|update|build|raise|create|establish|implement|embed|give|put|work|listen|recruit|retain|support|monitor|tackle|speed|focus|deliver|set|keep|hold|do|have|act|stop|start|share|record|visit|see|plan|learn|clarify|accelerate|extend|continue|complete|articulate|strive)\b/i;

const FRAMES = readLexicon({
  need: `
    needs|need|needed to, must, should, has|have to, recommend*, told to, urged to, required to, called on`,
  strength: `
    strengths|positives includ*, strengths such|like, strengths ~ were|are, among ~ strengths|positives,
    praise for`,
  weakness: `
    concerns|weaknesses|failings|problems|shortcomings about|over|around|includ*|such|with|in|were|are,
    among ~ concerns|weaknesses|failings|problems|shortcomings`,
});

const words = (text: string, span: Span): string => text.slice(span.start, span.end);

function linkOf(delimiter: string): Link {
  if (CONTRAST.test(delimiter)) return 'contrast';
  return /^\s(?:and)\s/.test(delimiter) ? 'and' : 'list'; // timeliness and quality
}

/** The pieces between all places where the span could part; a piece inside `whole` stays in one. */
function atomsOf(text: string, span: Span, whole: readonly Span[]): Atom[] {
  const atoms: Atom[] = [];
  let [start, link]: [number, Link] = [span.start, 'list'];
  for (const match of words(text, span).matchAll(DELIMITER)) {
    const at = span.start + match.index;
    if (whole.some((kept) => kept.start <= at && at < kept.end)) continue;
    atoms.push({ start, end: at, link });
    [start, link] = [at + match[0].length, linkOf(match[0])];
  }
  atoms.push({ start, end: span.end, link });
  return atoms.filter((atom) => atom.end > atom.start);
}

interface Frame {
  /** Where it opens, as an offset into the text; 0 where it holds for what stands before it too: "were among the concerns". */
  readonly from: number;
  readonly polarity: 'strength' | 'weakness';
  readonly isNeed: boolean;
}

function frameOf(text: string, sentence: Span): Frame | undefined {
  const tokens = tokensOf(words(text, sentence));
  const [hit] = findLongestPhrases(tokens, FRAMES);
  const first = hit && tokens[hit.from];
  if (hit === undefined || first === undefined) return undefined;
  const from = first.word === 'among' ? 0 : sentence.start + first.start;
  return { from, polarity: hit.label === 'strength' ? 'strength' : 'weakness', isNeed: hit.label === 'need' };
}

interface Reading {
  readonly polarity: Polarity | undefined;
  readonly themes: readonly string[];
  /** "an experienced and stable workforce": what follows "and" is a second quality of the same thing. */
  readonly endsInQuality: boolean;
}

function read(words: string): Reading {
  const last = tokensOf(words).at(-1)?.word ?? '';
  return { polarity: polarityOf(words), themes: themesOf(words), endsInQuality: polarityOf(last) !== undefined };
}

const standsAlone = ({ polarity, themes }: Reading): boolean => polarity !== undefined && themes.length > 0;

const sharesTheme = (a: Reading, b: Reading): boolean => a.themes.some((theme) => b.themes.includes(theme));

function partsAtContrast(left: Reading, right: Reading, rightWords: string): boolean {
  if (!standsAlone(left) || !standsAlone(right)) return false;
  if (left.polarity === right.polarity) return left.themes[0] !== right.themes[0];
  return !GOES_ON.test(rightWords) && !POINTS_BACK.test(rightWords) && !sharesTheme(left, right);
}

function partsInList(left: Reading, right: Reading, rightWords: string): boolean {
  return standsAlone(left) && standsAlone(right) && left.themes[0] !== right.themes[0] && !HANGS_ON.test(rightWords);
}

/** A second thing that is told: "Ofsted note that … and that …", "the fact that …". */
const NEXT_THING = /^\W*(?:that\s|the fact\b)/i;

/** After a bare "and" only a new clause, or an item whose own quality comes first: "and failures in safeguarding". */
function partsAtAnd(left: Reading, right: Reading, rightWords: string): boolean {
  const opening = tokensOf(rightWords).slice(0, 3).at(-1);
  const startsWithQuality =
    opening !== undefined && !left.endsInQuality && polarityOf(rightWords.slice(0, opening.end)) !== undefined;
  if (NEXT_THING.test(rightWords)) return standsAlone(left) && standsAlone(right);
  if (sharesTheme(left, right)) return false;
  return partsInList(left, right, rightWords) && (OPENS_CLAUSE.test(rightWords) || startsWithQuality);
}

function partsInFrame(left: Reading, rightWords: string, frame: Frame): boolean {
  const themes = themesOf(rightWords);
  if (themes.length === 0 || left.themes.length === 0) return false;
  if (NEXT_THING.test(rightWords)) return true;
  if (frame.isNeed) return DEMAND.test(rightWords);
  return !HANGS_ON.test(rightWords) && !left.themes.includes(themes[0] ?? '');
}

interface Splitter {
  readonly text: string;
  readonly frame: Frame | undefined;
}

function parts(left: Span, right: Atom, { text, frame }: Splitter): boolean {
  const [leftWords, rightWords] = [words(text, left), words(text, right)];
  const [leftReading, rightReading] = [read(leftWords), read(rightWords)];
  const isFramed = frame !== undefined && right.link !== 'contrast' && right.start > frame.from;
  if (isFramed && partsInFrame(leftReading, rightWords, frame)) return true;
  if (right.link === 'contrast') return partsAtContrast(leftReading, rightReading, rightWords);
  const differs = leftReading.polarity !== rightReading.polarity;
  if (differs && CONCESSION.test(leftWords)) return partsAtContrast(leftReading, rightReading, rightWords);
  return right.link === 'and'
    ? partsAtAnd(leftReading, rightReading, rightWords)
    : partsInList(leftReading, rightReading, rightWords);
}

const AUXILIARY = /\s(?=(?:have|has|were|was|are|is)\s)/; // …, and poor recording have all been significant factors

/** The last item of a list that is the subject, apart from what is said of them all. */
function partSubject(clause: Span, text: string): Span[] {
  const at = words(text, clause).search(AUXILIARY);
  if (at < 0) return [clause];
  const [subject, predicate] = [
    { start: clause.start, end: clause.start + at },
    { start: clause.start + at + 1, end: clause.end },
  ];
  const [left, right] = [read(words(text, subject)), read(words(text, predicate))];
  return standsAlone(left) && standsAlone(right) && left.themes[0] !== right.themes[0]
    ? [subject, predicate]
    : [clause];
}

function merge(atoms: readonly Atom[], splitter: Splitter): Span[] {
  const clauses: Span[] = [];
  let current: Span | undefined;
  for (const atom of atoms) {
    if (current !== undefined && parts(current, atom, splitter)) {
      clauses.push(current);
      current = { start: atom.start, end: atom.end };
    } else {
      current = { start: current?.start ?? atom.start, end: atom.end };
    }
  }
  return current === undefined ? clauses : [...clauses, current];
}

/**
 * The clauses of a sentence, each to be judged by itself: the items of a list that differ in theme, statements with
 * subjects of their own on both sides of "but" or "while". A concession on the same matter stays in one clause, and
 * so do the words between the marks of a partial quotation (`whole`).
 */
export function clausesOf(text: string, sentence: Span, whole: readonly Span[] = []): Clause[] {
  const sentenceWords = words(text, sentence);
  if (polarityOf(sentenceWords) === undefined) return [sentence];
  const frame = frameOf(text, sentence);
  const merged = merge(atomsOf(text, sentence, whole), { text, frame });
  const clauses = merged.length > 1 ? merged.flatMap((clause) => partSubject(clause, text)) : merged;
  if (frame === undefined || clauses.length === 1) return clauses;
  return clauses.map((clause) => {
    if (clause.end <= frame.from) return clause;
    const given = frame.isNeed && !DEMAND.test(words(text, clause)) ? undefined : frame.polarity;
    const own = polarityOf(words(text, clause));
    return given !== undefined && (own === undefined || frame.isNeed) ? { ...clause, given } : clause;
  });
}
