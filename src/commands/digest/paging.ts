import { isDeepStrictEqual } from 'node:util';
import { type Answer, followUp, paragraph } from '../../answer.js';
import { tenantOf } from '../../conversation.js';
import { recomposeLast } from '../../digest/recompose.js';
import type { Delivery } from '../../store/outbox.js';
import type { DigestSubscription } from '../../subscription.js';
import { countOf } from '../../wording.js';
import { chooseSubscription } from './choosing.js';
import { type Desk, isDigest } from './desk.js';
import { ask, nameSubscription, tidy, typedName } from './naming.js';
import { unknownName } from './unknown-name.js';

const ONLY_DIGESTS: Answer = {
  title: 'What is followed has no pages',
  elements: [paragraph('Pages are for digests that are too long for one message.')],
  sources: [],
  followUps: ['/digest follows', '/digest list'].map(followUp),
};

/** Digests, notices and corrections among which the last two digests are looked for. */
const MOST_SEARCHED = 20;

const isSentDigest = ({ status, cause }: Delivery): boolean => status === 'sent' && cause.kind === 'digest';

function notKept(subscription: DigestSubscription, wasSent: boolean, desk: Desk): Answer {
  return {
    title: wasSent
      ? 'The digest cannot be turned over any more'
      : `Nothing was sent yet: ${nameSubscription(subscription, desk)}`,
    elements: [
      paragraph(
        wasSent
          ? 'The articles or its settings are not what they were when it was sent. It can be written anew.'
          : 'There is no page to turn to.',
      ),
    ],
    sources: [],
    followUps: [ask(desk, subscription, 'now'), ask(desk, subscription, 'preview')],
  };
}

function noSuchPage(count: number, subscription: DigestSubscription, desk: Desk): Answer {
  return {
    title: `The last digest has ${countOf(count, 'page')}`,
    elements: [paragraph('Ask for one of them, or for the digest as it would be now.')],
    sources: [],
    followUps: [
      { label: 'Page 1', question: tidy(`/digest page 1 ${typedName(subscription, desk)}`) },
      ask(desk, subscription, 'now'),
    ],
  };
}

async function turnTo(number: number, subscription: DigestSubscription, desk: Desk): Promise<Answer> {
  const { outbox } = await desk.store();
  const deliveries = await outbox.listOf(tenantOf(desk.asker), subscription.id, MOST_SEARCHED);
  const sent = deliveries.find(isSentDigest);
  const pages = recomposeLast({ index: desk.index, subscription, deliveries });
  const isSame = isDeepStrictEqual(pages?.[0], sent?.body?.answer);
  if (!pages || !isSame) return notKept(subscription, sent !== undefined, desk);
  return pages[number - 1] ?? noSuchPage(pages.length, subscription, desk);
}

const NUMBER = /^\d{1,3}$/; // page 2

/** The number among the words, wherever it stands, and the others: the first page where there is none. */
function readNumber(text: string): { number: number; name: string } {
  const words = text.split(' ');
  const at = words.findIndex((word) => NUMBER.test(word));
  return at < 0 ? { number: 1, name: text } : { number: Number(words[at]), name: words.toSpliced(at, 1).join(' ') };
}

/** `/digest page N [name]`: another page of the digest that was sent last, as it was then. */
export async function tellPage(text: string, desk: Desk): Promise<Answer> {
  const { number, name } = readNumber(text);
  const choice = await chooseSubscription({ subcommand: `page ${number}`, text: name }, desk);
  if (choice.kind === 'answer') return choice.answer;
  const { subscription, rest } = choice;
  if (rest !== '') return unknownName({ subcommand: 'page', text: rest, subscription }, desk);
  return isDigest(subscription) ? turnTo(number, subscription, desk) : ONLY_DIGESTS;
}
