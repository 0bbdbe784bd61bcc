import type { Place } from './keyring.js';

/** What an installation is encrypted for; `user` is empty for the whole tenant. */
export const installationPlace = (tenant: string, user: string): Place => ({ tenant, purpose: `installation:${user}` });

/** What the reference of a conversation is encrypted for. */
export const referencePlace = (tenant: string, channel: string): Place => ({ tenant, purpose: `reference:${channel}` });
