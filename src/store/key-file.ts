import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describeError, RemediedError } from '../errors.js';
import { errorCode } from './error-code.js';
import { printKey, readKeys, type StoreKey } from './keyring.js';
import { writeDurably } from './write-durably.js';

async function readKeyFile(file: string): Promise<StoreKey[] | undefined> {
  const remedy = `Put back the copy of ${file} that you keep. Without it, what the platforms gave must be given again.`;
  try {
    const text = await readFile(file, 'utf8');
    return readKeys(text.trim(), { setting: file, remedy });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function createKey(): StoreKey {
  return { id: `file-${randomBytes(4).toString('hex')}`, key: randomBytes(32) };
}

/** Of two processes that start at once one writes the file, and both read it. */
async function openOrCreate(file: string): Promise<StoreKey[]> {
  const known = await readKeyFile(file);
  if (known) return known;
  await writeDurably(file, [`${printKey(createKey())}\n`]);
  return (await readKeyFile(file)) ?? [];
}

/**
 * The keys of the file beside the embedded store, made with one new key where there is no file yet, readable by its
 * owner alone and never overwritten. Rejects with a `RemediedError` where it cannot be made or read.
 */
export async function openKeyFile(file: string): Promise<StoreKey[]> {
  try {
    return await openOrCreate(file);
  } catch (error) {
    if (error instanceof RemediedError) throw error;
    throw new RemediedError(
      `The key of the store, ${file}, cannot be opened: ${describeError(error)}`,
      'Let the user that runs the bot read and write that folder, or set STORE_KEYS.',
    );
  }
}
