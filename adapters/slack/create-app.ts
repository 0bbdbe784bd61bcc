import { App, type Authorize } from '@slack/bolt';
import type { Logger } from '@slack/web-api';
import type { Log } from '../../src/log.js';
import type { Connection } from './connection.js';
import { listenToActions } from './listen-to-actions.js';
import { listenToCommands } from './listen-to-commands.js';
import { listenToDialogs } from './listen-to-dialogs.js';
import { listenToHome } from './listen-to-home.js';
import { listenToMessages } from './listen-to-messages.js';
import type { Membership } from './membership.js';
import { onlyOnce } from './only-once.js';
import type { Reception } from './reception.js';
import { fetchPatiently } from './retry-after.js';
import type { SlackSettings } from './settings.js';
import { STRANGER, turnAway } from './turn-away.js';

interface AppOptions {
  readonly connection: Connection;
  readonly membership: Membership;
  readonly reception: Reception;
  readonly settings: SlackSettings;
  readonly now: () => Date;
  readonly log: Log;
  readonly logger: Logger;
}

/** Milliseconds for an answer that is sent to where Slack asked for it. */
const RESPONDING = 5_000;

/**
 * Never fails: what comes from where the app is not installed is turned away by us, with words. Calls go by clients of
 * ours, so that Slack's SDK is given no token to keep.
 */
function createAuthorize({ membership, log }: AppOptions): Authorize<boolean> {
  return async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
    try {
      const identity = await membership.identities.find({ teamId, enterpriseId, isEnterpriseInstall });
      return identity ? { botId: identity.botId, botUserId: identity.botUserId } : { [STRANGER]: true };
    } catch (error) {
      log.error('An installation of Slack could not be looked up', { error });
      return { [STRANGER]: true };
    }
  };
}

/** `fetch` that gives up. */
const fetchInTime =
  (request: typeof fetch): typeof fetch =>
  (input, init) =>
    request(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(RESPONDING) });

/** The app of Slack's SDK, with everything that it listens to. */
export function createApp(options: AppOptions): App {
  const { connection, membership, reception, settings, now, log, logger } = options;
  const app = new App({
    receiver: connection.receiver,
    logger,
    authorize: createAuthorize(options),
    convoStore: false,
    // The listeners hear no bot at all, ours among them.
    ignoreSelf: false,
    clientOptions: { fetch: fetchPatiently(fetchInTime(fetch), now) },
  });
  app.error(async (error) => log.error('Something from Slack could not be answered', { error }));
  turnAway(app, { now, isShared: settings.kind === 'many' });
  onlyOnce(app, reception);
  listenToCommands(app, reception);
  listenToMessages(app, reception);
  listenToActions(app, reception);
  listenToDialogs(app, reception);
  listenToHome(app, reception);
  membership.removal.listen(app);
  return app;
}
