import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

/** The reader of documents as it is installed, without the rest of the program. */
export interface CompiledReader {
  readonly folder: string;
  /** The program of the child process. */
  readonly entry: string;
  /** Puts a program of the test's own beside it; returns where it lies. */
  addEntry(name: string, program: string): string;
  remove(): void;
}

const listSources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file));

function compile(source: string, target: string): void {
  const parser = { syntax: 'typescript' } as const;
  const { code } = transformFileSync(source, { jsc: { parser, target: 'es2022' }, module: { type: 'es6' } });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}

/** Compiles what a child process loads, and what starts it, into a folder of its own. */
export function compileReader(): CompiledReader {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const intake = join(folder, 'dist/src/intake/parse');
  for (const source of ['index', 'src/intake', 'test/intake'].flatMap(listSources).concat('src/errors.ts'))
    compile(source, join(folder, 'dist', source.replace(/ts$/, 'js')));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  copyFileSync('package.json', join(folder, 'package.json'));
  return {
    folder,
    entry: join(intake, 'parse-child.js'),
    addEntry(name, program) {
      writeFileSync(join(intake, name), program);
      return join(intake, name);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
