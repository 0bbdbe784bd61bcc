import { compareDates, spanOf } from '../../index/edtf.js';
import type { ArticleIndex, Finding, Person, Weakness, When } from '../../index/model.js';
import { createPeopleLookup } from '../../index/names.js';
import { buildWeaknesses, isTestimony } from '../../index/weaknesses.js';
import { weaknessKey } from '../authority/weakness-name.js';
import { nameRole } from '../evidence/roles.js';
import { nameStatus } from '../wording.js';
import { correctDates } from './correct-dates.js';
import { correctSpeakers } from './correct-speakers.js';
import type { Correction } from './correction.js';
import { nameThemes } from './correction-wording.js';
import { isEdtf } from './read-date.js';
import { createRulings, type Rulings, withMark } from './rulings.js';
import { settleAuthorities } from './settle-authorities.js';
import { standingCorrections } from './standing-corrections.js';

function correctThemes(finding: Finding, rulings: Rulings): Finding {
  const ruling = rulings.find('theme', finding.id);
  return ruling ? withMark({ ...finding, themes: ruling.change.themes }, ruling, nameThemes(finding.themes)) : finding;
}

function correctPosts(person: Person, rulings: Rulings): Person {
  const roles = person.roles.map((role) => {
    const ruling = rulings.find('role', `${person.id} ${nameRole(role)}`);
    if (ruling === undefined) return role;
    const { organisation: _printed, ...post } = role;
    return withMark({ ...post, title: ruling.change.to }, ruling, nameRole(role));
  });
  return roles.some((role, at) => role !== person.roles[at]) ? { ...person, roles } : person;
}

/** Whether an independent body has found otherwise, or the same again, after a person set the status. */
function isOvertaken({ history }: Weakness, { at }: Correction): boolean {
  const day = at.slice(0, 'YYYY-MM-DD'.length);
  return history.some((finding) => isTestimony(finding) && finding.when && spanOf(finding.when.date).from > day);
}

function correctStatus(weakness: Weakness, rulings: Rulings): Weakness {
  const ruling = rulings.find('status', weaknessKey(weakness));
  if (ruling === undefined || isOvertaken(weakness, ruling)) return weakness;
  return withMark({ ...weakness, status: ruling.change.status }, ruling, nameStatus(weakness.status));
}

/** Whether what a correction puts in its place can be told: its date is one, its speaker among the people. */
function isUsable({ people }: ArticleIndex, { change }: Correction): boolean {
  if (change.kind === 'date') return isEdtf(change.date);
  if (change.kind !== 'speaker' || change.speaker?.kind !== 'person') return true;
  const { personId } = change.speaker;
  return people.some(({ id }) => id === personId);
}

const byWhen = (a: When | undefined, b: When | undefined): number => compareDates(a?.date ?? '9999', b?.date ?? '9999');

type Facts = Pick<ArticleIndex, 'articles' | 'people' | 'quotes' | 'milestones' | 'findings'>;

/** Oldest first, as the reading has them; what has no date comes last. */
function inOrder({ articles, milestones, ...rest }: Facts): Facts {
  return {
    ...rest,
    articles: [...articles].sort((a, b) => byWhen(a.published, b.published)),
    milestones: [...milestones].sort((a, b) => byWhen(a.when ?? a.published, b.when ?? b.published)),
  };
}

function correctFacts(index: ArticleIndex, rulings: Rulings): Facts {
  const dated = correctDates(index, rulings);
  const { quotes, findings } = correctSpeakers(dated, rulings);
  return inOrder({
    ...dated,
    quotes,
    people: dated.people.map((person) => correctPosts(person, rulings)),
    findings: findings.map((finding) => correctThemes(finding, rulings)),
  });
}

/**
 * The index with what is put right; what a later correction or a withdrawal replaced does not count, and what finds no
 * fact is left alone. Passages stay as they are. The ledger is built anew of what is put right, so that statuses follow.
 *
 * @param index as read: marks tell what stood there before any correction
 * @param corrections oldest first
 */
export function applyCorrections(index: ArticleIndex, corrections: readonly Correction[]): ArticleIndex {
  const standing = standingCorrections(settleAuthorities(corrections, index)).filter((correction) =>
    isUsable(index, correction),
  );
  if (standing.length === 0) return index;
  const rulings = createRulings(standing);
  const facts = correctFacts(index, rulings);
  const weaknesses = buildWeaknesses(facts.findings, facts.articles);
  return {
    ...index,
    ...facts,
    weaknesses: weaknesses.map((weakness) => correctStatus(weakness, rulings)),
    findPeople: createPeopleLookup(facts.people),
  };
}
