import type { ModalView } from '@slack/types';
import type { Answer } from '../../src/answer.js';
import { replyInTime } from '../in-time.js';
import { isAlone } from './asker.js';
import { sendPictured } from './pictures.js';
import type { Press } from './press.js';
import { clientsOf, type Reception } from './reception.js';
import { type Reply, toReply } from './reply.js';
import { toAnswerView, WAITING } from './views.js';

/** Below the message with the button, for whoever pressed it. */
async function respondBelow({ respond, thread, place }: Press, { answer, question, page }: Reply): Promise<void> {
  const offers = isAlone(place) ? (['report'] as const) : (['share', 'report'] as const);
  const shown = toReply({ answer, question, ...(page !== undefined && { page }), offers });
  const where = thread === undefined ? {} : { thread_ts: thread };
  await sendPictured({ response_type: 'ephemeral' as const, replace_original: false, ...shown, ...where }, respond);
}

/** Opens a dialog for whoever pressed, within the three seconds in which Slack lets it be opened; resolves to its id. */
export async function openView({ place, triggerId }: Press, view: ModalView, reception: Reception): Promise<string> {
  const { interactive } = await clientsOf(reception, place);
  const opened = await interactive.views.open({ trigger_id: triggerId, view });
  return opened.view?.id ?? '';
}

async function updateView(
  { place }: Press,
  id: string,
  { reception, view }: { reception: Reception; view: ModalView },
) {
  const { interactive } = await clientsOf(reception, place);
  await interactive.views.update({ view_id: id, view });
}

/** In a dialog of its own, opened at once, for the press is forgotten after three seconds. */
async function answerInDialog(press: Press, replying: Promise<Reply>, reception: Reception): Promise<void> {
  let id = '';
  await replyInTime(replying.then(toAnswerView), {
    async acknowledge(view = WAITING) {
      id = await openView(press, view, reception);
    },
    follow: (view) => updateView(press, id, { reception, view }),
  });
}

/** The answer where the button was: in a dialog for one of the Home tab or of a dialog, else below the message. */
export async function answerWhere(press: Press, replying: Promise<Reply>, reception: Reception): Promise<void> {
  const { view } = press;
  if (!view) return respondBelow(press, await replying);
  if (view.type === 'home') return answerInDialog(press, replying, reception);
  return updateView(press, view.id, { reception, view: toAnswerView(await replying) });
}

/** The same for an answer that nobody has to look for. */
export const tellWhere = (press: Press, answer: Answer, reception: Reception): Promise<void> =>
  answerWhere(press, Promise.resolve({ answer, question: '' }), reception);
