import type { Logger } from '@slack/web-api';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import type { Route } from '../server.js';
import { type Clients, createClient, createClientPool } from './clients.js';
import { createIdentities, type Identities } from './identities.js';
import { createInstallRoutes } from './install-routes.js';
import { createInstallationRows, type InstallationRows, readInstallation } from './installation-rows.js';
import { BOT_SCOPES } from './manifest.js';
import { isAppRemoved } from './outcome.js';
import { createOwnIdentity } from './own-identity.js';
import { createRemoval, type Removal } from './removal.js';
import { createRenewal } from './renewal.js';
import type { ManySettings, SlackSettings } from './settings.js';

interface MembershipOptions {
  readonly settings: SlackSettings;
  /** Opens the store at the first call. */
  readonly store: () => Promise<Store>;
  readonly now: () => Date;
  readonly log: Log;
  readonly logger: Logger;
}

/** In which workspaces the app is, how it calls Slack there, and the end of it. */
export interface Membership {
  readonly identities: Identities;
  readonly removal: Removal;
  /** The pages of the installation; none for an app of one workspace. */
  readonly routes: readonly Route[];
  /** Undefined where the app is not installed. */
  clientsFor(workspace: string): Promise<Clients | undefined>;
  /** Slack says that a token is good for nothing: it is not used again, and where the app was removed everything goes. */
  onDeadToken(workspace: string, error: unknown): Promise<void>;
}

/** Milliseconds for the renewal of a token. */
const RENEWAL = 5_000;

interface Shared extends MembershipOptions {
  readonly rows: InstallationRows;
  readonly clientsOf: (token: string) => Clients;
}

function identify({ settings, ...options }: Shared): Identities {
  const { rows, clientsOf, now, log } = options;
  if (settings.kind !== 'many')
    return createOwnIdentity({ token: settings.botToken, clients: clientsOf(settings.botToken), now });
  const client = createClient(undefined, { ...options, ...apiOf(settings) }, RENEWAL);
  return createIdentities({ rows, renew: createRenewal({ settings, client, rows, now }), now, log });
}

const apiOf = ({ slackApiUrl }: SlackSettings) => (slackApiUrl === undefined ? {} : { slackApiUrl });

function createRoutes(
  settings: SlackSettings & ManySettings,
  { rows, identities, ...options }: Pick<Shared, 'rows' | 'logger' | 'now'> & { identities: Identities },
): Route[] {
  const { logger, now } = options;
  return createInstallRoutes({
    settings,
    scopes: BOT_SCOPES,
    logger,
    async install(installation) {
      await rows.save({ installation: readInstallation(installation), installedAt: now().toISOString() });
      identities.forget();
    },
  });
}

/** The app’s place in its workspaces, as the settings have it. */
export function createMembership(options: MembershipOptions): Membership {
  const { settings, store, now, log, logger } = options;
  const rows = createInstallationRows({ store, now });
  const clientsOf = createClientPool({ now, logger, ...apiOf(settings) });
  const identities = identify({ ...options, rows, clientsOf });
  const removal = createRemoval({ store, rows, identities, log });
  return {
    identities,
    removal,
    routes: settings.kind === 'many' ? createRoutes(settings, { rows, identities, logger, now }) : [],
    async clientsFor(workspace) {
      const token = await identities.tokenOf(workspace);
      return token === undefined ? undefined : clientsOf(token);
    },
    async onDeadToken(workspace, error) {
      log.warn('Slack does not take the token of a workspace', { workspace, error });
      identities.bury(workspace);
      if (settings.kind === 'many' && isAppRemoved(error)) await removal.purge(workspace);
    },
  };
}
