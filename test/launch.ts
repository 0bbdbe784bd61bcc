import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { CompiledProgram } from './compiled-program.js';

/** Starts the program without a word, as `npm start` does. */
export function launch(program: CompiledProgram, environment: Readonly<Record<string, string>>): ChildProcess {
  const { command, words } = program.commandOf([]);
  const env = program.environmentOf({ environment });
  return spawn(command, words, { cwd: program.folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What a program prints first; empty where it ends without a word. */
export async function firstPrinted({ stdout }: ChildProcess): Promise<string> {
  for await (const printed of stdout ?? []) return String(printed);
  return '';
}

/** Tells a program to end; resolves to its exit code. */
export async function stopProgram(running: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  running.kill(signal);
  const [code] = await once(running, 'exit');
  return code;
}
