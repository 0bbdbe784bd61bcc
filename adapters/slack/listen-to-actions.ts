import type { App } from '@slack/bolt';
import { findForm } from '../../src/forms.js';
import { isRepeatable } from '../repeatable.js';
import { OUTDATED, PERHAPS_SHARED, SHARED } from '../stock-answers.js';
import { answerWhere, openView, tellWhere } from './answer-press.js';
import { ASK } from './blocks.js';
import { LINK } from './home.js';
import { sendPictured } from './pictures.js';
import { type Press, readPress } from './press.js';
import { changesHome, publishHome } from './publish-home.js';
import { ask, type Reception, toApology } from './reception.js';
import { DIALOG, PAGE, SHARE, toShared } from './reply.js';
import { toDialogView } from './views.js';

async function answerPress(press: Press, reception: Reception): Promise<void> {
  const { place, question, detail, kind } = press;
  const page = kind === PAGE ? Number(detail) : 1;
  const asking = ask(reception, place, { text: question, isPrivate: true });
  await answerWhere(
    press,
    asking.then((answer) => ({ answer, question, page })),
    reception,
  );
  if (press.view && changesHome(question)) await publishHome(place, reception);
}

/** Once, however often the button is pressed. */
async function shareOnce(press: Press, reception: Reception): Promise<void> {
  const { place, question, detail, respond, message, thread } = press;
  if (!(await reception.isNew(place.workspace, `share:${message}`, true))) return tellWhere(press, SHARED, reception);
  const answer = await ask(reception, place, { text: question, isPrivate: false });
  const shared = toShared({ answer, question, page: Number(detail), offers: ['report'] }, place.name ?? place.user);
  const where = thread === undefined ? {} : { thread_ts: thread };
  try {
    await sendPictured({ response_type: 'in_channel' as const, replace_original: false, ...shared, ...where }, respond);
  } catch (error) {
    await tellWhere(press, toApology(reception, error, PERHAPS_SHARED), reception);
  }
}

async function act(press: Press, reception: Reception): Promise<void> {
  const { kind, detail, question } = press;
  const dialog = kind === DIALOG ? findForm(detail) : undefined;
  if (dialog) await openView(press, toDialogView(dialog, question), reception);
  else if ((kind === SHARE || kind === PAGE) && !isRepeatable(question)) await tellWhere(press, OUTDATED, reception);
  else if (kind === SHARE) await shareOnce(press, reception);
  else if (kind === ASK || kind === PAGE) await answerPress(press, reception);
  else if (kind !== LINK) await tellWhere(press, OUTDATED, reception);
}

/** Buttons of messages, of the Home tab and of dialogs; one that is not known says that it is of an older version. */
export function listenToActions(app: App, reception: Reception): void {
  // Of every id.
  app.action(/^/, async ({ ack, body, respond }) => {
    await ack();
    const press = readPress(body, respond);
    await act(press, reception).catch((error) => tellWhere(press, toApology(reception, error), reception));
  });
}
