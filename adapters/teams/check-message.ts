import { z } from 'zod';
import { toCheckQuestion } from '../../src/check/ask-about.js';
import { OUTDATED } from '../stock-answers.js';
import type { Activity } from './activity.js';
import { answerInvoke } from './answer-invoke.js';
import { toDialogCard } from './dialog-card.js';
import type { InvokeReply } from './invoke-reply.js';
import { LATE } from './late-answers.js';
import { CHECK_QUOTE } from './manifest.js';
import { wordsOfMessage } from './message-words.js';
import { ask, type Reception } from './reception.js';
import { toReply } from './reply.js';
import { toTask } from './task.js';
import { tellInvoke } from './tell-invoke.js';

const actionSchema = z.object({ commandId: z.literal(CHECK_QUOTE), messagePayload: z.unknown().optional() });

async function check(activity: Activity, reception: Reception): Promise<InvokeReply> {
  const { data: action } = actionSchema.safeParse(activity.value);
  if (!action) return tellInvoke(activity.name ?? '', OUTDATED);
  const question = toCheckQuestion(wordsOfMessage(action.messagePayload));
  const answer = await ask(reception, activity, { text: question, isPrivate: true });
  const card = toDialogCard(toReply({ answer, question, offers: ['copy', 'report'] }));
  return { status: 200, body: toTask(answer.title, card) };
}

/** The dialog of “Check this quote” on a message: its words beside every source, for whoever chose it alone. */
export const checkMessage = (activity: Activity, reception: Reception): Promise<InvokeReply> =>
  answerInvoke(check(activity, reception), { activity, reception, late: LATE });
