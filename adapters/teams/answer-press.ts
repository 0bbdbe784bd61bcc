import { z } from 'zod';
import { type Answer, paragraph } from '../../src/answer.js';
import { apologise } from '../apology.js';
import { isRepeatable } from '../repeatable.js';
import { OUTDATED, PERHAPS_SHARED, SHARED } from '../stock-answers.js';
import type { Activity } from './activity.js';
import { answerInvoke } from './answer-invoke.js';
import { askPressed } from './ask-pressed.js';
import { isAlone, placeOf } from './asker.js';
import type { Outgoing } from './connector.js';
import type { InvokeReply } from './invoke-reply.js';
import { lateAnswerTo } from './late-answers.js';
import { toOutcome } from './outcome.js';
import { toOutgoing } from './outgoing.js';
import { patiently } from './patiently.js';
import { type Press, type Pressed, readPress, toKey } from './press.js';
import { ask, type Reception } from './reception.js';
import { type Reply, toReply, toShared } from './reply.js';
import { tellInvoke } from './tell-invoke.js';

const valueSchema = z.object({ action: z.object({ data: z.unknown() }) });

/** Milliseconds of waiting for Teams to take it: with the calls it ends before Teams gives up on the press. */
const PATIENCE = 2_000;

const NOT_SHARED: Answer = { title: 'Not shared: press again', elements: [], sources: [], followUps: [] };

const SHARED_NOW: Answer = { title: 'Shared with everybody here', elements: [], sources: [], followUps: [] };

/** The card takes the place of the one with the button, for whoever pressed it. */
const inPlace = (reply: Reply): InvokeReply => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: toReply(reply) },
});

/** A line below the card, which stays. */
const tellBelow = (answer: Answer): InvokeReply => tellInvoke('adaptiveCard/action', answer);

async function answerAsked(press: Pressed<'ask'>, activity: Activity, reception: Reception): Promise<InvokeReply> {
  const reply = await askPressed(press, activity, reception);
  return inPlace({
    ...reply,
    offers: isAlone(placeOf(activity)) ? ['copy', 'report'] : ['share', 'copy', 'report'],
    ...(activity.id !== undefined && { key: toKey(activity.id) }),
  });
}

/** What everybody is to see. */
async function makeShared(press: Pressed<'share'>, activity: Activity, reception: Reception): Promise<Outgoing> {
  const { question, page } = press;
  const { name = 'somebody here' } = placeOf(activity);
  const answer = await ask(reception, activity, { text: question, isPrivate: false });
  const reply: Reply = { answer, question, ...(page !== undefined && { page }), offers: ['copy', 'report'] };
  return toOutgoing(toShared(reply, name));
}

async function send(outgoing: Outgoing, { serviceUrl, conversation }: Activity, { connect }: Reception): Promise<void> {
  await patiently(async () => {
    const connector = await connect(serviceUrl, 'interactive');
    await connector.send(conversation.id, outgoing);
  }, PATIENCE);
}

/** Undefined where it may have arrived. */
function judgeUnsent(error: unknown): Answer | undefined {
  const outcome = toOutcome(error);
  if (outcome.kind === 'unknown') return undefined;
  return { ...NOT_SHARED, elements: outcome.kind === 'refused' ? [paragraph(outcome.reason)] : [] };
}

/** Once, however often the button is pressed; a press of which certainly nothing arrived does not count. */
async function shareOnce(press: Pressed<'share'>, activity: Activity, reception: Reception): Promise<InvokeReply> {
  if (!isRepeatable(press.question)) return inPlace({ answer: OUTDATED, question: '' });
  const { claims, log } = reception;
  const { workspace, channel } = placeOf(activity);
  const outgoing = await makeShared(press, activity, reception);
  // Ids are told apart in their conversation alone.
  const id = `share ${channel} ${press.key}`;
  if (!(await claims.take(workspace, id))) return tellBelow(SHARED);
  try {
    await send(outgoing, activity, reception);
    return tellBelow(SHARED_NOW);
  } catch (error) {
    const unsent = judgeUnsent(error);
    if (!unsent) return tellBelow(apologise(error, { log, platform: 'Teams', advice: PERHAPS_SHARED }));
    claims.giveBack(workspace, id);
    log.warn('An answer could not be shared in Teams', { error });
    return tellBelow(unsent);
  }
}

async function act(press: Press | undefined, activity: Activity, reception: Reception): Promise<InvokeReply> {
  if (press?.does === 'ask') return answerAsked(press, activity, reception);
  if (press?.does === 'share') return shareOnce(press, activity, reception);
  return inPlace({ answer: OUTDATED, question: '' });
}

/** The answer to a pressed button: a card in the place of its card, or a line below it; both for whoever pressed it alone. */
export function answerPress(activity: Activity, reception: Reception): Promise<InvokeReply> {
  const press = readPress(valueSchema.safeParse(activity.value).data?.action.data);
  return answerInvoke(act(press, activity, reception), { activity, reception, late: lateAnswerTo(press) });
}
