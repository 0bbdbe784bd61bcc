import { AUTHORITY_NAMES } from './authorities/authority-names.js';
import { groupBy } from './grouping.js';
import type { Passage } from './model.js';

/** A local authority that a text names, where it stands. */
export interface AuthorityMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}+|&/gu; // Brighton & Hove

/** The words of a text, without what joins them: "Southend-on-Sea" is three, "Brighton & Hove" too. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    text: word === '&' ? 'and' : word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

interface KnownName {
  readonly name: string;
  readonly words: readonly string[];
}

const KNOWN_NAMES: readonly KnownName[] = AUTHORITY_NAMES.flatMap(([name, ...others]) =>
  [name, ...others].map((each) => ({ name, words: wordsOf(each).map(({ text }) => text) })),
);

/** By their first word, the longest name first: "North East Lincolnshire" before "North Lincolnshire". */
const BY_FIRST_WORD = groupBy(
  [...KNOWN_NAMES].sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? '',
);

const CAPITAL = /^\p{Lu}/u; // Bradford

function knownAt(text: string, words: readonly Word[], at: number): AuthorityMention | undefined {
  const first = words[at];
  if (first === undefined || !CAPITAL.test(text.slice(first.start))) return undefined;
  const isHere = (known: KnownName): boolean => known.words.every((word, offset) => words[at + offset]?.text === word);
  const known = BY_FIRST_WORD.get(first.text)?.find(isHere);
  const last = words[at + (known?.words.length ?? 0) - 1];
  return known && last && { name: known.name, start: first.start, end: last.end };
}

function findKnown(text: string): AuthorityMention[] {
  const words = wordsOf(text);
  const found: AuthorityMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const mention = knownAt(text, words, at);
    const isInside = mention !== undefined && mention.start < (found.at(-1)?.end ?? 0);
    if (mention && !isInside) found.push(mention);
  }
  return found;
}

/** A council that the list does not have, by the form of its name: "Powys County Council". */
const FORM = /\s(?:County Borough|Metropolitan Borough|Metropolitan District|County|City|Borough) Council\b/g;

/** Small words within a name: "Vale of Glamorgan". */
const JOINS = /^(?:and|of|upon|on|the|with|y)$/;

/** "At Powys County Council", "Inspection of Powys County Council": words that open a sentence or title belong to no name. */
const OPENER =
  /^(?:The|At|In|On|By|For|From|And|But|When|While|With|After|Since|Last|Then|Both|As|Former|Inspection|Re-?inspection|Visit|Review|Report|Letter|Inspectors|Leaders|Ofsted|Councillors)$/;

const LONGEST_NAME = 60;
const MOST_WORDS = 5;

const WHOLE_WORD = /^\p{Lu}[\p{L}’'-]*$/u; // Powys

/** The name that ends a text: its last words in capitals, with the small ones between them. */
function nameAtEnd(text: string): string {
  const words = text.slice(-LONGEST_NAME).split(' ').slice(-MOST_WORDS);
  const before = words.findLastIndex((word) => !WHOLE_WORD.test(word) && !JOINS.test(word));
  const name = words.slice(before + 1);
  const first = name.findIndex((word) => CAPITAL.test(word) && !OPENER.test(word));
  return first < 0 ? '' : name.slice(first).join(' ');
}

const findUnknown = (text: string): AuthorityMention[] =>
  [...text.matchAll(FORM)].flatMap(({ index }) => {
    const name = nameAtEnd(text.slice(0, index));
    return name === '' ? [] : [{ name, start: index - name.length, end: index }];
  });

/** The authorities that a text names, in order; known ones by any of their names, others by "X County Council". */
export function findAuthorities(text: string): AuthorityMention[] {
  const known = findKnown(text);
  const unknown = findUnknown(text).filter(
    ({ start, end }) => !known.some((other) => other.start < end && other.end > start),
  );
  return [...known, ...unknown].sort((a, b) => a.start - b.start);
}

/** Words right before a place’s name that make it the authority: "London Borough of", "children’s services in". */
const AUTHORITY_BEFORE =
  /(?:\b[Bb]orough of|\b[Cc]ity of|\b[Cc]ouncil (?:in|of|for)|\b[Cc]hildren[’']s (?:social )?(?:care )?services (?:in|at|of|for|across)|\b[Ll]ocal area of)\s(?:the\s)?$/;

/** Words right behind it that do: "County Council", "’s children’s services". */
const AUTHORITY_BEHIND =
  /^(?:[’']s?)?\s(?:(?:County|City|Borough|Metropolitan|District|Unitary)\s){0,3}(?:[Cc]ouncil\b|[Cc]hildren[’']s\s(?:[Ss]ocial\s)?(?:[Cc]are\s)?(?:[Ss]ervices|[Tt]rust)\b|[Ll]ocal\s[Aa](?:uthority|rea)\b)/;

/** How far a text is looked at on both sides of a name. */
const SURROUNDINGS = 60;

const isAuthority = (text: string, { start, end }: AuthorityMention): boolean =>
  AUTHORITY_BEFORE.test(text.slice(Math.max(0, start - SURROUNDINGS), start)) ||
  AUTHORITY_BEHIND.test(text.slice(end, end + SURROUNDINGS)) ||
  /^ (?:County|Metropolitan|City|Borough) /.test(text.slice(end, end + SURROUNDINGS)); // Powys County Council

/** A name as the authority says more than a name as a place; the headline more than a paragraph. */
const AS_AUTHORITY = 3;
const IN_HEADLINE = 2;

interface Weight {
  readonly weight: number;
  readonly isAuthority: boolean;
}

/** Known words of other sense that tell of the authority only beside "council": reading, a bath, Mr Sutton. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'Reading',
  'Bury',
  'Sutton',
  'Kent',
  'Derby',
  'Poole',
  'Westminster',
  'York',
]);

function weigh(passages: readonly Passage[]): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  for (const { text, kind } of passages) {
    const factor = kind === 'headline' || kind === 'standfirst' ? IN_HEADLINE : 1;
    for (const mention of findAuthorities(text)) {
      const strong = isAuthority(text, mention);
      if (!strong && AMBIGUOUS.has(mention.name)) continue;
      const known = weights.get(mention.name) ?? { weight: 0, isAuthority: false };
      const weight = known.weight + factor * (strong ? AS_AUTHORITY : 1);
      weights.set(mention.name, { weight, isAuthority: known.isAuthority || strong });
    }
  }
  return weights;
}

/** How much more an article names the one that it is about than any other. */
const CLEARLY = 2;

/**
 * The local authority that a newspaper’s article is about, under its usual short name: named as an authority, and
 * clearly more than any other. Undefined where none is, or two are in question.
 */
export function authorityAbout(passages: readonly Passage[]): string | undefined {
  const [first, second] = [...weigh(passages)].sort(([, a], [, b]) => b.weight - a.weight);
  if (first === undefined || !first[1].isAuthority) return undefined;
  return first[1].weight >= CLEARLY * (second?.[1].weight ?? 0) ? first[0] : undefined;
}

/** The one authority that these articles are about, where there is just one; those without one are taken for its own. */
export function soleAuthority(articles: readonly { readonly authority?: string }[]): string | undefined {
  const names = new Set(articles.flatMap(({ authority }) => authority ?? []));
  return names.size === 1 ? [...names][0] : undefined;
}
