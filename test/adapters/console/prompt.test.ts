import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createPrompt } from '../../../adapters/console/prompt.js';
import type { Bot } from '../../../src/bot.js';
import { createSampleBot } from '../../src/sample-bot.js';
import { describeAdapter, type Platform } from '../contract.js';

const PROMPT = '> ';

interface Opened extends Platform {
  readonly input: PassThrough;
}

async function openPrompt(bot: Bot): Promise<Opened> {
  const input = new PassThrough();
  const output = new PassThrough();
  let written = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk;
  });
  const waitForPrompt = async (from: number): Promise<string> => {
    while (!written.slice(from).endsWith(PROMPT)) await wait(1);
    return written.slice(from, -PROMPT.length);
  };
  return {
    input,
    adapter: createPrompt({
      bot,
      input,
      output,
      colour: false,
      greeting: 'Briefing Bot: 2 articles.',
      vocabulary: { commands: ['/who'], names: [] },
    }),
    async ask(text) {
      await waitForPrompt(0);
      const from = written.length;
      input.write(`${text}\n`);
      return waitForPrompt(from);
    },
    shown: () => written,
  };
}

describeAdapter('console', openPrompt);

describe('the prompt', () => {
  test('begins with what it is', async () => {
    const { adapter, ask, shown } = await openPrompt(createSampleBot());
    await adapter.start();
    await ask('');
    expect(shown().split('\n')[0]).toBe('Briefing Bot: 2 articles.');
    await adapter.stop();
  });

  test.each(['exit', 'quit', ' EXIT ', '/exit'])('%j leaves it, and what comes after is not asked', async (word) => {
    const { adapter, ask, input, shown } = await openPrompt(createSampleBot());
    await adapter.start();
    await ask('');
    input.write(`${word}\n/echo caseloads\n`);
    await wait(20);
    expect(shown().endsWith('\n')).toBe(true);
    expect(shown()).not.toContain('Echo: caseloads');
    await adapter.stop();
  });

  test('answers what was typed before the input ended', async () => {
    const { adapter, input, shown } = await openPrompt(createSampleBot());
    await adapter.start();
    input.end('/echo caseloads\n/ecko x\n');
    await wait(20);
    expect(shown()).toContain('There is no command /ecko');
    expect(shown().indexOf('Echo: caseloads')).toBeLessThan(shown().indexOf('/ecko'));
  });
});
