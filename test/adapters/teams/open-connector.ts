import { createBotFramework } from '../../../adapters/teams/bot-framework.js';
import type { Connector, Outgoing, Patience } from '../../../adapters/teams/connector.js';
import type { ConnectorError } from '../../../adapters/teams/connector-error.js';
import type { SecretSettings, TeamsSettings } from '../../../adapters/teams/settings.js';
import { APP_SETTINGS, NOWHERE } from './app-settings.js';
import { answerWith, type Region, startRegion } from './region.js';

export const SETTINGS: TeamsSettings & SecretSettings = { ...APP_SETTINGS, endpoints: NOWHERE };
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
