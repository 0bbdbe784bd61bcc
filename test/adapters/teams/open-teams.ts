import type { Adapter } from '../../../adapters/adapter.js';
import { createHttpServer, type HttpServer } from '../../../adapters/server.js';
import type { TeamsSettings } from '../../../adapters/teams/settings.js';
import { createTeams, MESSAGES_PATH } from '../../../adapters/teams/teams.js';
import type { Bot } from '../../../src/bot.js';
import type { Log } from '../../../src/log.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { LOOPBACK_IS_PUBLIC } from '../../src/intake/fetch/start-site.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { startTeamsDouble, type TeamsDouble, type TeamsDoubleOptions } from '../../teams-double/teams-double.js';
import { TENANT } from '../../teams-double/world.js';
import { findCardFaults } from './adaptive-card.js';
import { APP_SETTINGS } from './app-settings.js';
import { findInvokeFaults } from './invoke-responses.js';

export interface OpenOptions extends TeamsDoubleOptions {
  /** Made over the store that the adapter has. */
  readonly bot: (store: Store) => Bot;
  readonly log?: Log;
  readonly tenants?: readonly string[];
  readonly settings?: Partial<Pick<TeamsSettings, 'admins' | 'privateReplies' | 'publicUrl'>>;
  /** Those that outlive the adapter. */
  readonly store?: Store;
  readonly teams?: TeamsDouble;
  /** What the clock of the adapter says. */
  readonly clock?: () => Date;
}

export interface OpenTeams {
  readonly teams: TeamsDouble;
  /** Not started yet. */
  readonly adapter: Adapter;
  readonly store: Store;
  readonly server: HttpServer;
  close(): Promise<void>;
}

/** A Teams that holds everything the bot shows against the rules. */
export const startStrictTeams = (options: TeamsDoubleOptions = {}): Promise<TeamsDouble> =>
  startTeamsDouble({ validateCard: findCardFaults, validateInvoke: findInvokeFaults, ...options });

/** The adapter over a Teams on this machine and a store that forgets. */
export async function openTeams({ bot, log = SILENT_LOG, settings, ...options }: OpenOptions): Promise<OpenTeams> {
  const { tenants = [TENANT], clock = () => new Date() } = options;
  const teams = options.teams ?? (await startStrictTeams(options));
  const store = options.store ?? (await openStore({ file: ':memory:' }));
  const { routes, ...adapter } = createTeams({
    bot: bot(store),
    settings: {
      ...APP_SETTINGS,
      tenants,
      endpoints: teams.endpoints,
      ...settings,
    },
    store: async () => store,
    log,
    now: clock,
    accessToken: async () => teams.accessToken,
    storage: { isStorage: ({ origin }) => origin === teams.storage.origin, guard: LOOPBACK_IS_PUBLIC },
  });
  const server = createHttpServer({ routes, log });
  const { port } = await server.listen(0, '127.0.0.1');
  teams.listenAt(`http://127.0.0.1:${port}${MESSAGES_PATH}`);
  return {
    teams,
    adapter,
    store,
    server,
    async close() {
      await adapter.stop();
      await server.close();
      if (!options.teams) await teams.close();
      if (!options.store) await store.close();
    },
  };
}
