import type { Answer } from '../../answer.js';
import type { DigestSubscription } from '../../subscription.js';
import { chooseSubscription, findNamed, withoutArticle } from './choosing.js';
import { conversationOf, type Desk, isDigest } from './desk.js';
import { draftDigest } from './drafting.js';
import { misunderstood } from './misunderstanding.js';
import { type Misunderstanding, readWish, type Wish } from './wish.js';

/** A digest that is there, or one that would be there if the words that ask for it were set up. */
export interface Meant {
  readonly digest: DigestSubscription;
  /** Absent for one that is there. */
  readonly draft?: { readonly words: string; readonly wish: Wish };
}

interface Asked {
  readonly subcommand: 'preview' | 'now';
  readonly text: string;
}

/** "about caseloads weekly monday", or only "caseloads"; with the words that ask for it in full. */
function readMeant(text: string, { index }: Desk): NonNullable<Meant['draft']> | Misunderstanding {
  const wish = readWish(text, index);
  if (!('problem' in wish)) return { words: text, wish };
  const words = `about ${text}`;
  const about = readWish(words, index);
  return 'problem' in about ? wish : { words, wish: about };
}

/** The digest that a preview is about: one from here by its name, the only one here, or what the words ask for. */
export async function findMeant({ subcommand, text }: Asked, desk: Desk): Promise<Meant | { answer: Answer }> {
  const here = (await (await desk.store()).subscriptions.listOf(conversationOf(desk.asker))).filter(isDigest);
  const words = withoutArticle(text);
  const named = findNamed(text, here, desk);
  const isNamed = named?.kind === 'one' && named.rest === '';
  if (isNamed || (words === '' && here.length > 0)) {
    const choice = await chooseSubscription({ subcommand, text }, desk);
    if (choice.kind === 'answer') return choice;
    if (isDigest(choice.subscription)) return { digest: choice.subscription };
  }
  const draft = readMeant(words, desk);
  if ('problem' in draft) return { answer: misunderstood(draft, subcommand) };
  return { digest: draftDigest(draft.wish, desk), draft };
}
