import type { App } from '@slack/bolt';
import { z } from 'zod';
import { toCheckQuestion } from '../../src/check/ask-about.js';
import { findForm, WHERE, wordsOf } from '../../src/forms.js';
import { replyInTime } from '../in-time.js';
import { OUTDATED } from '../stock-answers.js';
import { type Place, placeOfAction } from './asker.js';
import { readEntries } from './entries.js';
import { CHECK_QUOTE } from './manifest.js';
import { readMarkup } from './markup.js';
import { changesHome, publishHome } from './publish-home.js';
import { ask, clientsOf, type Reception } from './reception.js';
import { type Reply, toReply } from './reply.js';
import { toAnswerView, toDialogView, WAITING } from './views.js';

const submissionSchema = z.object({
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.unknown() }),
  }),
});
const messageSchema = z.object({ message: z.object({ text: z.string().default('') }) });

type Submission = z.infer<typeof submissionSchema>['view'];

/** What a dialog that was sent asks, and the answer; one of an older version, or with other inputs, asks nothing. */
async function answerSubmission(view: Submission, own: Place, reception: Reception): Promise<Reply> {
  const dialog = findForm(view.callback_id);
  const entries = readEntries(view.state.values);
  if (!dialog || !entries) return { answer: OUTDATED, question: '' };
  const place = { ...own, channel: wordsOf(entries, WHERE) || own.channel };
  const question = dialog.toQuestion(entries, view.private_metadata);
  return { answer: await ask(reception, place, { text: question, isPrivate: true }), question };
}

function listenToSubmissions(app: App, reception: Reception): void {
  // Of every name.
  app.view(/^/, async ({ ack, body }) => {
    const { view } = submissionSchema.parse(body);
    const place = placeOfAction(body);
    const replying = answerSubmission(view, place, reception);
    await replyInTime(replying.then(toAnswerView), {
      acknowledge: (answered = WAITING) => ack({ response_action: 'update', view: answered }),
      async follow(answered) {
        const { interactive } = await clientsOf(reception, place);
        await interactive.views.update({ view_id: view.id, view: answered });
      },
    });
    if (changesHome((await replying).question)) await publishHome(place, reception);
  });
}

function listenToMessageShortcuts(app: App, reception: Reception): void {
  app.shortcut({ callback_id: CHECK_QUOTE, type: 'message_action' }, async ({ ack, body, respond }) => {
    await ack();
    const question = toCheckQuestion(readMarkup(messageSchema.parse(body).message.text, ''));
    const answer = await ask(reception, placeOfAction(body), { text: question, isPrivate: true });
    const reply = toReply({ answer, question, offers: ['report'] });
    await respond({ response_type: 'ephemeral', replace_original: false, ...reply });
  });
}

function listenToShortcuts(app: App, reception: Reception): void {
  // Of every name.
  app.shortcut({ callback_id: /^/, type: 'shortcut' }, async ({ ack, shortcut, body }) => {
    await ack();
    const dialog = findForm(shortcut.callback_id);
    const view = dialog ? toDialogView(dialog) : toAnswerView({ answer: OUTDATED, question: '' });
    const { interactive } = await clientsOf(reception, placeOfAction(body));
    await interactive.views.open({ trigger_id: shortcut.trigger_id, view });
  });
}

/** Dialogs that are sent, and shortcuts. */
export function listenToDialogs(app: App, reception: Reception): void {
  listenToSubmissions(app, reception);
  listenToMessageShortcuts(app, reception);
  listenToShortcuts(app, reception);
}
