import type { InstallationRows, Installed } from './installation-rows.js';

/** Where something happened: a workspace, perhaps one of an organisation. */
export interface Where {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** The organisation installed the app for all of its workspaces. */
  readonly isEnterpriseInstall?: boolean | undefined;
}

/** The organisation's list is written first: a workspace that were not in it would outlive the organisation. */
async function join(team: string, organisation: string, rows: InstallationRows): Promise<void> {
  const own = await rows.find(team);
  if (own && 'organisation' in own && own.organisation === organisation) return;
  const teams = await rows.findTeams(organisation);
  if (!teams.includes(team)) await rows.saveTeams(organisation, [...teams, team]);
  await rows.point(team, { organisation });
}

async function findOfOrganisation(organisation: string, rows: InstallationRows): Promise<Installed | undefined> {
  const found = await rows.find(organisation);
  return found && 'installation' in found ? found : undefined;
}

/** What is told of a workspace is told with its organisation; digests know the workspace alone, and find the way by it. */
async function findAndJoin(team: string | undefined, organisation: string, rows: InstallationRows) {
  const found = await findOfOrganisation(organisation, rows);
  if (found && team !== undefined && team !== organisation) await join(team, organisation, rows);
  return found;
}

/** The installation of the workspace, or of its organisation; undefined where the app is not installed. */
export async function findInstallation(where: Where, rows: InstallationRows): Promise<Installed | undefined> {
  const { teamId, enterpriseId, isEnterpriseInstall = false } = where;
  if (isEnterpriseInstall && enterpriseId !== undefined) return findAndJoin(teamId, enterpriseId, rows);
  const own = teamId === undefined ? undefined : await rows.find(teamId);
  if (own) return 'organisation' in own ? findOfOrganisation(own.organisation, rows) : own;
  return enterpriseId === undefined ? undefined : findAndJoin(teamId, enterpriseId, rows);
}
