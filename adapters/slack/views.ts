import type { ModalView } from '@slack/types';
import { type Answer, followUp, paragraph } from '../../src/answer.js';
import type { Dialog } from './dialogs.js';
import { plain } from './elements.js';
import { type Reply, toReply } from './reply.js';

/** Characters of the question that a dialog is about: Slack keeps 3,000 with it. */
const LONGEST_ABOUT = 200;

/** A dialog as Slack opens it; what it is about travels with it. */
export const toDialogView = ({ name, title, submit, inputs }: Dialog, about = ''): ModalView => ({
  type: 'modal',
  callback_id: name,
  private_metadata: about.slice(0, LONGEST_ABOUT),
  title: plain(title),
  submit: plain(submit),
  close: plain('Cancel'),
  blocks: [...inputs],
});

const toView = (blocks: ModalView['blocks']): ModalView => ({
  type: 'modal',
  title: plain('Briefing Bot'),
  close: plain('Close'),
  blocks,
});

/** What stands there until the answer has come. */
export const WAITING: ModalView = toView([{ type: 'context', elements: [plain('Looking it up …')] }]);

/** An answer in a dialog of its own. */
export const toAnswerView = (reply: Reply): ModalView => toView(toReply(reply).blocks);

/** What is said of a button or a form that this version does not know. */
export const OUTDATED: Answer = {
  title: 'This is from an older version',
  elements: [
    paragraph(
      'Briefing Bot has changed since this was shown. Nothing was done. Ask again, and use what is shown then.',
    ),
  ],
  sources: [],
  followUps: [followUp('/help')],
};
