import type { Grade, MilestoneKind } from '../../index/model.js';
import { findTerms } from '../../index/search/terms.js';
import { MONTHS } from '../date-wording.js';

/** What a question about inspections and visits asks for; what of it is left over is a topic. */
export interface AskedMilestone {
  /** "2017" or "2017-11". */
  readonly moment?: string;
  readonly kind?: MilestoneKind;
  readonly grade?: Grade;
  readonly isTimeline: boolean;
  /** "when was …": the date is wanted, not all that was found. */
  readonly asksWhen: boolean;
  readonly asksNext: boolean;
  /** Empty where nothing but the above is asked. */
  readonly topic: string;
}

const MOMENT = /\b(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} )?((?:19|20)\d\d)\b/i; // November 2017

const TIMELINE = /\b(?:timeline|history|chronology)\b/i; // /ofsted timeline
const ALL = /^(?:all|everything|events)$/i; // /ofsted all

/** What a question calls each kind of milestone, by a name that can mean nothing else. */
const NAMED_KINDS: readonly (readonly [RegExp, MilestoneKind])[] = [
  [/\bmonitoring visits?\b/i, 'monitoring-visit'], // the last monitoring visit
  [/\bfocuss?ed visits?\b/i, 'focused-visit'], // any focused visit
  [/\bpeer (?:review|challenge)s?\b/i, 'peer-review'], // what did the peer review find
  [/\b(?:minister|secretary of state|government|dfe)(?:['’]?s)? letter\b/i, 'letter'], // the minister's letter
  [/\bletters? (?:from|of|by) (?:the )?(?:minister|government|dfe)\b/i, 'letter'], // the letter from the minister
  [/\b(?:commissioner['’]?s?|three[- ]month) (?:reviews?|reports?)\b/i, 'review'], // the commissioner's review
];

/** Words that name a kind only where they stand alone: "statutory visits" are a topic. */
const LOOSE_KINDS: readonly (readonly [RegExp, MilestoneKind])[] = [
  [/\breviews?\b|\baudits?\b/i, 'review'], // when is the next review
  [/\b(?:re-?)?inspect(?:ions?|ed)\b/i, 'inspection'], // when was the last inspection
  [/\bvisits?\b/i, 'monitoring-visit'], // the last visit
];

const GRADES: readonly (readonly [RegExp, Grade])[] = [
  [/\boutstanding\b/i, 'outstanding'], // rated outstanding
  [/\bgood\b/i, 'good'], // rated good
  [/\brequir\w{1,4} improvement\b/i, 'requires-improvement'], // requires improvement
  [/\binadequate\b/i, 'inadequate'], // judged inadequate
];

/** Words of a question that ask for nothing by themselves: "which part of the service was ever rated …". */
const FILLING = new Set(
  findTerms(
    'latest last newest recent most next first second current status now when which what who where why how did does do was were is are has have had been be the a an of in on at by for to from it its any anything ever part parts area areas service services department council ofsted inspectors rated graded judged rating ratings grade grades judgement judgements given give gave get got receive received find found finding findings say said tell told about report reports happened happen there and or with this that all date dates long',
  ),
);

const isFilling = (word: string): boolean => findTerms(word).every((term) => FILLING.has(term));

/** The words between the first and the last that asks for something; none where all of them are filling. */
function trimFilling(text: string): string {
  const words = text.split(' ');
  const first = words.findIndex((word) => !isFilling(word));
  const last = words.findLastIndex((word) => !isFilling(word));
  return first < 0 ? '' : words.slice(first, last + 1).join(' ');
}

function readMoment(text: string): string | undefined {
  const [, month, year] = MOMENT.exec(text) ?? [];
  if (year === undefined || month === undefined) return year;
  const number = MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase())) + 1;
  return `${year}-${String(number).padStart(2, '0')}`;
}

type Named<Value> = readonly (readonly [RegExp, Value])[];

const findNamed = <Value>(names: Named<Value>, text: string): readonly [RegExp, Value] | undefined =>
  names.find(([pattern]) => pattern.test(text));

const remove = (text: string, pattern: RegExp | undefined): string => (pattern ? text.replace(pattern, ' ') : text);

const SERVICES = /\b(?:the )?children['’]?s services?\b/i; // how was children's services rated

/** Reads a question such as "latest", "November 2017", "when was the last inspection" or "caseloads in 2017". */
export function readAskedMilestone(text: string): AskedMilestone {
  const moment = readMoment(text);
  const named = findNamed(NAMED_KINDS, text);
  const loose = findNamed(LOOSE_KINDS, text);
  const grade = findNamed(GRADES, text);
  const asked = [MOMENT, SERVICES, named?.[0]].reduce(remove, text);
  const topic = trimFilling([loose?.[0], grade?.[0], TIMELINE].reduce(remove, asked)) === '' ? '' : trimFilling(asked);
  const kind = named?.[1] ?? (topic === '' ? loose?.[1] : undefined);
  return {
    isTimeline: TIMELINE.test(text) || ALL.test(text.trim()),
    asksWhen: /^when\b|\bdate\b/i.test(text), // when was the last inspection
    asksNext: /\bnext\b/i.test(text), // when is the next review
    topic,
    ...(moment ? { moment } : {}),
    ...(kind ? { kind } : {}),
    ...(grade ? { grade: grade[1] } : {}),
  };
}
