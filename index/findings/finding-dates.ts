import { compareDates, spanOf } from '../edtf.js';
import { isOldFor, isOnlyLookedBackTo, LOOKS_BACK } from '../milestones/looking-back.js';
import type { Article, DateMention, Finding, Milestone, Person, Speaker, When } from '../model.js';
import { NEWSPAPER } from './finders.js';
import { officeHeldBy } from './offices.js';
import { type Candidate, type FindingInput, overlap } from './statements.js';
import { isIndependent, isSame, type Voices } from './voices.js';

/** What an article tells of dates and occasions, by passage where that is asked for every finding. */
export interface Calendar {
  readonly article: Article;
  readonly dates: ReadonlyMap<number, readonly DateMention[]>;
  readonly occasions: readonly Occasion[];
}

/** A milestone that the article tells of. */
interface Occasion {
  readonly milestone: Milestone;
  /** The article reports it, it is no background. */
  readonly isNews: boolean;
}

export function readCalendar({ article, dates, milestones }: FindingInput): Calendar {
  const byPassage = new Map<number, DateMention[]>();
  for (const mention of dates) {
    const { articleId, passage } = mention.citation;
    if (articleId !== article.id || mention.planned) continue;
    const known = byPassage.get(passage);
    if (known) known.push(mention);
    else byPassage.set(passage, [mention]);
  }
  const told = milestones.filter(
    ({ planned, citations }) => !planned && citations.some(({ articleId }) => articleId === article.id),
  );
  const occasions = told.map((milestone) => ({
    milestone,
    isNews: !isOnlyLookedBackTo(milestone, article) && !isOldFor(milestone, article),
  }));
  return { article, dates: byPassage, occasions };
}

const GOVERNMENT = /^the government$|department for education|minister|secretary of state/i; // according to the government

const isOfGovernment = (by: string): boolean => GOVERNMENT.test(by) && !/commissioner/i.test(by); // government appointed commissioner

/** Whether a person in an outside office speaks of the milestone as one of the own side. */
function cameFromPerson({ by }: Milestone, person: Person): boolean {
  if (by.includes(person.name)) return true;
  switch (officeHeldBy(person)) {
    case 'commissioner':
      return /commissioner/i.test(by); // government appointed commissioner
    case 'government':
      return isOfGovernment(by);
    case 'Ofsted':
      return by === 'Ofsted';
    default:
      return false;
  }
}

function cameFrom(milestone: Milestone, finder: Speaker, people: Voices['people']): boolean {
  if (finder.kind === 'body') {
    return milestone.by === finder.name || (isOfGovernment(milestone.by) && isOfGovernment(finder.name));
  }
  const person = people.get(finder.personId);
  return person !== undefined && cameFromPerson(milestone, person);
}

/** Undated first: a milestone with a date says more about what is reported. */
function compareWhen(a: Milestone, b: Milestone): number {
  if (a.when === undefined || b.when === undefined) return Number(a.when !== undefined) - Number(b.when !== undefined);
  return compareDates(a.when.date, b.when.date);
}

const latest = (occasions: readonly Occasion[]): Milestone | undefined =>
  occasions
    .map(({ milestone }) => milestone)
    .sort(compareWhen)
    .at(-1);

const textOf = ({ article }: Calendar, { passage }: Candidate): string => article.passages[passage]?.text ?? '';

/**
 * The inspection, visit or letter that a finding belongs to: one by its finder named in its own sentence, unless the
 * sentence only looks back to it, else the latest by its finder that the article reports. Nothing where there is none.
 */
function milestoneOf(calendar: Calendar, candidate: Candidate, own: readonly Occasion[]): Milestone | undefined {
  const { passage, sentence } = candidate;
  const looksBack = LOOKS_BACK.test(textOf(calendar, candidate).slice(sentence.start, sentence.end));
  const isHere = ({ milestone }: Occasion): boolean =>
    milestone.citations.some(
      (citation) =>
        citation.articleId === calendar.article.id && citation.passage === passage && overlap(citation, sentence),
    );
  const here = looksBack ? undefined : latest(own.filter(isHere));
  return here ?? latest(own.filter(({ isNews }) => isNews));
}

/** A year that only says which paper or visit: "in its highly critical 2014 report", "following 2017’s damning inspection". */
const NAMES_A_PAPER = /^(?:['’]s)?\s(?:\w+\s){0,2}(?:report|inspection|letter|review|judge?ment|rating)\b/i;

/**
 * The date that a clause prints for what it tells: "was criticised during a court case in 2015". None that is only
 * worked out ("last week"), none that it looks back to, and none that belongs to what somebody else found.
 */
function datePrinted(calendar: Calendar, candidate: Candidate, finder: Speaker, voices: Voices): When | undefined {
  const { passage, clause } = candidate;
  const text = textOf(calendar, candidate);
  if (LOOKS_BACK.test(text.slice(clause.start, clause.end))) return undefined;
  const mention = calendar.dates.get(passage)?.find(({ citation }) => overlap(citation, clause));
  if (mention?.date === undefined || mention.basis !== 'stated') return undefined;
  const others = (voices.mentions[passage] ?? []).filter(
    (named) => named.kind === 'body' && overlap(named, clause) && !isSame({ kind: 'body', name: named.name }, finder),
  );
  const isOutside = finder.kind === 'body' && finder !== NEWSPAPER;
  const namesPaper = !isOutside && NAMES_A_PAPER.test(text.slice(mention.citation.end));
  if (namesPaper || (finder !== NEWSPAPER && others.length > 0)) return undefined;
  return { date: mention.date, basis: mention.basis, clue: mention.citation };
}

/** Whether a printed date lies wholly before the milestone: then something older is told. */
function isOlder(printed: When, milestone: Milestone): boolean {
  return milestone.when !== undefined && spanOf(printed.date).to < spanOf(milestone.when.date).from;
}

/**
 * When it was found: at the milestone it belongs to, on an older date that the words print, on the day that a
 * quotation was spoken, else as the article came out.
 */
export function timeOf(
  calendar: Calendar,
  candidate: Candidate,
  { finder, voices }: { readonly finder: Speaker; readonly voices: Voices },
): Pick<Finding, 'when' | 'milestoneId'> {
  const own = isIndependent(finder, voices.people)
    ? calendar.occasions.filter(({ milestone }) => cameFrom(milestone, finder, voices.people))
    : [];
  const milestone = milestoneOf(calendar, candidate, own);
  const printed = datePrinted(calendar, candidate, finder, voices);
  if (milestone && !(printed && isOlder(printed, milestone))) {
    const when = milestone.when ?? milestone.published;
    return { milestoneId: milestone.id, ...(when ? { when } : {}) };
  }
  const isNarrated = candidate.quote === undefined && (finder === NEWSPAPER || isIndependent(finder, voices.people));
  const spoken = (candidate.quote ?? (finder.kind === 'person' ? candidate.partial : undefined))?.when;
  const when = (milestone || isNarrated ? printed : undefined) ?? spoken ?? calendar.article.published;
  return when ? { when } : {};
}
