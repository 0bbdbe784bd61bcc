import { findBodies } from '../bodies.js';
import type { Person } from '../model.js';

/** Words of the newspaper's own text that may name a speaker. */
export type SpeakerMention = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'pronoun'; readonly word: string }
  | { readonly kind: 'body'; readonly name: string }
  /** "the report", "a council report", "his letter": speaks for the body or person it comes from. */
  | { readonly kind: 'paper'; readonly owned: boolean; readonly writer?: 'he' | 'she' }
);

const PRONOUN = /\b(?:he|she|it|they)\b/gi; // He said

const PAPER =
  /\b(?:(?:the|a|an|its|their|his|her|this|that|one)\s+)?(?:(?:council|final|latest|new|recent|damning|critical|previous|first|second|third|annual|internal|independent|serious case|inspection|monitoring visit|peer|three month)\s+){0,2}(?:report|letter|review|inspection|study|survey|audit|feedback|findings|document|judge?ment|ruling|inquiry|statement|paper|email)\b/gi; // The Report states; according to a council report

/** Behind "a" or the council’s name a paper is nobody’s we know; nor is a court’s or a company’s paper an inspector’s. */
const OWNED_PAPER = /^(?:a|an|one)\s|council|(?:study|survey|document|ment|ruling|inquiry|statement|paper|email)$/i; // a council report

const WRITERS: Readonly<Record<string, 'he' | 'she'>> = { his: 'he', her: 'she' };

function toPaper(words: string): Omit<SpeakerMention & { readonly kind: 'paper' }, 'start' | 'end'> {
  const writer = WRITERS[words.split(' ')[0]?.toLowerCase() ?? ''];
  return { kind: 'paper', owned: OWNED_PAPER.test(words), ...(writer ? { writer } : {}) };
}

function matchesOf(text: string, pattern: RegExp): { start: number; end: number; words: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }));
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * The mentions of one passage that lie in the newspaper’s own words, in order. Where `called` is given, words like
 * "inspectors" stand for none but those bodies.
 */
export function findSpeakerMentions(
  narrator: string,
  persons: readonly SpeakerMention[],
  called?: ReadonlySet<string>,
): SpeakerMention[] {
  const bodies = findBodies(narrator, called).map(
    ({ name, start, end }): SpeakerMention => ({ kind: 'body', name, start, end }),
  );
  const papers = matchesOf(narrator, PAPER).map(
    ({ start, end, words }): SpeakerMention => ({ ...toPaper(words), start, end }),
  );
  const pronouns = matchesOf(narrator, PRONOUN).map(
    ({ start, end, words }): SpeakerMention => ({ kind: 'pronoun', word: words.toLowerCase(), start, end }),
  );
  const named = [...persons, ...bodies];
  const unnamed = [...papers.filter((paper) => !named.some((mention) => overlaps(paper, mention))), ...pronouns];
  return [...named, ...unnamed].sort((a, b) => a.start - b.start);
}

/** Where each passage of one article names a person, quotations left out. */
export function personMentions(articleId: string, people: readonly Person[]): Map<number, SpeakerMention[]> {
  const byPassage = new Map<number, SpeakerMention[]>();
  for (const person of people) {
    for (const { articleId: id, passage, start, end } of person.mentions) {
      if (id !== articleId) continue;
      const mentions = byPassage.get(passage) ?? [];
      mentions.push({ kind: 'person', personId: person.id, start, end });
      byPassage.set(passage, mentions);
    }
  }
  return byPassage;
}
