import { isOnlyVerb } from './cues.js';
import { isAdverb, withoutHelpers } from './verb-helpers.js';

/** What ends the clause before: nothing in front of it belongs to the subject. */
const CLAUSE_END = /[;:“”]|,\s+(?:and|but|while|whilst|although|though|because|so|yet)\s/gi; // , but Hamish Lockhart told

/** Words that may stand before a subject and are no part of it: "But", "Meanwhile", "that". */
const OPENER =
  /^(?:and|but|or|so|yet|while|whilst|whereas|although|though|because|that|when|after|before|as|if|whether|where|however|meanwhile|later|earlier|then|today|yesterday|now|instead|still|also|even|once|since|until|unless|than|which|what|how|why)$/i; // Meanwhile residents said

const PREPOSITION =
  /^(?:of|for|to|by|with|from|at|in|on|into|onto|against|about|between|over|under|towards?|behind|near|inside|outside|during|through|across|around|following|despite|amid|via|per|without|within|beyond|told|asked|including|like)$/i; // a spokesman for the council

const DETERMINER =
  /^(?:the|a|an|this|another|his|her|their|its|our|my|your|one|some|several|many|most|two|three|four|five|six|both)$/i; // one resident

const ARTICLE = /^(?:the|a|an|this|another|his|her|their|its|our|my|your)$/i; // In a joint letter | the two

/** Words no name of a speaker holds, "Frankie visited | and met": pronouns, relatives, helpers, verbs whose past has a form of its own. */
const NEVER_INSIDE =
  /^(?:i|we|you|they|he|she|it|him|them|me|us|there|who|whom|whose|not|never|is|are|was|were|be|been|being|has|have|had|having|will|would|can|could|may|might|must|shall|should|do|does|did|met|saw|heard|took|came|went|gave|made|got|left|held|sent|led|ran|won|lost|kept|began|knew|grew|fell|rose|stood|sat|brought|bought|paid|built|let|hit|set|became|goes|wants|says)$/i;

/** A past tense with a form of its own: "The central bank kept rates unchanged, saying". */
const IRREGULAR_PAST =
  /^(?:met|saw|took|came|went|gave|made|left|held|sent|led|ran|won|lost|kept|began|grew|fell|rose|stood|sat|brought|bought|paid|built|hit|set|became)$/;

/** Words that end no noun phrase: "She described the old". */
const NEVER_LAST = /^(?:and|or|old|new|latest|last|next|same|other|own|initial|previous|recent|['’]s|so)$/i; // the old

/** Bare words that name speakers without an article: "police said", "residents tell". */
const BARE_SPEAKER =
  /(?:[^suix]s|men|women|people|police|staff|council|government|management|judge|director|minister|leader|boss|chief|report|mother|father|family|charity|union|watchdog)$/i;

const NOT_A_SPEAKER =
  /^(?:i|we|you|they|he|she|it|there|this|that|these|those|here|everyone|nobody|(?:the )?(?:one|two|three|four|five|six|first|second|latter|former|others?|both|same|some|several|many|most)|its|their|his|her)$/i; // the two call

const TIME =
  /^(?:(?:on|in|last|next|this|late|early|one|the|that|a|an)\s)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|day|week|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|time)s?\b/i; // on Tuesday said

/** Speaking, Asked, Responding: a phrase that leads up to the subject. */
const LEADS_UP =
  /^(?:speaking|writing|responding|replying|commenting|asked|questioned|pressed|told|addressing|announcing|reacting|referring|describing|according|given|due)$/i;

/** "Those who knew Gus Ray called him": a verb right before a name makes it the object. */
const HAS_OBJECT =
  /^(?:met|saw|heard|took|gave|got|left|held|sent|led|lost|kept|knew|knows?|brought|paid|loved|loves?|remembered)$/i;

const LONGEST_PHRASE = 14;

const isOpener = (word: string): boolean => OPENER.test(word) || isAdverb(word);
const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word); // Northbrook
const isPossessive = (word: string): boolean => /(?:['’]s|s['’])$/.test(word); // Northbrook’s

/** A past tense that has its subject before it: "parents welcomed", not "a retired teacher". */
const isPastTense = (word: string, before: string | undefined): boolean =>
  /^[a-z]+ed$/.test(word) && before !== undefined && !DETERMINER.test(before) && !PREPOSITION.test(before); // parents welcomed

function breaksPhrase(word: string, at: number, words: readonly string[]): boolean {
  if (NEVER_INSIDE.test(word) || isOnlyVerb(word) || isPastTense(word, words[at - 1])) return true;
  if (at === 0) return false;
  if (isOpener(word) && word !== 'and' && word !== 'or') return true;
  const before = words[at - 1] ?? '';
  return ARTICLE.test(word) && !PREPOSITION.test(before) && !/^(?:and|or)$/.test(before); // the council and the police
}

function isNounPhrase(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (
    words.length > LONGEST_PHRASE ||
    NEVER_LAST.test(last) ||
    isAdverb(last) ||
    PREPOSITION.test(last) ||
    DETERMINER.test(last)
  )
    return false;
  // It was Ms. Pell’s; a spokeswoman for Brindle’s
  if (/['’]s$/.test(last) && !/^(?:for|at|from|with|of)$/.test(words.at(-2) ?? '')) return false;
  return !words.some((word, at) => breaksPhrase(word, at, words));
}

/** The head of a phrase and what stands before it: "union leaders" of "union leaders in Leeds". */
function headOf(words: readonly string[]): string {
  const preposition = words.findIndex((word) => PREPOSITION.test(word));
  return words[preposition < 0 ? words.length - 1 : preposition - 1] ?? '';
}

function mayStart(words: readonly string[], at: number): boolean {
  const [word = '', before] = [words[at], words[at - 1]];
  if (isOpener(word) || PREPOSITION.test(word) || LEADS_UP.test(word)) return false;
  if (before !== undefined && [PREPOSITION, DETERMINER, HAS_OBJECT].some((pattern) => pattern.test(before)))
    return false;
  if (before !== undefined && isPossessive(before)) return false;
  if (DETERMINER.test(word) || isPossessive(word)) return true;
  if (before === undefined || isOpener(before))
    return isCapitalised(word) || BARE_SPEAKER.test(word) || BARE_SPEAKER.test(headOf(words.slice(at)));
  return isCapitalised(word) && !isCapitalised(before);
}

/** A phrase as a speaker’s name: "The company" → "the company"; nothing where it names nobody. */
function asSpeaker(words: readonly string[]): string | undefined {
  const phrase = words
    .join(' ')
    .replace(/^(?:The|A|An|One|Some|Its|Their|His|Her)\b/, (article) => article.toLowerCase()); // The company said
  // "Meanwhile, 4 said" names nobody
  if (!/\p{L}{2}/u.test(phrase) || NOT_A_SPEAKER.test(phrase) || TIME.test(phrase)) return undefined;
  return /xxx/i.test(phrase) ? undefined : phrase; // the words “Xxxxxx” of another quotation
}

/** The longest noun phrase that runs to the end of a stretch and could name a speaker. */
function phraseAtEndOf(text: string): string | undefined {
  const words = text.trim().split(/\s+/); // A judge ordered the state to stop
  const start = words.findIndex((_, at) => mayStart(words, at) && isNounPhrase(words.slice(at)));
  return start < 0 ? undefined : asSpeaker(words.slice(start));
}

function lastClause(text: string): string {
  const end = [...text.matchAll(CLAUSE_END)].at(-1);
  return end ? text.slice(end.index + end[0].length) : text;
}

/**
 * The noun phrase that is subject of the verb behind a stretch: "a spokesman for Northbrook Council" in "But a spokesman …,
 * which owns it, also". Nothing where the words there could name nobody.
 */
export function nounPhraseBefore(text: string): string | undefined {
  const pieces = lastClause(withoutHelpers(text)).split(/[,–—()]/); // The union, which represents 4,000 workers,
  const last = pieces.at(-1) ?? '';
  if (!['', 'who', 'which'].includes(last.trim())) return phraseAtEndOf(last);
  const [phrase] = pieces.slice(0, -1).flatMap((piece) => phraseAtEndOf(piece) ?? []);
  return phrase;
}

/** The noun phrase that opens a sentence, up to its first verb: "A judge" in "A judge ordered the state to stop, calling". */
export function nounPhraseOpening(text: string): string | undefined {
  const words = text.trim().split(/\s+/); // A judge ordered the state to stop
  const verb = words.findIndex((word, at) => at > 0 && breaksPhrase(word, at, words));
  const [word = '', before] = [words[verb], words[verb - 1]];
  const isVerb = isPastTense(word, before) || isOnlyVerb(word) || IRREGULAR_PAST.test(word);
  const phrase = words.slice(0, Math.max(0, verb));
  const isUnbroken = !phrase.some((word) => word.includes(','));
  return isVerb && mayStart(phrase, 0) && isNounPhrase(phrase) && isUnbroken ? asSpeaker(phrase) : undefined;
}

/** Where a noun phrase behind its verb ends: "said a spokesman for the trust, adding" / "said Mr Lee in a letter". */
const PHRASE_END =
  /[,;:!?–—()“”]|(?<!\b(?:Mrs?|Ms|Dr|St|Gov|Sen|Rep|Gen|Prof|Rev|[A-Z]))\.|\s(?:who|which|that|in|on|at|after|before|during|as|when|while|yesterday|today|last|this|earlier|late|about|and|has|had|was|is)\s/; // said the judge in March

/** The noun phrase that follows a verb: "a spokesman for the trust" in "said a spokesman for the trust, adding". */
export function nounPhraseAfter(text: string): string | undefined {
  const phrase = text.trimStart();
  const words = phrase
    .slice(0, PHRASE_END.exec(phrase)?.index ?? phrase.length)
    .trim()
    .split(/\s+/); // said a spokesman for the trust
  return mayStart(words, 0) && isNounPhrase(words) ? asSpeaker(words) : undefined;
}
