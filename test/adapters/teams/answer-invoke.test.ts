import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fetchDialog, submitDialog } from '../../../adapters/teams/answer-dialog.js';
import { answerPress } from '../../../adapters/teams/answer-press.js';
import { answerQuery, answerTap } from '../../../adapters/teams/message-extension.js';
import { unfurl } from '../../../adapters/teams/unfurl.js';
import { type InvokeReception, invoke, openReception } from './invoke-reception.js';
import { dialogReply, extensionReply, linkReply, pressReply } from './invoke-responses.js';

const press = (data: object): object => ({ action: { data } });

/** One of every invoke that is answered, in the shape of its answer. */
const INVOKES = {
  'a button that asks': [pressReply, answerPress, 'adaptiveCard/action', press({ does: 'ask', question: '/quote x' })],
  'a button that changes': [
    pressReply,
    answerPress,
    'adaptiveCard/action',
    press({ does: 'ask', question: '/digest stop x' }),
  ],
  'a button that shares': [
    pressReply,
    answerPress,
    'adaptiveCard/action',
    press({ does: 'share', question: '/quote x', key: 'k' }),
  ],
  'a button that opens a dialog': [
    dialogReply,
    fetchDialog,
    'task/fetch',
    { data: { does: 'copy', question: '/quote x' } },
  ],
  'a form': [
    dialogReply,
    submitDialog,
    'task/submit',
    { data: { does: 'send', form: 'follow', what: 'x', where: 'me' } },
  ],
  'a search': [
    extensionReply,
    answerQuery,
    'composeExtension/query',
    { commandId: 'quote', parameters: [{ name: 'words', value: 'x' }] },
  ],
  'a choice': [extensionReply, answerTap, 'composeExtension/selectItem', { question: '/who x' }],
  'a link': [linkReply, unfurl, 'composeExtension/queryLink', { url: 'https://bot.example.org/articles/000' }],
} as const;

let reception: InvokeReception;

beforeEach(async () => {
  reception = await openReception({ publicUrl: 'https://bot.example.org' });
});

afterEach(() => reception.store.close());

/** What is told, by what was done. */
async function answerAll(from: InvokeReception): Promise<Record<string, string>> {
  const answered = Object.entries(INVOKES).map(async ([what, [shape, answer, name, value]]) => {
    const reply = await answer(invoke(name, value), from);
    return [what, JSON.stringify(shape.parse(reply).body)] as const;
  });
  return Object.fromEntries(await Promise.all(answered));
}

test('whoever waits longer than Teams does is told what to do, and what may have been done', async () => {
  const told = await answerAll({ ...reception, bot: { ask: () => new Promise(() => undefined) } });
  for (const name of ['a button that asks', 'a button that opens a dialog', 'a search', 'a choice'])
    expect(told[name]).toContain('Ask again in a moment.');
  for (const name of ['a button that changes', 'a form'])
    expect(told[name]).toContain('It may or may not have been done.');
  expect(told['a button that shares']).toContain('It may or may not have been shared');
  expect(told['a link']).toBe('{}');
}, 10_000);

test('whatever goes wrong is told with a reference, in the shape that Teams takes', async () => {
  const { 'a link': link, ...told } = await answerAll({
    ...reception,
    bot: { ask: () => Promise.reject(new Error('Gone.')) },
  });
  for (const words of Object.values(told)) expect(words).toMatch(/reference to whoever runs the bot: .*[0-9a-f]{8}/);
  expect(link).toBe('{}');
});
