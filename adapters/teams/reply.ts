import type { Answer } from '../../src/answer.js';
import { copiesOf } from '../copies.js';
import { cutText } from '../cut-text.js';
import { isRepeatable } from '../repeatable.js';
import { type Candidate, fitButtons, toExecute, toOpener } from './buttons.js';
import { toCard } from './card.js';
import { toElements, toNote } from './card-elements.js';
import { sizeOf } from './card-size.js';
import type { Card, CardElement } from './card-types.js';
import { escapeMarkdown } from './fallback-text.js';
import { cutPage, nearestPage, toPages } from './pages.js';
import type { Asked } from './press.js';
import { readOnBy } from './read-on.js';

/** Bytes of a question that a button carries, or goes back to; what it cannot carry can still be typed. */
const LARGEST_QUESTION = 3_000;
const LARGEST_FROM = 600;
const LONGEST_NAME = 50;

const READ_ON = 'There is more than one card holds, and no button can ask this again: ask for less, to read all of it.';

export interface Reply {
  readonly answer: Answer;
  readonly question: string;
  /** From 1. */
  readonly page?: number;
  /** What stood in the place of the card before. */
  readonly from?: Asked;
  /**
   * What can be done with it: reported where it may be wrong, shown to everybody where one person sees it, copied from; and
   * the forms that set something up.
   */
  readonly offers?: readonly ('report' | 'share' | 'copy' | 'forms')[];
  /** What an answer is shared by once: without it, it is not. */
  readonly key?: string;
}

/** A reply and the page of it that is shown. */
interface Shown {
  readonly reply: Reply;
  readonly page: Answer;
  readonly number: number;
  readonly pages: number;
}

/** Lower ranks give way last: what cannot be typed stays, and so do the ways on and back. */
const RANKS = { turn: 0, back: 1, share: 2, copy: 3, report: 4, form: 5, followUp: 6 };

const ABOUT_DIGESTS = /^\/?(?:help|digest)\b(?! page\b)/i; // /digest list; a page of a digest sets nothing up
const FORM_TITLES = { digest: 'Set up a digest', follow: 'Follow something' } as const;

/** What can be asked again, by a button. */
const isAskable = (question: string, largest = LARGEST_QUESTION): boolean =>
  question !== '' && isRepeatable(question) && sizeOf({ question }) <= largest;

const askedAs = ({ reply: { question }, number }: Shown): Asked => ({
  question,
  ...(number > 1 && { page: number }),
});

/** What a button that replaces the card goes back to. */
const fromHere = (shown: Shown): { from?: Asked } =>
  isAskable(shown.reply.question, LARGEST_FROM) ? { from: askedAs(shown) } : {};

function followUpsOf(shown: Shown): Candidate[] {
  const asked = shown.page.followUps.filter(({ question }) => question !== '');
  return asked.map((followUp) => ({
    action: toExecute(followUp.label, { does: 'ask', question: followUp.question, ...fromHere(shown) }),
    rank: RANKS.followUp,
    followUp,
  }));
}

/** Pages are turned both ways; what stood there before the first of them is behind each. */
function turnsOf({ reply: { question, from }, number, pages }: Shown): Candidate[] {
  const before = from && isAskable(from.question, LARGEST_FROM) ? { from } : {};
  const turnTo = (page: number, words: string): Candidate => ({
    action: toExecute(`${words} (${page} of ${pages})`, { does: 'ask', question, page, ...before }),
    rank: RANKS.turn,
  });
  return [
    ...(number < pages ? [turnTo(number + 1, 'Next page')] : []),
    ...(number > 1 ? [turnTo(number - 1, 'Previous page')] : []),
  ];
}

function copyOf(shown: Shown): Candidate[] {
  const isOffered = shown.reply.offers?.includes('copy') && copiesOf(shown.page).length > 0;
  return isOffered ? [{ action: toOpener('Copy quote', { does: 'copy', ...askedAs(shown) }), rank: RANKS.copy }] : [];
}

/** Only what cites an article is worth showing to others, and can have been read wrongly. */
const isOffered = ({ reply: { answer, offers } }: Shown, offer: 'share' | 'report'): boolean =>
  answer.sources.length > 0 && offers?.includes(offer) === true;

function shareOf(shown: Shown): Candidate[] {
  const { key } = shown.reply;
  if (key === undefined || !isOffered(shown, 'share')) return [];
  return [{ action: toExecute('Share to channel', { does: 'share', ...askedAs(shown), key }), rank: RANKS.share }];
}

function reportOf(shown: Shown): Candidate[] {
  const { question } = shown.reply;
  const press = { does: 'form', form: 'report', question } as const;
  return isOffered(shown, 'report') ? [{ action: toOpener('Report a mistake', press), rank: RANKS.report }] : [];
}

/** What tells of digests offers the forms that set one up. */
function formsOf({ reply: { question, offers } }: Shown): Candidate[] {
  const isWanted = offers?.includes('forms') || (isAskable(question) && ABOUT_DIGESTS.test(question));
  if (!isWanted) return [];
  return (['digest', 'follow'] as const).map((form) => ({
    action: toOpener(FORM_TITLES[form], { does: 'form', form }),
    rank: RANKS.form,
  }));
}

function backOf({ reply: { from } }: Shown): Candidate[] {
  if (from === undefined || !isAskable(from.question)) return [];
  return [{ action: toExecute('Back', { does: 'ask', ...from }), rank: RANKS.back }];
}

function candidatesOf(shown: Shown): Candidate[] {
  const isAgain = isAskable(shown.reply.question);
  return [
    ...(isAgain ? [...turnsOf(shown), ...copyOf(shown), ...shareOf(shown)] : []),
    ...followUpsOf(shown),
    ...formsOf(shown),
    ...(isAgain ? reportOf(shown) : []),
    ...backOf(shown),
  ];
}

function show(reply: Reply): Shown {
  const pages = toPages(reply.answer);
  const number = nearestPage(reply.page, pages.length);
  return { reply, page: pages[number - 1] ?? reply.answer, number, pages: pages.length };
}

/** Who set a digest up is told at its end; it is told on each of its pages. */
function footerOf({ reply: { answer }, number, pages }: Shown): CardElement[] {
  const footer = number < pages && readOnBy(answer) !== '' ? answer.elements.at(-1) : undefined;
  return footer ? toElements(footer, answer.sources) : [];
}

/** One page of an answer, with its buttons: six at most, and 28 KB; what can only be typed then is named below. */
export function toReply(reply: Reply): Card {
  const shown = show(reply);
  const { actions, note } = fitButtons(candidatesOf(shown));
  const isCutOff = shown.number < shown.pages && !isAskable(reply.question);
  const card = toCard(cutPage(shown.page), actions);
  return { ...card, body: [...card.body, ...footerOf(shown), ...note, ...(isCutOff ? toNote(READ_ON) : [])] };
}

/** One page of an answer as everybody in the conversation sees it, with who shared it. */
export function toShared(reply: Reply, sharer: string): Card {
  const { body, fallbackText, ...card } = toReply(reply);
  const words = cutText(`Shared by ${sharer}`, LONGEST_NAME);
  const [title, ...rest] = body;
  const by: CardElement[] = toNote(words, { spacing: 'Small' });
  return {
    ...card,
    fallbackText: `${fallbackText}\n${escapeMarkdown(words)}`,
    body: title === undefined ? by : [title, ...by, ...rest],
  };
}
