import type { Bot } from '../../src/bot.js';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import { createMemoryOfEvents } from '../memory-of-events.js';
import { tenantOfTeam } from './installation-rows.js';
import type { Membership } from './membership.js';
import type { Links, Reception } from './reception.js';
import type { SlackSettings } from './settings.js';

interface ReceptionOptions {
  readonly bot: Bot;
  readonly settings: SlackSettings;
  readonly membership: Membership;
  readonly store: () => Promise<Store>;
  readonly log: Log;
  readonly now: () => Date;
}

/** Twice as long as Slack takes until its last try. */
const REMEMBERED = { lifetime: 600_000, most: 100_000 };

/** True the first time; also where the store fails, for then the memory of this process must do. */
function createIsNew({ membership, store, log, now }: ReceptionOptions): Reception['isNew'] {
  const hasCome = createMemoryOfEvents({ now, ...REMEMBERED });
  const isNewInStore = async (workspace: string, id: string): Promise<boolean> => {
    // Nothing is written down for a workspace that has removed the app: it would never be removed.
    if (!(await membership.identities.find({ teamId: workspace }))) return true;
    return (await store()).isNewEvent(tenantOfTeam(workspace), id, now().toISOString());
  };
  return async (workspace, id, isLasting) => {
    if (hasCome(`${workspace} ${id}`)) return false;
    if (!isLasting) return true;
    return isNewInStore(workspace, id).catch((error) => {
      log.warn('It could not be written down that something from Slack has come', { error });
      return true;
    });
  };
}

const linksOf = ({ supportUrl, privacyUrl }: SlackSettings): Links => ({
  ...(supportUrl !== undefined && { supportUrl }),
  ...(privacyUrl !== undefined && { privacyUrl }),
});

/** What the listeners need, from the parts of the app. */
export function createReception(options: ReceptionOptions): Reception {
  const { bot, log, settings, membership } = options;
  const { identities, clientsFor } = membership;
  return {
    bot,
    log,
    clientsFor,
    links: linksOf(settings),
    isNew: createIsNew(options),
    async isAdmin({ workspace, user }) {
      if (settings.admins.includes(user)) return true;
      return (await identities.find({ teamId: workspace }))?.installedBy === user;
    },
  };
}
