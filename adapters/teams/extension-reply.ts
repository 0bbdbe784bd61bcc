import type { Answer } from '../../src/answer.js';
import { cutText } from '../cut-text.js';
import { toCard } from './card.js';
import type { Card } from './card-types.js';
import type { Result } from './extension-results.js';
import type { InvokeReply } from './invoke-reply.js';
import { cutPage, toPages } from './pages.js';
import { toPlainText } from './plain-text.js';

const LONGEST_TITLE = 100;
const LONGEST_TEXT = 250;

/** Teams reads HTML in the text of a preview, and none in its title. */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const extend = (composeExtension: object): InvokeReply => ({ status: 200, body: { composeExtension } });

/** As much of an answer as one card holds. */
const toInserted = (answer: Answer): Card => toCard(cutPage(toPages(answer)[0] ?? answer));

function toAttachment({ title, text, answer, question }: Result): object {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: toInserted(answer),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: {
        title: cutText(title, LONGEST_TITLE),
        text: escapeHtml(cutText(text, LONGEST_TEXT)),
        ...(question !== undefined && {
          tap: { type: 'invoke', title: cutText(title, LONGEST_TITLE), value: { question } },
        }),
      },
    },
  };
}

/** What a message extension offers to put into a message. */
export const toResults = (results: readonly Result[]): InvokeReply =>
  extend({ type: 'result', attachmentLayout: 'list', attachments: results.map(toAttachment) });

/** What a message extension says where it has nothing to offer. */
export const toExtensionMessage = (answer: Answer): InvokeReply =>
  extend({ type: 'message', text: escapeHtml(toPlainText(answer)) });
