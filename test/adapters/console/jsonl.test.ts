import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { answerJsonLines } from '../../../adapters/console/jsonl.js';
import { createSampleBot } from '../../src/sample-bot.js';

async function answer(lines: readonly string[]) {
  const written: string[] = [];
  let time = 0;
  const clock = () => {
    time += 1.234;
    return time;
  };
  const input = Readable.from([lines.join('\n')]);
  const refused = await answerJsonLines({
    bot: createSampleBot(),
    input,
    write: (line) => void written.push(line),
    clock,
  });
  return { refused, results: written.map((line) => JSON.parse(line)), written };
}

describe('questions as JSON lines', () => {
  test('are answered in order with their text, citations and milliseconds', async () => {
    const { refused, results } = await answer([
      '{"id":"a","input":"/echo caseloads"}',
      '{"id":2,"input":"/sources nobody"}',
    ]);
    expect(refused).toBe(0);
    expect(results).toEqual([
      { id: 'a', text: expect.stringContaining('“There is more to do.'), citations: ['102'], ms: 1.23 },
      { id: 2, text: expect.stringContaining('Not found in the articles: nobody'), citations: [], ms: 1.23 },
    ]);
  });

  test('have one line an answer', async () => {
    const { written } = await answer(['{"id":"a","input":"/help"}']);
    expect(written).toHaveLength(1);
    expect(written[0]?.indexOf('\n')).toBe((written[0]?.length ?? 0) - 1);
  });

  test('that are none are refused by line, and the next is answered', async () => {
    const { refused, results } = await answer([
      '{"id":"a"',
      '',
      '{"id":"b"}',
      'null',
      '{"input":"/help"}',
      '{"id":"c","input":"/help"}',
    ]);
    expect(refused).toBe(4);
    expect(results).toEqual([
      { error: 'line 1: not JSON, expected {"id": "…", "input": "…"}' },
      { id: 'b', error: 'line 3: not a question, expected {"id": "…", "input": "…"}' },
      { error: 'line 4: not a question, expected {"id": "…", "input": "…"}' },
      { error: 'line 5: not a question, expected {"id": "…", "input": "…"}' },
      { id: 'c', text: expect.stringContaining('Help'), citations: [], ms: 1.23 },
    ]);
  });

  test('may come with Windows line ends', async () => {
    const { refused, results } = await answer(['{"id":"a","input":"/help"}\r', '{"id":"b","input":"/help"}\r']);
    expect(refused).toBe(0);
    expect(results.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('may be none', async () => {
    expect(await answer([])).toMatchObject({ refused: 0, results: [] });
  });
});
