import type { Token } from './tokens.js';

export interface Found {
  /** In tokens. */
  readonly length: number;
  readonly value?: number | string;
}

/** A kind of word or number that a pattern may ask for. */
export interface Slot {
  /** The words it may begin with, in small letters; any number is "0". */
  readonly opens: readonly string[];
  readonly find: (tokens: readonly Token[], at: number) => Found | undefined;
}

/** Slots by the name that stands for them in a pattern. */
export type Slots = Readonly<Record<string, Slot>>;

/** One place of a pattern: words or a slot, perhaps optional; `<` looks at the token before, `!` forbids. */
export interface Place {
  readonly words: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  /** The name that what is found is kept under: that of the first slot. */
  readonly name: string | undefined;
  readonly isBehind: boolean;
  readonly isForbidden: boolean;
  readonly isOptional: boolean;
}

/** What the slots of a pattern found, by the names of the slots. */
export type Captures = Readonly<Record<string, number | string>>;

export interface Match {
  /** Behind the last token that counts: not behind the comma of "27 September,". */
  readonly end: number;
  readonly captures: Captures;
}

interface Progress extends Match {
  /** Which place comes next. */
  readonly place: number;
  readonly at: number;
}

function placeOf(printed: string, slots: Slots): Place {
  const alternatives = printed.replace(/^<?!?/, '').replace(/\?$/, '').split('|'); // <!every|each, MONTH, of?
  const names = alternatives.filter((name) => name in slots);
  return {
    words: new Set(alternatives.filter((name) => !(name in slots))),
    slots: names.flatMap((name) => slots[name] ?? []),
    name: names[0],
    isBehind: printed.startsWith('<'),
    isForbidden: /^<?!/.test(printed), // !of
    isOptional: printed.endsWith('?'),
  };
}

/** The places of a pattern as it is written: "<!the SHIFT MONTH". Words in capitals are slots. */
export const placesOf = (pattern: string, slots: Slots): Place[] =>
  pattern.split(' ').map((printed) => placeOf(printed, slots));

function findAt(place: Place, tokens: readonly Token[], at: number): Found | undefined {
  const token = tokens[at];
  if (token !== undefined && place.words.has(token.word)) return { length: 1 };
  for (const slot of place.slots) {
    const found = slot.find(tokens, at);
    if (found) return found;
  }
  return undefined;
}

function stepOver(place: Place, { length, value }: Found, so: Progress): Progress {
  const at = so.at + length;
  const { name } = place;
  const captures = name !== undefined && value !== undefined ? { ...so.captures, [name]: value } : so.captures;
  const isSolid = name !== undefined || !place.isOptional;
  return { place: so.place + 1, at, end: isSolid ? at : so.end, captures };
}

/** Where the pattern ends if it goes on from `so`; undefined where it does not fit. */
function matchPlaces(places: readonly Place[], tokens: readonly Token[], so: Progress): Progress | undefined {
  const place = places[so.place];
  if (place === undefined) return so;
  const found = findAt(place, tokens, place.isBehind ? so.at - 1 : so.at);
  if (place.isForbidden ? found : !found && !place.isOptional) return undefined;
  const isPassed = place.isForbidden || place.isBehind;
  const match = found && !isPassed ? matchPlaces(places, tokens, stepOver(place, found, so)) : undefined;
  if (match || !(isPassed || place.isOptional)) return match;
  return matchPlaces(places, tokens, { ...so, place: so.place + 1 });
}

/** Where the pattern that begins at the token ends, and what its slots found; undefined where it does not fit. */
export function matchPattern(places: readonly Place[], tokens: readonly Token[], at: number): Match | undefined {
  return matchPlaces(places, tokens, { place: 0, at, end: at, captures: {} });
}

/** Every word that what the places fit may begin with, "0" for a number. */
export function openingsOf(places: readonly Place[]): string[] {
  const consumed = places.filter((place) => !place.isBehind && !place.isForbidden);
  const opening = consumed.slice(0, consumed.findIndex((place) => !place.isOptional) + 1);
  return opening.flatMap(({ words, slots }) => [...words, ...slots.flatMap(({ opens }) => opens)]);
}
