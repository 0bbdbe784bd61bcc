import { bodiesCalledByName } from '../bodies.js';
import type { Article, Citation, DateMention, Judgement, MilestoneKind, Person, When } from '../model.js';
import { type Sentence, sentencesOf } from '../sentences.js';
import { bodyBehind, inspectorOf, type Place } from './agents.js';
import { findGrades, type GradeMention } from './grades.js';
import { TRIGGERS, type Trigger } from './triggers.js';

/** What one sentence says of an inspection, a visit, a review or a letter. */
export interface MilestoneMention {
  readonly kind: MilestoneKind;
  readonly isReport: boolean;
  readonly isGeneric: boolean;
  readonly by: string;
  readonly ordinal?: number;
  readonly when?: When;
  /** The word that tells of a recent thing without a date: "recently invited". */
  readonly recent?: Citation;
  readonly planned: boolean;
  readonly judgements: readonly Judgement[];
  /** The words that name it: "three month review". */
  readonly named: Citation;
  /** The sentence that tells of it. */
  readonly citation: Citation;
}

const PLANNED =
  /\b(?:planned|expected|due|scheduled|will (?:take place|be carried|be held|come|visit|return)|is to (?:take|be))\b/i; // A further review is planned in early summer
const DENIED = /\b(?:is|are) not (?:an? )?(?:inspection|expected)|\bno (?:inspection|visit)\b|\bSuch visits\b/i; // a full inspection is not expected before 2020
const RECENT = /\b(?:recent|recently)\b/i; // The council recently invited

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ORDINAL_BEFORE = /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:Ofsted\s+)?$/i; // the second monitoring visit

/** How far from its words, in characters, a date still belongs to them. */
const FARTHEST_DATE = 130;

/** A date this close behind a grade is that grade’s own: "inadequate in May 2014". */
const OWN_DATE = 24;

/** Words that open another clause: a date behind them tells of something else ("re-inspected, following a rating in 2014"). */
const CLAUSE_OPENERS = /\b(?:following|after|since|when|while|despite|before|although|but|which|who|until|from)\b/gi;

const CLAUSE_COST = 100;

const OPENING = /^(?:In|On|During|By)\s+$/; // In November 2017, the services … were re-inspected

/** How far a date stands from the words it may belong to, in characters; a clause between them counts as a hundred. */
function distance({ citation }: DateMention, { start, end }: Sentence, { text, sentence }: Place): number {
  const isBehind = citation.start >= end;
  const between = isBehind
    ? text.slice(end - sentence.start, citation.start - sentence.start)
    : text.slice(citation.end - sentence.start, start - sentence.start);
  const clauses = [...between.matchAll(CLAUSE_OPENERS)].length * CLAUSE_COST;
  const isOpening = OPENING.test(text.slice(0, citation.start - sentence.start));
  return clauses + (isOpening ? 0 : between.length + (isBehind ? 0 : 10));
}

/** The date that belongs to the words at a place: the nearest in their own clause. */
function dateNear(place: Place, words: Sentence): DateMention | undefined {
  const dated = place.dates.filter(({ date }) => date !== undefined);
  const near = dated.map((date) => ({ date, far: distance(date, words, place) }));
  return near.filter(({ far }) => far <= FARTHEST_DATE).sort((a, b) => a.far - b.far)[0]?.date;
}

const asWhen = (mention: DateMention | undefined): When | undefined =>
  mention?.date === undefined ? undefined : { date: mention.date, basis: mention.basis, clue: mention.citation };

const cite = ({ article, passage }: Place, { start, end }: Sentence): Citation => ({
  articleId: article.id,
  passage,
  start,
  end,
});

function ordinalBefore(text: string): number | undefined {
  const word = ORDINAL_BEFORE.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? undefined : ORDINALS.indexOf(word) + 1;
}

function mentionOf(place: Place, trigger: Trigger, match: RegExpExecArray): MilestoneMention | undefined {
  const { sentence, text } = place;
  const words = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
  const by = bodyBehind(place, trigger, words);
  if (by === undefined) return undefined;
  const date = dateNear(place, words);
  const when = asWhen(date);
  const ordinal = ordinalBefore(text.slice(0, match.index));
  const recent = RECENT.exec(text);
  const recentAt = sentence.start + (recent?.index ?? 0);
  return {
    kind: trigger.kind,
    by,
    isReport: trigger.isReport ?? false,
    isGeneric: trigger.isGeneric ?? false,
    planned: PLANNED.test(text.slice(match.index)) && (date?.planned ?? true),
    judgements: [],
    named: cite(place, words),
    citation: cite(place, sentence),
    ...(recent ? { recent: cite(place, { start: recentAt, end: recentAt + recent[0].length }) } : {}),
    ...(ordinal ? { ordinal } : {}),
    ...(when ? { when } : {}),
  };
}

/** A grade of a sentence with its place in the passage and the date right behind it. */
interface DatedGrade {
  readonly grade: GradeMention;
  readonly words: Sentence;
  readonly own: DateMention | undefined;
}

function datedGrades(place: Place): DatedGrade[] {
  return findGrades(place.text).map((grade) => {
    const words = { start: place.sentence.start + grade.start, end: place.sentence.start + grade.end };
    const own = place.dates.find(
      ({ date, citation }) =>
        date !== undefined && citation.start >= words.end && citation.start - words.end <= OWN_DATE,
    );
    return { grade, words, own };
  });
}

/**
 * The inspections that a sentence’s grades tell of, one a date: "judged good in 2011 and inadequate in May 2014, now
 * require improvement" tells of three, the last without a date.
 */
function gradingMentions(place: Place): MilestoneMention[] {
  const grades = datedGrades(place);
  const isMixed = grades.some(({ own }) => own !== undefined);
  const byDate = new Map<string, MilestoneMention>();
  for (const { grade, words, own } of grades) {
    const by = inspectorOf(place, words);
    if (by === undefined) continue;
    const when = asWhen(own ?? (isMixed ? undefined : dateNear(place, words)));
    const judgement: Judgement = { area: grade.area, grade: grade.grade, citation: cite(place, words) };
    const known = byDate.get(when?.date ?? '');
    byDate.set(when?.date ?? '', {
      kind: 'inspection',
      by,
      isReport: false,
      isGeneric: false,
      planned: false,
      judgements: [...(known?.judgements ?? []), judgement],
      named: known?.named ?? cite(place, words),
      citation: cite(place, place.sentence),
      ...(when ? { when } : {}),
    });
  }
  return [...byDate.values()];
}

const isTwin = (a: MilestoneMention, b: MilestoneMention): boolean =>
  a.kind === b.kind &&
  a.by === b.by &&
  a.isReport === b.isReport &&
  a.when?.date === b.when?.date &&
  b.judgements.length === 0;

function mentionsIn(place: Place): MilestoneMention[] {
  if (DENIED.test(place.text)) return [];
  const told = TRIGGERS.flatMap((trigger) =>
    [...place.text.matchAll(trigger.pattern)].map((match) => mentionOf(place, trigger, match)),
  ).filter((mention) => mention !== undefined);
  return [
    ...told.filter((mention, at) => !told.slice(0, at).some((other) => isTwin(other, mention))),
    ...gradingMentions(place),
  ];
}

function byPassage(dates: readonly DateMention[]): Map<number, DateMention[]> {
  const passages = new Map<number, DateMention[]>();
  for (const mention of dates) {
    const known = passages.get(mention.citation.passage);
    if (known) known.push(mention);
    else passages.set(mention.citation.passage, [mention]);
  }
  return passages;
}

/** Everything the sentences of an article say of inspections, visits, reviews and letters, in order. */
export function findMilestoneMentions(
  article: Article,
  dates: readonly DateMention[],
  people: readonly Person[],
): MilestoneMention[] {
  const datesOf = byPassage(dates);
  const called = bodiesCalledByName(article.passages.map(({ text }) => text).join('\n'));
  return article.passages.flatMap(({ text, kind }, passage) => {
    if (kind === 'headline' || kind === 'heading' || kind === 'caption') return [];
    const sentences = sentencesOf(text);
    return sentences.flatMap((sentence, at) => {
      const isInside = ({ citation }: DateMention): boolean =>
        citation.start >= sentence.start && citation.end <= sentence.end;
      const previous = sentences[at - 1];
      const before = previous ? text.slice(previous.start, previous.end) : '';
      const words = text.slice(sentence.start, sentence.end);
      const own = (datesOf.get(passage) ?? []).filter(isInside);
      return mentionsIn({ article, passage, sentence, text: words, dates: own, people, before, called });
    });
  });
}
