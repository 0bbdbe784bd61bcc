import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** A program and the words it is started with. */
export interface ChildCommand {
  readonly file: string;
  readonly words: readonly string[];
}

/** More processor time than the parent ever allows: it ends a child that goes round in circles after its parent was killed. */
const MOST_SECONDS = 30;

/** Megabytes of JavaScript objects; buffers come on top and are watched from outside. */
const HEAP = 256;

/** The folder that packages are loaded from, where it really is. */
function findPackages(entry: string): string {
  const loaded = createRequire(entry).resolve('fflate');
  return loaded.slice(0, loaded.lastIndexOf(`${join('node_modules', 'fflate')}`) + 'node_modules'.length);
}

/** The words that let Node read these folders and files, write nothing and start nothing, where this Node can be told. */
function permissionWords(paths: readonly string[]): string[] {
  const flag = ['--permission', '--experimental-permission'].find((word) =>
    process.allowedNodeEnvironmentFlags.has(word),
  );
  return flag === undefined ? [] : [flag, ...paths.map((path) => `--allow-fs-read=${path}`)];
}

/** Node with the child's entry: it reads the program's own files alone, runs no text as code and loads no addon. */
function nodeWords(entry: string): string[] {
  const program = resolve(dirname(entry), '../../..');
  const root = dirname(program);
  // Each once: Node 20 aborts on a folder that it is told of twice.
  const folders = new Set([program, join(root, 'node_modules'), findPackages(entry)].map((each) => join(each, '/')));
  const strict = [
    '--no-warnings',
    '--disallow-code-generation-from-strings',
    '--no-addons',
    `--max-old-space-size=${HEAP}`,
  ];
  return [...strict, ...permissionWords([...folders, join(root, 'package.json')]), entry];
}

const SHELL = '/bin/sh';

/** How the process that reads one document is started; `entry` is the compiled parse-child. */
export function childCommandOf(entry: string): ChildCommand {
  const words = nodeWords(entry);
  if (!existsSync(SHELL)) return { file: process.execPath, words };
  const script = `ulimit -c 0; ulimit -t ${MOST_SECONDS}; exec "$0" "$@"`;
  return { file: SHELL, words: ['-c', script, process.execPath, ...words] };
}
