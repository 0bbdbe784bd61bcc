import { CARD } from './calling.js';

export const ASK = { does: 'ask', question: '/who Hazell' };
/** What a bot shows in answer to a message. */
export const BUTTONS = {
  type: 'AdaptiveCard',
  actions: [
    {
      type: 'Action.Execute',
      title: 'Ask',
      verb: 'ask',
      data: ASK,
      fallback: { type: 'Action.Submit', title: 'Ask', data: ASK },
    },
    { type: 'Action.Submit', title: 'Open', data: { msteams: { type: 'task/fetch' }, does: 'form' } },
  ],
};
const FORM = {
  type: 'AdaptiveCard',
  body: [
    { type: 'RichTextBlock', inlines: ['Say what.'] },
    { type: 'Input.Text', id: 'what', label: 'What?', isRequired: true, maxLength: 10 },
    { type: 'Input.Text', id: 'about', label: 'About?' },
    { type: 'Input.Time', id: 'time', label: 'When?', value: '09:00' },
    {
      type: 'Input.ChoiceSet',
      id: 'days',
      label: 'Days?',
      isMultiSelect: true,
      choices: ['Monday', 'Friday'].map((value) => ({ title: value, value })),
    },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Send', data: { does: 'send' } },
    { type: 'Action.Submit', title: 'Preview', data: { does: 'preview' } },
  ],
};
const FOUND = {
  composeExtension: {
    type: 'result',
    attachments: [
      { contentType: CARD, content: { type: 'AdaptiveCard' }, preview: { content: { title: 'One', text: 'first' } } },
      {
        contentType: CARD,
        content: { type: 'AdaptiveCard' },
        preview: { content: { title: 'Two', text: 'second', tap: { value: { question: '/who Two' } } } },
      },
    ],
  },
};
const inPlace = (value: unknown) => ({ statusCode: 200, type: CARD, value });
/** What it answers invokes with, by their names. */
export const ANSWERS = new Map<unknown, object>([
  ['adaptiveCard/action', inPlace({ type: 'AdaptiveCard', actions: BUTTONS.actions })],
  ['task/fetch', { task: { type: 'continue', value: { card: { contentType: CARD, content: FORM } } } }],
  ['task/submit', inPlace('Done.')],
  ['composeExtension/query', FOUND],
  ['composeExtension/selectItem', { composeExtension: { type: 'message', text: 'Nobody.' } }],
]);
