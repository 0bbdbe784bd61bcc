import type { ArticleIndex } from '../../../index/model.js';
import { type Answer, bullets, type FollowUp, followUp, paragraph, type Run, toRuns } from '../../answer.js';
import { MOST_FOLLOW_UPS } from '../../command.js';
import { tenantOf } from '../../conversation.js';
import { matchFollow, tellFollow } from '../../digest/follows.js';
import type { Follow, FollowSubscription } from '../../subscription.js';
import { capitalise, countOf, joinList } from '../../wording.js';
import type { Desk } from './desk.js';
import { keyOf, readFollow, typeFollow } from './follow-words.js';
import { ask, quoteTyped } from './naming.js';
import { findOwnFollows, removeFollow } from './own-follows.js';
import { conflict } from './permission.js';
import { tellPause } from './telling.js';

const EVERYTHING = /^(?:all|everything|everybody|everyone)$/i; // unfollow everything

const NOTHING_FOLLOWED: Answer = {
  title: 'You follow nothing in this conversation',
  elements: [
    paragraph(
      'Follow a person, a weakness, or words between quotation marks: a notice comes as soon as a new article tells of it.',
    ),
  ],
  sources: [],
  followUps: ['/digest follow caseloads', '/digest follow “early help”', '/digest help'].map(followUp),
};

const askToUnfollow = (follow: Follow): FollowUp => ({
  label: `Unfollow ${typeFollow(follow)}`,
  question: `/digest unfollow ${typeFollow(follow)}`,
});

/** "Warren Whyte: in 2 of 5 articles so far" */
function tellInLine(follow: Follow, index: ArticleIndex): Run[] {
  const articles = new Set(matchFollow(index, follow).map(({ articleId }) => articleId)).size;
  return toRuns(
    { text: capitalise(tellFollow(follow)), strong: true },
    `: in ${articles} of ${countOf(index.articles.length, 'article')} so far`,
  );
}

function listFollows(own: FollowSubscription, title: string, desk: Desk): Answer {
  const pause = tellPause(own);
  return {
    title,
    elements: [
      bullets(own.follows.map((each) => tellInLine(each, desk.index))),
      ...(pause === undefined ? [] : [paragraph(`Paused ${pause}.`)]),
    ],
    sources: [],
    followUps: [
      ...own.follows.slice(0, MOST_FOLLOW_UPS - 1).map(askToUnfollow),
      ask(desk, own, pause === undefined ? 'pause' : 'resume'),
    ],
  };
}

/** `/digest follows`: what the asker follows in this conversation. */
export async function tellFollows(desk: Desk): Promise<Answer> {
  const own = await findOwnFollows(desk);
  return own ? listFollows(own, 'What you follow in this conversation', desk) : NOTHING_FOLLOWED;
}

/** The one that the words name, among those that are followed: as it is told, or however it was typed. */
function findOwn(text: string, { follows }: FollowSubscription, index: ArticleIndex): Follow | undefined {
  const typed = text.toLowerCase();
  const exact = follows.find((each) =>
    [typeFollow(each), tellFollow(each)].some((name) => name.toLowerCase() === typed),
  );
  if (exact) return exact;
  const read = readFollow(text, index);
  const keys = new Set((read.kind === 'one' ? [read.follow] : read.options).map(keyOf));
  const meant = follows.filter((each) => keys.has(keyOf(each)));
  const near = meant.length > 0 ? meant : follows.filter((each) => tellFollow(each).toLowerCase().includes(typed));
  return near.length === 1 ? near[0] : undefined;
}

function unfollowed(follow: Follow, left: readonly Follow[]): Answer {
  const rest = left.length === 0 ? 'You follow nothing else' : `You still follow ${joinList(left.map(tellFollow))}`;
  return {
    title: `You no longer follow ${tellFollow(follow)}`,
    elements: [paragraph(`${rest}.`)],
    sources: [],
    followUps: [
      { label: 'Follow again', question: `/digest follow ${typeFollow(follow)}` },
      followUp('/digest follows'),
    ],
  };
}

async function unfollowAll(own: FollowSubscription, desk: Desk): Promise<Answer> {
  const { subscriptions } = await desk.store();
  const isStopped = await subscriptions.stop(tenantOf(desk.asker), own.id, desk.now.toISOString());
  if (!isStopped) return conflict(own, desk);
  return { ...NOTHING_FOLLOWED, title: 'You no longer follow anything in this conversation' };
}

/** `/digest unfollow <what is followed>`, or everything. */
export async function unfollow(text: string, desk: Desk): Promise<Answer> {
  const own = await findOwnFollows(desk);
  if (!own) return NOTHING_FOLLOWED;
  if (EVERYTHING.test(text)) return unfollowAll(own, desk);
  if (text === '') return listFollows(own, 'Which one do you want to unfollow?', desk);
  const meant = findOwn(text, own, desk.index);
  if (!meant) return listFollows(own, `Nothing was changed: you do not follow ${quoteTyped(text)}. You follow:`, desk);
  const left = own.follows.filter((each) => each !== meant);
  return (await removeFollow(meant, own, desk)) ? unfollowed(meant, left) : conflict(own, desk);
}
