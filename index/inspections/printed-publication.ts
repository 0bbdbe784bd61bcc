import type { When } from '../model.js';
import type { Flow } from './flow.js';
import { findDays } from './printed-days.js';

/** "Report published: 29 January 2018"; "This letter will be published on the Ofsted website on 20 July 2018." */
const LABEL =
  /\b(?:(?:Report|Letter)\s{1,3}published|Published|Publication\s{1,3}date|Date\s{1,3}of\s{1,3}publication)(?:\s{1,3}on)?\s{0,3}:?\s{1,3}(?=\d)|\b(?:will\s{1,3}be|was|is)\s{1,3}published\s{1,3}(?:on\s{1,3}(?:the\s{1,3})?Ofsted(?:[’']s)?\s{1,3}website\s{1,3})?on\s{1,3}(?=\d)/gi;

/** The day itself, right behind the label. */
const LONGEST_DAY = 20;

/** "Dear Ms Example": what stands above it is the letterhead. */
const GREETING = /\bDear\s/;

/** The day of a letterhead: "12 July 2018", "Date: 12 July 2018", also where its lines have run together. */
const LETTER_DAY = /(?:^|\s)(?=\d{1,2}(?:st|nd|rd|th)?\s{1,3}[A-Z][a-z]+\s{1,3}\d{4}\b)/g;

/** How far down a letter its greeting stands at most. */
const LONGEST_LETTERHEAD = 1500;

function dayBehind(flow: Flow, pattern: RegExp, to: number): When | undefined {
  for (const match of flow.text.slice(0, to).matchAll(pattern)) {
    const from = match.index + match[0].length;
    const days = findDays(flow.text, from, from + LONGEST_DAY);
    const isOneDay = days?.first !== undefined && days.first === days.last && days.start === from;
    if (isOneDay) return { date: days.first, basis: 'stated', clue: flow.cite(days.start, days.end) };
  }
  return undefined;
}

/**
 * The day on which a report or letter says that it came out: where it is labelled so, else the day at the head of a
 * letter. Undefined where neither is printed; it is never worked out.
 */
export function readPublication(head: Flow): When | undefined {
  const labelled = dayBehind(head, LABEL, head.text.length);
  const greeting = GREETING.exec(head.text.slice(0, LONGEST_LETTERHEAD));
  return labelled ?? (greeting ? dayBehind(head, LETTER_DAY, greeting.index) : undefined);
}
