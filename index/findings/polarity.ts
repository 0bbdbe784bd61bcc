import type { Polarity } from '../model.js';
import { findLongestPhrases, type PhraseHit, readLexicon, type Token, tokensOf } from './phrases.js';
import { CONTRASTS, NEGATORS, POLARITY_PHRASES } from './polarity-lexicon.js';

type Cue = keyof typeof POLARITY_PHRASES;

const LEXICON = readLexicon<Cue>(POLARITY_PHRASES);

/** How far, in words, a negation ("not always fully effective") or a remedy ("to address these long-standing weaknesses") reaches. */
const REACH = 5;

interface Signal {
  readonly sign: 'strength' | 'weakness';
  /** The token it stands at. */
  readonly at: number;
  /** "needs to", "not", "too": it says by itself how the words around it are meant. */
  readonly firm: boolean;
}

/** The words of a statement with what the lexicon knows of them. */
interface Words {
  readonly tokens: readonly Token[];
  readonly hits: readonly PhraseHit<Cue>[];
  /** Where something is denied. */
  readonly denials: readonly number[];
}

const CHOSEN = new Set(['to', 'only']);

/** "is not effective" denies; "decided not to increase it", "not only" and "do not have to wait" do not. */
function isDenial(tokens: readonly Token[], at: number, hits: readonly PhraseHit<Cue>[]): boolean {
  const word = tokens[at]?.word ?? '';
  if (!NEGATORS.has(word) && !word.endsWith("n't")) return false;
  if (word === 'not' && CHOSEN.has(tokens[at + 1]?.word ?? '')) return false;
  return !hits.some((hit) => hit.label === 'neutral' && hit.from <= at && at < hit.to);
}

function readWords(text: string): Words {
  const tokens = tokensOf(text);
  const hits = findLongestPhrases(tokens, LEXICON);
  return { tokens, hits, denials: [...tokens.keys()].filter((at) => isDenial(tokens, at, hits)) };
}

function contrastBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => CONTRASTS.has(token.word));
}

function isDenied({ tokens, denials }: Words, at: number): boolean {
  return denials.some((denial) => denial < at && at - denial <= REACH && !contrastBetween(tokens, denial, at));
}

/** Praise behind "needs to" or "the ability to" is only wished for. */
function isWished({ tokens, hits }: Words, at: number): boolean {
  return hits.some(
    ({ label, from, to }) => (label === 'need' || label === 'wish') && from < at && !contrastBetween(tokens, to, at),
  );
}

/** "commitment to address the weaknesses": a fault that is being dealt with. */
function isRemedied({ hits }: Words, at: number): boolean {
  return hits.some(({ label, to }) => label === 'relief' && to <= at && at - to < REACH);
}

function readHit(words: Words, { label, from }: PhraseHit<Cue>): Signal[] {
  const denied = isDenied(words, from);
  switch (label) {
    case 'need':
      return [{ sign: 'weakness', at: from, firm: true }];
    case 'strength':
      return isWished(words, from) ? [] : [{ sign: denied ? 'weakness' : 'strength', at: from, firm: denied }];
    case 'weakness':
      return isRemedied(words, from) ? [] : [{ sign: denied ? 'strength' : 'weakness', at: from, firm: false }];
    default:
      return [];
  }
}

/** "too slow", "too much variability"; not the "too" that ends a sentence. */
function readExcesses({ tokens }: Words): Signal[] {
  return tokens.flatMap(({ word }, at): Signal[] =>
    word === 'too' && at + 1 < tokens.length ? [{ sign: 'weakness', at, firm: true }] : [],
  );
}

/** A verb that is denied and no word of praise or fault beside it: "do not see children alone". */
function readDenials({ denials }: Words, signals: readonly Signal[]): Signal[] {
  return denials
    .filter((at) => !signals.some((signal) => signal.at >= at && signal.at - at <= REACH))
    .map((at): Signal => ({ sign: 'weakness', at, firm: true }));
}

function readSignals(words: Words): Signal[] {
  const signals = words.hits.flatMap((hit) => readHit(words, hit));
  return [...signals, ...readExcesses(words), ...readDenials(words, signals)].sort((a, b) => a.at - b.at);
}

/** Both are said; which is meant? A contrast means both, a firm word decides, else the greater number, else the fault. */
function weighBoth(tokens: readonly Token[], signals: readonly Signal[]): Polarity {
  if (tokens.some((token) => CONTRASTS.has(token.word))) return 'mixed';
  const faults = signals.filter((signal) => signal.sign === 'weakness');
  if (faults.some((signal) => signal.firm)) return 'weakness';
  return signals.length - faults.length > faults.length ? 'strength' : 'weakness';
}

/**
 * Whether a statement praises, finds fault or does both; nothing where it does neither.
 * Praise that holds only "in some areas" is mixed, and what needs to be good is not good yet.
 */
export function polarityOf(text: string): Polarity | undefined {
  const words = readWords(text);
  const signals = readSignals(words);
  const signs = new Set(signals.map((signal) => signal.sign));
  if (signs.size === 0) return undefined;
  if (signs.size === 2) return weighBoth(words.tokens, signals);
  const isLimited = words.hits.some((hit) => hit.label === 'limit');
  const only = signs.has('strength') ? 'strength' : 'weakness';
  return only === 'strength' && isLimited ? 'mixed' : only;
}
