import { setTimeout as sleep } from 'node:timers/promises';
import { bullets, followUp } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';
import type { Command } from '../../../src/command.js';
import { createSampleBot, SAMPLE_COMMANDS } from '../../src/sample-bot.js';

const LONG: Command = {
  name: 'long',
  usage: '/long',
  summary: 'More than one message holds',
  examples: ['/long'],
  answer: () => ({
    title: 'Everything',
    elements: [bullets(Array.from({ length: 100 }, (_, count) => [`line ${count + 1}`]))],
    sources: [{ articleId: 'a', headline: 'A long article', file: 'a.txt' }],
    followUps: [followUp('/echo once more')],
  }),
};

const SLOW: Command = {
  name: 'slow',
  usage: '/slow',
  summary: 'Takes its time',
  examples: ['/slow'],
  async answer() {
    await sleep(400);
    return { title: 'At last', elements: [], sources: [], followUps: [followUp('/long'), followUp('/slow')] };
  },
};

/** The sample bot, with one answer of three pages and one that takes its time. */
export const createLongBot = (): Bot => createSampleBot({ commands: [...SAMPLE_COMMANDS, LONG, SLOW] });
