import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PostgresServer, startPostgres } from '../src/store/postgres-server.js';
import { compile } from './compile.js';
import type { Figures } from './figures.js';
import { type RunOptions, run } from './run.js';
import { STEPS, type Step } from './steps.js';

/** Longer than a run has patience for. */
const TIMEOUT = 200_000;

let folder: string;
let program: string;
let server: PostgresServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
  program = compile('test/faults/instance.ts', folder);
  server = await startPostgres();
}, 60_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
}, 60_000);

const PLACES = {
  SQLite: async () => ({ file: join(mkdtempSync(join(folder, 'store-')), 'store.db') }),
  PostgreSQL: async () => ({ url: await server.createDatabase() }),
};

const atEach = (steps: readonly Step[], times: number) => Object.fromEntries(steps.map((step) => [step, times]));

/** Where a message is most easily lost or doubled. */
const CRITICAL: readonly Step[] = [
  'before plan',
  'after plan',
  'after claim',
  'before intent',
  'after intent',
  'before send',
  'during send',
  'after send',
  'before look',
  'after look',
  'before record',
  'after record',
];

function print(title: string, { channels }: Pick<RunOptions, 'channels'>, figures: Figures): void {
  const { diedAt, ...numbers } = figures;
  const told = Object.entries(numbers).map(([name, number]) => `${name} ${number}`);
  process.stdout.write(`${title}: channels ${channels}, steps ${diedAt.size}, ${told.join(', ')}\n`);
}

describe.each(['SQLite', 'PostgreSQL'] as const)('two instances on %s that are killed again and again', (engine) => {
  async function runAndPrint(title: string, options: Omit<RunOptions, 'program' | 'place' | 'seed'>) {
    const figures = await run({ program, place: await PLACES[engine](), seed: 20_261_123, ...options });
    print(`${engine}, ${title}`, options, figures);
    return figures;
  }

  test(
    'lose nothing and double nothing',
    async () => {
      const deaths = { ...atEach(STEPS, 1), ...atEach(CRITICAL, 2) };
      const figures = await runAndPrint('complete', { channels: 200, gone: 6, tenants: 20, deaths });
      expect(figures).toMatchObject({ accepted: 200, distinct: 200, lost: 0, doubled: 0, sent: 200, held: 0 });
      expect(figures).toMatchObject({ told: 6, paused: 6 });
      expect(figures.kills).toBeGreaterThanOrEqual(30);
      expect([...figures.diedAt].sort()).toEqual([...STEPS].sort());
    },
    TIMEOUT,
  );

  test(
    'hold and report exactly what may have arrived where the platform cannot be asked',
    async () => {
      const deaths = atEach(['after intent', 'before send', 'during send', 'after send', 'before record'], 2);
      const figures = await runAndPrint('platform that cannot be asked', {
        channels: 100,
        tenants: 5,
        deaths,
        canLook: false,
        mostInFlight: 1,
      });
      const { unknown, held, reported, sent } = figures;
      expect(figures).toMatchObject({ lost: 0, doubled: 0, heldForNothing: 0 });
      expect(unknown).toBeGreaterThan(10);
      expect({ held, reported, sent }).toEqual({ held: unknown, reported: unknown, sent: 100 - unknown });
    },
    TIMEOUT,
  );

  test.each([
    ['looking', 'doubled'],
    ['intent', 'doubled'],
    ['recording after sending', 'lost'],
  ] as const)(
    'without %s have messages %s',
    async (omission, damage) => {
      const deaths = atEach(['after send'], 1);
      const figures = await runAndPrint(`without ${omission}`, { channels: 40, tenants: 8, deaths, omission });
      expect(figures[damage]).toBeGreaterThan(0);
    },
    TIMEOUT,
  );

  test(
    'without claiming have messages doubled',
    async () => {
      const options = { channels: 40, tenants: 4, deaths: {}, omission: 'claiming', onlyOnce: true } as const;
      let doubled = 0;
      // Two processes do not always meet: it is enough that they do in one of a few runs.
      for (let runs = 0; runs < 5 && doubled === 0; runs += 1)
        doubled += (await runAndPrint('without claiming', options)).doubled;
      expect(doubled).toBeGreaterThan(0);
    },
    TIMEOUT,
  );
});
