import type { SecretSettings, TeamsSettings } from '../../../adapters/teams/settings.js';
import { APP_ID, TENANT } from '../../teams-double/world.js';

/** An app that shows a secret, for one organisation. */
export const APP_SETTINGS: TeamsSettings & SecretSettings = {
  kind: 'secret',
  appId: APP_ID,
  homeTenant: TENANT,
  secret: 'a-secret-of-the-app',
  tenants: [TENANT],
  admins: [],
  privateReplies: true,
};

/** Where nobody listens. */
export const NOWHERE = { openId: 'http://127.0.0.1:9/openid', issuer: 'http://127.0.0.1:9' };
