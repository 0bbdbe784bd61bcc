import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { watchProcess } from '../../../adapters/last-resort.js';
import { paragraph } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { printFigures } from '../print-figures.js';
import { createPeople, wordsTo } from './crowd.js';
import { type OpenTeams, openTeams } from './open-teams.js';

/** A process that tells of its end instead of coming to it. */
class Process extends EventEmitter {
  exit(code: number): void {
    this.emit('exited', code);
  }
}

let open: OpenTeams | undefined;

afterEach(async () => {
  await open?.close();
});

test('50 messages that wait for an answer at SIGTERM are answered, each once, within ten seconds', async () => {
  let asked = 0;
  let begin = () => {};
  const allAsked = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const people = createPeople(50);
  const slow: Bot = {
    async ask(text) {
      asked += 1;
      if (asked === people.length) begin();
      await sleep(asked % 2 === 0 ? 300 : 1_200);
      return { title: text, elements: [paragraph('Here it is.')], sources: [], followUps: [] };
    },
  };
  open = await openTeams({ bot: () => slow });
  const { teams, adapter, server } = open;
  await adapter.start();
  const process = new Process();
  watchProcess({
    process,
    log: SILENT_LOG,
    async drain() {
      await adapter.stop();
      await server.close();
    },
  });
  const asking = people.map((person) => teams.message(person.name, { person }));
  await allAsked;
  const began = performance.now();
  process.emit('SIGTERM');
  const [code] = await once(process, 'exited');
  const milliseconds = performance.now() - began;
  const statuses = (await Promise.all(asking)).map(({ status }) => status);
  const answers = people.map((person) => wordsTo(teams, person));
  const figures = printFigures('Teams, SIGTERM', {
    code,
    answered: answers.filter((read) => read.some((words) => words.includes('Here it is.'))).length,
    doubled: answers.filter((read) => read.length > 1).length,
    acknowledged: statuses.filter((status) => status === 200).length,
    milliseconds,
  });
  expect(figures).toMatchObject({ code: 0, answered: 50, doubled: 0, acknowledged: 50 });
  expect(milliseconds).toBeLessThan(10_000);
  await expect(teams.message('too late')).rejects.toThrow('fetch failed');
}, 20_000);
