import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBackup } from './backup.js';
import type { Store } from './store.js';

interface NightlyBackup {
  readonly folder: string;
  /** How many of the newest stay. */
  readonly keep: number;
  /** "2026-11-24". */
  readonly night: string;
}

/** "briefing-bot-2026-11-24.backup". */
const BACKUP = /^briefing-bot-\d{4}-\d\d-\d\d\.backup$/;
/** What a process that died at it left: "briefing-bot-2026-11-24.backup.0a1b2c3d4e5f.part". */
const DRAFT = /^briefing-bot-\d{4}-\d\d-\d\d\.backup\.[0-9a-f]{12}\.part$/;

const backupNameOf = (night: string): string => `briefing-bot-${night}.backup`;

/** Backups that are too old by now, and drafts of earlier nights; nothing that bears another name. */
function listOld(names: readonly string[], { keep, night }: NightlyBackup): string[] {
  const backups = names.filter((name) => BACKUP.test(name)).sort();
  const drafts = names.filter((name) => DRAFT.test(name) && !name.startsWith(backupNameOf(night)));
  return [...backups.slice(0, Math.max(0, backups.length - keep)), ...drafts];
}

/** Writes the backup of a night, unless it is there already, and removes those that are older than the newest `keep`. */
export async function writeNightlyBackup(store: Pick<Store, 'export'>, nightly: NightlyBackup): Promise<void> {
  const { folder, night } = nightly;
  await writeBackup(store, join(folder, backupNameOf(night)));
  for (const name of listOld(await readdir(folder), nightly)) await rm(join(folder, name), { force: true });
}
