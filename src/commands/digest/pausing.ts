import { type Answer, paragraph } from '../../answer.js';
import { readDay } from '../../digest/day-phrases.js';
import { dayIn } from '../../digest/footer.js';
import { tellDay } from '../../digest/schedule-wording.js';
import type { Subscription } from '../../subscription.js';
import { capitalise } from '../../wording.js';
import { chooseSubscription } from './choosing.js';
import { type Desk, isDigest, saveChange, withNext } from './desk.js';
import { ask, nameSubscription, tidy } from './naming.js';
import { conflict, mayChange, refusal } from './permission.js';
import { tellNext, zoneOf } from './telling.js';
import { unknownName } from './unknown-name.js';

type Pause = NonNullable<Subscription['paused']>;

const BECAUSE = /\bbecause(?: of)?\b/i; // pause until 5 January because of the recess
const UNTIL = /^(?:until|untill|till|til|to|for) /i; // until 5 January

const replan = (subscription: Subscription, { now }: Desk): Subscription =>
  isDigest(subscription) ? withNext(subscription, now) : subscription;

interface ReadPause {
  readonly pause?: Pause;
  readonly problem?: string;
}

/** "until 5 January because of the recess", "5 January"; neither a pause nor a problem where the words mean something else. */
function readPause(text: string, subscription: Subscription, desk: Desk): ReadPause {
  const [first = '', ...because] = text.split(BECAUSE);
  const reason = tidy(because.join(' ')) || `by ${desk.asker.name ?? desk.asker.user}`;
  const until = tidy(first);
  if (until === '') return { pause: { reason } };
  const today = dayIn(desk.now, zoneOf(subscription));
  const read = readDay(until.replace(UNTIL, ''), today);
  if ('problem' in read) return UNTIL.test(`${until} `) ? { problem: read.problem } : {};
  return read.day > today
    ? { pause: { reason, until: read.day } }
    : { problem: `${capitalise(tellDay(read.day))} is not in the future.` };
}

function badDay(subscription: Subscription, problem: string, desk: Desk): Answer {
  return {
    title: 'Nothing was changed: until which day?',
    elements: [paragraph(`${problem} A day is “5 January”, “5/1/2027” or “Monday”.`)],
    sources: [],
    followUps: ['pause', 'pause until 5 January'].map((words) => ({
      ...ask(desk, subscription, words),
      label: words === 'pause' ? 'Pause until it is resumed' : 'Pause until 5 January',
    })),
  };
}

const nextLine = (subscription: Subscription): string =>
  isDigest(subscription) ? ` ${capitalise(tellNext(subscription))}.` : '';

function pausedAnswer(subscription: Subscription, desk: Desk): Answer {
  const until = subscription.paused?.until;
  const told = until === undefined ? 'until somebody resumes it' : `until ${tellDay(until)}`;
  return {
    title: `${capitalise(nameSubscription(subscription, desk))} is paused ${told}`,
    elements: [
      paragraph(`Nothing comes meanwhile, and nothing is made up for later.${until ? nextLine(subscription) : ''}`),
    ],
    sources: [],
    followUps: ['resume', 'stop'].map((words) => ask(desk, subscription, words)),
  };
}

function resumedAnswer(subscription: Subscription, desk: Desk): Answer {
  return {
    title: `${capitalise(nameSubscription(subscription, desk))} comes again`,
    elements: [paragraph(`What fell into the pause is not sent.${nextLine(subscription)}`)],
    sources: [],
    followUps: ['pause', 'why'].map((words) => ask(desk, subscription, words)),
  };
}

function notPaused(subscription: Subscription, desk: Desk): Answer {
  return {
    title: `Nothing was changed: ${nameSubscription(subscription, desk)} is not paused`,
    elements: [paragraph(nextLine(subscription).trim() || 'A notice comes as soon as a new article tells of it.')],
    sources: [],
    followUps: ['pause', 'why'].map((words) => ask(desk, subscription, words)),
  };
}

/** `/digest pause [name] [until <day>] [because <reason>]`. */
export async function pauseDigest(text: string, desk: Desk): Promise<Answer> {
  const choice = await chooseSubscription({ subcommand: 'pause', text }, desk);
  if (choice.kind === 'answer') return choice.answer;
  const { subscription, rest } = choice;
  if (!mayChange(subscription, desk.asker)) return refusal(subscription, desk);
  const { pause, problem } = readPause(rest, subscription, desk);
  if (problem !== undefined) return badDay(subscription, problem, desk);
  if (pause === undefined) return unknownName({ subcommand: 'pause', text: rest, subscription }, desk);
  const changed = replan({ ...subscription, paused: pause }, desk);
  return (await saveChange(changed, desk)) ? pausedAnswer(changed, desk) : conflict(subscription, desk);
}

/** `/digest resume [name]`: it comes again from its next time on. */
export async function resumeDigest(text: string, desk: Desk): Promise<Answer> {
  const choice = await chooseSubscription({ subcommand: 'resume', text }, desk);
  if (choice.kind === 'answer') return choice.answer;
  const { subscription, rest } = choice;
  if (rest !== '') return unknownName({ subcommand: 'resume', text: rest, subscription }, desk);
  if (!mayChange(subscription, desk.asker)) return refusal(subscription, desk);
  if (subscription.paused === undefined) return notPaused(subscription, desk);
  const { paused: _paused, ...rested } = subscription;
  const changed = replan(rested, desk);
  return (await saveChange(changed, desk)) ? resumedAnswer(changed, desk) : conflict(subscription, desk);
}
