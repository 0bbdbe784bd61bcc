import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verbatim } from '../../index/verbatim.js';
import { openSeedBot, readSeeds, type SeedBot } from '../../scripts/seed-bot.js';
import { readQuestions } from '../../scripts/transcripts.js';
import { type Answer, type Run, runsOf } from '../../src/answer.js';
import { ASKER } from './sample-bot.js';

const FOLDER = 'test/transcripts';
const index = readSeeds();
let seedBot: SeedBot;

beforeAll(async () => {
  seedBot = await openSeedBot(index);
});

afterAll(() => seedBot.close());

/** The words that the article prints where a run says that it cites them. */
function wordsAt({ cite = 0, at }: Run, { sources }: Answer): string {
  const articleId = sources[cite - 1]?.articleId;
  return articleId === undefined || !at ? '' : verbatim(index, { articleId, ...at });
}

/** Documents that wait cite themselves, not the articles. */
const transcripts = readdirSync(FOLDER).filter((file) => file !== 'adding.txt');

describe('the place that a run cites', () => {
  test.each(transcripts)('lies in its article, and holds the words that are quoted (%s)', async (file) => {
    let placed = 0;
    for (const question of readQuestions(readFileSync(`${FOLDER}/${file}`, 'utf8'))) {
      const answer = await seedBot.bot.ask(question, { ...ASKER, admin: true });
      for (const run of answer.elements.flatMap(runsOf).filter(({ at }) => at)) {
        placed += 1;
        const words = wordsAt(run, answer);
        expect(words).not.toBe('');
        if (/^[“‘].*[”’]$/.test(run.text)) expect(run.text).toContain(words.replace(/^[“"]|[”"]$/g, ''));
      }
    }
    if (!['help.txt', 'report.txt', 'digest.txt', 'sources.txt'].includes(file)) expect(placed).toBeGreaterThan(10);
  });
});
