import type { Installation } from '@slack/oauth';
import { z } from 'zod';
import type { Store } from '../../src/store/store.js';

/** The app as a workspace or a whole organisation installed it. */
export interface Installed {
  readonly installation: Installation<'v2', boolean>;
  /** ISO 8601. */
  readonly installedAt: string;
}

/** The organisation of a workspace, which installed the app for all of its workspaces. */
export interface Pointer {
  readonly organisation: string;
}

interface Options {
  readonly store: () => Promise<Store>;
  readonly now: () => Date;
}

/** What the table of installations holds for Slack, encrypted there. Ids are those of workspaces or organisations. */
export interface InstallationRows {
  find(id: string): Promise<Installed | Pointer | undefined>;
  save(installed: Installed): Promise<void>;
  point(teamId: string, pointer: Pointer): Promise<void>;
  /** Workspaces that an organisation's installation serves, as far as they have been seen. */
  findTeams(organisation: string): Promise<string[]>;
  saveTeams(organisation: string, teams: readonly string[]): Promise<void>;
}

/** What must be there of an installation; the rest is Slack's own and kept as it came. */
const shape = z.looseObject({
  bot: z.looseObject({
    token: z.string(),
    scopes: z.array(z.string()),
    userId: z.string(),
    refreshToken: z.string().optional(),
    expiresAt: z.number().optional(),
  }),
  user: z.looseObject({ id: z.string() }),
  team: z.looseObject({ id: z.string() }).optional(),
  enterprise: z.looseObject({ id: z.string() }).optional(),
  isEnterpriseInstall: z.boolean().optional(),
});
const installationSchema = z.custom<Installation<'v2', boolean>>((value) => shape.safeParse(value).success);
const pointerSchema = z.strictObject({ organisation: z.string() });
const teamsSchema = z.array(z.string());

/** Keys within a tenant: the installation itself, and the list of an organisation. */
const WHOLE = '';
const TEAMS = 'teams';

export const tenantOfTeam = (id: string): string => `slack:${id}`;

/** What Slack gave, where everything is there that is needed of it. */
export const readInstallation = (value: unknown): Installation<'v2', boolean> => installationSchema.parse(value);

/** The workspace that an installation is for, or the organisation. */
function ownerOf({ team, enterprise, isEnterpriseInstall }: Installation<'v2', boolean>): string {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (id === undefined) throw new Error('Slack did not say who installed the app.');
  return id;
}

export function createInstallationRows({ store, now }: Options): InstallationRows {
  const read = async (id: string, user: string) => (await store()).installations.find(tenantOfTeam(id), user);
  const save = async (id: string, user: string, value: unknown, about = {}) =>
    (await store()).installations.save(tenantOfTeam(id), {
      user,
      payload: JSON.stringify(value),
      scopes: [],
      installedAt: now().toISOString(),
      ...about,
    });
  return {
    async find(id) {
      const row = await read(id, WHOLE);
      if (!row) return undefined;
      const value: unknown = JSON.parse(row.payload);
      const { data: pointer } = pointerSchema.safeParse(value);
      return pointer ?? { installation: readInstallation(value), installedAt: row.installedAt };
    },
    save: ({ installation, installedAt }) =>
      save(ownerOf(installation), WHOLE, installation, { scopes: installation.bot?.scopes ?? [], installedAt }),
    point: (teamId, pointer) => save(teamId, WHOLE, pointer),
    async findTeams(organisation) {
      const row = await read(organisation, TEAMS);
      return row ? teamsSchema.parse(JSON.parse(row.payload)) : [];
    },
    saveTeams: (organisation, teams) => save(organisation, TEAMS, teams),
  };
}
