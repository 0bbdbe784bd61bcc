import porter2 from 'wink-porter2-stemmer';

/** Other words for the words `from` of a question: any text that holds all of `to` is about the same thing. */
export interface Expansion {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const STOP_WORDS = new Set(
  `i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it
  its itself they them their theirs themselves what which who whom whose this that these those am is are was were be been
  being have has had having do does did doing a an the and but if or because as until while of at by for with about
  against between into through during before after above below to from up down in out on off over under again further
  then once here there when where why how all any both each few more most other some such no nor not only own same so
  than too very s t can will just don should now would could much many
  dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant wont couldnt shouldnt wouldnt im ive youre youve were
  weve theyre theyve thats whats whos wheres hows theres`.split(/\s+/), // "cant wont"
);

/** Words that ask, and say nothing of what is asked about. */
const ASKING_WORDS = new Set(
  `tell show give please say says said saying talk talked mention mentioned explain describe know find anything something
  happen happened happening`.split(/\s+/), // "happen happened"
);

/** English counties with a short name of their own that papers print. */
export const COUNTY_NAMES: readonly (readonly string[])[] = [
  ['Beds', 'Bedfordshire'],
  ['Berks', 'Berkshire'],
  ['Bucks', 'Buckinghamshire'],
  ['Cambs', 'Cambridgeshire'],
  ['Glos', 'Gloucestershire'],
  ['Hants', 'Hampshire'],
  ['Herts', 'Hertfordshire'],
  ['Lancs', 'Lancashire'],
  ['Leics', 'Leicestershire'],
  ['Lincs', 'Lincolnshire'],
  ['Northants', 'Northamptonshire'],
  ['Notts', 'Nottinghamshire'],
  ['Oxon', 'Oxfordshire'],
  ['Staffs', 'Staffordshire'],
  ['Wilts', 'Wiltshire'],
  ['Worcs', 'Worcestershire'],
];

/** Phrases that mean the same in children's services and in newspapers that write about them. */
const SAME_MEANING: readonly (readonly string[])[] = [
  ['CSE', 'child sexual exploitation', 'sexual exploitation'],
  ['LGA', 'Local Government Association'],
  ['DfE', 'Department for Education'],
  ['PLO', 'public law outline'],
  ['IRO', 'independent reviewing officer'],
  ['Cafcass', 'Children and Family Court Advisory and Support Service', 'Family Court Advisory'],
  ['NHS', 'National Health Service'],
  ['CCG', 'clinical commissioning group'],
  ['MASH', 'multi-agency safeguarding hub'],
  ['SEND', 'SEN', 'special educational needs'],
  ['EHCP', 'education, health and care plan'],
  ['MP', 'member of parliament'],
  ['LAC', 'looked after children', 'children looked after', 'children in care', 'cared for children'],
  ['kids', 'children', 'youngsters', 'young people'],
  ['staff turnover', 'turnover of social workers', 'staff retention', 'recruitment and retention', 'agency staff'],
  ['workload', 'caseload'],
  ['boss', 'director', 'chief', 'head'],
  ['grade', 'rating', 'judgement', 'judged'],
  ['councillor', 'cllr'],
  ['superintendent', 'supt'],
  ['manager', 'managerial', 'management'],
  ['money', 'cost', 'funding', 'budget', 'spending'],
  ['paperwork', 'recording', 'records'],
  ['slow', 'pace'],
  ...COUNTY_NAMES,
];

/** Letters that do not come apart into a letter and an accent. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ß: 'ss' };

/** One spelling of the two that British and American papers use; both sides of a comparison go through it. */
const SPELLINGS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // "he said he recognized the significant efforts" = "recognised"; "size" and "prize" are too short to come in
  [/^([a-z]{3,})([iy])z(e|ed|es|er|ers|ing|ation|ations|able)$/, '$1$2s$3'],
  // "children's behavior" = "behaviour", "neighborhood" = "neighbourhood"; not "four" or "hours"
  [/^([a-z]{3,})our(|s|ed|ing|al|able|er|ers|hood|hoods)$/, '$1or$2'],
  // "changes in their early help program" = "programme"
  [/^program(?:me|mes|s)$/, 'program'],
  // "a family center" = "centre"
  [/^([a-z]{2,}[bt])re(|s)$/, '$1er$2'],
  // "defense" = "defence", "a license" = "licence"
  [/^([a-z]{3,})ens(e|es|ed|ing)$/, '$1enc$2'],
  // "social workers practise in the same way" = "practice"
  [/^practis(e|es|ed|ing)$/, 'practic$1'],
  // "a damning judgement" = "judgment"
  [/^([a-z]+dg)ement(|s)$/, '$1ment$2'],
  // "counseling" = "counselling", "traveler" = "traveller"; not "spelling", which has no vowel before it
  [/^([a-z]*[aeiou][bcdfgmnpstv]+el)l(ed|ing|er|ers|or|ors)$/, '$1$2'],
  // "a pediatric nurse" = "paediatric"
  [/^paed/, 'ped'],
  // "a public enquiry" = "inquiry"
  [/^enquir/, 'inquir'],
];

/** Plurals that the stemmer does not know. */
const IRREGULAR_PLURALS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // "children" = "child"
  [/^children$/, 'child'],
  [/^(|wo)men$/, '$1man'], // women, men
];

/**
 * The text in lower case without accents, soft hyphens and typographic apostrophes or hyphens, for comparing only.
 *
 * U+00A0 becomes a space. Lengths change: offsets into the result are not offsets into the text.
 */
export function foldCharacters(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // "Zoë Núñez": the accents that NFKD has split off, and marks that nobody sees
      .replace(/[\p{M}\u00AD\u200B-\u200D\uFEFF]/gu, '')
      // "Timpso’s letter", "children`s"
      .replace(/[‘’ʼ`´′]/g, "'")
      // "case‑loads" with a hyphen that does not break
      .replace(/[‐‑]/g, '-')
      .replace(/[æœøłđß]/g, (letter) => WHOLE_LETTERS[letter] ?? letter) // "Sørensen"
  );
}

/** The words of a text, folded, without possessive endings; "high-performing" stays one word. */
export function splitWords(text: string): string[] {
  const folded = foldCharacters(text)
    // "97 per cent complete" = "97%"
    .replace(/%|\bper cent\b/g, ' percent ')
    // "1,200 children" = "1200"
    .replace(/(?<=\d),(?=\d{3})/g, '');
  // "a £1.5m headache", "high case-loads", "County Council’s"
  const words = folded.match(/\d+\.\d+\p{L}*|[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  // "children's" → "children"; "O'Neill" → "oneill"
  return words.map((word) => word.replace(/'s$/, '').replaceAll("'", ''));
}

/** A folded word in one of the two spellings: "recognised" for "recognized". */
export const toOneSpelling = (word: string): string =>
  SPELLINGS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);

const stems = new Map<string, string>();
const STEMS_REMEMBERED = 100_000;

/** The stem of one folded word, the same for British and American spelling. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const singular = IRREGULAR_PLURALS.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    toOneSpelling(word),
  );
  const stem = porter2(singular);
  if (stems.size < STEMS_REMEMBERED) stems.set(word, stem);
  return stem;
}

/** The stems of a text in reading order, without stop words; a hyphened word gives its parts and the parts as one word. */
export function findTerms(text: string): string[] {
  return splitWords(text).flatMap((word) => {
    if (!word.includes('-')) return STOP_WORDS.has(word) ? [] : [stemOf(word)];
    const parts = word.split('-').filter((part) => !STOP_WORDS.has(part));
    return [...parts.map(stemOf), stemOf(word.replaceAll('-', ''))];
  });
}

/** A question as stems: its own words, and other ways of writing or saying them. */
export interface QuestionTerms {
  readonly terms: readonly string[];
  /** The same words written together or apart: "case loads" for "caseloads". */
  readonly joined: readonly Expansion[];
  /** Other words for the same thing: "CSE" for "child sexual exploitation". */
  readonly synonyms: readonly Expansion[];
}

const MAXIMUM_TERMS = 12;

/** The stems of a question, the first 12 that say what it is about; none where it holds only stop words. */
export function findQuestionTerms(question: string): QuestionTerms {
  const words = splitWords(question).flatMap((word) => word.split('-'));
  const telling = words.filter((word) => !STOP_WORDS.has(word) && !ASKING_WORDS.has(word));
  const terms = [...new Set(telling.map(stemOf))].slice(0, MAXIMUM_TERMS);
  return { terms, joined: joinNeighbours(words, terms), synonyms: findSynonyms(terms) };
}

function joinNeighbours(words: readonly string[], terms: readonly string[]): Expansion[] {
  return words.slice(1).flatMap((word, position) => {
    const before = words[position] ?? '';
    const from = [stemOf(before), stemOf(word)].filter((term) => terms.includes(term));
    return from.length > 0 ? [{ from, to: [stemOf(before + word)] }] : [];
  });
}

const sameMeaning = SAME_MEANING.map((phrases) => phrases.map((phrase) => [...new Set(findTerms(phrase))]));

function findSynonyms(terms: readonly string[]): Expansion[] {
  return sameMeaning.flatMap((phrases) => {
    const asked = phrases.filter((phrase) => phrase.every((term) => terms.includes(term)));
    const from = asked.sort((a, b) => b.length - a.length)[0];
    if (from === undefined) return [];
    return phrases.filter((to) => !to.every((term) => terms.includes(term))).map((to) => ({ from, to }));
  });
}
