import { resolve } from 'node:path';
import { RemediedError } from '../../src/errors.js';
import { writeBackup } from '../../src/store/backup.js';
import type { BackupSummary } from '../../src/store/backup-format.js';
import { restoreBackup } from '../../src/store/restore.js';
import { keyFileIn, type StoreOpener, type StoreSettings } from '../../src/store/store-opener.js';
import { countOf } from '../../src/wording.js';

interface BackUpOptions {
  readonly settings: StoreSettings;
  readonly stores: Pick<StoreOpener, 'openExisting'>;
}

interface RestoreOptions {
  readonly settings: StoreSettings;
  readonly replace: boolean;
  readonly now: Date;
}

/** "12 rows (subscriptions 2, deliveries 10)". */
function describeRows({ rows, tables }: BackupSummary): string {
  const counts = [...tables].map(([table, count]) => `${table.replaceAll('_', ' ')} ${count}`);
  return rows === 0 ? 'no rows' : `${countOf(rows, 'row')} (${counts.join(', ')})`;
}

function describeKey({ dataFolder, storeKeys }: StoreSettings): string {
  const key = storeKeys === undefined ? `its key, ${keyFileIn(dataFolder)}, is` : 'its keys, STORE_KEYS, are';
  return `What the platforms gave is encrypted, and ${key} not in the backup: keep a copy elsewhere.`;
}

/** Writes everything that is stored to a file that is not there yet. Resolves to what to tell the person. */
export async function backUp(path: string, { settings, stores }: BackUpOptions): Promise<string> {
  const file = resolve(path);
  const store = await stores.openExisting();
  if (!store)
    throw new RemediedError(
      `There is no store in ${settings.dataFolder}: nothing was written.`,
      'Set DATA_FOLDER to the folder of the store, or DATABASE_URL to its database.',
    );
  const summary = await writeBackup(store, file);
  if (!summary)
    throw new RemediedError(`${file} is there already: nothing was written.`, 'Name a file that does not exist yet.');
  return `Wrote ${describeRows(summary)} to ${file}.\n${describeKey(settings)}\n`;
}

/** Fills the store from a backup. Resolves to what to tell the person: what came of it, and what is still wrong. */
export async function restore(path: string, options: RestoreOptions): Promise<string> {
  const file = resolve(path);
  const { summary, aside, faults } = await restoreBackup({ file, ...options });
  const lines = [
    `Restored ${describeRows(summary)} from ${file}, a backup of ${summary.at}.`,
    ...(aside === undefined ? [] : [`What was stored before is in ${aside}.`]),
    ...faults.map((fault) => `Still wrong: ${fault}`),
  ];
  return `${lines.join('\n')}\n`;
}
