import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Compiles what runs in a browser into a folder, below which it lies as it does in dist/. */
export function compileClient(folder: string): void {
  const compiler = resolve('node_modules/typescript/bin/tsc');
  const target = ['--noCheck', '--sourceMap', 'false', '--outDir', folder];
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.client.json', ...target]);
}
