import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/store/open-store.js';
import type { Fault } from '../../faults/call-faults.js';
import type { Seen } from '../../teams-double/courier.js';
import { AMINA, CHANNEL } from '../../teams-double/world.js';
import { printFigures } from '../print-figures.js';
import { textOfCard } from './card-text.js';
import { createPeople, wordsAt, wordsTo } from './crowd.js';
import { createEchoBot } from './echo-bot.js';
import { type OpenOptions, type OpenTeams, openTeams, startStrictTeams } from './open-teams.js';

const inChannel = { where: CHANNEL };
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function open(options: OpenOptions): Promise<OpenTeams> {
  const opened = await openTeams(options);
  closing.push(opened.close);
  await opened.adapter.start();
  return opened;
}

/** The highest of the fastest so many of a hundred. */
function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil((values.length * share) / 100) - 1] ?? Number.NaN;
}

describe('what comes again after the program was started anew', () => {
  test('is done once, told five times over', async () => {
    const teams = await startStrictTeams();
    const store = await openStore({ file: ':memory:' });
    closing.push(teams.close, () => store.close());
    const asked: string[] = [];
    const done: Seen[] = [];
    for (let start = 0; start < 5; start += 1) {
      const bot = createEchoBot();
      const opened = await openTeams({ bot: () => bot, store, teams });
      await opened.adapter.start();
      if (start === 0) {
        const shown = await teams.slash('caseloads', inChannel);
        const { card } = await teams.press((await teams.message('/digest')).card, 'Set up a digest');
        done.push(
          await teams.message('recording', inChannel),
          await teams.message('/digest weekly'),
          await teams.press(shown.card, '/digest stop'),
          await teams.press(shown.card, 'Share to channel'),
          await teams.submit(card),
        );
      } else for (const { activity } of done) await teams.deliver(activity);
      await opened.close();
      asked.push(...bot.asked);
    }
    const count = (question: string) => asked.filter((each) => each === question).length;
    const figures = printFigures('Teams, told five times over, across restarts', {
      messages: count('recording'),
      'messages that change': count('/digest weekly'),
      'presses that change': count('/digest stop'),
      forms: count('/digest every Monday 09:00'),
      shared: wordsAt(teams, CHANNEL).filter((words) => words.includes('Shared by')).length,
    });
    expect(figures).toEqual({
      messages: 1,
      'messages that change': 1,
      'presses that change': 1,
      forms: 1,
      shared: 1,
    });
    expect(teams.faults()).toEqual([]);
  });
});

describe('one person who asks a hundred times a second', () => {
  test('is told once to wait, and others are answered as if nothing were', async () => {
    const now = new Date();
    const { teams } = await open({ bot: createEchoBot, clock: () => now });
    const others = createPeople(20);
    const flood: Promise<Seen>[] = [];
    const served: Promise<Seen>[] = [];
    for (let number = 0; number < 200; number += 1) {
      flood.push(teams.message('a '.repeat(400)));
      const person = number % 10 === 0 ? others[number / 10] : undefined;
      if (person) served.push(teams.message('latest', { person }));
      await sleep(10);
    }
    await Promise.all(flood);
    const times = (await Promise.all(served)).map(({ ms }) => ms);
    const read = wordsTo(teams, AMINA);
    const polite = read.filter((words) => words.includes('Wait a few seconds'));
    const figures = printFigures('Teams, one person floods', {
      answered: read.length - polite.length,
      'told to wait': polite.length,
      'others served': others.filter((person) => wordsTo(teams, person)[0]?.startsWith('latest')).length,
      'p95 of others in ms': percentile(times, 95),
    });
    expect(figures).toMatchObject({ answered: 20, 'told to wait': 1, 'others served': 20 });
    expect(figures['p95 of others in ms']).toBeLessThan(500);
  });
});

test('of 2,000 signed messages, 50 at once, each is answered once', async () => {
  const { teams } = await open({ bot: createEchoBot });
  const people = createPeople(2_000);
  const waiting = [...people];
  const seen: Seen[] = [];
  const began = performance.now();
  const work = async () => {
    for (let person = waiting.pop(); person; person = waiting.pop())
      seen.push(await teams.message(`question of ${person.name}`, { person }));
  };
  await Promise.all(Array.from({ length: 50 }, work));
  const seconds = (performance.now() - began) / 1_000;
  const answers = people.map((person) => wordsTo(teams, person));
  const figures = printFigures('Teams, 2,000 messages, 50 at once', {
    lost: answers.filter((read) => read.length === 0).length,
    doubled: answers.filter((read) => read.length > 1).length,
    mistaken: answers.filter(([words], at) => !words?.startsWith(`question of Person ${at}\n`)).length,
    'messages a second': people.length / seconds,
    'p99 in ms': percentile(
      seen.map(({ ms }) => ms),
      99,
    ),
  });
  expect(figures).toMatchObject({ lost: 0, doubled: 0, mistaken: 0 });
  expect(seen.filter(({ status }) => status !== 200)).toEqual([]);
  expect(figures['p99 in ms']).toBeLessThan(5_000);
}, 60_000);

describe('while the service of Teams is slow', () => {
  test.each<[string, Fault]>([
    ['2.4 seconds', { kind: 'slow', milliseconds: 2_400 }],
    ['for ever', { kind: 'silent', accepted: false }],
    ['and asks to come back', { kind: 'throttled', retryAfter: 2 }],
  ])(
    '(%s) Teams is answered before it asks again, and the bot lives',
    async (_, fault) => {
      const { teams } = await open({ bot: createEchoBot });
      teams.setFaults(() => fault);
      const people = createPeople(40);
      const seen = await Promise.all(
        people.flatMap((person) => [
          teams.message('latest', { person }),
          teams.slash('latest', { ...inChannel, person }),
        ]),
      );
      const figures = printFigures(`Teams, whose service is ${fault.kind}`, {
        answered: seen.filter(({ status }) => status === 200).length,
        'longest in ms': Math.max(...seen.map(({ ms }) => ms)),
      });
      expect(figures.answered).toBe(80);
      expect(figures['longest in ms']).toBeLessThan(15_000);
      teams.setFaults();
      const { card } = await teams.message('still there');
      expect(textOfCard(card)).toContain('still there');
    },
    30_000,
  );
});
