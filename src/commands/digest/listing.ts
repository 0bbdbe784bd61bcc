import { type Answer, type AnswerElement, type Field, followUp, note, section, toRuns } from '../../answer.js';
import { MOST_FOLLOW_UPS } from '../../command.js';
import { tenantOf } from '../../conversation.js';
import type { Delivery } from '../../store/outbox.js';
import type { Subscription } from '../../subscription.js';
import { capitalise } from '../../wording.js';
import { decisionsOn, listHeld, nameHeld, type Sent } from './deciding.js';
import { conversationOf, type Desk, isHere } from './desk.js';
import { nameElsewhere, nameSubscription, shortId } from './naming.js';
import { tellOutcome } from './outcome.js';
import { NOTHING_HERE } from './overview.js';
import { describeSubscription, zoneOf } from './telling.js';

/** More than this are not read in one go. */
const MOST_LISTED = 20;

/** A subscription with what became of what it sent. */
interface Entry {
  readonly subscription: Subscription;
  readonly last: Delivery | undefined;
  readonly held: readonly Sent[];
}

/** Those of this conversation first, then by channel; the oldest first of each. */
const byOwnFirst =
  (desk: Desk) =>
  (a: Subscription, b: Subscription): number =>
    Number(isHere(b, desk)) - Number(isHere(a, desk)) ||
    a.conversation.channel.localeCompare(b.conversation.channel, 'en');

const tellHeld = (sent: Sent, desk: Desk): Field => ({
  label: 'Waits for a decision',
  value: toRuns(
    `${nameHeld(sent, desk)} may or may not have arrived: “/digest send ${sent.delivery.id}” sends it again, “/digest drop ${sent.delivery.id}” lets it be`,
  ),
});

function tellEntry({ subscription, last, held }: Entry, desk: Desk): AnswerElement {
  const isElsewhere = !isHere(subscription, desk);
  const place = isElsewhere ? `, in ${nameElsewhere(subscription, desk)}` : '';
  const fields: Field[] = [
    ...describeSubscription(subscription, desk),
    { label: 'Last', value: toRuns(last ? tellOutcome(last, zoneOf(subscription)) : 'nothing yet') },
    ...held.map((sent) => tellHeld(sent, desk)),
    ...(isElsewhere ? [{ label: 'From here', value: toRuns(`/digest stop ${shortId(subscription)}`) }] : []),
  ];
  return section(`${capitalise(nameSubscription(subscription, desk))}${place}`, [{ kind: 'fields', fields }]);
}

async function toEntry(subscription: Subscription, held: readonly Sent[], desk: Desk): Promise<Entry> {
  const { outbox } = await desk.store();
  const [last] = await outbox.listOf(tenantOf(desk.asker), subscription.id, 1);
  return { subscription, last, held: held.filter((each) => each.subscription.id === subscription.id) };
}

/** What comes elsewhere is shown where nobody else reads. */
async function listKnown(desk: Desk): Promise<Subscription[]> {
  const { asker, store } = desk;
  const { subscriptions } = await store();
  if (!asker.private) return subscriptions.listOf(conversationOf(asker));
  const all = await subscriptions.listOfTenant(tenantOf(asker));
  return asker.admin ? all : all.filter((each) => isHere(each, desk) || each.owner === asker.user);
}

function nameList(all: readonly Subscription[], desk: Desk): string {
  const { admin, private: isAlone } = desk.asker;
  if (admin && isAlone) return `What comes to this workspace (${all.length})`;
  const isAllHere = all.every((each) => isHere(each, desk));
  return `What comes to this conversation${isAllHere ? '' : ', and what you set up elsewhere'} (${all.length})`;
}

/**
 * `/digest list`: the digests and follows of this conversation. Where nobody else reads, also what the asker set up elsewhere,
 * and for an admin those of the whole workspace, these first.
 */
export async function listDigests(desk: Desk): Promise<Answer> {
  const all = await listKnown(desk);
  if (all.length === 0) return NOTHING_HERE;
  const shown = [...all].sort(byOwnFirst(desk)).slice(0, MOST_LISTED);
  const held = await listHeld(desk);
  const entries = await Promise.all(shown.map((each) => toEntry(each, held, desk)));
  const decisions = decisionsOn(
    entries.flatMap((entry) => entry.held),
    desk,
  );
  return {
    title: nameList(all, desk),
    elements: [
      ...entries.map((entry) => tellEntry(entry, desk)),
      ...(all.length > shown.length ? [note(`Not listed: ${all.length - shown.length} more.`)] : []),
    ],
    sources: [],
    followUps: [...decisions, ...['/digest now', '/digest help'].map(followUp)].slice(0, MOST_FOLLOW_UPS),
  };
}
