import { compareDates, spanOf } from '../../index/edtf.js';
import type { Person, Role } from '../../index/model.js';
import { type Run, toRuns } from '../answer.js';
import { formatSpan } from '../date-wording.js';
import { formatWhen } from '../wording.js';
import { citeAll, quoteWords, type Writing } from './citing.js';
import { tellMarks } from './corrections.js';

const lastSeenOf = ({ lastSeen }: Role): string => lastSeen?.date ?? '0000';

/** The roles of a person, the one reported last first. */
export function newestRoles({ roles }: Person): Role[] {
  return [...roles].sort((a, b) => compareDates(lastSeenOf(b), lastSeenOf(a)));
}

/** The role that an article prints for a person: what they were when they said it. Nothing where it prints none. */
export function roleIn({ roles }: Person, articleId: string): Role | undefined {
  return roles.find(({ citations }) => citations.some((citation) => citation.articleId === articleId));
}

/** "executive director of children’s services", "Chief Officer, NHS Aylesbury Vale Clinical Commissioning Group". */
export function nameRole({ title, organisation }: Role): string {
  return organisation && !title.includes(organisation) ? `${title}, ${organisation}` : title;
}

/** The post with the mark of what a person put right in it. */
export const tellPost = (role: Role): string => `${nameRole(role)}${tellMarks(role, 'role')}`;

/** "in an article published between February and May 2016", "in 2 articles, the last published 3 May 2018": never a term of office. */
export function tellReported(role: Role): string {
  const { firstSeen, lastSeen, citations } = role;
  const mark = tellMarks(role, 'date');
  const articles = new Set(citations.map(({ articleId }) => articleId)).size;
  if (lastSeen === undefined) return 'as printed in an article without a date';
  if (articles < 2 || firstSeen === undefined)
    return `as printed in an article published ${formatWhen(lastSeen)}${mark}`;
  return `as printed in ${articles} articles published ${formatSpan([spanOf(firstSeen.date).from, spanOf(lastSeen.date).to])}${mark}`;
}

/** "managing director …: as printed in 2 articles published February 2016 to May 2017 [1] [2]", with the words that say since when. */
export function tellRole(writing: Writing, role: Role): Run[] {
  const since = role.since?.clue;
  return toRuns(
    { text: nameRole(role), strong: true },
    `${tellMarks(role, 'role')}: ${tellReported(role)}`,
    ...citeAll(writing, role.citations),
    ...(since ? ['; ', quoteWords(writing, since)] : []),
  );
}
