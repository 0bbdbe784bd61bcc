import type { ArticleIndex, Citation } from '../../index/model.js';
import { articleOf, factId, isWithinCitation } from '../../index/verbatim.js';
import { type Answer, bullets, type FollowUp, note, paragraph, type Run, section, toRuns } from '../answer.js';
import { aboutAuthority } from '../authority/weakness-name.js';
import { quotationFact } from '../curation/fact-ids.js';
import { startWriting, type Writing } from '../evidence/citing.js';
import { listPlaces } from '../evidence/passages.js';
import { pageAnswer } from '../paging.js';
import type { Body, PlannedDelivery } from '../store/outbox.js';
import type { Follow, FollowSubscription, Snapshot } from '../subscription.js';
import { capitalise, countOf, joinList } from '../wording.js';
import { matchFollow, tellFollow } from './follows.js';
import { lastToldOf } from './last-told.js';
import { countLines } from './pages.js';
import { takeSnapshot } from './snapshot.js';

/** A sentence, and what is followed that it tells of. */
interface Match {
  readonly sentence: Citation;
  readonly follows: readonly Follow[];
}

/** The sentences of some articles that tell of what is followed, each once, with all the reasons for it. */
function findMatches(index: ArticleIndex, follows: readonly Follow[], articleIds: readonly string[]): Match[] {
  const wanted = new Set(articleIds);
  const news = { ...index, articles: index.articles.filter(({ id }) => wanted.has(id)) };
  const matches = new Map<string, Match>();
  for (const follow of follows) {
    for (const sentence of matchFollow(news, follow)) {
      const known = matches.get(factId(sentence));
      matches.set(factId(sentence), { sentence, follows: [...(known?.follows ?? []), follow] });
    }
  }
  const order = new Map(news.articles.map(({ id }, at) => [id, at]));
  const orderOf = ({ sentence }: Match): number => order.get(sentence.articleId) ?? 0;
  return [...matches.values()].sort(
    (a, b) => orderOf(a) - orderOf(b) || a.sentence.passage - b.sentence.passage || a.sentence.start - b.sentence.start,
  );
}

/** The slot of the one notice that leads on from what was told: planned again after a crash, it is the same. */
const slotOf = ({ at }: Snapshot): string => `notice:${at}`;

export interface NoticePlan {
  /** Absent where no new article tells of what is followed. */
  readonly delivery?: PlannedDelivery;
  /** What the follower counts as told of from now on. */
  readonly seen: Snapshot;
}

/**
 * The one notice for all articles that are new to a follower. Somebody who has just begun to follow is told of nothing
 * that was there before; nor is somebody whose conversation has turned to another local authority.
 */
export function planNotice(subscription: FollowSubscription, index: ArticleIndex, now: Date): NoticePlan {
  const { id, conversation, follows } = subscription;
  const seen = takeSnapshot(index, now, subscription.last);
  const last = lastToldOf(subscription.last, index);
  if (!last) return { seen };
  const known = new Set(last.articles);
  const articleIds = seen.articles.filter((articleId) => !known.has(articleId));
  const telling = new Set(findMatches(index, follows, articleIds).map(({ sentence }) => sentence.articleId));
  if (telling.size === 0) return { seen };
  const cause = { kind: 'notice' as const, articleIds };
  return {
    seen,
    delivery: { subscriptionId: id, slot: slotOf(last), conversation, cause, dueAt: now.toISOString() },
  };
}

function tellMatch(writing: Writing, { sentence, follows }: Match): Run[] {
  const [words = []] = listPlaces(writing, [sentence]).items;
  return [...words, ...toRuns(`, because you follow ${joinList(follows.map(tellFollow))}`)];
}

const LIMITS = { elements: 44, characters: 9_000 };
const MOST_ASKED = 2;

function askNext(follows: readonly Follow[]): FollowUp[] {
  const asked = follows.flatMap((follow) => {
    if (follow.kind === 'phrase') return [];
    const command = follow.kind === 'person' ? 'who' : 'weaknesses';
    return [{ label: capitalise(tellFollow(follow)), question: `/${command} ${tellFollow(follow)}` }];
  });
  const switches = [
    { label: 'Pause', question: '/digest pause follows' },
    { label: 'What you follow', question: '/digest follows' },
    { label: 'Why am I seeing this?', question: '/digest why follows' },
  ];
  return [...asked.slice(0, MOST_ASKED), ...switches];
}

/** More names than these are no title. */
const MOST_NAMED = 3;

const nameFollowed = (follows: readonly Follow[]): string =>
  follows.length > MOST_NAMED ? `${follows.length} things you follow` : joinList(follows.map(tellFollow));

function write(writing: Writing, subscription: FollowSubscription, matches: readonly Match[]): Answer {
  const articleIds = [...new Set(matches.map(({ sentence }) => sentence.articleId))];
  const followed = subscription.follows.filter((follow) => matches.some(({ follows }) => follows.includes(follow)));
  const elements = articleIds.map((articleId) => {
    const own = matches.filter(({ sentence }) => sentence.articleId === articleId);
    const article = articleOf(writing.index, articleId);
    const heading = `“${article.headline}”${aboutAuthority(writing.index, article)}`;
    return section(heading, [bullets(own.map((match) => tellMatch(writing, match)))]);
  });
  return {
    title: `${countOf(articleIds.length, 'new article')} on ${nameFollowed(followed)}`,
    elements,
    sources: writing.footnotes.sources(),
    followUps: askNext(followed),
  };
}

/** Where not all of it fits, what fits, and how much is left. */
function cut(answer: Answer, matches: readonly Match[]): Answer {
  const [first = answer, ...others] = pageAnswer(answer, LIMITS);
  if (others.length === 0) return answer;
  const shown = countLines(first.elements);
  const left = note(
    `${countOf(matches.length - shown, 'more sentence')} of these articles: ask about what you follow.`,
  );
  return { ...first, title: answer.title, elements: [...first.elements, left] };
}

export interface NoticeOptions {
  readonly index: ArticleIndex;
  readonly subscription: FollowSubscription;
  /** The articles that were new when it was planned. */
  readonly articleIds: readonly string[];
}

/**
 * What a follower is told of new articles: every sentence that tells of what is followed, once, with its source and the
 * reason. Undefined where nothing of it is left: it is not followed any more, or the articles were withdrawn.
 */
export function composeNotice({ index, subscription, articleIds }: NoticeOptions): Body | undefined {
  const matches = findMatches(index, subscription.follows, articleIds);
  if (matches.length === 0) return undefined;
  const writing = startWriting(index);
  const answer = cut(write(writing, subscription, matches), matches);
  const footer = paragraph(`You follow ${joinList(subscription.follows.map(tellFollow))}.`);
  const isTold = (place: Citation): boolean => matches.some(({ sentence }) => isWithinCitation(place, sentence));
  const found = index.findings.filter(({ citation }) => isTold(citation)).map(({ id }) => id);
  const said = index.quotes.filter(({ citations }) => citations.some(isTold)).map(quotationFact);
  return { answer: { ...answer, elements: [...answer.elements, footer] }, facts: [...found, ...said] };
}
