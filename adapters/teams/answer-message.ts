import { randomUUID } from 'node:crypto';
import { type Answer, type Note, note } from '../../src/answer.js';
import { isRepeatable } from '../repeatable.js';
import { OUTDATED } from '../stock-answers.js';
import type { Activity } from './activity.js';
import { isAlone, placeOf } from './asker.js';
import type { Card } from './card-types.js';
import { tellInWords } from './in-words.js';
import type { Post } from './post.js';
import { readPress, toKey } from './press.js';
import { questionOf } from './question-of.js';
import { ask, type Reception, toApology } from './reception.js';
import { toReply } from './reply.js';

/** What a message asks. */
interface Wanted {
  /** Empty where nothing is asked. */
  readonly question: string;
  readonly page: number;
  /** What is said without asking. */
  readonly ready?: Answer;
}

const SEEN_BY_ALL = note('Everybody here sees this answer: Teams could not show it to you alone.');

const ASKED_ELSEWHERE = note(
  'You asked this in a channel or chat, where Teams could not show it to you alone. To set something up there, mention the bot there.',
);

const say = (ready: Answer): Wanted => ({ question: '', page: 1, ready });

/** Older versions of Teams bring a pressed button back as a message without words. */
function readWanted(activity: Activity): Wanted {
  const { text = '', value } = activity;
  if (text.trim() !== '' || value === undefined || value === null) return { question: questionOf(activity), page: 1 };
  const press = readPress(value);
  if (press?.does !== 'ask') return say(tellInWords(press));
  const { question, page = 1 } = press;
  return page > 1 && !isRepeatable(question) ? say(OUTDATED) : { question, page };
}

/** Asks, and only once where that changes something: an answer for one person may have to be given to all in its stead. */
function createAsk({ question, ready }: Wanted, askBot: (text: string, isPrivate: boolean) => Promise<Answer>) {
  let given = ready;
  return async (isPrivate: boolean): Promise<Answer> => {
    if (given === undefined || (!ready && isRepeatable(question))) given = await askBot(question, isPrivate);
    return given;
  };
}

const withNote = (answer: Answer, words: Note): Answer => ({ ...answer, elements: [...answer.elements, words] });

const ABOUT_DIGESTS = /^\/?digest\b/i; // /digest list

/** What a button may ask in the person’s own chat, for it means the same there. */
const isAnywhere = (question: string): boolean => isRepeatable(question) && !ABOUT_DIGESTS.test(question);

/** An answer that goes to the person’s own chat, for Teams could not show it to them alone where they asked. */
function toElsewhere(answer: Answer, question: string, page: number): Card {
  const followUps = answer.followUps.filter((next) => isAnywhere(next.question));
  const shown = withNote({ ...answer, followUps }, ASKED_ELSEWHERE);
  return isAnywhere(question)
    ? toReply({ answer: shown, question, page, offers: ['report', 'copy'] })
    : toReply({ answer: shown, question: '' });
}

/** Answers a message where it was written, for its writer alone where nobody else can see the message. Never rejects. */
export async function answerMessage(
  activity: Activity,
  { reception, post }: { readonly reception: Reception; readonly post: Post },
): Promise<void> {
  const wanted = readWanted(activity);
  const { question, page } = wanted;
  const askOnce = createAsk(wanted, (text, isPrivate) => ask(reception, activity, { text, isPrivate }));
  const alone = isAlone(placeOf(activity));
  const wasHidden = activity.recipient.isTargeted === true && !alone;
  const key = toKey(activity.id ?? randomUUID());
  await post(activity, async (audience) => {
    try {
      const answer = await askOnce(audience !== 'all' || alone);
      if (audience === 'own chat') return toElsewhere(answer, question, page);
      const shown = wasHidden && audience === 'all' ? withNote(answer, SEEN_BY_ALL) : answer;
      return toReply({
        answer: shown,
        question,
        page,
        offers: audience === 'one' ? ['share', 'report', 'copy'] : ['report', 'copy'],
        key,
      });
    } catch (error) {
      return toReply({ answer: toApology(reception, error), question: '' });
    }
  });
}
