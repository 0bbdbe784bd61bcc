import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, RemediedError } from '../errors.js';
import { openKeyFile } from './key-file.js';
import { createKeyring, type Keyring, readKeys } from './keyring.js';
import type { Store } from './store.js';

export interface StoreSettings {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly storeKeys?: string;
}

/** Opens the store when it is first needed, so that a question which needs none does not wait for it. */
export interface StoreOpener {
  /** Creates the store where there is none. A failed opening is tried again at the next call. */
  open(): Promise<Store>;
  /** Undefined where nothing was ever stored. */
  openExisting(): Promise<Store | undefined>;
  /** Resolves once the store was opened, whoever asked for it; never where nobody does. */
  readonly opened: Promise<Store>;
  /** Closes what was opened. */
  close(): Promise<void>;
}

/** The embedded store's file. */
export const storeFileIn = (folder: string): string => join(folder, 'briefing-bot.db');

/** The key of the embedded store, where STORE_KEYS gives none. */
export const keyFileIn = (folder: string): string => join(folder, 'store.key');

/** The folder of the nightly backups. */
export const backupsIn = (folder: string): string => join(folder, 'backups');

/** For its owner alone: the store holds what the platforms gave. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new RemediedError(
      `The folder ${folder} cannot be made: ${describeError(error)}`,
      'Set DATA_FOLDER to a folder that may be written.',
    );
  }
}

async function openKeyring({ dataFolder, storeKeys }: StoreSettings): Promise<Keyring> {
  if (storeKeys !== undefined) return createKeyring(readKeys(storeKeys));
  await makeFolder(dataFolder);
  return createKeyring(await openKeyFile(keyFileIn(dataFolder)));
}

/**
 * Opens the store that the settings name, and makes it where there is none; `file` takes the place of the embedded
 * store's own. The engines are loaded only here: most questions need none.
 */
export async function openConfigured(
  settings: StoreSettings,
  file: string = storeFileIn(settings.dataFolder),
): Promise<Store> {
  const keyring = await openKeyring(settings);
  const { openStore } = await import('./open-store.js');
  if (settings.databaseUrl !== undefined) return openStore({ url: settings.databaseUrl, keyring });
  await makeFolder(settings.dataFolder);
  return openStore({ file, keyring });
}

/** Opens the store that the settings name, once for all callers. */
export function createStoreOpener(settings: StoreSettings): StoreOpener {
  let opening: Promise<Store> | undefined;
  let announce = (_store: Store) => {};
  const opened = new Promise<Store>((resolve) => {
    announce = resolve;
  });
  const openOnce = async (): Promise<Store> => {
    try {
      const store = await openConfigured(settings);
      announce(store);
      return store;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  const open = (): Promise<Store> => {
    opening ??= openOnce();
    return opening;
  };
  const isKept = (): boolean => settings.databaseUrl !== undefined || existsSync(storeFileIn(settings.dataFolder));
  return {
    open,
    openExisting: async () => (opening !== undefined || isKept() ? open() : undefined),
    opened,
    async close() {
      const store = await opening?.catch(() => undefined);
      opening = undefined;
      await store?.close();
    },
  };
}
