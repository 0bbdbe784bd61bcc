import { type Answer, type AnswerElement, paragraph, toRuns } from '../../answer.js';
import { tenantOf } from '../../conversation.js';
import { type Correction, tellCorrector } from '../../curation/correction.js';
import { standingCorrections } from '../../curation/standing-corrections.js';
import { tellSlot } from '../../digest/schedule-wording.js';
import { type Subscription, tellOwner } from '../../subscription.js';
import { countOf } from '../../wording.js';
import { chooseSubscription } from './choosing.js';
import { type Desk, isHere } from './desk.js';
import { ask, nameElsewhere, nameSubscription } from './naming.js';
import { mayChange } from './permission.js';
import { describeSubscription, zoneOf } from './telling.js';
import { unknownName } from './unknown-name.js';

const AM_I_SEEING = /^(?:am|are|do|did|does) .*$/i; // why am I seeing this?

function tellCorrections(corrections: readonly Correction[], timezone: string): string {
  const standing = standingCorrections(corrections);
  const newest = standing.at(-1);
  if (newest === undefined) return 'none; everything is told as it was read in the articles';
  return `${countOf(standing.length, 'reading')} put right by people of this workspace, the newest by ${tellCorrector(newest)}, ${tellSlot(newest.at, timezone)} (${newest.reason})`;
}

function tellOffSwitch(subscription: Subscription, { asker }: Desk): AnswerElement {
  return mayChange(subscription, asker)
    ? paragraph('You can pause, change or stop it at any time.')
    : paragraph(`To have it paused, changed or stopped ask ${tellOwner(subscription)}, or an admin of this workspace.`);
}

const switchesOf = (subscription: Subscription, { asker }: Desk): string[] => {
  if (!mayChange(subscription, asker)) return [];
  return [subscription.paused ? 'resume' : 'pause', ...(subscription.kind === 'digest' ? ['change'] : []), 'stop'];
};

/** `/digest why [name]`: who set it up, what it tells of and how to stop it. */
export async function tellWhy(text: string, desk: Desk): Promise<Answer> {
  const choice = await chooseSubscription({ subcommand: 'why', text: text.replace(AM_I_SEEING, '') }, desk);
  if (choice.kind === 'answer') return choice.answer;
  const { subscription, rest } = choice;
  if (rest !== '') return unknownName({ subcommand: 'why', text: rest, subscription }, desk);
  const corrections = await (await desk.store()).corrections.list(tenantOf(desk.asker));
  return {
    title: `Why ${nameSubscription(subscription, desk)} comes to ${isHere(subscription, desk) ? 'this conversation' : nameElsewhere(subscription, desk)}`,
    elements: [
      {
        kind: 'fields',
        fields: [
          ...describeSubscription(subscription, desk),
          { label: 'Corrections', value: toRuns(tellCorrections(corrections, zoneOf(subscription))) },
        ],
      },
      tellOffSwitch(subscription, desk),
    ],
    sources: [],
    followUps: [...switchesOf(subscription, desk), 'history'].map((words) => ask(desk, subscription, words)),
  };
}
