import { describe, expect, test } from '@jest/globals';
import { type OfferedFile, takeFiles } from '../../adapters/take-files.js';
import { type Answer, paragraph } from '../../src/answer.js';
import { RemediedError } from '../../src/errors.js';

const answerOf = (title: string): Answer => ({ title, elements: [paragraph('Words')], sources: [], followUps: [] });

const offer = (name: string, fetch: OfferedFile['fetch'] = async () => Buffer.from(name)): OfferedFile => ({
  name,
  fetch,
});

/** What is told of files, in its order. */
async function tellOf(...files: OfferedFile[]): Promise<Answer[]> {
  const told: Answer[] = [];
  await takeFiles(files, {
    take: async ({ name, bytes }) => answerOf(`${name}: ${bytes.length} bytes`),
    tell: async (answering) => told.push(await answering),
    apologise: () => answerOf('Something went wrong'),
  });
  return told;
}

const titlesOf = (told: readonly Answer[]): string[] => told.map(({ title }) => title);

describe('files beside a message', () => {
  test('are taken in their order, also behind one that cannot be had and one that nobody expected to fail', async () => {
    const refused = offer('b', () => Promise.reject(new RemediedError('It is gone.', 'Send it again.')));
    const failed = offer('c', () => Promise.reject(new TypeError('undefined is not a function')));
    const told = await tellOf(offer('a'), refused, failed, offer('letter'));
    expect(titlesOf(told)).toEqual(['a: 1 bytes', 'Not read: b', 'Something went wrong', 'letter: 6 bytes']);
    expect(JSON.stringify(told[1])).toContain('Send it again.');
    expect(JSON.stringify(told[2])).toContain('File: c');
  });

  test('are told of by name where there are several, and only there', async () => {
    expect(JSON.stringify(await tellOf(offer('a'), offer('b')))).toContain('File: b');
    expect(JSON.stringify(await tellOf(offer('a')))).not.toContain('File:');
  });

  test('are five at most, and the others are named', async () => {
    const told = await tellOf(...['1', '2', '3', '4', '5', '6', '7'].map((name) => offer(name)));
    expect(told).toHaveLength(6);
    expect(JSON.stringify(told.at(-1))).toContain('Not read: 6, 7');
  });

  test('keep a long name short', async () => {
    const [told] = await tellOf(offer('x'.repeat(1_000)));
    expect(told?.title).toBe(`${'x'.repeat(255)}: 1000 bytes`);
    const [refused] = await tellOf(offer('x'.repeat(1_000), () => Promise.reject(new RemediedError('Gone.', 'Wait.'))));
    expect(refused?.title.length).toBeLessThan(100);
  });
});
