import { type Answer, bullets, followUp, paragraph } from '../../answer.js';
import { MOST_FOLLOW_UPS } from '../../command.js';
import { tenantOf } from '../../conversation.js';
import type { Subscription } from '../../subscription.js';
import { capitalise } from '../../wording.js';
import { conversationOf, type Desk, isDigest, isHere } from './desk.js';
import { ask, FOLLOWS, nameElsewhere, nameSubscription, PLAIN_NAME, tidy } from './naming.js';
import { mayKnow } from './permission.js';

/** One subscription, and what was typed behind its name; or the answer that asks which. */
export type Choice =
  | { readonly kind: 'one'; readonly subscription: Subscription; readonly rest: string }
  | { readonly kind: 'answer'; readonly answer: Answer };

export interface Asked {
  readonly subcommand: string;
  /** What stands behind the subcommand. */
  readonly text: string;
}

/** "/digest pause 3f2a9c1b until 5 January": the beginning of an id, as follow-ups from another conversation carry it. */
const ID = /^[0-9a-f][0-9a-f-]{7,35}$/i;
/** What a person puts before a name: "pause the digest until Friday", "stop my follows", "stop our weekly digest". */
const BEFORE_NAME = /^(?:(?:the|my|our|this) ){0,2}(?:(?:(?:weekly|monthly|daily) )?digests?(?: |$))?/i;
/** The mark that keyboards have for "children’s". */
const TYPED_APOSTROPHE = /'/g;

const fold = (text: string): string => text.toLowerCase().replace(TYPED_APOSTROPHE, '’');

/** What is behind a name that the text begins with, in whatever case; undefined where it begins otherwise. */
function behindName(text: string, name: string): string | undefined {
  if (!fold(text).startsWith(fold(name))) return undefined;
  const rest = text.slice(name.length);
  return rest === '' || rest.startsWith(' ') ? rest.trim() : undefined;
}

/** The text without what stands before a name: "the digest until Friday". */
export const withoutArticle = (text: string): string => tidy(text).replace(BEFORE_NAME, '');

function namesOf(subscription: Subscription, { asker }: Desk): string[] {
  if (isDigest(subscription)) return [subscription.name];
  return subscription.owner === asker.user ? [FOLLOWS] : [];
}

/** The subscription whose name the text begins with, the longest name first. */
export function findNamed(text: string, candidates: readonly Subscription[], desk: Desk): Choice | undefined {
  const named = candidates.flatMap((subscription) =>
    namesOf(subscription, desk).flatMap((name) => {
      const rest = behindName(text, name);
      return rest === undefined ? [] : [{ subscription, rest }];
    }),
  );
  const [best] = named.sort((a, b) => a.rest.length - b.rest.length);
  return best && { kind: 'one', ...best };
}

/** One of the tenant by the beginning of its id, where the asker may know of it: their own, one from here, any for an admin. */
async function findById(text: string, desk: Desk): Promise<Choice | undefined> {
  const [id = '', ...rest] = text.split(' ');
  if (!ID.test(id)) return undefined;
  const all = await (await desk.store()).subscriptions.listOfTenant(tenantOf(desk.asker));
  const found = all.filter((each) => mayKnow(each, desk) && each.id.toLowerCase().startsWith(id.toLowerCase()));
  const [subscription] = found;
  return subscription && found.length === 1 ? { kind: 'one', subscription, rest: rest.join(' ') } : undefined;
}

function whichOne(candidates: readonly Subscription[], { subcommand, text }: Asked, desk: Desk): Answer {
  return {
    title: candidates.length === 1 ? 'Do you mean this one?' : 'Which one?',
    elements: [bullets(candidates.map((each) => [{ text: nameIn(each, desk), strong: true }]))],
    sources: [],
    followUps: candidates.slice(0, MOST_FOLLOW_UPS).map((each) => ({
      ...ask(desk, each, `${subcommand} ${text}`),
      label: `${capitalise(subcommand)} ${nameSubscription(each, desk)}`,
    })),
  };
}

/** "the digest, in other-channel": its name, and where it comes to if that is not here. */
const nameIn = (subscription: Subscription, desk: Desk): string =>
  `${nameSubscription(subscription, desk)}${isHere(subscription, desk) ? '' : `, in ${nameElsewhere(subscription, desk)}`}`;

const NONE_HERE: Answer = {
  title: 'There is no digest in this conversation',
  elements: [paragraph('Nothing was changed. A preview shows what a digest would say.')],
  sources: [],
  followUps: ['/digest preview', '/digest weekly monday 09:00'].map(followUp),
};

/** No name was typed: the plain digest here or the only one, else a question which of those here, or of the asker’s own. */
async function findOnly(asked: Asked, here: readonly Subscription[], desk: Desk): Promise<Choice> {
  const digests = here.filter(isDigest);
  const plain = digests.find(({ name }) => name === PLAIN_NAME);
  // The button under a post of the plain digest, pressed twice, must not stop another.
  const only = digests.length === 1 && asked.subcommand !== 'stop' ? digests[0] : undefined;
  const meant = plain ?? only;
  if (meant) return { kind: 'one', subscription: meant, rest: asked.text };
  if (digests.length > 0) return { kind: 'answer', answer: whichOne(digests, asked, desk) };
  const all = await (await desk.store()).subscriptions.listOfTenant(tenantOf(desk.asker));
  const own = all.filter(({ owner }) => owner === desk.asker.user);
  return { kind: 'answer', answer: own.length > 0 ? whichOne(own, asked, desk) : NONE_HERE };
}

/** The subscription that a subcommand is about: by name, by id, or without either the plain digest or the only one here. */
export async function chooseSubscription(asked: Asked, desk: Desk): Promise<Choice> {
  const here = await (await desk.store()).subscriptions.listOf(conversationOf(desk.asker));
  const text = tidy(asked.text);
  const short = withoutArticle(text);
  return (
    findNamed(text, here, desk) ??
    findNamed(short, here, desk) ??
    (await findById(short, desk)) ??
    findOnly({ ...asked, text: short }, here, desk)
  );
}
