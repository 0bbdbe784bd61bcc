import { spanOf } from '../../index/edtf.js';
import type { Article, ArticleIndex } from '../../index/model.js';
import { articlesBy, ledgerOf } from '../evidence/past-ledger.js';
import type { DigestSubscription } from '../subscription.js';
import { changesAbout } from './changes-about.js';
import { dayIn } from './footer.js';
import { slotsBetween } from './slots.js';
import { takeSnapshot } from './snapshot.js';

export interface Retrospect {
  /** How often the digest would have been posted. */
  readonly posts: number;
  /** How many of its times had something to tell that was not known at the time before. */
  readonly withNews: number;
}

type Plan = Pick<DigestSubscription, 'schedule' | 'filters' | 'onlyIfChanged'>;

const YEARS_BACK = 1;

function yearBefore(now: Date): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - YEARS_BACK);
  return then;
}

/** The articles that were surely published at an instant; each set of them is put together once. */
function createKnown(index: ArticleIndex, timezone: string): (instant: Date) => readonly Article[] {
  const days = index.articles.flatMap(({ published }) => (published ? [spanOf(published.date).to] : [])).sort();
  const byCount = new Map<number, readonly Article[]>();
  return (instant) => {
    const today = dayIn(instant, timezone);
    const count = days.filter((day) => day <= today).length;
    const articles = byCount.get(count) ?? articlesBy(index, today);
    byCount.set(count, articles);
    return articles;
  };
}

/**
 * How often a digest would have come in the past year, going by when each article was surely published: an article of
 * which only a month is known counts from its last day on. Articles without a date count as always there.
 */
export function countPastYear(index: ArticleIndex, { schedule, filters, onlyIfChanged }: Plan, now: Date): Retrospect {
  const start = yearBefore(now);
  const slots = slotsBetween(schedule, start, now);
  const known = createKnown(index, schedule.timezone);
  let before = known(start);
  let withNews = 0;
  for (const slot of slots) {
    const articles = known(slot);
    if (articles.length === before.length) continue;
    const last = takeSnapshot(ledgerOf(index, before), start);
    if (changesAbout(ledgerOf(index, articles), filters, last).length > 0) withNews += 1;
    before = articles;
  }
  return { posts: onlyIfChanged ? withNews : slots.length, withNews };
}
