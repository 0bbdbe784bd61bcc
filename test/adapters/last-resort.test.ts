import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import typescript from 'typescript';
import { watchProcess } from '../../adapters/last-resort.js';
import { createLog } from '../../src/log.js';

const { ModuleKind, ScriptTarget, transpileModule } = typescript;

/** A process that tells of its end instead of coming to it. */
class Process extends EventEmitter {
  exit(code: number): void {
    this.emit('exited', code);
  }
}

function open(drain: () => Promise<unknown>, patience?: number) {
  const process = new Process();
  const lines: string[] = [];
  const log = createLog({ level: 'info', write: (line) => lines.push(line), now: () => new Date() });
  const lastResort = watchProcess({ process, log, drain, ...(patience !== undefined && { patience }) });
  return { process, lines, lastResort, exited: once(process, 'exited') };
}

describe('the last resort', () => {
  test.each(['SIGTERM', 'SIGINT'])('lets what is under way end at %s, and exits with 0', async (signal) => {
    let isDone = false;
    const { process, exited, lastResort } = open(async () => {
      await sleep(20);
      isDone = true;
    });
    expect(lastResort.isRunning()).toBe(true);
    process.emit(signal);
    expect(lastResort.isRunning()).toBe(false);
    expect([await exited, isDone]).toEqual([[0], true]);
  });

  test.each(['uncaughtException', 'unhandledRejection'])('logs an %s, drains and exits with 1', async (event) => {
    let drained = 0;
    const { process, exited, lines } = open(async () => (drained += 1));
    process.emit(event, new Error('nobody caught it'));
    process.emit(event, new Error('nor this'));
    expect([await exited, drained]).toEqual([[1], 1]);
    expect(lines.join('')).toMatch(/nobody caught it[\s\S]*nor this/);
  });

  test('ends the program for a part that cannot go on', async () => {
    const { exited, lastResort } = open(async () => undefined);
    lastResort.giveUp(new Error('deaf'));
    expect(await exited).toEqual([1]);
  });

  test('does not wait for ever for what does not end', async () => {
    const { process, exited, lines } = open(() => new Promise(() => undefined), 20);
    process.emit('SIGTERM');
    expect(await exited).toEqual([0]);
    expect(lines.join('')).toContain('Not everything that was under way has ended');
  });

  test('exits all the same where draining fails', async () => {
    const { process, exited, lines } = open(() => Promise.reject(new Error('the store is gone')));
    process.emit('SIGTERM');
    expect(await exited).toEqual([0]);
    expect(lines.join('')).toContain('the store is gone');
  });

  test('exits at once at a second signal', async () => {
    const { process, exited } = open(() => new Promise(() => undefined), 50);
    process.emit('SIGTERM');
    process.emit('SIGINT');
    expect(await exited).toEqual([1]);
  });
});

describe('a process that is watched', () => {
  const folder = mkdtempSync(join(tmpdir(), 'last-resort-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs some lines in a process of its own; resolves to its exit code and what it printed. */
  async function run(lines: string, signal?: NodeJS.Signals) {
    const source = readFileSync('adapters/last-resort.ts', 'utf8');
    const { outputText } = transpileModule(source, {
      compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
    });
    writeFileSync(join(folder, 'last-resort.mjs'), outputText);
    const program = `import { watchProcess } from './last-resort.mjs';
      const log = { info() {}, warn() {}, error: (message) => console.log(message) };
      watchProcess({ process, log, drain: async () => console.log('drained') });
      setInterval(() => {}, 1_000);
      ${lines}
      console.log('ready');`;
    writeFileSync(join(folder, 'program.mjs'), program);
    const child = spawn(process.execPath, [join(folder, 'program.mjs')]);
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      if (signal && output.includes('ready')) child.kill(signal);
    });
    const [code] = await once(child, 'close');
    return { code, output };
  }

  test.each([
    ['an error in a timer', "setTimeout(() => { throw new Error('x'); }, 10);"],
    ['a rejection that nobody catches', "Promise.reject(new Error('x'));"],
    ['null as a rejection', 'Promise.reject(null);'],
  ])('ends with 1 after %s, once it has drained', async (_, lines) => {
    const { code, output } = await run(lines);
    expect([code, output]).toEqual([1, expect.stringContaining('drained')]);
    expect(output).toContain('An error that nobody caught ends the program');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 at %s, once it has drained', async (signal) => {
    const { code, output } = await run('', signal);
    expect([code, output]).toEqual([0, expect.stringContaining('drained')]);
  });
});
