import { tenantOf } from '../conversation.js';
import type { Body, ClaimedDelivery } from '../store/outbox.js';
import { within } from './clock.js';
import { conclude } from './conclude.js';
import type { Desk, Ending } from './desk.js';
import { type Circumstances, type Judgement, judgeLookup, judgeOutcome, judgeRejection, postpone } from './judge.js';
import type { Addressed } from './owner-news.js';
import type { Lookup, Message, Outcome, Sender } from './sending.js';

const TOO_LATE = 'It would have come too late: its platform was not connected.';

const circumstancesOf = (delivery: ClaimedDelivery, { clock, limits }: Desk): Circumstances => ({
  delivery,
  now: clock.now(),
  limits,
});

const toMessage = ({ id, conversation }: ClaimedDelivery, { answer }: Body): Message => ({
  deliveryId: id,
  conversation,
  answer,
});

const skip = (problem: string): Judgement => ({ verdict: { kind: 'skipped', problem } });

function putBack(delivery: ClaimedDelivery, { wait, problem }: { wait: number; problem: string }, { clock }: Desk) {
  return postpone(delivery, new Date(clock.now().getTime() + wait).toISOString(), problem);
}

/** A sender that throws or hangs against its contract: the request may have left all the same. */
async function sendWithin(sender: Sender, message: Message, { clock, limits, log }: Desk): Promise<Outcome> {
  const race = { clock, milliseconds: limits.deadline };
  try {
    return (await within(sender.send(message), race)) ?? { kind: 'unknown', reason: 'The platform did not answer.' };
  } catch (error) {
    log.error('A sender broke off', { delivery: message.deliveryId, error });
    return { kind: 'unknown', reason: 'The connection broke off.' };
  }
}

async function findWithin(find: () => Promise<Lookup>, { clock, limits, log }: Desk): Promise<Lookup> {
  const later: Lookup = { kind: 'try-later', retryAfter: Number.NaN };
  try {
    return (await within(find(), { clock, milliseconds: limits.deadline })) ?? later;
  } catch (error) {
    log.error('A sender broke off', { error });
    return later;
  }
}

/** What an earlier attempt came to; `undefined` where there was none or nothing of it arrived. */
async function lookBack(delivery: ClaimedDelivery, sender: Sender, desk: Desk): Promise<Judgement | undefined> {
  const { intentAt, body } = delivery;
  if (intentAt === undefined) return undefined;
  if (!body) return { verdict: { kind: 'held', problem: 'What an earlier attempt said is not kept any more.' } };
  const lookup = await findWithin(() => sender.find(toMessage(delivery, body), intentAt), desk);
  return judgeLookup(lookup, body, circumstancesOf(delivery, desk));
}

/** Somebody else may take the delivery, or the program end, while a request is under way. */
function mustNotLeave({ leaseUntil }: ClaimedDelivery, { clock, limits, stopping }: Desk): boolean {
  return stopping.aborted || Date.parse(leaseUntil) - clock.now().getTime() < limits.leaseReserve;
}

/** Sends what was written. The lease is looked at last, for everything before it may have taken long. */
async function send(delivery: ClaimedDelivery, { body, sender }: { body: Body; sender: Sender }, desk: Desk) {
  const { clock, store } = desk;
  if (!(await store.outbox.intend(delivery, clock.now().toISOString(), body))) return undefined;
  if (mustNotLeave(delivery, desk))
    return putBack(delivery, { wait: 0, problem: 'There was no time left for it.' }, desk);
  const outcome = await sendWithin(sender, toMessage(delivery, body), desk);
  return judgeOutcome(outcome, body, circumstancesOf(delivery, desk));
}

async function write({ delivery, subscription }: Addressed, desk: Desk): Promise<Body | Judgement> {
  const writing = desk.write(delivery, subscription).then((body) => body ?? skip('Nothing changed.'));
  const written = await within(writing, { clock: desk.clock, milliseconds: desk.limits.deadline });
  if (!written) throw new Error('writing took too long');
  return written;
}

/** What an earlier attempt froze, or what is written now; or a judgement where nothing can be or need be said. */
async function findBody(addressed: Addressed, desk: Desk): Promise<Body | Judgement> {
  const { delivery } = addressed;
  if (delivery.body) return delivery.body;
  try {
    return await write(addressed, desk);
  } catch (error) {
    desk.log.error('A message could not be written', { delivery: delivery.id, error });
    return judgeRejection('It could not be written.', circumstancesOf(delivery, desk));
  }
}

/** Somebody may connect the platform soon; a digest is not worth waiting for longer than its next. */
function awaitSender(delivery: ClaimedDelivery, desk: Desk): Judgement {
  const { id, cause, conversation, dueAt, intentAt } = delivery;
  const { platform } = conversation;
  const { limits, clock, log } = desk;
  const waited = clock.now().getTime() - Date.parse(dueAt);
  if (cause.kind === 'digest' && intentAt === undefined && waited > limits.longestSenderWait) return skip(TOO_LATE);
  log.info('A delivery waits for a platform that is not connected here', { delivery: id, platform });
  return putBack(delivery, { wait: limits.senderWait, problem: `${platform} is not connected.` }, desk);
}

/** Undefined where the delivery was withdrawn or another instance holds it. */
async function judge(addressed: Addressed, desk: Desk): Promise<Judgement | undefined> {
  const { delivery } = addressed;
  const sender = desk.senders.get(delivery.conversation.platform);
  if (!sender) return awaitSender(delivery, desk);
  const earlier = await lookBack(delivery, sender, desk);
  if (earlier) return earlier;
  const body = await findBody(addressed, desk);
  return 'verdict' in body ? body : send(delivery, { body, sender }, desk);
}

/**
 * One attempt at a claimed delivery, up to its record. Rejects only where the store fails; then the lease runs out. Without
 * its subscription the whole tenant was removed, and the delivery with it.
 */
export async function attemptDelivery(delivery: ClaimedDelivery, desk: Desk): Promise<Ending> {
  const tenant = tenantOf(delivery.conversation);
  const subscription = await desk.store.subscriptions.find(tenant, delivery.subscriptionId);
  if (!subscription) return { kind: 'lost' };
  const addressed = { delivery, subscription };
  const judgement = await judge(addressed, desk);
  return judgement ? conclude(addressed, judgement, desk) : { kind: 'lost' };
}
