import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import type { Identities } from './identities.js';
import { type InstallationRows, tenantOfTeam } from './installation-rows.js';
import { purgeSurely } from './purge-surely.js';

interface RemovalOptions {
  readonly store: () => Promise<Store>;
  readonly rows: InstallationRows;
  readonly identities: Identities;
  readonly log: Log;
}

export interface Removal {
  /** Removes everything that is stored for a workspace, and for its organisation where that installed the app. */
  purge(teamId: string): Promise<void>;
  /** Slack tells of a removal more than once and in whatever order: each time everything goes. */
  listen(app: App): void;
}

const removalSchema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  /** Unix seconds. */
  event_time: z.number().default(Number.POSITIVE_INFINITY),
  is_enterprise_install: z.boolean().optional(),
  authorizations: z.array(z.object({ is_enterprise_install: z.boolean().optional() })).optional(),
  event: z.object({
    tokens: z.object({ bot: z.array(z.string()).default([]) }).optional(),
    team_ids: z.array(z.string()).optional(),
  }),
});

type Told = z.infer<typeof removalSchema>;

const REMOVALS = /^(?:app_uninstalled|tokens_revoked|team_access_revoked)$/; // app_uninstalled

/** The organisation, where the app was installed for all of it. */
function organisationOf({ team_id, enterprise_id, is_enterprise_install, authorizations }: Told): string | undefined {
  if (enterprise_id === null || enterprise_id === undefined) return undefined;
  const isOfAll = is_enterprise_install ?? authorizations?.[0]?.is_enterprise_install ?? false;
  return isOfAll || team_id === null || team_id === undefined || team_id === enterprise_id ? enterprise_id : undefined;
}

/** The workspace, and all that its organisation's installation serves. */
async function listServed(teamId: string | null | undefined, organisation: string | undefined, rows: InstallationRows) {
  const others = organisation === undefined ? [] : [...(await rows.findTeams(organisation)), organisation];
  return [...new Set([...(teamId ? [teamId] : []), ...others])];
}

/** Whom a removal is about. Of a person's own token, which the app has none of, it is about nobody. */
async function whoRemoved(told: Told, rows: InstallationRows): Promise<string[]> {
  const { event, team_id } = told;
  if (event.team_ids) return event.team_ids;
  return event.tokens?.bot.length === 0 ? [] : listServed(team_id, organisationOf(told), rows);
}

/** Slack tells again minutes later what it could not tell at once: the app may have been installed anew since. */
async function isInstalledSince(id: string, { event_time }: Told, rows: InstallationRows): Promise<boolean> {
  const found = await rows.find(id);
  return found !== undefined && 'installation' in found && Date.parse(found.installedAt) >= (event_time + 1) * 1_000;
}

/** Nothing is tried with its token any more. */
async function purgeTeam(id: string, { store, identities, log }: RemovalOptions): Promise<void> {
  identities.bury(id);
  await purgeSurely(tenantOfTeam(id), { store, log });
}

/** The end of what is stored for workspaces that remove the app. */
export function createRemoval(options: RemovalOptions): Removal {
  const { rows, log } = options;
  const remove = async (body: unknown) => {
    const told = removalSchema.parse(body);
    for (const id of await whoRemoved(told, rows)) {
      if (await isInstalledSince(id, told, rows)) continue;
      log.info('A workspace removed the app', { workspace: id });
      await purgeTeam(id, options);
    }
  };
  return {
    async purge(teamId) {
      const own = await rows.find(teamId);
      const organisation = own && 'organisation' in own ? own.organisation : undefined;
      for (const id of await listServed(teamId, organisation, rows)) await purgeTeam(id, options);
    },
    listen(app) {
      app.event(REMOVALS, ({ body }) => remove(body));
    },
  };
}
