import { randomBytes } from 'node:crypto';
import { type FileHandle, link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './error-code.js';

type Chunks = Iterable<string> | AsyncIterable<string>;

async function writeDraft(draft: string, chunks: Chunks): Promise<void> {
  const handle = await open(draft, 'wx', 0o600);
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a new name in the folder of a file survive a loss of power. Where folders cannot be opened, the system sees to it. */
export async function syncFolderOf(file: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(dirname(file), 'r');
    await handle.sync();
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

/** A link never replaces a file, also not one that another process made a moment ago. */
async function linkDraft(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes a file that only its owner reads: under its name it is whole or not there, also after a loss of power. False
 * where a file of that name is there already, which is left as it is.
 */
export async function writeDurably(file: string, chunks: Chunks): Promise<boolean> {
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeDraft(draft, chunks);
    const isWritten = await linkDraft(draft, file);
    await syncFolderOf(file);
    return isWritten;
  } finally {
    await rm(draft, { force: true });
  }
}
