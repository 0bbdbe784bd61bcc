import { THEME_PHRASES } from '../../index/findings/theme-lexicon.js';
import { countSlips } from '../../index/search/similarity.js';
import { findTerms } from '../../index/search/terms.js';
import { labelOf, THEMES, themesAbout } from '../../index/themes.js';
import { foldTyped, joinTyped, type Reading, splitTyped } from './typed-words.js';

const MOST_OFFERED = 3;
const MOST_SLIPS = 2;
/** Of the lexicon's stems: shorter words must be there whole. */
const SHORTEST_STEM = 4;

/** Words that say how bad it is, and not what: "high caseloads". */
const DEGREES = new Set(['high', 'poor', 'weak', 'bad', 'low', 'late', 'inadequate', 'heavy', 'worst']);

const LABELS = THEMES.map(({ id, label }) => ({ id, words: splitTyped(label).map(foldTyped) }));
const THEME_OF: ReadonlyMap<string, string> = new Map(LABELS.map(({ id, words }) => [words.join(' '), id]));
/** More words than the longest label has are no theme. */
const MOST_WORDS = 12;

/** The words by which the lexicon knows a theme, and those of its label. */
function wordsAbout(theme: string): string[] {
  const phrases: Readonly<Record<string, string>> = THEME_PHRASES;
  // high|heavy caseload*, left ~ at risk
  return `${labelOf(theme)} ${phrases[theme] ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

function isUnderstood(word: string, known: readonly string[]): boolean {
  const isKnown = known.some((each) => each === word || (each.length >= SHORTEST_STEM && word.startsWith(each)));
  return isKnown || DEGREES.has(word) || findTerms(word).length === 0 || themesAbout(word).length > 0;
}

/** Themes that words mean in some other way than by their label: none where a single word says nothing of them. */
function themesMeant(words: readonly string[]): string[] {
  const themes = themesAbout(joinTyped(words));
  const known = themes.flatMap(wordsAbout);
  return words.every((word) => isUnderstood(word, known)) ? themes : [];
}

/**
 * The themes that words from `at` on name: the longest label, else the longest words that mean something, "high
 * caseloads". `ends` are the places where a theme may end.
 */
export function readThemes(
  words: readonly string[],
  at: number,
  ends: readonly number[],
): Reading<readonly string[]> | undefined {
  const longestFirst = ends.filter((end) => end - at <= MOST_WORDS).sort((a, b) => b - a);
  for (const end of longestFirst) {
    const theme = THEME_OF.get(words.slice(at, end).join(' '));
    if (theme !== undefined) return { value: [theme], end };
  }
  for (const end of longestFirst) {
    const value = themesMeant(words.slice(at, end));
    if (value.length > 0) return { value, end };
  }
  return undefined;
}

/** Labels near to what was typed: of those with a word that differs by a slip or two. */
export function nearestThemes(words: readonly string[]): string[] {
  const isNear = (typed: string, known: string): boolean => {
    const most = Math.min(MOST_SLIPS, Math.floor(typed.length / 4));
    return countSlips(typed, known, most) <= most;
  };
  const telling = words.filter((word) => findTerms(word).length > 0);
  const near = LABELS.filter((label) =>
    telling.some((typed) => label.words.some((known) => findTerms(known).length > 0 && isNear(typed, known))),
  );
  return near.map(({ id }) => labelOf(id)).slice(0, MOST_OFFERED);
}
