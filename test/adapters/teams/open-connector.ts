import { createBotFramework } from '../../../adapters/teams/bot-framework.js';
import type { Connector, Outgoing, Patience } from '../../../adapters/teams/connector.js';
import type { ConnectorError } from '../../../adapters/teams/connector-error.js';
import type { SecretSettings, TeamsSettings } from '../../../adapters/teams/settings.js';
import { answerWith, type Region, startRegion } from './region.js';

export const APP_ID = '7f0d2c1e-5a4b-4c3d-9e8f-0123456789ab';
export const TENANT = '11111111-2222-4333-8444-555555555555';
export const SETTINGS: TeamsSettings & SecretSettings = {
  kind: 'secret',
  appId: APP_ID,
  homeTenant: TENANT,
  secret: 'a-secret-of-the-app',
  tenants: [TENANT],
  admins: [],
  privateReplies: true,
  endpoints: { openId: 'http://127.0.0.1:9/openid', issuer: 'http://127.0.0.1:9' },
};
export const CARD = { type: 'AdaptiveCard', version: '1.5', body: [] } as unknown as NonNullable<Outgoing['card']>;
export const MESSAGE: Outgoing = { type: 'message', summary: 'Ofsted, May 2024', card: CARD };

export interface OpenConnector {
  readonly region: Region;
  readonly connector: Connector;
}

export const openFramework = (settings: TeamsSettings = SETTINGS, accessToken = async () => 'token-1') =>
  createBotFramework({ settings, accessToken });

/** A region of Teams on this machine, and a connector of it. */
export async function openConnector(
  answer = answerWith(200),
  patience: Patience = 'interactive',
): Promise<OpenConnector> {
  const region = await startRegion(answer);
  return { region, connector: await openFramework().connect(region.url, patience) };
}

/** What a call failed with. */
export const failureOf = (call: Promise<unknown>): Promise<ConnectorError> =>
  call.then(
    () => Promise.reject(new Error('It did not fail.')),
    (error: ConnectorError) => error,
  );
