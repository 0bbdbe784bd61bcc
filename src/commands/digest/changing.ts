import { type Answer, followUp, paragraph } from '../../answer.js';
import { tellSchedule } from '../../digest/schedule-wording.js';
import type { DigestSubscription } from '../../subscription.js';
import { capitalise } from '../../wording.js';
import { chooseSubscription } from './choosing.js';
import { type Desk, isDigest, saveChange, withNext } from './desk.js';
import { misunderstood } from './misunderstanding.js';
import { ask, nameFor, nameSubscription, typedName } from './naming.js';
import { conflict, mayChange, refusal } from './permission.js';
import { tellDigest, tellExpected, tellNext } from './telling.js';
import { grant, readWish, type Wish } from './wish.js';

function whatToChange(digest: DigestSubscription, desk: Desk): Answer {
  return {
    title: `What should change about ${nameSubscription(digest, desk)}?`,
    elements: [
      paragraph(`Now: ${tellDigest(digest)}; ${tellNext(digest)}.`),
      paragraph(
        'Say what should be otherwise: the days, the time, “about adoption”, “about everything”, “by Ofsted”, “only if changed”, “even if unchanged”, “not on bank holidays”. The rest stays.',
      ),
    ],
    sources: [],
    followUps: ['change weekly friday 17:00', 'change only if changed', 'pause', 'stop'].map((words) => ({
      ...ask(desk, digest, words),
      label: capitalise(words),
    })),
  };
}

function changedAnswer(digest: DigestSubscription, desk: Desk): Answer {
  return {
    title: `${capitalise(nameSubscription(digest, desk))} is changed: ${tellDigest(digest)}`,
    elements: [paragraph(`${capitalise(tellExpected(digest, desk))}; ${tellNext(digest)}.`)],
    sources: [],
    followUps: ['preview', 'change', 'stop'].map((words) => ask(desk, digest, words)),
  };
}

const ONLY_FOLLOWS: Answer = {
  title: 'Nothing was changed: what is followed has no schedule',
  elements: [
    paragraph('A notice comes as soon as a new article tells of it. “follow” adds to it, “unfollow” ends it.'),
  ],
  sources: [],
  followUps: ['/digest follows', '/digest help'].map(followUp),
};

function unchanged(digest: DigestSubscription, desk: Desk): Answer {
  return {
    title: `Nothing was changed: ${nameSubscription(digest, desk)} is so already`,
    elements: [paragraph(`It comes ${tellDigest(digest)}; ${tellNext(digest)}.`)],
    sources: [],
    followUps: ['change', 'why'].map((words) => ask(desk, digest, words)),
  };
}

/** Another digest of the conversation has the name that the change would give. */
function nameTaken(other: DigestSubscription, desk: Desk): Answer {
  return {
    title: `Nothing was changed: ${nameSubscription(other, desk)} is about that already`,
    elements: [paragraph(`It comes ${tellDigest(other)}; ${tellNext(other)}. Change or stop one of the two.`)],
    sources: [],
    followUps: ['change', 'stop'].map((words) => ask(desk, other, words)),
  };
}

/** As it would be: named for what it is about, with its next time. */
function applyWish(digest: DigestSubscription, wish: Wish, { now }: Desk): DigestSubscription {
  const granted = grant(digest, wish);
  const changed = { ...granted, name: wish.filters ? nameFor(granted.filters) : digest.name };
  // One that is due this minute stays so.
  return tellSchedule(granted.schedule) === tellSchedule(digest.schedule) ? changed : withNext(changed, now);
}

async function saveWish(digest: DigestSubscription, wish: Wish, desk: Desk): Promise<Answer> {
  const changed = applyWish(digest, wish, desk);
  if (tellDigest(changed) === tellDigest(digest)) return unchanged(digest, desk);
  const others = await (await desk.store()).subscriptions.listOf(digest.conversation);
  const taken = others.filter(isDigest).find(({ id, name }) => id !== digest.id && name === changed.name);
  if (taken) return nameTaken(taken, desk);
  return (await saveChange(changed, desk)) ? changedAnswer(changed, desk) : conflict(digest, desk);
}

/** `/digest change [name] <schedule, filters or switches>`: what is not named stays as it was. */
export async function changeDigest(text: string, desk: Desk): Promise<Answer> {
  const choice = await chooseSubscription({ subcommand: 'change', text }, desk);
  if (choice.kind === 'answer') return choice.answer;
  const { subscription, rest } = choice;
  if (!mayChange(subscription, desk.asker)) return refusal(subscription, desk);
  if (!isDigest(subscription)) return ONLY_FOLLOWS;
  if (rest === '') return whatToChange(subscription, desk);
  const wish = readWish(rest, desk.index);
  return 'problem' in wish
    ? misunderstood(wish, `change ${typedName(subscription, desk)}`)
    : saveWish(subscription, wish, desk);
}
