import { join, resolve } from 'node:path';
import type { Answer } from '../../src/answer.js';
import { RemediedError } from '../../src/errors.js';

/** What saving needs of the file system. */
export interface Folders {
  isFolder(path: string): boolean;
  /** Undefined where there is no such file. */
  readFile(path: string): Uint8Array | undefined;
  /** Makes a file that is not there yet. */
  writeNewFile(path: string, bytes: Uint8Array): void;
}

interface NamedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** A file of that name is there, with the same bytes. */
  readonly isThere: boolean;
}

function refuseOther(path: string): never {
  throw new RemediedError(
    `${path} is there already, and is not the same: nothing was written.`,
    'Move that file away, or name another folder.',
  );
}

function compare(path: string, bytes: Uint8Array, folders: Folders): NamedBytes {
  const there = folders.readFile(path);
  if (there !== undefined && Buffer.compare(there, bytes) !== 0) refuseOther(path);
  return { path, bytes, isThere: there !== undefined };
}

/**
 * Writes the files of an answer into a folder; all of them or, where there is no such folder or one of that name is there
 * with other bytes, none. Resolves to what to tell the person.
 */
export async function saveFiles({ files = [] }: Answer, folder: string, folders: Folders): Promise<string> {
  const place = resolve(folder);
  if (!folders.isFolder(place)) throw new RemediedError(`${place} is not a folder.`, 'Make it, or name another one.');
  if (files.length === 0)
    throw new RemediedError('No file comes with this answer: nothing was written.', 'Ask /brief pack for files.');
  const made = await Promise.all(files.map(async ({ name, read }) => ({ name, bytes: await read() })));
  const compared = made.map(({ name, bytes }) => compare(join(place, name), bytes, folders));
  for (const { path, bytes, isThere } of compared) if (!isThere) folders.writeNewFile(path, bytes);
  const lines = compared.map(({ path, isThere }) =>
    isThere ? `Is there already, the same: ${path}` : `Wrote ${path}`,
  );
  return `${lines.join('\n')}\n`;
}
