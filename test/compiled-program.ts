import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compileClient } from './compile-client.js';

interface Run {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Words of Node itself, before the program. */
  readonly node?: readonly string[];
  /** A command that starts Node in its own way. */
  readonly through?: readonly string[];
}

export interface CompiledProgram {
  /** Where it lies, and where it runs. */
  readonly folder: string;
  /** The command that starts it with these words. */
  commandOf(words: readonly string[], run?: Run): { readonly command: string; readonly words: readonly string[] };
  start(words: readonly string[], run?: Run): { status: number | null; stdout: string; stderr: string };
  environmentOf(run?: Run): Record<string, string | undefined>;
  remove(): void;
}

/** The program as it is installed, in a folder of its own; the types are the affair of `npm run check:types`. */
export function compileProgram(): CompiledProgram {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  const compiler = resolve('node_modules/typescript/bin/tsc');
  const target = ['--noCheck', '--sourceMap', 'false', '--outDir', join(folder, 'dist')];
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', ...target]);
  compileClient(join(folder, 'dist'));
  mkdirSync(join(folder, 'adapters/web'), { recursive: true });
  const shared = ['node_modules', 'seeds', 'package.json', 'adapters/web/assets'];
  for (const path of shared) symlinkSync(resolve(path), join(folder, path));
  const environmentOf: CompiledProgram['environmentOf'] = ({ environment = {} } = {}) => ({
    PATH: process.env['PATH'],
    ...environment,
  });
  const commandOf: CompiledProgram['commandOf'] = (words, { node = [], through = [] } = {}) => {
    const [command = '', ...rest] = [...through, process.execPath, ...node, join(folder, 'dist/app.js'), ...words];
    return { command, words: rest };
  };
  return {
    folder,
    commandOf,
    environmentOf,
    start(words, run = {}) {
      const { input = '' } = run;
      const { command, words: rest } = commandOf(words, run);
      const options = { cwd: folder, input, encoding: 'utf8', env: environmentOf(run) } as const;
      const { status, stdout, stderr } = spawnSync(command, rest, options);
      return { status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
