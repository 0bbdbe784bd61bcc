import { countSlips } from '../../../index/search/similarity.js';
import type { Objection, Reading } from '../typed-words.js';
import { isTimezone } from '../zoned-time.js';

const LONDON = 'Europe/London';
const MOST_SLIPS = 3;
const MOST_OFFERED = 3;
/** "port of spain time" */
const LONGEST_CITY = 3;

/** What people call the time of the United Kingdom. */
const BRITISH = new Set(['uk', 'british', 'britain', 'english', 'england', 'london']);

/** Abbreviations are the time of half a year, or of several places: nobody knows what is meant in the other half. */
const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['gmt', ['UK time', 'UTC']],
  ['bst', ['UK time']],
  ['cet', ['Europe/Paris']],
  ['cest', ['Europe/Paris']],
  ['est', ['America/New_York']],
  ['edt', ['America/New_York']],
]);

/** "new york" of "America/New_York". */
const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase();

const ZONES = Intl.supportedValuesOf('timeZone');
const BY_NAME: ReadonlyMap<string, string> = new Map(ZONES.map((zone) => [zone.toLowerCase(), zone]));
const BY_CITY: ReadonlyMap<string, string> = new Map(ZONES.map((zone) => [cityOf(zone), zone]));

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const capitaliseZone = (zone: string): string =>
  zone
    .split('/')
    .map((part) => part.split('_').map(capitalise).join('_'))
    .join('/');

/** "europe/paris" as it is written: the list has all but a few old names. */
const spellZone = (zone: string): string => BY_NAME.get(zone) ?? capitaliseZone(zone);

/** Those nearest to what was typed, by the whole name or the city. */
function nearestZones(typed: string): string[] {
  const city = cityOf(typed);
  return ZONES.map((zone) => {
    const slips = [countSlips(typed, zone.toLowerCase(), MOST_SLIPS), countSlips(city, cityOf(zone), MOST_SLIPS)];
    return { zone, slips: Math.min(...slips) };
  })
    .filter(({ slips }) => slips <= Math.min(MOST_SLIPS, Math.floor(city.length / 3)))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_OFFERED)
    .map(({ zone }) => zone);
}

function unknownZone(typed: string, at: number, end: number): Objection {
  const near = nearestZones(typed);
  const problem = `“${capitaliseZone(typed)}” is no time zone that is known. A zone is a place, as in “Europe/London” or “UK time”.`;
  return { problem, at, end, instead: near.length > 0 ? near : [LONDON] };
}

function ambiguousZone(typed: string, at: number, end: number): Objection | undefined {
  const instead = ABBREVIATIONS.get(typed);
  if (instead === undefined) return undefined;
  const problem =
    typed === 'gmt'
      ? '“GMT” taken at its word is UTC, which in summer is an hour behind the clocks of the UK. “UK time” is what those clocks show.'
      : `“${typed.toUpperCase()}” holds for a part of the year only. Name the place instead.`;
  return { problem, at, end, instead };
}

/** "paris time", "new york time" */
function readCity(words: readonly string[], at: number): Reading<string> | Objection | undefined {
  for (let length = LONGEST_CITY; length > 0; length--) {
    if (words[at + length] !== 'time') continue;
    const zone = BY_CITY.get(words.slice(at, at + length).join(' '));
    if (zone !== undefined) return { value: zone, end: at + length + 1 };
  }
  const [word = ''] = words.slice(at, at + 1);
  return words[at + 1] === 'time' && word.length > 3 ? unknownZone(word, at, at + 2) : undefined;
}

/** An IANA time zone from a place on; an objection to one that is not known, or that means two things. */
export function readZone(words: readonly string[], at: number): Reading<string> | Objection | undefined {
  const word = words[at] ?? '';
  const end = words[at + 1] === 'time' ? at + 2 : at + 1;
  if (word === 'utc') return { value: 'UTC', end };
  if (BRITISH.has(word)) return { value: LONDON, end };
  // "5/1" is a day.
  if (word.includes('/') && Number.isNaN(Number(word.charAt(0))))
    return isTimezone(word) ? { value: spellZone(word), end } : unknownZone(word, at, end);
  return ambiguousZone(word, at, end) ?? readCity(words, at);
}
