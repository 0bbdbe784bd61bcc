import { countSlips } from '../../../index/search/similarity.js';
import { type Answer, paragraph } from '../../answer.js';
import { MOST_FOLLOW_UPS } from '../../command.js';
import type { Subscription } from '../../subscription.js';
import { capitalise, joinList } from '../../wording.js';
import { conversationOf, type Desk, isDigest } from './desk.js';
import { ask, nameSubscription, quoteTyped } from './naming.js';

interface Unknown {
  readonly subcommand: string;
  /** The words that are not understood. */
  readonly text: string;
  /** What the subcommand would be about without them. */
  readonly subscription: Subscription;
}

const MOST_SLIPS = 2;
const LONGEST_NAME = 80;

/** Subcommands that show something and change nothing. */
const READING = new Set(['why', 'history', 'page']);

const isNear = (text: string, { name }: Subscription): boolean => {
  const [typed, known] = [text.toLowerCase().slice(0, LONGEST_NAME), name.toLowerCase()];
  return known.includes(typed) || countSlips(typed, known, MOST_SLIPS) <= MOST_SLIPS;
};

/** Those that may have been meant: with a name like it, else all digests and follows of the asker here. */
async function findMeant({ text, subscription }: Unknown, desk: Desk): Promise<Subscription[]> {
  const here = await (await desk.store()).subscriptions.listOf(conversationOf(desk.asker));
  const known = here.filter((each) => isDigest(each) || each.owner === desk.asker.user);
  const near = known.filter((each) => isNear(text, each));
  if (near.length > 0) return near;
  return known.length > 0 ? known : [subscription];
}

/** A subcommand with words behind it that are no name and nothing else that it takes: what may have been meant. */
export async function unknownName(unknown: Unknown, desk: Desk): Promise<Answer> {
  const { subcommand, text } = unknown;
  const offered = (await findMeant(unknown, desk)).slice(0, MOST_FOLLOW_UPS);
  const names = joinList(
    offered.map((each) => nameSubscription(each, desk)),
    'or',
  );
  const nothing = READING.has(subcommand) ? '' : 'Nothing was changed: ';
  const nor = subcommand === 'pause' ? ', and it is no day, as in “until 5 January”' : '';
  return {
    title: `${nothing}${quoteTyped(text)} is not understood`,
    elements: [paragraph(`No digest in this conversation has that name${nor}. Did you mean ${names}?`)],
    sources: [],
    followUps: offered.map((each) => ({
      ...ask(desk, each, subcommand),
      label: `${capitalise(subcommand)} ${nameSubscription(each, desk)}`,
    })),
  };
}
