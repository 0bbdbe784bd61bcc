import { type Answer, bullets, followUp, paragraph, type Run, toRuns } from '../../answer.js';
import { tellFollow } from '../../digest/follows.js';
import type { Subscription } from '../../subscription.js';
import { joinList } from '../../wording.js';
import { conversationOf, type Desk, isDigest } from './desk.js';
import { ask, nameSubscription } from './naming.js';
import { tellDigest, tellNext, tellPause } from './telling.js';

/** What a digest is, to a conversation that has none. */
export const NOTHING_HERE: Answer = {
  title: 'No digest comes to this conversation yet',
  elements: [
    paragraph(
      'A digest tells this conversation, on the days you choose, which weaknesses are still open and what changed since the last one: new, raised again, improving or resolved, each with its source.',
    ),
    paragraph(
      'Set one up with ',
      { text: '/digest weekly monday 09:00', strong: true },
      '; a preview shows it first. Or ',
      { text: '/digest follow caseloads', strong: true },
      ' to be told as soon as a new article tells of it.',
    ),
  ],
  sources: [],
  followUps: ['/digest preview', '/digest weekly monday 09:00', '/digest follow caseloads', '/digest help'].map(
    followUp,
  ),
};

function tellInLine(subscription: Subscription, desk: Desk): Run[] {
  const pause = tellPause(subscription);
  const parts = [
    isDigest(subscription) ? tellDigest(subscription) : joinList(subscription.follows.map(tellFollow)),
    ...(isDigest(subscription) && subscription.nextDueAt !== undefined ? [tellNext(subscription)] : []),
    ...(pause === undefined ? [] : [`paused ${pause}`]),
  ];
  return toRuns({ text: nameSubscription(subscription, desk), strong: true }, `: ${parts.join('; ')}`);
}

/** `/digest`: what comes to this conversation, and when next. */
export async function tellOverview(desk: Desk): Promise<Answer> {
  const { subscriptions } = await desk.store();
  const here = await subscriptions.listOf(conversationOf(desk.asker));
  if (here.length === 0) return NOTHING_HERE;
  const [only] = here;
  const switches = only && here.length === 1 ? [only.paused ? 'resume' : 'pause', 'stop'] : [];
  return {
    title: 'What comes to this conversation',
    elements: [bullets(here.map((each) => tellInLine(each, desk)))],
    sources: [],
    followUps: [
      ...['/digest now', '/digest list', '/digest help'].map(followUp),
      ...switches.flatMap((words) => (only ? [ask(desk, only, words)] : [])),
    ],
  };
}
