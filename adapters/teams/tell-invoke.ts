import type { Answer } from '../../src/answer.js';
import { toDialogCard } from './dialog-card.js';
import { toExtensionMessage } from './extension-reply.js';
import type { InvokeReply } from './invoke-reply.js';
import { toPlainText } from './plain-text.js';
import { toReply } from './reply.js';
import { toTask } from './task.js';

const below = (answer: Answer): InvokeReply => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: toPlainText(answer) },
});

const inDialog = (answer: Answer): InvokeReply => ({
  status: 200,
  body: toTask(answer.title, toDialogCard(toReply({ answer, question: '' }))),
});

/** The link stays what it is. */
const nothing = (): InvokeReply => ({ status: 200, body: {} });

const SHAPES: ReadonlyMap<string, (answer: Answer) => InvokeReply> = new Map([
  ['adaptiveCard/action', below],
  ['task/fetch', inDialog],
  ['task/submit', inDialog],
  ['composeExtension/fetchTask', inDialog],
  ['composeExtension/submitAction', inDialog],
  ['composeExtension/query', toExtensionMessage],
  ['composeExtension/selectItem', toExtensionMessage],
  ['composeExtension/queryLink', nothing],
]);

/** A few words to whoever waits for an invoke of that name; status 501 for one that nobody answers. */
export const tellInvoke = (name: string, answer: Answer): InvokeReply => SHAPES.get(name)?.(answer) ?? { status: 501 };
