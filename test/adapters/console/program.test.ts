import { describe, expect, test } from '@jest/globals';
import type { AddWish } from '../../../adapters/console/add.js';
import { runProgram } from '../../../adapters/console/program.js';
import { PROMISE } from '../../../src/commands/help.js';

async function run(...words: string[]) {
  const done: unknown[] = [];
  let printed = '';
  const print = (text: string) => {
    printed += text;
  };
  const actions = {
    start: async () => void done.push('start'),
    chat: async () => void done.push('chat'),
    askOnce: async (question: string, folder?: string) =>
      void done.push(['ask', question, ...(folder ? [folder] : [])]),
    askJsonLines: async () => void done.push('jsonl'),
    printReading: async (file: string, published?: string) => void done.push(['read', file, published]),
    add: async (wish: AddWish) => void done.push(['add', wish]),
    backUp: async (file: string) => void done.push(['backup', file]),
    restore: async (file: string, replace: boolean) => void done.push(['restore', file, replace]),
    examine: async () => void done.push('doctor'),
  };
  const code = await runProgram(words, actions, { writeOut: print, writeErr: print });
  return { code, done, printed };
}

describe('the command line', () => {
  test.each([
    [[], ['start']],
    [['chat'], ['chat']],
    [['ask', '/ofsted latest'], [['ask', '/ofsted latest']]],
    [['ask', '/who', 'Hazell', '2016'], [['ask', '/who Hazell 2016']]],
    [['ask', '/brief', 'pack', '--save', 'out'], [['ask', '/brief pack', 'out']]],
    [['ask', '--jsonl'], ['jsonl']],
    [['read', '--json', 'a.txt'], [['read', 'a.txt', undefined]]],
    [['read', '--json', 'a.txt', '--published', '2018-10'], [['read', 'a.txt', '2018-10']]],
    [['read', 'a.txt'], [['read', 'a.txt', undefined]]],
    [['add', 'a.pdf', 'b'], [['add', { targets: ['a.pdf', 'b'], accept: false, supplied: {} }]]],
    [
      ['add', 'a.pdf', '--yes', '--published', '2018', '--publisher', 'Echo', '--address', 'https://echo.example'],
      [
        [
          'add',
          {
            targets: ['a.pdf'],
            accept: true,
            supplied: { published: '2018', publisher: 'Echo', url: 'https://echo.example' },
          },
        ],
      ],
    ],
    [['backup', 'b'], [['backup', 'b']]],
    [['restore', 'b'], [['restore', 'b', false]]],
    [['restore', 'b', '--replace'], [['restore', 'b', true]]],
    [['doctor'], ['doctor']],
  ])('%j does %j', async (words, expected) => {
    const { code, done } = await run(...words);
    expect(done).toEqual(expected);
    expect(code).toBe(0);
  });

  test.each([
    [['--loud']],
    [['asj']],
    [['ask']],
    [['ask', '--loud', 'x']],
    [['ask', '--jsonl', 'x']],
    [['ask', '--jsonl', '--save', 'out']],
    [['ask', 'x', '--save']],
    [['read']],
    [['read', 'a', 'b']],
    [['add']],
    [['backup']],
    [['restore']],
    [['doctor', 'x']],
    [['chat', 'x']],
  ])('%j is wrong usage: the right one is printed and nothing done', async (words) => {
    const { code, done, printed } = await run(...words);
    expect(code).toBe(2);
    expect(done).toEqual([]);
    expect(printed).toContain('error: ');
    expect(printed).toContain('Usage: briefing-bot');
  });

  test('prints its help on request', async () => {
    const { code, printed } = await run('--help');
    expect(code).toBe(0);
    expect(printed.replaceAll('\n', ' ')).toContain(PROMISE);
  });

  test('passes on an error of what it does', async () => {
    const fail = async () => {
      throw new Error('no articles');
    };
    const upkeep = { add: fail, backUp: fail, restore: fail, examine: fail };
    const actions = { start: fail, chat: fail, askOnce: fail, askJsonLines: fail, printReading: fail, ...upkeep };
    await expect(runProgram([], actions, { writeOut() {}, writeErr() {} })).rejects.toThrow('no articles');
  });
});
