import { isRepeatable } from '../repeatable.js';
import { OUTDATED } from '../stock-answers.js';
import type { Activity } from './activity.js';
import { askOnce } from './ask-once.js';
import { placeOf, toAlone } from './asker.js';
import type { Pressed } from './press.js';
import type { Reception } from './reception.js';
import type { Reply } from './reply.js';

/** What a button asks for. Nothing that changes something is asked again to turn its page or to go back to it. */
export async function askPressed(press: Pressed<'ask'>, activity: Activity, reception: Reception): Promise<Reply> {
  const { question, page = 1, from, alone } = press;
  if (page > 1 && !isRepeatable(question)) return { answer: OUTDATED, question: '' };
  const answer = await askOnce(reception, activity, {
    text: question,
    isPrivate: true,
    ...(alone && { place: toAlone(placeOf(activity)) }),
  });
  return { answer, question, page, ...(from && isRepeatable(from.question) && { from }) };
}
