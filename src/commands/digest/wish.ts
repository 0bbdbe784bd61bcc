import type { ArticleIndex } from '../../../index/model.js';
import { tellFilters } from '../../digest/filters.js';
import { readFilters } from '../../digest/read-filters.js';
import { readSchedule } from '../../digest/schedule-phrases.js';
import type { DigestSubscription, Filters, Schedule } from '../../subscription.js';
import { tidy } from './naming.js';

/** What a person wants a digest to be; what is absent was not said. */
export interface Wish {
  /** The days, the time, the zone, the bank holidays: those that were said. */
  readonly schedule?: Partial<Schedule>;
  readonly filters?: Filters;
  readonly onlyIfChanged?: boolean;
}

/** Words that are no wish, and what may have been meant: whole wishes. */
export interface Misunderstanding {
  readonly problem: string;
  readonly suggestions: readonly string[];
}

/** A phrase that says yes or no to something, and what remains without it. */
interface Switch {
  readonly value: boolean | undefined;
  readonly rest: string;
}

interface SwitchPhrases {
  readonly on: RegExp;
  readonly off: RegExp;
}

const ONLY_IF_CHANGED: SwitchPhrases = {
  // only if changed; only when something has changed; if anything changes
  on: /(?:, )?\b(?:only )?(?:if|when) (?:(?:something|anything) )?(?:has )?change[ds]\b/i,
  // even if unchanged; even when nothing changed; always
  off: /(?:, )?\b(?:also|even) (?:if|when) (?:unchanged|nothing (?:has )?change[ds])\b|(?:, )?\balways\b/i,
};
const BANK_HOLIDAYS: SwitchPhrases = {
  // not on bank holidays; except bank holidays; skip bank holidays
  on: /(?:, )?\b(?:but )?(?:not on|never on|no|except on|except|excluding|skip|skipping|without) (?:the )?bank holidays?\b/i,
  // also on bank holidays; even on bank holidays
  off: /(?:, )?\b(?:also|even|and|including) (?:on )?bank holidays?\b/i,
};
const EVERYTHING = /(?:, )?\b(?:about|on) (?:everything|all)\b/i; // change about everything

function readSwitch(text: string, { on, off }: SwitchPhrases): Switch {
  if (off.test(text)) return { value: false, rest: tidy(text.replace(off, ' ')) };
  return on.test(text) ? { value: true, rest: tidy(text.replace(on, ' ')) } : { value: undefined, rest: text };
}

/** What the phrases that stand for themselves say, wherever they are. */
interface Switches {
  readonly onlyIfChanged: boolean | undefined;
  readonly skipsBankHolidays: boolean | undefined;
  readonly isAboutEverything: boolean;
  readonly rest: string;
}

function readSwitches(text: string): Switches {
  const changed = readSwitch(tidy(text), ONLY_IF_CHANGED);
  const holidays = readSwitch(changed.rest, BANK_HOLIDAYS);
  const isAboutEverything = EVERYTHING.test(holidays.rest);
  return {
    onlyIfChanged: changed.value,
    skipsBankHolidays: holidays.value,
    isAboutEverything,
    rest: isAboutEverything ? tidy(holidays.rest.replace(EVERYTHING, ' ')) : holidays.rest,
  };
}

/** The switches in words that `readSwitches` understands. */
function tellSwitches({ onlyIfChanged, skipsBankHolidays, isAboutEverything }: Switches): string {
  const told = [
    skipsBankHolidays === undefined ? '' : `${skipsBankHolidays ? 'not' : 'also'} on bank holidays`,
    isAboutEverything ? 'about everything' : '',
    onlyIfChanged === undefined ? '' : onlyIfChanged ? 'only if changed' : 'even if unchanged',
  ];
  return told.filter(Boolean).join(' ');
}

const isUnfiltered = ({ themes, bodies, organisations }: Filters): boolean =>
  themes.length + bodies.length + organisations.length === 0;

/** A problem with a part of a wish; each suggestion is made whole by the parts that were understood. */
const misunderstand = (
  { problem, suggestions }: Misunderstanding,
  understood: readonly string[],
): Misunderstanding => ({
  problem,
  suggestions: suggestions.map((suggestion) => tidy([suggestion, ...understood].join(' '))),
});

/** "weekly caseloads": with "about" the words would be understood. */
function hintTheme(text: string, rest: string, index: ArticleIndex): string[] {
  const isTheme = !('problem' in readFilters(`about ${rest}`, index));
  return isTheme && text.includes(rest) ? [text.replace(rest, () => `about ${rest}`)] : [];
}

/**
 * What a person wants of a digest: "weekly monday 09:00 about caseloads by Ofsted only if changed". Words that are
 * nothing of it are never passed over: they are told, with what may have been meant.
 */
export function readWish(text: string, index: ArticleIndex): Wish | Misunderstanding {
  const switches = readSwitches(text);
  const toldSwitches = tellSwitches(switches);
  const filtered = readFilters(switches.rest, index);
  if ('problem' in filtered) return misunderstand(filtered, [toldSwitches]);
  const { filters, rest } = filtered;
  const said = rest === '' ? { schedule: {}, rest } : readSchedule(rest);
  if ('problem' in said) return misunderstand(said, [tellFilters(filters), toldSwitches]);
  if (said.rest !== '')
    return { problem: `“${said.rest}” is not understood.`, suggestions: hintTheme(text, said.rest, index) };
  const { onlyIfChanged, skipsBankHolidays = said.schedule.skipsBankHolidays, isAboutEverything } = switches;
  const schedule = { ...said.schedule, ...(skipsBankHolidays !== undefined && { skipsBankHolidays }) };
  return {
    ...(Object.keys(schedule).length > 0 && { schedule }),
    ...((isAboutEverything || !isUnfiltered(filters)) && { filters }),
    ...(onlyIfChanged !== undefined && { onlyIfChanged }),
  };
}

/** The digest as the wish has it; what the wish does not say stays. */
export function grant<Digest extends Pick<DigestSubscription, 'schedule' | 'filters' | 'onlyIfChanged'>>(
  digest: Digest,
  { schedule, filters = digest.filters, onlyIfChanged = digest.onlyIfChanged }: Wish,
): Digest {
  return { ...digest, schedule: { ...digest.schedule, ...schedule }, filters, onlyIfChanged };
}
