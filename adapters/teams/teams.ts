import type { Bot } from '../../src/bot.js';
import { tenantOf } from '../../src/conversation.js';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import { createAllowance } from '../allowance.js';
import { createIsFirstTime } from '../first-time.js';
import { withoutSecrets } from '../secretless-log.js';
import type { Platform } from '../service.js';
import { PLATFORM } from './asker.js';
import { type BotFramework, createBotFramework } from './bot-framework.js';
import { createClaims } from './claims.js';
import { createReferences } from './create-references.js';
import { createRemoval } from './create-removal.js';
import { guardTeams } from './edge.js';
import type { FileStorage } from './fetch-attached-file.js';
import { createKeys } from './keys.js';
import { createListener } from './listen.js';
import type { Reception } from './reception.js';
import { createTeamsSender } from './sender.js';
import type { TeamsSettings } from './settings.js';

export interface TeamsOptions {
  readonly bot: Bot;
  readonly settings: TeamsSettings;
  /** Opens the store at the first call. */
  readonly store: () => Promise<Store>;
  readonly log: Log;
  readonly now: () => Date;
  /** What the bot shows Teams with its calls; absent: what Microsoft gives it for its secret or its machine. */
  readonly accessToken?: () => Promise<string>;
  /** Where files are kept; absent: SharePoint and OneDrive. */
  readonly storage?: FileStorage;
}

export const MESSAGES_PATH = '/teams/messages';

/** One person: a click on every button of a long answer, and then one question every half second. */
const PERSON = { burst: 20, perSecond: 2 };

function createReception(options: TeamsOptions, { connect }: BotFramework): Reception {
  const { now, settings, storage } = options;
  const { egressProxy } = settings;
  const ways = { ...(egressProxy !== undefined && { egressProxy }), ...(storage && { storage }) };
  const isWithinPerson = createAllowance({ ...PERSON, now });
  const references = createReferences(options);
  const isNew = createIsFirstTime({
    ...options,
    isKept: async () => true,
    tenantOf: (workspace) => tenantOf({ platform: PLATFORM, workspace, channel: '' }),
  });
  return {
    ...options,
    connect,
    references,
    removal: createRemoval({ ...options, references }),
    isWithin: ({ workspace, user }) => isWithinPerson(`${workspace} ${user}`),
    isNew,
    // Loaded with the first file.
    fetchFile: async (file) => (await import('./fetch-attached-file.js')).fetchAttachedFile(file, ways),
    claims: createClaims(isNew),
  };
}

/** The app in Microsoft Teams: it listens, shows, and sends what nobody asked for just now. Nothing is called before `start`. */
export function createTeams({ log: given, ...rest }: TeamsOptions): Platform {
  const log = withoutSecrets(given);
  const options = { ...rest, log };
  const { settings, now } = options;
  const framework = createBotFramework(options);
  const reception = createReception(options, framework);
  const listen = createListener(reception);
  const keys = createKeys({ ...(settings.endpoints && { openId: settings.endpoints.openId }), now, log });
  const handle = guardTeams({
    settings,
    keys,
    now,
    log,
    take: (activity) => framework.run(activity, () => listen(activity)),
  });
  let isRunning = false;
  return {
    platform: PLATFORM,
    routes: [{ method: 'POST', path: MESSAGES_PATH, handle }],
    isReady: () => isRunning && (settings.kind === 'playground' || keys.areThere()),
    ...createTeamsSender(reception),
    async start() {
      if (settings.kind !== 'playground') await keys.prefetch();
      isRunning = true;
    },
    async stop() {
      isRunning = false;
    },
  };
}
