import type { ModalView } from '@slack/types';
import type { Form } from '../../src/forms.js';
import { plain } from './elements.js';
import { toInputBlock } from './inputs.js';
import { withoutPictures } from './pictures.js';
import { type Reply, toReply } from './reply.js';

/** Characters of the question that a dialog is about: Slack keeps 3,000 with it. */
const LONGEST_ABOUT = 200;

/** A form as Slack opens it in a dialog; what it is about travels with it. */
export const toDialogView = ({ name, title, submit, inputs }: Form, about = ''): ModalView => ({
  type: 'modal',
  callback_id: name,
  private_metadata: about.slice(0, LONGEST_ABOUT),
  title: plain(title),
  submit: plain(submit),
  close: plain('Cancel'),
  blocks: inputs.map(toInputBlock),
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
export const toAnswerView = (reply: Reply): ModalView => toView(withoutPictures(toReply(reply).blocks));
