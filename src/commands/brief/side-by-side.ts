import type { ArticleIndex } from '../../../index/model.js';
import { labelOf, themesAbout } from '../../../index/themes.js';
import { verbatim } from '../../../index/verbatim.js';
import {
  type Answer,
  type AnswerElement,
  bullets,
  type FollowUp,
  followUp,
  note,
  paragraph,
  section,
} from '../../answer.js';
import { MOST_FOLLOW_UPS, nothingFound } from '../../command.js';
import { formatSpan } from '../../date-wording.js';
import { startWriting, type Writing } from '../../evidence/citing.js';
import { matchTopic } from '../../evidence/topics.js';
import type { Group } from '../../side-by-side/group.js';
import { askSideBySide, groupsOn, sideBySide } from '../../side-by-side/side-by-side.js';
import { tellStatement } from '../../side-by-side/tell-statement.js';
import { countOf, joinList } from '../../wording.js';

const FIRST =
  /^(?:side[- ]by[- ]side|compare(?: (?:the )?(?:figures|statements|claims|words)| what (?:was|is|has been|they|people) said)?)(?=$|[\s:,])[\s:,]{0,3}(?:(?:on|about|of|for|with)\b)?/i; // compare what was said on caseloads
const LAST = /[\s:,]{1,3}side[- ]by[- ]side$/i; // caseloads side by side
const EVERYTHING = /^(?:all|everything|all themes)?$/i; // /brief side by side all

/** What is to be set side by side, empty for all; undefined for another question. */
export function readSideBySideTopic(text: string): string | undefined {
  const pattern = [FIRST, LAST].find((each) => each.test(text));
  if (pattern === undefined) return undefined;
  const topic = text.replace(pattern, '').trim();
  return EVERYTHING.test(topic) ? '' : topic;
}

/** More sections than this are not read at once. */
const MOST_GROUPS = 4;
/** Names of other subjects that an answer lists. */
const MOST_NAMED = 12;

/** "On pace of improvement (November 2015 to May 2016)" */
function headingOf({ what, statements }: Group): string {
  const span = formatSpan(statements.flatMap(({ when }) => when?.date ?? []));
  return `On ${what}${span && ` (${span})`}`;
}

const tellGroup = (writing: Writing, group: Group): AnswerElement =>
  section(headingOf(group), [
    bullets(group.statements.map((statement) => tellStatement(writing, statement))),
    ...(group.more > 0 ? [note(`${countOf(group.more, 'more statement')} of this time not listed.`)] : []),
  ]);

/** The groups of that name, else those of a theme, else those whose sentences print all words of the topic. */
function findGroups(index: ArticleIndex, topic: string): readonly Group[] {
  if (topic === '') return sideBySide(index);
  const named = sideBySide(index).filter(({ what }) => what === topic.toLowerCase());
  if (named.length > 0) return named;
  const [theme] = themesAbout(topic);
  const onTheme = theme === undefined ? [] : groupsOn(index, theme);
  if (onTheme.length > 0) return onTheme;
  const measure = matchTopic(topic);
  const isPrinted = ({ statements, what }: Group): boolean =>
    [what, ...statements.map(({ citation }) => verbatim(index, citation))].some((words) => measure(words) === 1);
  return sideBySide(index).filter(isPrinted);
}

const uniqueNames = (groups: readonly Group[]): string[] => [...new Set(groups.map(({ what }) => what))];

const askNext = (groups: readonly Group[]): FollowUp[] => uniqueNames(groups).map(askSideBySide);

/** What else can be set side by side, by name. */
function noteOthers(groups: readonly Group[], shown: readonly Group[]): AnswerElement[] {
  const told = uniqueNames(shown);
  const names = uniqueNames(groups).filter((name) => !told.includes(name));
  const named = names.slice(0, MOST_NAMED);
  const rest = names.length - named.length;
  const hidden = groups.length - shown.length;
  if (named.length > 0) return [note(`Also: ${joinList([...named, ...(rest > 0 ? [`${rest} more`] : [])])}.`)];
  return hidden > 0 ? [note(`${countOf(hidden, 'older group')} not listed.`)] : [];
}

function followUpsOf(index: ArticleIndex, topic: string, shown: readonly Group[]): FollowUp[] {
  const told = uniqueNames(shown);
  const others = sideBySide(index).filter(({ what }) => !told.includes(what));
  const [theme] = themesAbout(topic);
  const back = theme === undefined ? ['/weaknesses'] : [`/brief ${labelOf(theme)}`, `/weaknesses ${labelOf(theme)}`];
  return [...back.map(followUp), ...askNext(others)].slice(0, MOST_FOLLOW_UPS);
}

const INTRODUCTION =
  'Figures and statements on one subject, side by side and in the order of time. Nothing is judged here: who said what, and when, is as the articles print it.';

/**
 * `/brief side by side`: figures that measure the same, and claims of progress with findings of weakness of one time,
 * each with who said it and when; where there is nothing to set beside each other, the subjects that have something.
 */
export function tellSideBySide(topic: string, index: ArticleIndex): Answer {
  const groups = findGroups(index, topic);
  const asked = `anything to set side by side${topic && ` on “${topic}”`}`;
  if (groups.length === 0)
    return nothingFound({ asked, index, nearest: askNext(sideBySide(index)), heading: 'Can be set side by side' });
  const writing = startWriting(index);
  const shown = groups.slice(0, MOST_GROUPS);
  return {
    title: `Side by side: ${topic || countOf(groups.length, 'subject')}`,
    elements: [
      paragraph(INTRODUCTION),
      ...shown.map((group) => tellGroup(writing, group)),
      ...noteOthers(groups, shown),
    ],
    sources: writing.footnotes.sources(),
    followUps: followUpsOf(index, topic, shown),
  };
}
