import { z } from 'zod';
import { type Answer, paragraph } from '../../src/answer.js';
import { findForm, WHERE, wordsOf } from '../../src/forms.js';
import { isRepeatable } from '../repeatable.js';
import { OUTDATED } from '../stock-answers.js';
import type { Activity } from './activity.js';
import { answerInvoke } from './answer-invoke.js';
import { askOnce } from './ask-once.js';
import { askPressed } from './ask-pressed.js';
import { placeOf, toAlone } from './asker.js';
import type { Card } from './card-types.js';
import { toCopyCard } from './copy-card.js';
import { toDialogCard } from './dialog-card.js';
import { readEntries } from './entries.js';
import { toFormCard } from './form-card.js';
import { HERE } from './inputs.js';
import type { InvokeReply } from './invoke-reply.js';
import { lateAnswerTo } from './late-answers.js';
import { type Press, type Pressed, readPress } from './press.js';
import { ask, type Reception } from './reception.js';
import { type Reply, toReply } from './reply.js';
import { toTask } from './task.js';
import { tellInvoke } from './tell-invoke.js';

/** Whose dialog it is, and what was entered in it. */
interface Dialog {
  readonly activity: Activity;
  readonly reception: Reception;
  readonly data: unknown;
}

const valueSchema = z.object({ data: z.unknown() });

const NO_QUOTATION: Answer = {
  title: 'There is no quotation to copy',
  elements: [
    paragraph('This answer holds no words in quotation marks. Ask for some: /quote with a person or a topic.'),
  ],
  sources: [],
  followUps: [],
};

const inDialog = (title: string, card: Card): InvokeReply => ({ status: 200, body: toTask(title, card) });

const showReply = (reply: Reply, isAlone = false): InvokeReply =>
  inDialog(reply.answer.title, toDialogCard(toReply({ ...reply, offers: ['copy', 'report'] }), { isAlone }));

const tell = (answer: Answer): InvokeReply => tellInvoke('task/submit', answer);

async function showAnswer(press: Pressed<'ask'>, { activity, reception }: Dialog): Promise<InvokeReply> {
  return showReply(await askPressed(press, activity, reception), press.alone);
}

async function offerCopies({ question, page }: Pressed<'copy'>, { activity, reception }: Dialog): Promise<InvokeReply> {
  if (!isRepeatable(question)) return tell(OUTDATED);
  const card = toCopyCard(await ask(reception, activity, { text: question, isPrivate: true }), page);
  return card ? inDialog('Copy quote', card) : tell(NO_QUOTATION);
}

function openForm({ form: name, question }: Pressed<'form'>): InvokeReply {
  const form = findForm(name);
  return form ? inDialog(form.title, toFormCard(form, question)) : tell(OUTDATED);
}

async function sendForm(press: Pressed<'send'>, { activity, reception, data }: Dialog): Promise<InvokeReply> {
  const form = findForm(press.form);
  const entries = form && readEntries(data, form);
  if (!form || !entries) return tell(OUTDATED);
  const question = form.toQuestion(entries, press.question ?? '');
  const own = placeOf(activity);
  const isAlone = wordsOf(entries, WHERE) !== HERE;
  const place = isAlone ? toAlone(own) : own;
  return showReply(
    { answer: await askOnce(reception, activity, { text: question, isPrivate: true, place }), question },
    isAlone,
  );
}

async function open(press: Press | undefined, dialog: Dialog): Promise<InvokeReply> {
  if (press?.does === 'copy') return offerCopies(press, dialog);
  if (press?.does === 'form') return openForm(press);
  return tell(OUTDATED);
}

/** What is pressed in a dialog may open another in its place. */
async function submit(press: Press | undefined, dialog: Dialog): Promise<InvokeReply> {
  if (press?.does === 'send') return sendForm(press, dialog);
  if (press?.does === 'ask') return showAnswer(press, dialog);
  return open(press, dialog);
}

function answerWith(act: typeof open, activity: Activity, reception: Reception): Promise<InvokeReply> {
  const data = valueSchema.safeParse(activity.value).data?.data;
  const press = readPress(data);
  return answerInvoke(act(press, { activity, reception, data }), { activity, reception, late: lateAnswerTo(press) });
}

/** The dialog that a button opens. */
export const fetchDialog = (activity: Activity, reception: Reception): Promise<InvokeReply> =>
  answerWith(open, activity, reception);

/** What stands in a dialog after a button in it was pressed, or its form sent. */
export const submitDialog = (activity: Activity, reception: Reception): Promise<InvokeReply> =>
  answerWith(submit, activity, reception);
