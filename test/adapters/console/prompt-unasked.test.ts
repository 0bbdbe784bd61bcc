import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createPrompt, type Prompt } from '../../../adapters/console/prompt.js';
import { paragraph } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';
import { createSampleBot } from '../../src/sample-bot.js';
import { readScreen } from './screen.js';

const COLUMNS = 40;
const LEFT = '\u001b[D';
const HOME = '\u001b[H';
const CONVERSATION = { platform: 'console', workspace: 'terminal', channel: 'terminal' };
const DIGEST = { title: 'Weekly digest', elements: [paragraph('No change.')], sources: [], followUps: [] };

let prompt: Prompt;

/** A terminal with somebody at it. */
async function open(bot: Bot = createSampleBot()) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: COLUMNS });
  let written = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk;
  });
  const vocabulary = { commands: [], names: [] };
  prompt = createPrompt({ bot, input, output, colour: false, greeting: 'Hello.', vocabulary });
  await prompt.start();
  return {
    /** Key by key, as a person does. */
    async type(...keys: readonly string[]) {
      for (const key of keys) {
        input.write(key);
        await wait(1);
      }
    },
    send: () => prompt.send({ deliveryId: 'd1', conversation: CONVERSATION, answer: DIGEST }),
    async see() {
      await wait(10);
      return readScreen(written, COLUMNS);
    },
  };
}

afterEach(() => prompt.stop());

describe('a digest that comes to the prompt', () => {
  test('stands above the line that is being typed, which stays as it is', async () => {
    const { type, send, see } = await open();
    await type(...'/echo case');
    expect(await send()).toEqual({ kind: 'sent' });
    expect(await see()).toEqual(['Hello.', '', 'Weekly digest', '', 'No change.', '', '> /echo case']);
    await type(...'loads\r');
    expect(await see()).toContain('Echo: caseloads');
  });

  test('leaves a line of several rows whole, and the cursor where it was', async () => {
    const { type, send, see } = await open();
    const line = `/echo ${'caseloads '.repeat(9)}end`;
    await type(...line, LEFT, LEFT, LEFT);
    await send();
    await send();
    await type(...'the ');
    const shown = await see();
    expect(shown.slice(0, 3)).toEqual(['Hello.', '', 'Weekly digest']);
    expect(shown.filter((row) => row === 'No change.')).toHaveLength(2);
    const typed = shown.slice(shown.lastIndexOf('No change.') + 2).join('');
    expect(typed.replaceAll(' ', '')).toBe(`> ${line.replace('end', 'the end')}`.replaceAll(' ', ''));
  });

  test('keeps the cursor in the upper of two rows where it was moved there', async () => {
    const { type, send, see } = await open();
    await type(...`/echo ${'a'.repeat(50)}`, HOME);
    await send();
    await type('x');
    const shown = await see();
    expect(shown.slice(-2)).toEqual([`> x/echo ${'a'.repeat(31)}`, 'a'.repeat(19)]);
    expect(shown).toContain('No change.');
  });

  test('comes while a question is being answered, before its answer', async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const sample = createSampleBot();
    const { type, send, see } = await open({ ask: (text, asker) => held.then(() => sample.ask(text, asker)) });
    await type(...'/echo caseloads\r');
    await send();
    expect((await see()).filter((row) => row.startsWith('>'))).toEqual(['> /echo caseloads']);
    answer();
    const shown = await see();
    expect(shown.indexOf('No change.')).toBeLessThan(shown.indexOf('Echo: caseloads'));
    expect(shown.at(-1)).toBe('>');
  });

  test('waits for the next time where nobody sits there any more', async () => {
    const { send } = await open();
    await prompt.stop();
    expect(await send()).toMatchObject({ kind: 'rejected' });
  });
});
