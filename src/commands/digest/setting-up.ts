import { type Answer, type AnswerElement, type FollowUp, followUp, note, paragraph } from '../../answer.js';
import { narrowedTo } from '../../authority/narrow-index.js';
import { type DigestSubscription, tellOwner } from '../../subscription.js';
import { capitalise } from '../../wording.js';
import { askAuthority } from './asking-authority.js';
import { conversationOf, type Desk, isDigest } from './desk.js';
import { draftDigest } from './drafting.js';
import { misunderstood } from './misunderstanding.js';
import { ask, isOwn, nameHere, nameOwner, nameSubscription, tidy } from './naming.js';
import { conflict, mayChange } from './permission.js';
import { tellDigest, tellExpected, tellNext } from './telling.js';
import { readWish, type Wish } from './wish.js';

function tellTime({ schedule }: Wish, { schedule: { time } }: DigestSubscription): AnswerElement[] {
  return schedule?.time === undefined ? [note(`No time was said, so it is ${time}.`)] : [];
}

const tellReaders = (desk: Desk, { question }: FollowUp): string =>
  isOwn(desk.asker, desk)
    ? `It comes to ${nameHere(desk)}, and nobody else reads it. “${question}” ends it there.`
    : `It comes to ${nameHere(desk)}, and everybody here can read it. “${question}” ends it.`;

/** Of which local authority it tells, where the articles are about several. */
function tellAuthority({ index }: Desk): AnswerElement[] {
  const authority = narrowedTo(index);
  return authority === undefined ? [] : [note(`It tells of ${authority}, the usual authority here.`)];
}

function setUpAnswer(digest: DigestSubscription, wish: Wish, desk: Desk): Answer {
  const stop = ask(desk, digest, 'stop');
  return {
    title: `Set up: ${tellDigest(digest)}`,
    elements: [
      paragraph(`${capitalise(tellExpected(digest, desk))}; ${tellNext(digest)}.`),
      paragraph(tellReaders(desk, stop)),
      ...tellAuthority(desk),
      ...tellTime(wish, digest),
    ],
    sources: [],
    followUps: [ask(desk, digest, 'preview'), ask(desk, digest, 'change'), stop],
  };
}

interface Wanted {
  readonly existing: DigestSubscription;
  readonly wished: DigestSubscription;
  readonly words: string;
}

/** What remains to do about a digest that is there already. */
function tellWay({ existing, wished }: Wanted, desk: Desk): string {
  if (tellDigest(existing) === tellDigest(wished)) return 'That is what you asked for.';
  return mayChange(existing, desk.asker)
    ? 'You can change it to what you asked for.'
    : `To change it ask ${tellOwner(existing)}, or an admin of this workspace.`;
}

/** The conversation has a digest of that name: whose it is, and how to change it. */
function thereAlready(wanted: Wanted, desk: Desk): Answer {
  const { existing, wished, words } = wanted;
  const isChangeable = mayChange(existing, desk.asker) && tellDigest(existing) !== tellDigest(wished);
  const whose = `${capitalise(nameOwner(existing, desk))} set it up: ${tellDigest(existing)}; ${tellNext(existing)}.`;
  return {
    title: `Nothing was changed: ${nameSubscription(existing, desk)} comes here already`,
    elements: [paragraph(`${whose} ${tellWay(wanted, desk)}`)],
    sources: [],
    followUps: [
      ...(isChangeable ? [ask(desk, existing, `change ${words}`)] : []),
      ask(desk, existing, 'why'),
      followUp('/digest list'),
    ],
  };
}

function whenShouldItCome(text: string): Answer {
  return {
    title: 'Nothing is set up yet: when should the digest come?',
    elements: [
      paragraph('Say the days and the time, as in “weekly monday 09:00” or “first monday of the month 08:30”.'),
    ],
    sources: [],
    followUps: [`/digest weekly monday 09:00 ${text}`, `/digest preview ${text}`].map(tidy).map(followUp),
  };
}

/** `/digest weekly monday 09:00 about caseloads`: sets up a digest at once, and says what is to be expected of it. */
export async function setUpDigest(text: string, desk: Desk): Promise<Answer> {
  const question = askAuthority(text, desk);
  if (question) return question;
  const wish = readWish(text, desk.index);
  if ('problem' in wish) return misunderstood(wish);
  if (wish.schedule?.rhythm === undefined) return whenShouldItCome(text);
  const digest = draftDigest(wish, desk);
  const { subscriptions } = await desk.store();
  if (await subscriptions.add(digest)) return setUpAnswer(digest, wish, desk);
  const here = await subscriptions.listOf(conversationOf(desk.asker));
  const existing = here.filter(isDigest).find(({ name }) => name === digest.name);
  return existing ? thereAlready({ existing, wished: digest, words: text }, desk) : conflict(digest, desk);
}
