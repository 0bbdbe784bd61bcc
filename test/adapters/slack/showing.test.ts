import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toReply, toShared } from '../../../adapters/slack/reply.js';
import { toAnswerView } from '../../../adapters/slack/views.js';
import { openSeedBot, readSeeds, type SeedBot } from '../../../scripts/seed-bot.js';
import { SLACK_PAYLOADS, writeSlackPayloads } from '../../../scripts/slack-payloads.js';
import { readQuestions } from '../../../scripts/transcripts.js';
import { paragraph, toRuns } from '../../../src/answer.js';
import type { Asker } from '../../../src/conversation.js';
import { messageBlocks, modalView } from './block-kit.js';
import { buttonsOf, textOf } from './block-text.js';

const ASKER: Asker = { platform: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', private: true, admin: true };
const FOLDER = 'test/transcripts';
const index = readSeeds();

describe.each(readdirSync(FOLDER))('every answer of %s', (file) => {
  const questions = readQuestions(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  let seed: SeedBot;

  beforeAll(async () => {
    seed = await openSeedBot(index);
  });

  afterAll(() => seed.close());

  test('keeps Slack’s limits on each of its pages, in a message, shared and in a dialog', async () => {
    for (const question of questions) {
      const answer = await seed.bot.ask(question, ASKER);
      for (let page = 1; page <= 9; page += 1) {
        const reply = { answer, question, page, offers: ['share', 'report'] } as const;
        for (const { blocks, text } of [toReply(reply), toShared(reply, 'sam')]) {
          expect([question, messageBlocks.safeParse(blocks).error]).toEqual([question, undefined]);
          expect(text.length).toBeLessThanOrEqual(3_200);
        }
        expect([question, modalView.safeParse(toAnswerView(reply)).error]).toEqual([question, undefined]);
      }
    }
  });
});

test('the payloads kept for one answer of each command are what is sent (npm run transcripts writes them anew)', async () => {
  const payloads = await writeSlackPayloads(index);
  expect(readdirSync(SLACK_PAYLOADS).sort()).toEqual([...payloads.keys()].map((path) => path.split('/').at(-1)).sort());
  for (const [path, payload] of payloads) expect(readFileSync(path, 'utf8')).toBe(payload);
});

describe('a passage that is longer than any message', () => {
  const words = 'Inspectors saw children. '.repeat(800).trim();
  const answer = {
    title: 'Long',
    elements: [
      paragraph('Before.'),
      { kind: 'bullets', items: [toRuns({ text: words })] } as const,
      paragraph('After.'),
    ],
    sources: [],
    followUps: [],
  };
  const pages = [1, 2, 3].map((page) => toReply({ answer, question: '/brief inspectors', page }));

  test('is cut, and says so', () => {
    for (const { blocks } of pages) expect(messageBlocks.safeParse(blocks).error).toBeUndefined();
    const cut = pages.map(({ blocks }) => textOf(blocks)).find((text) => text.includes('Cut here'));
    expect(cut).toContain(words.slice(0, 10_000));
  });

  test('hides nothing before or after it', () => {
    const read = pages.map(({ blocks }) => textOf(blocks)).join('\n');
    for (const each of ['Before.', 'After.']) expect(read).toContain(each);
  });
});

describe('a reply', () => {
  const answer = {
    title: 'Echo',
    elements: [],
    sources: [{ articleId: 'a', headline: 'a', file: 'a' }],
    followUps: [],
  };
  const buttons = (reply: Parameters<typeof toReply>[0]) => buttonsOf(toReply(reply).blocks).map(({ text }) => text);

  test('can be shared and reported where that is offered', () => {
    expect(buttons({ answer, question: '/echo', offers: ['share', 'report'] })).toEqual([
      'Share to channel',
      'Report a mistake',
    ]);
    expect(buttons({ answer, question: '/echo' })).toEqual([]);
  });

  test('is neither shared nor reported where it cites nothing', () => {
    expect(buttons({ answer: { ...answer, sources: [] }, question: '/echo', offers: ['share', 'report'] })).toEqual([]);
  });

  test('is not shared where asking again would do something again', () => {
    expect(buttons({ answer, question: '/digest follow caseloads', offers: ['share', 'report'] })).toEqual([]);
  });

  test.each(['', 'x'.repeat(2_001)])('has no buttons for a question that none can carry', (question) => {
    expect(buttons({ answer, question, offers: ['share', 'report'] })).toEqual([]);
  });

  test.each([0, -1, 9, Number.NaN, 1.5])('shows a page that there is for page %d', (page) => {
    expect(textOf(toReply({ answer, question: '/echo', page }).blocks)).toContain('Echo');
  });
});
