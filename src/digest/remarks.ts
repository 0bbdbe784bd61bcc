import { daysBetween, spanOf } from '../../index/edtf.js';
import type { ArticleIndex, When } from '../../index/model.js';
import { narrowedTo } from '../authority/narrow-index.js';
import type { DigestSubscription } from '../subscription.js';
import { countOf, describeCollection, formatEnd } from '../wording.js';
import { yearsBetween } from './age.js';
import { tellSlot } from './schedule-wording.js';

interface Delay {
  readonly late: boolean;
  readonly missed: number;
  readonly dueAt: string;
  readonly subscription: Pick<DigestSubscription, 'schedule'>;
}

/** That it comes late, and how many earlier ones it stands for; nothing where it is on time. */
export function tellDelay({ late, missed, dueAt, subscription }: Delay): string[] {
  const due = late ? [`This was due on ${tellSlot(dueAt, subscription.schedule.timezone)} and comes late.`] : [];
  const covers = `It also stands for ${countOf(missed, 'earlier digest')} that could not be sent.`;
  const text = [...due, ...(missed > 0 ? [covers] : [])].join(' ');
  return text === '' ? [] : [text];
}

type Articles = Pick<ArticleIndex, 'articles'>;

/** " about Devon" where the articles were narrowed to one local authority. */
function tellAbout(index: ArticleIndex): string {
  const authority = narrowedTo(index);
  return authority === undefined ? '' : ` about ${authority}`;
}

/** When the newest article was published, by the day by which it surely was. */
function findNewest({ articles }: Articles): When | undefined {
  const dates = articles.flatMap(({ published }) => published ?? []);
  return dates.reduce<When | undefined>((a, b) => (a && spanOf(a.date).to >= spanOf(b.date).to ? a : b), undefined);
}

/** Days after which the newest article is too old for "still open" to go without a remark. */
const QUARTER = 92;

/** Up to which day the articles tell what is open: today, unless the newest of them is months old. */
export function findHeard(index: Articles, today: string): string {
  const newest = findNewest(index);
  const last = newest ? spanOf(newest.date).to : today;
  return daysBetween(last, today) < QUARTER ? today : last;
}

/** "The newest article is of October 2018, 8 years ago: …"; nothing where it is recent. */
function tellStaleness(index: Articles, today: string): string {
  const heard = findHeard(index, today);
  const newest = findNewest(index);
  if (!newest || heard === today) return '';
  const years = yearsBetween(heard, today);
  const ago = years > 0 ? `, ${countOf(years, 'year')} ago` : '';
  return `The newest article is of ${formatEnd(newest)}${ago}: what has happened since is not known here, and how long something has been open is counted up to then.`;
}

/** What a digest rests on: for the first one all of it, for the others only where the newest article is old. */
export function tellBasis(
  index: ArticleIndex,
  { isFirst, today }: { readonly isFirst: boolean; readonly today: string },
): string[] {
  const first = `This is the first digest here${tellAbout(index)}: everything on record, from ${describeCollection(index.articles)}. The next ones begin with what has changed.`;
  return [[...(isFirst ? [first] : []), tellStaleness(index, today)].filter(Boolean).join(' ')].filter(Boolean);
}
