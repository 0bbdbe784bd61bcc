import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Settings } from './config.js';
import { type DigestOptions, startDigests } from './digest/digests.js';
import { backupsIn, type StoreSettings } from './store/store-opener.js';

interface Parts extends Pick<DigestOptions, 'store' | 'senders' | 'indexFor' | 'log' | 'now'> {
  readonly settings: StoreSettings & Pick<Settings, 'onUncertain'>;
}

const BACKUPS_KEPT = 7;

/** Digests as the settings have them, under a name of this process; the embedded store is backed up every night. */
export function openDigests({ settings, ...parts }: Parts): { stop(): Promise<void> } {
  const isEmbedded = settings.databaseUrl === undefined;
  return startDigests({
    ...parts,
    ...(isEmbedded && { backup: { folder: backupsIn(settings.dataFolder), keep: BACKUPS_KEPT } }),
    onUncertain: settings.onUncertain,
    instance: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
  });
}
