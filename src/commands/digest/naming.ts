import { labelOf } from '../../../index/themes.js';
import type { FollowUp } from '../../answer.js';
import { type Conversation, privateConversation } from '../../conversation.js';
import { type Filters, type Subscription, tellOwner } from '../../subscription.js';
import { capitalise, joinList } from '../../wording.js';
import { type Desk, isHere } from './desk.js';

/** The name of a digest that tells of everything. */
export const PLAIN_NAME = 'digest';
/** What a person calls all that they follow in a conversation. */
export const FOLLOWS = 'follows';
/** Of what a person typed, in a title. */
const MOST_QUOTED = 60;

/** The name of what one user follows in a conversation. */
export const nameOfFollows = (user: string): string => `${FOLLOWS}:${user}`;

/** What a digest is called: what it is about, "caseloads and Ofsted"; else "digest". */
export function nameFor({ themes, bodies, organisations }: Filters): string {
  return joinList([...themes.map(labelOf), ...bodies, ...organisations]) || PLAIN_NAME;
}

/** "you", or the user who set it up. */
export const nameOwner = (
  subscription: Pick<Subscription, 'owner' | 'ownerName'>,
  { asker }: Pick<Desk, 'asker'>,
): string => (subscription.owner === asker.user ? 'you' : tellOwner(subscription));

/** "the digest", "the digest “caseloads”", "what you follow", "what sam follows": in the middle of a sentence. */
export function nameSubscription(subscription: Subscription, desk: Pick<Desk, 'asker'>): string {
  const { kind, name } = subscription;
  const owner = nameOwner(subscription, desk);
  if (kind === 'follow') return `what ${owner} follow${owner === 'you' ? '' : 's'}`;
  return name === PLAIN_NAME ? 'the digest' : `the digest “${name}”`;
}

const OWN = 'your own conversation with the bot';

/** Nobody but the asker reads there. */
export const isOwn = (conversation: Conversation, { asker }: Pick<Desk, 'asker'>): boolean =>
  conversation.channel === privateConversation(asker, asker.user).channel;

/** Where a subscription writes, if that is not where the asker asks: "C024BE7LH", "your own conversation with the bot". */
export const nameElsewhere = ({ conversation }: Subscription, desk: Pick<Desk, 'asker'>): string =>
  isOwn(conversation, desk) ? OWN : conversation.channel;

/** Where the asker asks; a form may ask for the asker’s own conversation in another. */
export const nameHere = (desk: Pick<Desk, 'asker'>): string => (isOwn(desk.asker, desk) ? OWN : 'this conversation');

/** Words with one blank between them. */
export const tidy = (text: string): string => text.split(' ').filter(Boolean).join(' ');

/** What a person typed, between marks and not too long for a title. */
export function quoteTyped(text: string): string {
  const characters = [...text];
  return characters.length > MOST_QUOTED ? `“${characters.slice(0, MOST_QUOTED).join('')}…”` : `“${text}”`;
}

/** The beginning of an id: enough to tell it from all others. */
export const shortId = ({ id }: Subscription): string => id.slice(0, 8);

/** What a person types for it in this conversation: nothing for the plain digest, an id for one of another conversation. */
export function typedName(subscription: Subscription, desk: Desk): string {
  const { kind, name, owner } = subscription;
  if (!isHere(subscription, desk)) return shortId(subscription);
  if (kind === 'follow') return owner === desk.asker.user ? FOLLOWS : shortId(subscription);
  return name === PLAIN_NAME ? '' : name;
}

/** A follow-up that asks a subcommand about one subscription; `words` are the subcommand and what comes behind the name. */
export function ask(desk: Desk, subscription: Subscription, words: string): FollowUp {
  const [subcommand = '', ...rest] = words.split(' ');
  return {
    label: capitalise(subcommand),
    question: tidy(`/digest ${subcommand} ${typedName(subscription, desk)} ${rest.join(' ')}`),
  };
}
