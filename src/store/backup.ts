import { describeError, RemediedError } from '../errors.js';
import type { BackupSummary } from './backup-format.js';
import { verifyBackup } from './read-backup.js';
import type { Store } from './store.js';
import { writeDurably } from './write-durably.js';

/** Characters that are written at once. */
const CHUNK = 65_536;

async function* joinLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function unwrittenError(file: string, error: unknown): RemediedError {
  return new RemediedError(
    `The backup ${file} could not be written, and nothing of it was left: ${describeError(error)}`,
    'Name a file in a folder that you may write, on a disk that has room for it.',
  );
}

/**
 * Writes everything that is stored to a file that only its owner reads, reads it again, and says what is in it. Undefined
 * where a file of that name is there already, which stays as it is. Rejects with a `RemediedError` where the store
 * cannot be read or the file not be written: then there is no file.
 */
export async function writeBackup(store: Pick<Store, 'export'>, file: string): Promise<BackupSummary | undefined> {
  try {
    if (!(await writeDurably(file, joinLines(store.export())))) return undefined;
  } catch (error) {
    throw error instanceof RemediedError ? error : unwrittenError(file, error);
  }
  return verifyBackup(file);
}
