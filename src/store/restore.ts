import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { RemediedError } from '../errors.js';
import type { BackupSummary } from './backup-format.js';
import { isInUse } from './in-use.js';
import { SCHEMA } from './migrations.js';
import { readBackup, verifyBackup } from './read-backup.js';
import type { Store } from './store.js';
import { openConfigured, type StoreSettings, storeFileIn } from './store-opener.js';
import { syncFolderOf } from './write-durably.js';

interface RestoreOptions {
  readonly file: string;
  /** Puts the backup in the place of what is stored now, whatever state that is in. */
  readonly replace: boolean;
  readonly settings: StoreSettings;
  readonly now: Date;
}

export interface Restored {
  readonly summary: BackupSummary;
  /** Where the file that was replaced is now. */
  readonly aside?: string;
  /** What is wrong with the store that came of it, such as a key that is missing. */
  readonly faults: readonly string[];
}

/** What SQLite keeps beside its file. A log that is left behind would be applied to the next file of that name. */
const COMPANIONS = ['-wal', '-shm'] as const;

function requireSchema(file: string, schema: string): void {
  if (schema === SCHEMA) return;
  const [age, remedy] =
    schema > SCHEMA
      ? ['a newer', 'Update the program, then restore the backup.']
      : [
          'an older',
          'Restore it with that version into an empty data folder or database, then start this version on it: it brings the store up to date.',
        ];
  throw new RemediedError(
    `The backup ${file} was made by ${age} version of the program (schema ${schema || 'unknown'}; this version has ${SCHEMA}). Nothing was changed.`,
    remedy,
  );
}

async function fill(store: Store, { file, now }: RestoreOptions): Promise<readonly string[]> {
  try {
    await store.fill(readBackup(file));
    return (await store.check(now.toISOString())).faults;
  } finally {
    await store.close();
  }
}

function findFreeName(file: string, now: Date): string {
  const dated = `${file}.replaced-${now.toISOString().replaceAll(':', '-')}`;
  let name = dated;
  for (let count = 2; existsSync(name); count += 1) name = `${dated}-${count}`;
  return name;
}

/** What belongs to the file goes first: without its log the file is older, but the log without it would be harmful. */
async function moveAside(file: string, now: Date): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  const aside = findFreeName(file, now);
  for (const ending of COMPANIONS)
    if (existsSync(`${file}${ending}`)) await rename(`${file}${ending}`, `${aside}${ending}`);
  await rename(file, aside);
  return aside;
}

/** SQLite keeps its log beside the file where there was no room to work it in. */
function requireWhole(draft: string): void {
  if (existsSync(`${draft}-wal`))
    throw new RemediedError(
      'The restored store could not be written to the end: nothing was changed.',
      'Free some space on the disk of the data folder, then restore again.',
    );
}

async function requireUnused(file: string): Promise<void> {
  if (existsSync(file) && (await isInUse(file)))
    throw new RemediedError(
      `The store ${file} is in use by another program: nothing was changed.`,
      'Stop the bot and whatever else has the file open, then restore again.',
    );
}

/** The new store is whole before the present one is touched. */
async function replaceStore(options: RestoreOptions): Promise<Omit<Restored, 'summary'>> {
  const { settings, now } = options;
  const file = storeFileIn(settings.dataFolder);
  const draft = `${file}.restoring-${randomBytes(6).toString('hex')}`;
  await requireUnused(file);
  try {
    const faults = await fill(await openConfigured(settings, draft), options);
    requireWhole(draft);
    const aside = await moveAside(file, now);
    await rename(draft, file);
    await syncFolderOf(file);
    return { faults, ...(aside !== undefined && { aside }) };
  } finally {
    for (const ending of ['', ...COMPANIONS]) await rm(`${draft}${ending}`, { force: true });
  }
}

function requireEmbedded({ databaseUrl }: StoreSettings): void {
  if (databaseUrl === undefined) return;
  throw new RemediedError(
    'A PostgreSQL database is not replaced: nothing was changed.',
    'Create an empty database (createdb), name it in DATABASE_URL, and restore into it without --replace. The other one stays as it is.',
  );
}

/**
 * Fills the store that the settings name from a backup, all of it or nothing. Rejects with a `RemediedError` where the
 * backup is damaged or of another version, where something is stored already and `replace` is false, and where another
 * program uses the file to be replaced; nothing is changed then.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { file, replace, settings } = options;
  if (replace) requireEmbedded(settings);
  const summary = await verifyBackup(file);
  requireSchema(file, summary.schema);
  if (replace) return { summary, ...(await replaceStore(options)) };
  return { summary, faults: await fill(await openConfigured(settings), options) };
}
