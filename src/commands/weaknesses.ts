import type { ArticleIndex, Finding, Weakness } from '../../index/model.js';
import { labelOf, themesAbout } from '../../index/themes.js';
import {
  type Answer,
  type AnswerElement,
  bullets,
  type Field,
  type FollowUp,
  followUp,
  note,
  paragraph,
  toRuns,
} from '../answer.js';
import { type Command, nothingFound } from '../command.js';
import { sectionOf, startWriting, type Writing } from '../evidence/citing.js';
import { byTime, tellDatedFinding, withoutRepeats } from '../evidence/findings.js';
import {
  askAbout,
  byWeight,
  CLAIMED,
  countStatuses,
  tellLastWord,
  tellRaised,
  tellReason,
  tellWeakness,
  WHO_MOVES_A_STATUS,
} from '../evidence/ledger.js';
import { type Ledger, ledgerAsOf } from '../evidence/past-ledger.js';
import { findOnTopic } from '../evidence/topic-findings.js';
import { offerSideBySide } from '../side-by-side/side-by-side.js';
import { countOf, nameStatus } from '../wording.js';
import { tellHistory } from './weaknesses/history.js';

const AS_OF = /\b(?:as of|as at|in|until|by|at the end of) ((?:19|20)\d\d)\b/i; // caseloads as of 2016
const YEAR_ALONE = /^((?:19|20)\d\d)$/; // /weaknesses 2016
const WHY = /^why\b|\bwhy\??$/i; // /weaknesses why caseloads
const HISTORY = /^history\b(?: of\b)?|\bhistory$/i; // /weaknesses history caseloads
const EVERYTHING = /^(?:all|list|outstanding|open|still open)?$/i; // /weaknesses outstanding

const MOST_OFFERED = 4;
const MOST_LISTED = 8;

const noteYear = ({ year }: Ledger): AnswerElement[] =>
  year === undefined ? [] : [note(`Counted is what was surely found by the end of ${year}, whenever it was reported.`)];

/** The newest findings, oldest of them first, and how many more there are. */
function listFindings(writing: Writing, findings: readonly Finding[]): AnswerElement[] {
  if (findings.length === 0) return [];
  const shown = [...findings].sort(byTime).slice(-MOST_LISTED);
  const earlier = findings.length - shown.length;
  return [
    ...(earlier > 0 ? [note(`${countOf(earlier, 'earlier finding')} not listed.`)] : []),
    bullets(shown.map((finding) => tellDatedFinding(writing, finding))),
  ];
}

function describeWeakness({ index, suffix, ...ledger }: Ledger, weakness: Weakness): Answer {
  const writing = startWriting(index);
  const label = labelOf(weakness.theme);
  const claimed = weakness.claimed ?? [];
  const history = withoutRepeats(
    writing,
    weakness.history.filter((finding) => !claimed.includes(finding)),
  );
  const fields: Field[] = [
    { label: 'Status', value: toRuns({ text: nameStatus(weakness.status), strong: true }) },
    { label: 'Why', value: toRuns(tellReason(writing, weakness)) },
    ...tellRaised(writing, weakness),
    ...tellLastWord(writing, weakness),
  ];
  return {
    title: `Weakness${suffix}: ${label}, ${nameStatus(weakness.status)}`,
    elements: [
      { kind: 'fields', fields },
      ...listFindings(writing, history),
      ...sectionOf(CLAIMED, listFindings(writing, claimed)),
      ...noteYear({ index, suffix, ...ledger }),
    ],
    sources: writing.footnotes.sources(),
    followUps: [
      `/brief ${label}`,
      ...(ledger.year === undefined ? offerSideBySide(index, weakness.theme, label) : []),
      '/weaknesses',
      '/ofsted timeline',
    ].map(followUp),
  };
}

function listAll(ledger: Ledger): Answer {
  const { index, suffix } = ledger;
  const items = [...index.weaknesses].sort(byWeight);
  if (items.length === 0) return nothingFound({ asked: `a weakness${suffix}`, index });
  const writing = startWriting(index);
  return {
    title: `Outstanding weaknesses${suffix}: ${countStatuses(items)}`,
    elements: [
      bullets(items.map((weakness) => tellWeakness(writing, weakness))),
      note(WHO_MOVES_A_STATUS),
      ...noteYear(ledger),
    ],
    sources: writing.footnotes.sources(),
    followUps: items.slice(0, MOST_OFFERED).map(askAbout),
    ...(ledger.year === undefined && { picture: 'ledger' }),
  };
}

const oftenRaised = ({ weaknesses }: ArticleIndex): FollowUp[] =>
  [...weaknesses].sort(byWeight).slice(0, MOST_OFFERED).map(askAbout);

/** Findings on a topic that no theme of the ledger covers: faults if there are any, else an honest no with the praise. */
function answerTopic({ index, suffix, ...ledger }: Ledger, topic: string): Answer {
  const writing = startWriting(index);
  const found = withoutRepeats(writing, findOnTopic(index, topic));
  const faults = found.filter(({ polarity }) => polarity !== 'strength');
  const asked = `a weakness on “${topic}”${suffix}`;
  if (found.length === 0)
    return nothingFound({ asked, index, nearest: oftenRaised(index), heading: 'Weaknesses raised most often' });
  const praised = paragraph(`No weakness is recorded; ${countOf(found.length, 'word')} of praise:`);
  return {
    title: faults.length > 0 ? `Weaknesses on “${topic}”${suffix}` : `Not found in the articles: ${asked}`,
    elements: [
      ...(faults.length > 0 ? [] : [praised]),
      ...listFindings(writing, faults.length > 0 ? faults : found),
      ...noteYear({ index, suffix, ...ledger }),
    ],
    sources: writing.footnotes.sources(),
    followUps: [`/brief ${topic}`, '/weaknesses'].map(followUp),
  };
}

function answerLedger(argument: string, index: ArticleIndex): Answer {
  const year = (AS_OF.exec(argument) ?? YEAR_ALONE.exec(argument.trim()))?.[1];
  const topic = [AS_OF, YEAR_ALONE, WHY].reduce((text, pattern) => text.replace(pattern, ' ').trim(), argument);
  const ledger = ledgerAsOf(index, year);
  if (EVERYTHING.test(topic)) return listAll(ledger);
  const [theme] = themesAbout(topic);
  const weakness = ledger.index.weaknesses.find((each) => each.theme === theme);
  return weakness ? describeWeakness(ledger, weakness) : answerTopic(ledger, topic);
}

/** The theme whose history is asked for; undefined for another question, and for a history of what is no theme. */
function historyOf(argument: string, { findings }: ArticleIndex): string | undefined {
  if (!HISTORY.test(argument.trim())) return undefined;
  const [theme] = themesAbout(argument.trim().replace(HISTORY, ' '));
  return findings.some(({ themes }) => theme !== undefined && themes.includes(theme)) ? theme : undefined;
}

/** `/weaknesses`: the ledger, one theme of it with its reasons, or either as it stood at the end of a year. */
export const weaknessesCommand: Command = {
  name: 'weaknesses',
  authority: 'usual',
  fromArticlesAlone: true,
  usage: '/weaknesses [theme] [as of <year>] | history <theme>',
  summary: 'What is still outstanding, since when, and why',
  examples: [
    '/weaknesses',
    '/weaknesses caseloads',
    '/weaknesses management as of 2016',
    '/weaknesses history caseloads',
  ],
  answer(argument, context) {
    const theme = historyOf(argument, context.index);
    return theme === undefined ? answerLedger(argument, context.index) : tellHistory(theme, context);
  },
};
