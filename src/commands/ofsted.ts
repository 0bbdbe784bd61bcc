import { compareDates, overlaps, spanOf } from '../../index/edtf.js';
import type { ArticleIndex, Finding, Grade, Judgement, Milestone, MilestoneKind } from '../../index/model.js';
import { type Answer, type AnswerElement, bullets, followUp, paragraph, type Run, toRuns } from '../answer.js';
import { type IndexCommand, nothingFound } from '../command.js';
import { formatDate } from '../date-wording.js';
import { type AskedMilestone, readAskedMilestone } from '../evidence/asked-milestone.js';
import { quoteWords, sectionOf, startWriting, type Writing } from '../evidence/citing.js';
import { tellMarks } from '../evidence/corrections.js';
import { byTime, tellDatedFinding, withoutRepeats } from '../evidence/findings.js';
import {
  describeMilestone,
  MANY,
  milestonesOf,
  nameMoment,
  sentenceAround,
  tellEvidence,
  tellMilestone,
} from '../evidence/milestones.js';
import { findPlaces, listPlaces } from '../evidence/passages.js';
import { findOnTopic } from '../evidence/topic-findings.js';
import { capitalise, joinList, nameGrade, nameMilestone, nameMilestoneKind } from '../wording.js';

const FOLLOW_UPS = ['/ofsted latest', '/ofsted timeline', '/weaknesses'];

/** The answer with what else to ask. */
function answerWith(writing: Writing, title: string, elements: readonly AnswerElement[]): Answer {
  return { title, elements, sources: writing.footnotes.sources(), followUps: FOLLOW_UPS.map(followUp) };
}

/** The answer without the question that led to it among those to ask next. */
const withoutQuestion = (answer: Answer, question: string): Answer => ({
  ...answer,
  followUps: answer.followUps.filter((each) => each.question !== question),
});

const isOfsted = ({ by }: Milestone): boolean => by === 'Ofsted';
const isGraded = ({ judgements }: Milestone): boolean => judgements.length > 0;
const isPlanned = ({ planned }: Milestone): boolean => planned;

const listMilestones = (writing: Writing, milestones: readonly Milestone[]): AnswerElement[] =>
  milestones.length === 0 ? [] : [bullets(milestones.map((milestone) => tellMilestone(writing, milestone)))];

/** An honest no, with the years of which the articles tell something. */
function nothingOf(index: ArticleIndex, asked: string): Answer {
  const dated = [...index.milestones].reverse().flatMap(({ when }) => (when ? [spanOf(when.date).to.slice(0, 4)] : []));
  const nearest = [...new Set(dated)].map((year) => ({ label: year, question: `/ofsted ${year}` }));
  return nothingFound({ asked, index, nearest, heading: 'Years with an inspection, visit or review' });
}

function answerLatest(index: ArticleIndex): Answer {
  const writing = startWriting(index);
  const milestones = index.milestones.filter((milestone) => isOfsted(milestone) && !isPlanned(milestone));
  const latest = milestones.at(-1);
  if (latest === undefined) return nothingOf(index, 'an Ofsted inspection or visit');
  const graded = milestones.filter(isGraded).at(-1);
  const earlier = milestones.filter((milestone) => isGraded(milestone) && milestone !== graded).reverse();
  const elements = [
    ...sectionOf('Latest activity', describeMilestone(writing, latest)),
    ...(graded && graded !== latest ? sectionOf('Latest graded inspection', tellEvidence(writing, graded)) : []),
    ...sectionOf('Graded before', listMilestones(writing, earlier)),
  ];
  return answerWith(writing, `Ofsted: ${nameMilestoneKind(latest)}, ${nameMoment(latest)}`, elements);
}

function answerTimeline(index: ArticleIndex): Answer {
  const writing = startWriting(index);
  if (index.milestones.length === 0) return nothingOf(index, 'an inspection, visit or review');
  const elements = [...listMilestones(writing, index.milestones), paragraph('Only inspections carry grades.')];
  return answerWith(writing, 'Inspections, visits and reviews, oldest first', elements);
}

function answerMoment(date: string, index: ArticleIndex): Answer {
  const writing = startWriting(index);
  const moment = formatDate(date);
  const found = milestonesOf(index.milestones, date);
  const ofsted = found.filter(isOfsted);
  const others = found.filter((milestone) => !isOfsted(milestone));
  if (found.length === 0) return nothingOf(index, `an Ofsted inspection or visit in ${moment}`);
  const told = ofsted.flatMap((milestone) => describeMilestone(writing, milestone));
  const none = paragraph(`The articles tell of no Ofsted inspection or visit in ${moment}.`);
  const elements = [...(told.length > 0 ? told : [none]), ...sectionOf('Others then', listMilestones(writing, others))];
  const title = ofsted.length > 0 ? `Ofsted in ${moment}` : `Not found in the articles: Ofsted in ${moment}`;
  return answerWith(writing, title, elements);
}

/** The newest of a kind, or the one that is planned, with its findings; then the others by the same body. */
function answerKind(kind: MilestoneKind, { asksWhen, asksNext }: AskedMilestone, index: ArticleIndex): Answer {
  const writing = startWriting(index);
  const found = index.milestones.filter((milestone) => milestone.kind === kind);
  const chosen = found.filter((milestone) => isPlanned(milestone) === asksNext).at(-1) ?? found.at(-1);
  if (chosen === undefined) return nothingOf(index, nameMilestoneKind({ kind }));
  const others = found.filter((milestone) => milestone !== chosen && milestone.by === chosen.by).reverse();
  const elements = [
    ...(asksWhen ? tellEvidence(writing, chosen) : describeMilestone(writing, chosen, MANY)),
    ...sectionOf('Others', listMilestones(writing, others)),
  ];
  return answerWith(writing, `${capitalise(nameMilestone(chosen))}, ${nameMoment(chosen)}`, elements);
}

function tellJudgement(writing: Writing, milestone: Milestone, judgement: Judgement): Run[] {
  const grade = `${capitalise(judgement.area)}: ${nameGrade(judgement.grade)}`;
  const evidence = quoteWords(writing, sentenceAround(milestone, judgement));
  return toRuns(
    { text: grade, strong: true },
    `, ${nameMoment(milestone)}${tellMarks(milestone, 'date')} ${nameMilestoneKind(milestone)}: `,
    evidence,
  );
}

/** What was given a grade, newest inspection first. */
function answerGrade(grade: Grade, index: ArticleIndex): Answer {
  const writing = startWriting(index);
  const newest = [...index.milestones].sort((a, b) => compareDates(b.when?.date ?? '0000', a.when?.date ?? '0000'));
  const items = newest.flatMap((milestone) =>
    milestone.judgements.filter((each) => each.grade === grade).map((each) => tellJudgement(writing, milestone, each)),
  );
  const name = nameGrade(grade).toLowerCase();
  if (items.length > 0) return answerWith(writing, `Graded ${name}`, [bullets(items)]);
  const given = new Set(index.milestones.flatMap(({ judgements }) => judgements.map((each) => nameGrade(each.grade))));
  const answer = nothingOf(index, `anything graded ${name}`);
  return {
    ...answer,
    elements: [...answer.elements, paragraph(`Grades in the articles: ${joinList([...given]) || 'none'}.`)],
  };
}

const MOST_FINDINGS = 6;
const ENOUGH = 0.6;

/** What Ofsted, or whoever came on the kind of visit asked about, found on a topic, oldest first. */
function findAsked({ topic, kind, moment }: AskedMilestone, index: ArticleIndex): Finding[] {
  const ids = new Set(index.milestones.filter((milestone) => milestone.kind === kind).map(({ id }) => id));
  const isAsked = ({ by, milestoneId, when }: Finding): boolean =>
    (kind ? ids.has(milestoneId ?? '') : by.kind === 'body' && by.name === 'Ofsted') &&
    (moment === undefined || (when !== undefined && overlaps(when.date, moment)));
  return findOnTopic(index, topic).filter(isAsked).sort(byTime);
}

/** Findings on a topic; where nothing is listed as one, the passages that tell of it. */
function answerTopic(asked: AskedMilestone, index: ArticleIndex): Answer {
  const { topic, moment, kind } = asked;
  const writing = startWriting(index);
  const finder = kind ? capitalise(nameMilestoneKind({ kind })) : 'Ofsted';
  const suffix = moment ? ` in ${formatDate(moment)}` : '';
  const findings = withoutRepeats(writing, findAsked(asked, index));
  if (findings.length > 0) {
    const items = findings.slice(-MOST_FINDINGS).map((finding) => tellDatedFinding(writing, finding));
    return answerWith(writing, `${finder} on “${topic}”${suffix}`, [bullets(items)]);
  }
  const hits = moment || kind ? [] : index.search(`${topic} Ofsted`, 3).filter(({ coverage }) => coverage >= ENOUGH);
  if (hits.length > 0)
    return answerWith(writing, `Ofsted and “${topic}”`, [listPlaces(writing, findPlaces(index, hits, topic))]);
  const nearest = FOLLOW_UPS.map(followUp);
  return nothingFound({ asked: `${finder} on “${topic}”${suffix}`, index, nearest, heading: 'Try instead' });
}

/** `/ofsted`: the latest, a year or month, all in order, one kind of visit, a grade, or a topic. */
export const ofstedCommand: IndexCommand = {
  name: 'ofsted',
  authority: 'usual',
  fromArticlesAlone: true,
  usage: '/ofsted latest | timeline | <year> | <topic>',
  summary: 'Inspections, visits and grades, with what was found',
  examples: ['/ofsted latest', '/ofsted timeline', '/ofsted 2016', '/ofsted life story work'],
  answer(argument, { index }) {
    const asked = readAskedMilestone(argument);
    if (asked.topic !== '') return answerTopic(asked, index);
    if (asked.isTimeline) return withoutQuestion(answerTimeline(index), '/ofsted timeline');
    if (asked.moment) return answerMoment(asked.moment, index);
    if (asked.grade) return answerGrade(asked.grade, index);
    return asked.kind ? answerKind(asked.kind, asked, index) : withoutQuestion(answerLatest(index), '/ofsted latest');
  },
};
