import type { Reading } from './article-scenes.js';
import { type Attributed, cuesOf, type Scene } from './attribution.js';
import type { Cue } from './cues.js';
import type { Discourse } from './discourse.js';
import { closeOf, lastOf, openOf, type QuoteGroup } from './quote-groups.js';

/** A quotation with the newspaper’s words around it. Positions are those of the passage it opens or closes in. */
export interface Setting {
  readonly isFull: boolean;
  /** The sentence it opens in, that sentence’s cues, and where its mark stands. */
  readonly lead: Scene;
  readonly leadCues: readonly Cue[];
  readonly open: number;
  /** Where the quotation before it in that sentence ends; the sentence’s start where there is none. */
  readonly from: number;
  /** The sentence it closes in (another paragraph’s, where it runs on), its cues, and where it closes. */
  readonly tail: Scene;
  readonly tailCues: readonly Cue[];
  readonly close: number;
  /** Where the next quotation of that sentence opens; the sentence’s end where there is none. */
  readonly to: number;
  /** The words between the marks, without one that closes a quotation inside; those of its last paragraph, where it runs on. */
  readonly words: string;
  /** The sentence behind, where the quotation ends its own: “Why now?” Mr Lee asked. */
  readonly next: Scene | undefined;
  readonly nextCues: readonly Cue[];
  /** The speaker of the quotation before it in the same sentence. */
  readonly sibling: Attributed | undefined;
}

/** What the text before a quotation leaves for one that names no speaker. */
export interface Before {
  readonly discourse: Discourse;
  /** The sentences of the paragraph it opens in. */
  readonly sentences: readonly Scene[];
  /** The speaker of the quotation before it. */
  readonly previous: Attributed | undefined;
  /** The quotation before it in its paragraph is somebody’s whom nothing names: this may be the same voice. */
  readonly isBehindUnknown: boolean;
}

/** The first letter is a capital, brackets and dots stepped over: "[Mr Coughlan] has reported", "…And". */
const STARTS_AS_SENTENCE = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;

/** "She said: “We wept”", "He sat down. “We wept.”": the words before leave the quotation a sentence of its own. */
const SETS_APART = /[:,.?!”–—]$/;

/** "“We wept,” he said, “and then we laughed.”": the tag between the halves of one sentence. */
const BEHIND_TAG = /”[^”.]{2,200}[,–—]$/;

/** “She said, ‘I’ll see this through,’” Spence said: the marks of a quotation inside, closed with the outer one. */
const INNER_CLOSERS = /[’'”"]$/;

const LONGEST_TAG = 240;

/** "“We wept,” said Mr Lee": the quotation has a stop of its own. */
const HAS_STOP = /[.,?!]$/;

/** Whole sentences set apart from the newspaper’s own, or the rest of one that a tag has broken in two. */
export function isFullQuotation({ article, passages }: Reading, group: QuoteGroup): boolean {
  const [{ passage, span }] = group;
  const { text, narrator } = passages[passage] ?? { text: '', narrator: '' };
  const kind = article.passages[passage]?.kind;
  if (kind === 'headline' || kind === 'heading') return false;
  const words = text.slice(span.start, span.end);
  const before = narrator.slice(Math.max(0, span.open - LONGEST_TAG), span.open).trimEnd();
  if (!STARTS_AS_SENTENCE.test(words)) return BEHIND_TAG.test(before) && HAS_STOP.test(words);
  const isLong = words.trim().includes(' ');
  const isSetApart = before === '' || SETS_APART.test(before);
  if (!isSetApart) return isLong && HAS_STOP.test(words) && !isInTitleCase(words);
  return isLong || HAS_STOP.test(words);
}

const JOINS_TITLE = /^(?:of|the|and|a|an|in|on|to|for)$/; // “Lord of the Flies.”

/** "nine copies of “The Hobbit.”": the stop is the newspaper’s, the words are a title. */
function isInTitleCase(words: string): boolean {
  const [, ...rest] = words.trim().split(/\s+/); // The Hobbit.
  return rest.every((word) => /^\p{Lu}/u.test(word) || JOINS_TITLE.test(word)); // “Lord of the Flies.”
}

type Tail = Pick<Setting, 'tail' | 'tailCues' | 'close' | 'to' | 'words' | 'next' | 'nextCues'>;

/** The sentence a quotation closes in, and the one behind it. */
function tailOf({ scenes, passages, groups }: Reading, at: number, group: QuoteGroup): Tail | undefined {
  const { passage, span } = lastOf(group);
  const close = closeOf(group);
  const inPassage = scenes[passage] ?? [];
  const tailAt = inPassage.findIndex((scene) => scene.end >= close);
  const [tail, next] = [inPassage[tailAt], inPassage[tailAt + 1]];
  if (tail === undefined) return undefined;
  const after = groups[at + 1];
  const isFollowed = after !== undefined && after[0].passage === passage && openOf(after) < tail.end;
  return {
    tail,
    tailCues: cuesOf(tail),
    close,
    to: isFollowed ? openOf(after) : tail.end,
    words: (passages[passage]?.text.slice(span.start, span.end) ?? '').replace(INNER_CLOSERS, ''),
    next,
    nextCues: next ? cuesOf(next) : [],
  };
}

/**
 * The quotation at a position with the newspaper’s words around it; `previous` is the speaker of the one before it.
 * Nothing where it stands in no sentence.
 */
export function settingOf(reading: Reading, at: number, previous: Attributed | undefined): Setting | undefined {
  const group = reading.groups[at];
  const tail = group && tailOf(reading, at, group);
  const lead = group && reading.scenes[group[0].passage]?.find((scene) => scene.end > openOf(group));
  if (group === undefined || lead === undefined || tail === undefined) return undefined;
  const before = reading.groups[at - 1];
  const isSameSentence =
    before !== undefined && lastOf(before).passage === lead.passage && closeOf(before) > lead.start;
  return {
    isFull: isFullQuotation(reading, group),
    lead,
    leadCues: cuesOf(lead),
    open: openOf(group),
    from: isSameSentence ? closeOf(before) : lead.start,
    ...tail,
    sibling: isSameSentence ? previous : undefined,
  };
}

/** What the text before a quotation leaves for one that names no speaker. */
export function beforeOf({ groups, scenes, discourse }: Reading, at: number, previous: Attributed | undefined): Before {
  const [passage, before] = [groups[at]?.[0].passage ?? 0, groups[at - 1]];
  const isBehindUnknown = before !== undefined && previous === undefined && lastOf(before).passage === passage;
  return { discourse, sentences: scenes[passage] ?? [], previous, isBehindUnknown };
}
