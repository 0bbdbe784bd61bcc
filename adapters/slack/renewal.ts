import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { findInstallation } from './find-installation.js';
import type { InstallationRows, Installed } from './installation-rows.js';
import { refusalCode } from './outcome.js';
import type { ManySettings } from './settings.js';

interface RenewalOptions {
  readonly settings: Pick<ManySettings, 'clientId' | 'clientSecret'>;
  /** One without a token. */
  readonly client: WebClient;
  readonly rows: InstallationRows;
  readonly now: () => Date;
}

const renewedSchema = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() });

/** The spent refresh token of an installation. */
const refreshTokenOf = ({ installation }: Installed): string | undefined => installation.bot?.refreshToken;

async function exchange(installed: Installed, { settings, client, now }: RenewalOptions): Promise<Installed> {
  const { installation, installedAt } = installed;
  const { clientId: client_id, clientSecret: client_secret } = settings;
  const { bot } = installation;
  if (bot?.refreshToken === undefined) throw new Error('There is nothing to renew the token with.');
  const given = { client_id, client_secret, grant_type: 'refresh_token', refresh_token: bot.refreshToken } as const;
  const renewed = renewedSchema.parse(await client.oauth.v2.access(given));
  const expiresAt = Math.floor(now().getTime() / 1_000) + renewed.expires_in;
  const renewedBot = { ...bot, token: renewed.access_token, refreshToken: renewed.refresh_token, expiresAt };
  return { installation: { ...installation, bot: renewedBot }, installedAt };
}

/** A refresh token is good once: whoever comes second finds what the first wrote down. */
async function findOthersRenewal(installed: Installed, rows: InstallationRows): Promise<Installed | undefined> {
  const { team, enterprise, isEnterpriseInstall } = installed.installation;
  const where = { teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall };
  const stored = await findInstallation(where, rows);
  return stored && refreshTokenOf(stored) !== refreshTokenOf(installed) ? stored : undefined;
}

/** Changes a token that runs out for a new one, and resolves once that is in the store. */
export function createRenewal(options: RenewalOptions): (installed: Installed) => Promise<Installed> {
  const { rows } = options;
  return async (installed) => {
    try {
      const renewed = await exchange(installed, options);
      await rows.save(renewed);
      return renewed;
    } catch (error) {
      const others = refusalCode(error) === 'invalid_refresh_token' && (await findOthersRenewal(installed, rows));
      if (others) return others;
      throw error;
    }
  };
}
