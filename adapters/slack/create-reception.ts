import type { Bot } from '../../src/bot.js';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import { createIsFirstTime } from '../first-time.js';
import type { Place } from './asker.js';
import { fetchSharedFile } from './fetch-shared-file.js';
import { tenantOfTeam } from './installation-rows.js';
import type { Membership } from './membership.js';
import type { Links, Reception } from './reception.js';
import type { SlackSettings } from './settings.js';
import type { SharedFile } from './shared-file.js';

interface ReceptionOptions {
  readonly bot: Bot;
  readonly settings: SlackSettings;
  readonly membership: Membership;
  readonly store: () => Promise<Store>;
  readonly log: Log;
  readonly now: () => Date;
}

const linksOf = ({ supportUrl, privacyUrl }: SlackSettings): Links => ({
  ...(supportUrl !== undefined && { supportUrl }),
  ...(privacyUrl !== undefined && { privacyUrl }),
});

/** With the token of the workspace, which goes where it goes anyway. */
async function fetchFile({ workspace }: Place, file: SharedFile, { membership, settings }: ReceptionOptions) {
  const token = await membership.identities.tokenOf(workspace);
  const clients = await membership.clientsFor(workspace);
  if (token === undefined || !clients) throw new Error('The app is not installed in this workspace.');
  const { slackApiUrl } = settings;
  return fetchSharedFile(file, {
    client: clients.interactive,
    token,
    ...(slackApiUrl !== undefined && { slackApiUrl }),
  });
}

/** What the listeners need, from the parts of the app. */
export function createReception(options: ReceptionOptions): Reception {
  const { bot, log, settings, membership } = options;
  const { identities, clientsFor } = membership;
  return {
    bot,
    log,
    clientsFor,
    fetchFile: (place, file) => fetchFile(place, file, options),
    links: linksOf(settings),
    isNew: createIsFirstTime({
      ...options,
      isKept: async (teamId) => (await identities.find({ teamId })) !== undefined,
      tenantOf: tenantOfTeam,
    }),
    async isAdmin({ workspace, user }) {
      if (settings.admins.includes(user)) return true;
      return (await identities.find({ teamId: workspace }))?.installedBy === user;
    },
  };
}
