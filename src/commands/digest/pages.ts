import type { Answer, FollowUp } from '../../answer.js';
import { composePages } from '../../digest/compose.js';
import type { DigestSubscription } from '../../subscription.js';
import type { Desk } from './desk.js';
import type { Meant } from './meant-digest.js';
import { PLAIN_NAME } from './naming.js';

interface AskedPage {
  /** From 1. */
  readonly number: number;
  /** The words behind it. */
  readonly rest: string;
}

/** "page 2 caseloads" */
const PAGE = /^page (\d{1,3})(?: (.*))?$/i;

/** The page that a text asks for and the words behind it: the first where it names none. */
export function readPage(text: string): AskedPage {
  const [, number, rest = ''] = PAGE.exec(text) ?? [];
  return number === undefined ? { number: 1, rest: text } : { number: Number(number), rest };
}

interface Wanted {
  readonly number: number;
  /** What is asked for another page, without its number: "/digest preview page". */
  readonly pageQuestion: string;
}

interface Shown {
  readonly page: Answer;
  /** The way to the next page; nothing on the last. */
  readonly next: readonly FollowUp[];
}

/** The digest under the words that bring its next page: its name, or what a draft was asked for with. */
const underItsWords = ({ digest, draft }: Meant): DigestSubscription =>
  draft ? { ...digest, name: draft.words || PLAIN_NAME } : digest;

/**
 * A page of the digest as it would be now, the last where there are fewer, with its own buttons; undefined where it comes
 * only if something changed and nothing did.
 */
export function composePage(meant: Meant, { number, pageQuestion }: Wanted, desk: Desk): Shown | undefined {
  const { index, now } = desk;
  const subscription = underItsWords(meant);
  const dueAt = now.toISOString();
  const composed = composePages({ index, now, subscription, late: false, missed: 0, dueAt, pageQuestion });
  const page = composed?.pages[Math.max(0, number - 1)] ?? composed?.pages.at(-1);
  return page && { page, next: page.followUps.filter(({ label }) => label === 'Next page') };
}
