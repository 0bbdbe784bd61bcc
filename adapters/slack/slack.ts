import type { Bot } from '../../src/bot.js';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import { withoutSecrets } from '../secretless-log.js';
import type { Platform } from '../service.js';
import { toBoltLogger } from './bolt-log.js';
import { openConnection } from './connection.js';
import { createApp } from './create-app.js';
import { createReception } from './create-reception.js';
import { createMembership } from './membership.js';
import { createPersonalChannels } from './personal-channels.js';
import { createSlackSender } from './sender.js';
import type { SlackSettings } from './settings.js';

export interface SlackOptions {
  readonly bot: Bot;
  readonly settings: SlackSettings;
  /** Opens the store at the first call. */
  readonly store: () => Promise<Store>;
  readonly log: Log;
  readonly now: () => Date;
  /** Called where the connection to Slack is deaf and cannot be mended; unless told, the error ends the process. */
  readonly giveUp?: (error: Error) => void;
}

function throwError(error: Error): never {
  throw error;
}

/** The app in Slack: it listens, shows, and sends what nobody asked for just now. Nothing is called before `start`. */
export function createSlack({ log: given, giveUp = throwError, ...options }: SlackOptions): Platform {
  const { settings, store, now } = options;
  const log = withoutSecrets(given);
  const shared = { ...options, log, logger: toBoltLogger(log) };
  const membership = createMembership(shared);
  const connection = openConnection({ ...shared, giveUp });
  const app = createApp({ ...shared, connection, membership, reception: createReception({ ...shared, membership }) });
  const { clientsFor, onDeadToken } = membership;
  let isRunning = false;
  return {
    platform: 'slack',
    routes: [...connection.routes, ...membership.routes],
    isReady: () => isRunning && connection.isOpen(),
    ...createSlackSender({
      clientFor: async (workspace) => (await clientsFor(workspace))?.bulk,
      personalChannels: createPersonalChannels({ store, now, log }),
      onDeadToken,
    }),
    async start() {
      if (settings.kind !== 'many') await membership.identities.find({});
      await app.start();
      isRunning = true;
    },
    async stop() {
      if (!isRunning) return;
      isRunning = false;
      await app.stop();
    },
  };
}
