import { soleAuthority } from './authorities.js';
import { addMonths, compareDates, intervalOf, spanOf } from './edtf.js';
import { groupBy, groupByArticle } from './grouping.js';
import { isOldFor, isOnlyLookedBackTo } from './milestones/looking-back.js';
import { findMilestoneMentions, type MilestoneMention } from './milestones/mentions.js';
import { type Draft, draftsOfReports } from './milestones/report-drafts.js';
import { isSame, isVisit } from './milestones/same-milestone.js';
import type { Article, DateMention, Milestone, Person, When } from './model.js';
import { factId, verbatim } from './verbatim.js';

interface Told {
  readonly article: Article;
  readonly mention: MilestoneMention;
  /** The newest day before its own that the article tells of: what it tells without a date was known by then. */
  readonly newestDay: string | undefined;
}

const isToldIn = ({ citations }: Draft, { id }: Article): boolean =>
  citations.some(({ articleId }) => articleId === id);

/** The more exact of two dates of one milestone; of two alike, the one that is printed. */
function moreExact(a: When | undefined, b: When | undefined): When | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const length = ({ date }: When): number => Date.parse(spanOf(date).to) - Date.parse(spanOf(date).from);
  if (length(a) !== length(b)) return length(a) < length(b) ? a : b;
  return b.basis === 'stated' && a.basis !== 'stated' ? b : a;
}

function withMention(draft: Draft, { mention, article }: Told): Draft {
  if (draft.isReported) return { ...draft, citations: [...draft.citations, mention.citation] };
  const when = mention.isReport ? draft.when : moreExact(draft.when, mention.when);
  const told = mention.isReport ? (mention.when ?? article.published) : undefined;
  const published = moreExact(draft.published, told);
  const judgements = mention.judgements.filter(({ area }) => draft.judgements.every((known) => known.area !== area));
  const ordinal = draft.ordinal ?? mention.ordinal;
  return {
    id: draft.id,
    kind: draft.kind,
    by: draft.by,
    planned: draft.planned && mention.planned,
    judgements: [...draft.judgements, ...judgements],
    citations: [...draft.citations, mention.citation],
    ...(ordinal ? { ordinal } : {}),
    ...(when ? { when } : {}),
    ...(published ? { published } : {}),
  };
}

function draftOf(told: Told, kind = told.mention.kind): Draft {
  const { named, by, planned } = told.mention;
  return withMention({ id: factId(named), kind, by, planned, judgements: [], citations: [] }, told);
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "recently": within the three months before the article. */
const RECENT_MONTHS = 3;

const DAY = /^\d{4}-\d\d-\d\d$/; // 2018-09-27

function newestDayOf(dates: readonly DateMention[], { published }: Article): string | undefined {
  const days = dates.flatMap(({ date, planned }) => (date !== undefined && DAY.test(date) && !planned ? [date] : []));
  return days
    .filter((day) => published !== undefined && day < spanOf(published.date).from)
    .sort()
    .at(-1);
}

/** How long it took, where its name says so: "three month review". */
function monthsOf({ article, mention: { named } }: Told): number {
  const words = verbatim({ articles: [article] }, named).toLowerCase();
  return NUMBERS.findIndex((number) => words.startsWith(`${number} month`)) + 1;
}

/**
 * An undated milestone is told as news: it ended after the inspection before it, by as long as it took, and by the
 * newest day that its article tells of, or the article’s own date. A bound that the others contradict is left out: a day
 * of long ago, an inspection too near for a review of three months.
 */
function undatedWhen(told: Told, drafts: readonly Draft[]): When | undefined {
  const { article, mention, newestDay } = told;
  const { published } = article;
  if (published === undefined) return undefined;
  if (mention.kind === 'letter') return { ...published, basis: 'inferred' };
  const { from, to } = spanOf(published.date);
  const latest = to.slice(0, 'YYYY-MM'.length);
  const inspections = drafts.flatMap(({ kind, when }) => (kind === 'inspection' && when ? [spanOf(when.date).to] : []));
  const newest = inspections
    .filter((day) => day < from)
    .sort()
    .at(-1);
  const since = newest && !mention.recent ? addMonths(newest, Math.max(1, monthsOf(told))) : undefined;
  const start = since !== undefined && since <= latest ? since : addMonths(from, -RECENT_MONTHS);
  const known = newestDay?.slice(0, 'YYYY-MM'.length);
  const end = known !== undefined && known >= start ? known : latest;
  return { date: intervalOf(start, end), basis: 'inferred', clue: mention.recent ?? mention.named };
}

/** The milestones so far, and visits whose kind no words have told yet. */
interface Ledger {
  readonly drafts: Draft[];
  readonly unnamed: Told[];
}

function addDated({ drafts, unnamed }: Ledger, told: Told): void {
  const at = drafts.findIndex((draft) => isSame(draft, told.mention));
  const draft = drafts[at];
  if (draft) drafts[at] = withMention(draft, told);
  else if (told.mention.isGeneric) unnamed.push(told);
  else drafts.push(draftOf(told));
}

const whenOf = ({ mention }: Told): string => mention.when?.date ?? '0000';

/** "It was their fourth monitoring visit." / "They judged … to be outstanding.": names the visit told of before it. */
function nameVisit({ drafts, unnamed }: Ledger, told: Told, newest: Draft | undefined): boolean {
  const at = unnamed.findIndex(({ article, mention }) => article === told.article && mention.by === told.mention.by);
  const visit = unnamed[at];
  if (visit === undefined || (newest && compareDates(newest.when?.date ?? '0000', whenOf(visit)) > 0)) return false;
  unnamed.splice(at, 1);
  drafts.push(withMention(draftOf(visit, told.mention.kind), told));
  return true;
}

/** Whether words without a date tell of something that another article dates: "the peer review". */
function isToldElsewhere({ article, mention }: Told, drafts: readonly Draft[]): boolean {
  return drafts.some(
    (draft) =>
      draft.kind === mention.kind && isToldIn(draft, article) && (draft.by === mention.by || mention.kind === 'review'),
  );
}

/** "its previous inspection in 2012 rated it good", in 2018: what inspectors judge now is another inspection’s. */
function isBackground(draft: Draft, article: Article): boolean {
  if (draft.kind !== 'inspection' || !isOldFor(draft, article)) return false;
  return draft.judgements.length > 0 || isOnlyLookedBackTo(draft, article);
}

/** Words without a date add their ordinal and grades to the article’s newest of the kind, or tell of one of their own. */
function addUndated(ledger: Ledger, told: Told): void {
  const { mention, article } = told;
  const { drafts } = ledger;
  if (mention.isGeneric) return;
  const own = drafts.filter(
    (draft) =>
      draft.kind === mention.kind &&
      draft.by === mention.by &&
      isToldIn(draft, article) &&
      !isBackground(draft, article) &&
      !draft.planned,
  );
  const newest = own.sort((a, b) => compareDates(a.when?.date ?? '0000', b.when?.date ?? '0000')).at(-1);
  const addsToIt = mention.judgements.length > 0 || mention.isReport || mention.ordinal !== undefined;
  const isNamed =
    (isVisit(mention) || mention.judgements.length > 0) && !mention.isReport && nameVisit(ledger, told, newest);
  if (isNamed) return;
  const isOther = newest?.ordinal !== undefined && mention.ordinal !== undefined && newest.ordinal !== mention.ordinal;
  if (newest && !isOther) {
    if (addsToIt) drafts[drafts.indexOf(newest)] = withMention(newest, told);
  } else if (!mention.isReport && mention.kind !== 'inspection' && !isToldElsewhere(told, drafts)) {
    const when = undatedWhen(told, drafts);
    drafts.push({ ...draftOf(told), ...(when ? { when } : {}) });
  }
}

const dateOf = (milestone: Draft): string => milestone.when?.date ?? milestone.published?.date ?? '9999';

function finish({ isReported, ...draft }: Draft): Milestone[] {
  const [first, ...rest] = draft.citations;
  return first ? [{ ...draft, citations: [first, ...rest] }] : [];
}

/** A visit by the DfE’s staff that nothing names is a monitoring visit; what kind an Ofsted visit was is not guessed. */
const isFromElsewhere = ({ mention }: Told): boolean => mention.by !== 'Ofsted';

/** What names a visit or inspection by its date comes first, then what tells of reports and visits, then the undated. */
function rankOf({ mention }: Told): number {
  if (mention.when === undefined) return 2;
  return mention.isReport || mention.isGeneric ? 1 : 0;
}

/** What is known of every article by its id. */
interface Known {
  readonly datesOf: ReadonlyMap<string, readonly DateMention[]>;
  readonly peopleOf: ReadonlyMap<string, readonly Person[]>;
}

/** What an article tells of; what a report looks back on is left to the reports of then. */
function toldIn(article: Article, { datesOf, peopleOf }: Known): Told[] {
  if (article.report) return [];
  const own = datesOf.get(article.id) ?? [];
  const mentions = findMilestoneMentions(article, own, peopleOf.get(article.id) ?? []);
  return mentions.map((mention) => ({ article, mention, newestDay: newestDayOf(own, article) }));
}

/** The milestones of one authority; `articles` oldest first. */
function findIn(articles: readonly Article[], authority: string | undefined, known: Known): Draft[] {
  const ledger: Ledger = { drafts: draftsOfReports(articles), unnamed: [] };
  const told = articles.flatMap((article) => toldIn(article, known));
  for (const each of told.sort((a, b) => rankOf(a) - rankOf(b))) {
    if (each.mention.when) addDated(ledger, each);
    else addUndated(ledger, each);
  }
  const visits = ledger.unnamed.filter(isFromElsewhere).map((visit) => draftOf(visit));
  return [...ledger.drafts, ...visits].map((draft) => ({ ...draft, ...(authority ? { authority } : {}) }));
}

/**
 * The inspections, visits, reviews and letters that the articles tell of, oldest first. What two articles of one
 * authority tell of one visit is one milestone; only an inspection carries judgements, those of its own report where
 * that is among the articles.
 *
 * @param articles oldest first
 */
export function findMilestones(
  articles: readonly Article[],
  dates: readonly DateMention[],
  people: readonly Person[],
): Milestone[] {
  const known = {
    datesOf: groupByArticle(dates, ({ citation }) => [citation]),
    peopleOf: groupByArticle(people, ({ mentions }) => mentions),
  };
  const sole = soleAuthority(articles);
  const groups = groupBy(articles, ({ authority }) => authority ?? sole);
  return [...groups]
    .flatMap(([authority, own]) => findIn(own, authority, known))
    .sort((a, b) => compareDates(dateOf(a), dateOf(b)))
    .flatMap(finish);
}
