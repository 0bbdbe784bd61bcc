import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Compiles a program of the project, with what it imports, into a folder. Returns the file to run; the types are the
 * affair of `npm run check:types`.
 */
export function compile(program: string, folder: string): string {
  const settings = {
    extends: resolve('tsconfig.json'),
    compilerOptions: { noEmit: false, noCheck: true, types: [], outDir: join(folder, 'out'), rootDir: resolve('.') },
    files: [resolve(program)],
    include: [],
  };
  const file = join(folder, 'tsconfig.json');
  writeFileSync(file, JSON.stringify(settings));
  for (const shared of ['node_modules', 'package.json']) symlinkSync(resolve(shared), join(folder, shared));
  execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', file], { encoding: 'utf8' });
  return join(folder, 'out', program.replace(/\.ts$/, '.js')); // test/faults/instance.ts
}
