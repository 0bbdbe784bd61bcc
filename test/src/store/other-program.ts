import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

interface OtherProgram {
  /** Resolves once it has ended and let go of the file. */
  stop(): Promise<void>;
}

/** Opens a file, runs statements, says so, and holds it until its standard input closes. */
const PROGRAM = `
const { DatabaseSync } = await import('node:sqlite').catch(() => import('@photostructure/sqlite'));
const database = new DatabaseSync(process.argv[1]);
database.exec(process.argv[2]);
console.log('open');
process.stdin.on('end', () => database.close()).resume();
`;

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}

/** A program that has the file of a store open, with a transaction begun where the statements begin one. */
export async function startOtherProgram(file: string, statements: string): Promise<OtherProgram> {
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', PROGRAM, file, statements], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return { stop: () => end(child) };
}
