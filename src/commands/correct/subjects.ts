import { bodyNamed } from '../../../index/bodies.js';
import type { ArticleIndex, Citation, Finding, Person, Quote } from '../../../index/model.js';
import { isAmbiguous } from '../../../index/names.js';
import { labelOf, THEMES, themesAbout } from '../../../index/themes.js';
import { verbatim } from '../../../index/verbatim.js';
import type { Fact } from '../../curation/facts.js';
import { byTime } from '../../evidence/findings.js';
import { quotesBy } from '../../evidence/quotations.js';
import type { Item } from './items.js';

/** Facts that belong together, under the name that is typed for them: "caseloads", "Lin Hazell", "timeline". */
export interface Subject {
  readonly name: string;
  readonly items: readonly Item[];
}

const TIMELINE = /^(?:timeline|inspections?|visits?|reviews?|milestones?)$/i; // /correct timeline
const SOURCES = /^(?:sources?|articles?)$/i; // /correct sources
const NUMBER_BEHIND = / #?\d{1,3}$/; // sources 3
const IN_MARKS = /^[“"‘'](.+)[”"’']$/; // “steady progress”
/** A name as printed scores at least this. */
const SURE_NAME = 0.85;
/** Fewer words name a person or a theme more often than they begin a quotation. */
const MANY_WORDS = 3;

/** Letters and digits in lower case, with one blank between words: marks and capitals make no difference. */
const fold = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '); // There is “steady progress”

/** Facts numbered from one under a name. */
const numbered = (name: string, facts: readonly Fact[]): Subject | undefined =>
  facts.length === 0 ? undefined : { name, items: facts.map((fact, at) => ({ handle: `${name} ${at + 1}`, fact })) };

const ofQuote = (quote: Quote): Fact => ({ kind: 'quotation', quote });
const ofFinding = (finding: Finding): Fact => ({ kind: 'finding', finding });

/** A theme: its status, which needs no number, and its findings, oldest first. */
function subjectOfTheme({ findings, weaknesses }: ArticleIndex, theme: string): Subject | undefined {
  const name = labelOf(theme);
  const weakness = weaknesses.find((each) => each.theme === theme);
  const own = findings.filter(({ themes }) => themes.includes(theme)).sort(byTime);
  const items: Item[] = weakness ? [{ handle: name, fact: { kind: 'weakness', weakness } }] : [];
  const all = [...items, ...(numbered(name, own.map(ofFinding))?.items ?? [])];
  return all.length === 0 ? undefined : { name, items: all };
}

/** Whether all articles are asked for, whichever authority they are about. */
export const isListOfSources = (text: string): boolean => SOURCES.test(text.trim().replace(NUMBER_BEHIND, ''));

function subjectOfPerson(index: ArticleIndex, person: Person): Subject | undefined {
  const roles = person.roles.map((role): Fact => ({ kind: 'role', person, role }));
  return numbered(person.name, [...roles, ...quotesBy(index, person).map(ofQuote)]);
}

function namedPerson(text: string, index: ArticleIndex): Subject | undefined {
  const hits = index.findPeople(text);
  const [best] = hits;
  const isSure = best?.matched === 'name' && best.score >= SURE_NAME && !isAmbiguous(hits);
  return isSure ? subjectOfPerson(index, best.person) : undefined;
}

function namedBody(text: string, index: ArticleIndex): Subject | undefined {
  const name = bodyNamed(text)?.name ?? text;
  const own = index.quotes.filter(({ speaker }) => speaker?.kind === 'body' && fold(speaker.name) === fold(name));
  return numbered(name, own.map(ofQuote));
}

function namedTheme(text: string, index: ArticleIndex): Subject | undefined {
  const theme = THEMES.find(({ id, label }) => id === text.toLowerCase() || fold(label) === fold(text));
  return theme && subjectOfTheme(index, theme.id);
}

function likelyTheme(text: string, index: ArticleIndex): Subject | undefined {
  const [theme] = themesAbout(text);
  return theme === undefined ? undefined : subjectOfTheme(index, theme);
}

function articleAt(index: ArticleIndex, isMeant: (article: ArticleIndex['articles'][number]) => boolean) {
  const items = subjectOfSources(index)?.items ?? [];
  const meant = items.filter(({ fact }) => fact.kind === 'article' && isMeant(fact.article));
  return meant.length === 0 ? undefined : { name: 'sources', items: meant };
}

const subjectOfSources = ({ articles }: ArticleIndex): Subject | undefined =>
  numbered(
    'sources',
    articles.map((article): Fact => ({ kind: 'article', article })),
  );

const subjectOfTimeline = ({ milestones }: ArticleIndex): Subject | undefined =>
  numbered(
    'timeline',
    milestones.map((milestone): Fact => ({ kind: 'milestone', milestone })),
  );

/** The quotations that begin with some words; where none does, those and the findings that print them. */
function printing(words: string, index: ArticleIndex): Subject | undefined {
  const wanted = ` ${fold(words)}`;
  const textOf = (citation: Citation): string => ` ${fold(verbatim(index, citation))}`;
  const holds = (citation: Citation): boolean => textOf(citation).includes(wanted);
  const beginning = index.quotes.filter(({ citations: [first] }) => textOf(first).startsWith(wanted));
  const quotes = beginning.length > 0 ? beginning : index.quotes.filter(({ citations }) => citations.some(holds));
  const findings = beginning.length > 0 ? [] : index.findings.filter(({ citation }) => holds(citation));
  return wanted === ' ' ? undefined : numbered(`“${words}”`, [...quotes.map(ofQuote), ...findings.map(ofFinding)]);
}

const withHeadline = (text: string, index: ArticleIndex): Subject | undefined =>
  articleAt(index, ({ headline }) => fold(headline).includes(fold(text)));

/** What a person means by some words: a list, an article, a theme, a person, a body, or words that are printed. */
export function findSubject(typed: string, index: ArticleIndex): Subject | undefined {
  const text = typed.trim();
  const marked = IN_MARKS.exec(text)?.[1];
  if (marked !== undefined) return printing(marked, index);
  if (TIMELINE.test(text)) return subjectOfTimeline(index);
  if (SOURCES.test(text)) return subjectOfSources(index);
  const isLong = text.split(' ').length >= MANY_WORDS;
  return (
    articleAt(index, ({ id, file }) => id === text || file === text) ??
    namedTheme(text, index) ??
    namedPerson(text, index) ??
    (isLong ? (withHeadline(text, index) ?? printing(text, index)) : namedBody(text, index)) ??
    likelyTheme(text, index) ??
    (fold(text) === '' ? undefined : (withHeadline(text, index) ?? printing(text, index)))
  );
}
