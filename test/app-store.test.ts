import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { CONSOLE_ASKER } from '../adapters/console/asker.js';
import type { Store } from '../src/store/store.js';
import { createStoreOpener, storeFileIn } from '../src/store/store-opener.js';
import { type CompiledProgram, compileProgram } from './compiled-program.js';
import { digest } from './src/store/samples.js';

/** Packages of the store and of Slack, which take half a second to load. */
const HEAVY = ['kysely', 'pg', '@photostructure/sqlite', 'node-cron', '@slack/bolt', '@slack/web-api'];

/** Prints the address of every module that is loaded. */
const LISTED = `data:text/javascript,${encodeURIComponent(`
import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`
import { writeSync } from 'node:fs';
export async function load(url, context, next) { writeSync(2, 'loads ' + url + '\\\\n'); return next(url, context); }
\`));
`)}`;

/** What a terminal is to the program. */
const AT_TERMINAL = `data:text/javascript,${encodeURIComponent('process.stdin.isTTY = true;')}`;

/** Root may write everything, whatever the permissions say, unless it gives that up. */
const HUMBLY =
  process.getuid?.() === 0
    ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search', '--inh-caps', '-dac_override,-dac_read_search']
    : [];

/** Each question starts a program. */
jest.setTimeout(60_000);

let program: CompiledProgram;
let data: string;

beforeAll(() => {
  program = compileProgram();
}, 60_000);

afterAll(() => program.remove());

beforeEach(() => {
  data = mkdtempSync(join(program.folder, 'data-'));
});

afterEach(() => {
  if (existsSync(data)) chmodSync(data, 0o700);
  rmSync(data, { recursive: true, force: true });
});

type Run = NonNullable<Parameters<CompiledProgram['start']>[1]>;

const start = (words: readonly string[], run: Run = {}) =>
  program.start(words, { ...run, environment: { DATA_FOLDER: data, ...run.environment } });

const ask = (question: string, run?: Run) => start(['ask', question], run);
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

async function use<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const stores = createStoreOpener({ dataFolder: data });
  try {
    return await work(await stores.open());
  } finally {
    await stores.close();
  }
}

/** A digest for the terminal whose time has come. */
const addDueDigest = () =>
  use((store) =>
    store.subscriptions.add(
      digest({ conversation: CONSOLE_ASKER, nextDueAt: new Date(Date.now() - 60_000).toISOString() }),
    ),
  );

const countDeliveries = () =>
  use(async (store) => (await store.outbox.listOf('console:terminal', 'digest-1', 10)).length);

/** Sits at the terminal until `words` are shown, types the line and waits for the end. */
async function sitAndType(words: string, line: string, run: Run = {}): Promise<string> {
  const started = program.commandOf(['chat'], { ...run, node: ['--import', AT_TERMINAL, ...(run.node ?? [])] });
  const env = program.environmentOf({ environment: { DATA_FOLDER: data } });
  const child: ChildProcess = spawn(started.command, started.words, { cwd: program.folder, env });
  let shown = '';
  let isTyped = false;
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      shown += chunk;
      if (isTyped || !shown.includes(words)) return;
      isTyped = true;
      child.stdin?.write(`${line}\nexit\n`);
    });
  await once(child, 'close');
  return shown;
}

const loadedOf = (printed: string) =>
  HEAVY.filter((name) => new RegExp(`^loads .*/node_modules/${name}/`, 'm').test(printed));

describe('where nothing was ever stored', () => {
  test('an answer loads nothing of the store or of Slack, and makes no store', () => {
    const { stderr } = ask('/ofsted latest', { node: ['--import', LISTED] });
    expect(stderr).toContain('/src/commands/ofsted.js');
    expect(loadedOf(stderr)).toEqual([]);
    expect(readdirSync(data)).toEqual([]);
  });

  test('neither does the prompt, until a command stores something', async () => {
    const before = await sitAndType('> ', '/ofsted latest', { node: ['--import', LISTED] });
    expect(before).toContain('Ask next');
    expect(loadedOf(before)).toEqual([]);
    expect(readdirSync(data)).toEqual([]);
    const after = await sitAndType('> ', '/digest weekly monday 09:00', { node: ['--import', LISTED] });
    expect(loadedOf(after)).toEqual(expect.arrayContaining(['kysely', 'node-cron']));
    expect(readdirSync(data)).toContain('briefing-bot.db');
  });

  test('a backup says that there is nothing', () => {
    const { status, stdout, stderr } = start(['backup', 'none.backup']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^There is no store in .*data-.*\n {2}Remedy: Set DATA_FOLDER/);
  });

  test('the doctor finds nothing wrong', () => {
    const { status, stdout } = start(['doctor']);
    expect(status).toBe(0);
    expect(stdout).toContain('Store: none yet');
  });
});

describe('digests at the terminal', () => {
  beforeEach(async () => void (await addDueDigest()));

  test('are printed at the prompt when they fall due, once', async () => {
    expect(await sitAndType('/digest stop', '/help')).toContain('/ofsted');
    expect(await countDeliveries()).toBe(1);
    await sitAndType('> ', '/help');
    expect(await countDeliveries()).toBe(1);
  });

  test.each<[string, () => unknown]>([
    ['one question', () => ask('/ofsted latest')],
    ['piped questions', () => start(['chat'], { input: '/ofsted latest\n' })],
    ['JSON lines', () => start(['ask', '--jsonl'], { input: '{"id":"a","input":"/ofsted latest"}\n' })],
  ])('do not come with %s', async (_how, answer) => {
    answer();
    expect(await countDeliveries()).toBe(0);
  });
});

describe('backup, restore and doctor', () => {
  test('bring everything back, and say what they did', async () => {
    ask('/digest weekly monday 09:00');
    const file = join(data, 'saved.backup');
    expect(start(['backup', file])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^Wrote 1 row \(subscriptions 1\) to .*saved\.backup\.\n.*store\.key, is not in the/,
      ),
    });
    expect(start(['backup', file])).toMatchObject({ status: 1, stderr: expect.stringContaining('is there already') });
    expect(start(['restore', file])).toMatchObject({ status: 1, stderr: expect.stringContaining('with --replace') });
    writeFileSync(storeFileIn(data), 'Dear Sir or Madam, '.repeat(1_000));
    const sick = start(['doctor']);
    expect(sick.status).toBe(1);
    expect(oneLine(sick.stdout)).toContain('restore the latest backup: npm start -- restore FILE --replace.');
    expect(start(['restore', file])).toMatchObject({ status: 1, stderr: expect.stringContaining('not a store') });
    const { status, stdout } = start(['restore', file, '--replace']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Restored 1 row .*\nWhat was stored before is in .*briefing-bot\.db\.replaced-/);
    expect(start(['doctor']).status).toBe(0);
    expect(ask('/digest list').stdout).toContain('Monday');
  });
});

describe('a store that may not be written', () => {
  beforeEach(() => void ask('/digest weekly monday 09:00'));

  test.each<[string, () => void]>([
    ['its folder is read-only', () => chmodSync(data, 0o500)],
    ['its file is read-only', () => chmodSync(storeFileIn(data), 0o400)],
  ])('because %s: answers go on, what is to be stored is refused, and nothing is lost', async (_why, forbid) => {
    forbid();
    const answer = ask('/ofsted latest', { through: HUMBLY });
    expect(answer.status).toBe(0);
    expect(answer.stdout).toContain('Sources');
    const refused = oneLine(ask('/digest monthly 1st 09:00', { through: HUMBLY }).stdout);
    expect(refused).toContain('This could not be done');
    expect(refused).toMatch(/What to do: .*(write|DATA_FOLDER)/);
    expect(start(['doctor'], { through: HUMBLY }).status).toBe(1);
    chmodSync(data, 0o700);
    chmodSync(storeFileIn(data), 0o600);
    expect(oneLine(ask('/digest list').stdout)).toContain('Monday');
  });

  test('because files may grow no more: answers go on, a backup leaves nothing behind, and nothing is lost', () => {
    const before = readFileSync(storeFileIn(data));
    const full = { through: ['/bin/sh', '-c', 'ulimit -f 0; exec "$@"', 'sh'] };
    const answer = ask('/ofsted latest', full);
    expect(answer.stdout).toContain('Sources');
    const saved = start(['backup', join(data, 'saved.backup')], full);
    expect(saved.status).toBe(1);
    expect(saved.stderr).toMatch(/\n {2}Remedy: /);
    expect(existsSync(join(data, 'saved.backup'))).toBe(false);
    expect(oneLine(ask('/digest monthly 1st 09:00', full).stdout)).toContain('This could not be done');
    expect(readFileSync(storeFileIn(data)).equals(before)).toBe(true);
    expect(oneLine(ask('/digest list').stdout)).toContain('Monday');
  });
});
