import type { Log } from '../../src/log.js';
import { findInstallation, type Where } from './find-installation.js';
import type { InstallationRows, Installed } from './installation-rows.js';

/** Who the app is in a workspace. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  /** Whoever installed the app; absent where it came by its settings. */
  readonly installedBy?: string;
}

/** The app in the workspaces that have it. */
export interface Identities {
  /** Undefined where the app is not installed. Asks Slack nothing, for somebody waits. Rejects where the store fails. */
  find(where: Where): Promise<Identity | undefined>;
  /** A token that is good for some time; undefined where the app is not installed, or its token is known to be dead. */
  tokenOf(teamId: string): Promise<string | undefined>;
  /** The token is dead: nothing is tried with it until the app is installed anew, or some time has passed. */
  bury(id: string): void;
  /** The app was installed: everything is looked up anew. */
  forget(): void;
}

interface IdentityOptions {
  readonly rows: InstallationRows;
  /** Changes a token for a new one, and resolves once that is in the store. */
  readonly renew: (installed: Installed) => Promise<Installed>;
  readonly now: () => Date;
  readonly log: Log;
}

/** Milliseconds for which an installation is used before the store is asked again. */
const KEPT_FOR = 60_000;
const MOST_KEPT = 5_000;
/** Milliseconds for which a dead token is left alone. */
export const BURIED_FOR = 600_000;
/** Milliseconds before its end at which a token is renewed by the way, and at which nothing is done without that. */
const RENEW = 7_200_000;
const RENEW_FIRST = 60_000;
/** Milliseconds before a renewal that failed is tried again. */
const TRY_AGAIN = 30_000;

interface Kept {
  readonly until: number;
  readonly found: Installed | undefined;
}

const toIdentity = ({ installation: { bot, user } }: Installed): Identity => ({
  botId: bot?.id ?? '',
  botUserId: bot?.userId ?? '',
  installedBy: user.id,
});

/** Milliseconds until the token ends; for ever where it does not. */
function timeLeft({ installation: { bot } }: Installed, now: Date): number {
  return bot?.expiresAt === undefined ? Number.POSITIVE_INFINITY : bot.expiresAt * 1_000 - now.getTime();
}

/** Looks installations up, and keeps them for a minute. */
function createLookup({ rows, now }: IdentityOptions) {
  const kept = new Map<string, Kept>();
  const buried = new Map<string, number>();
  const isBuried = (id: string, { installedAt }: Installed): boolean => {
    const since = buried.get(id);
    return since !== undefined && Date.parse(installedAt) <= since && now().getTime() < since + BURIED_FOR;
  };
  return {
    async find(where: Where): Promise<Installed | undefined> {
      const id = where.teamId ?? where.enterpriseId ?? '';
      const known = kept.get(id);
      if (known && known.until > now().getTime()) return known.found;
      const installed = await findInstallation(where, rows);
      const found = installed && !isBuried(id, installed) ? installed : undefined;
      if (kept.size >= MOST_KEPT) kept.clear();
      if (found) kept.set(id, { found, until: now().getTime() + KEPT_FOR });
      return found;
    },
    bury(id: string) {
      kept.delete(id);
      buried.set(id, now().getTime());
    },
    forget: () => kept.clear(),
  };
}

/** Renews one token at a time, however many want it; one that could not be renewed is left alone for a while. */
function createRenewals({ renew }: IdentityOptions, forget: () => void) {
  const renewing = new Map<string, Promise<string | undefined>>();
  const begin = async (teamId: string, installed: Installed): Promise<string | undefined> => {
    try {
      const { installation } = await renew(installed);
      renewing.delete(teamId);
      return installation.bot?.token;
    } catch (error) {
      setTimeout(() => renewing.delete(teamId), TRY_AGAIN).unref();
      throw error;
    } finally {
      forget();
    }
  };
  return (teamId: string, installed: Installed) => {
    const work = renewing.get(teamId) ?? begin(teamId, installed);
    renewing.set(teamId, work);
    return work;
  };
}

/** The app in every workspace that installed it. */
export function createIdentities(options: IdentityOptions): Identities {
  const { now, log } = options;
  const { find, bury, forget } = createLookup(options);
  const renew = createRenewals(options, forget);
  return {
    bury,
    forget,
    async find(where) {
      const found = await find(where);
      return found && toIdentity(found);
    },
    async tokenOf(teamId) {
      const found = await find({ teamId });
      if (!found) return undefined;
      const left = timeLeft(found, now());
      if (left <= RENEW_FIRST) return renew(teamId, found);
      if (left <= RENEW)
        renew(teamId, found).catch((error) => log.warn('A token of Slack could not be renewed yet', { error }));
      return found.installation.bot?.token;
    },
  };
}
