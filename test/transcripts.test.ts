import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderText } from '../adapters/console/render.js';
import { DIGEST_STORY, writeDigestStory } from '../scripts/digest-story.js';
import { openSeedBot, readSeeds, type SeedBot } from '../scripts/seed-bot.js';
import { readQuestions, writeTranscript } from '../scripts/transcripts.js';
import { COMMANDS } from '../src/command-list.js';
import { citesOf } from './src/answer-text.js';
import { ASKER } from './src/sample-bot.js';

const FOLDER = 'test/transcripts';
const index = readSeeds();
let seedBot: SeedBot;
const transcripts = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

beforeEach(async () => {
  seedBot = await openSeedBot(index);
});

afterEach(async () => {
  await seedBot.close();
});

describe('what a person reads in the terminal', () => {
  test.each(transcripts)('%s is as it was read and agreed (npm run transcripts writes it anew)', async (name) => {
    const agreed = readFileSync(join(FOLDER, name), 'utf8');
    expect(await writeTranscript(agreed, seedBot.bot)).toBe(agreed);
  });

  test('the digests of the documentation are what is composed', () => {
    expect(writeDigestStory(index)).toBe(readFileSync(DIGEST_STORY, 'utf8'));
  });

  test('every command has a transcript, and every example is in one', () => {
    const asked = new Set(transcripts.flatMap((name) => readQuestions(readFileSync(join(FOLDER, name), 'utf8'))));
    expect(COMMANDS.flatMap(({ examples }) => examples).filter((example) => !asked.has(example))).toEqual([]);
  });
});

describe('any question', () => {
  const words = fc.constantFrom(
    '/who',
    '/quote',
    '/ofsted',
    '/weaknesses',
    '/brief',
    '/sources',
    '/help',
    '/digest',
    '/correct',
    'weekly monday',
    'follow',
    'pause until',
    'confirm',
    'who',
    'when',
    'Hazell',
    'Ofsted',
    '2016',
    'as of',
    'caseloads',
    'what did',
    'say about',
    'rated',
    '<!channel>',
    '“',
    '\u202e',
    '👍',
    'the',
    '?',
  );
  const question = fc.oneof(
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  test('gets an answer that was not broken off, every mark of which has a source', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const answer = await seedBot.bot.ask(text, ASKER);
        expect(answer.title).not.toBe('This question could not be answered');
        expect(citesOf(answer).filter((cite) => answer.sources[cite - 1] === undefined)).toEqual([]);
        expect(renderText(answer, { colour: false })).not.toBe('');
        expect(answer.followUps.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
  });

  test('of 10,000 characters is cut, and the answer says so', async () => {
    const answer = await seedBot.bot.ask(`/brief ${'caseloads '.repeat(1_000)}`, ASKER);
    expect(renderText(answer, { colour: false })).toContain('Only the beginning of the question was searched');
  });
});
