import { type Activity, readActivity } from '../../../adapters/teams/activity.js';

export const BOT = '28:7f0d2c1e-5a4b-4c3d-9e8f-0123456789ab';

/** Where something happens in Teams, and who does it. */
export interface Spot {
  readonly tenant: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly id: string;
  /** Of a channel. */
  readonly team?: string;
  /** "amina" where it is left out. */
  readonly user?: string;
}

/** A region that nothing is sent to. */
export const REGION = 'https://smba.trafficmanager.net/uk/';

/** What Teams tells of something that happens at a spot; `fields` may replace anything of it. */
export function tellFrom({ tenant, type, id, team, user = 'amina' }: Spot, fields: object = {}): Activity {
  const activity = readActivity({
    type: 'message',
    id: '1485983408511',
    channelId: 'msteams',
    serviceUrl: REGION,
    from: { id: `29:${user}`, name: user, aadObjectId: `id-of-${user}` },
    recipient: { id: BOT, name: 'Briefing Bot' },
    conversation: { id, conversationType: type, tenantId: tenant },
    channelData: {
      tenant: { id: tenant },
      ...(team !== undefined && { team: { id: team }, channel: { id } }),
    },
    ...fields,
  });
  if (!activity) throw new Error('This is no activity.');
  return activity;
}

/** The two ways in which Teams tells that the bot has come, and that it has gone. */
export const ADDED = [
  { type: 'installationUpdate', action: 'add' },
  { type: 'conversationUpdate', membersAdded: [{ id: BOT }] },
] as const;
export const REMOVED = [
  { type: 'installationUpdate', action: 'remove' },
  { type: 'conversationUpdate', membersRemoved: [{ id: BOT }] },
] as const;

/** Something that happens to a channel or a team, told in the conversation of the team. */
export const eventOf = (spot: Spot, eventType: string): object => ({
  type: 'conversationUpdate',
  conversation: { id: spot.team, conversationType: 'channel', tenantId: spot.tenant },
  channelData: {
    tenant: { id: spot.tenant },
    team: { id: spot.team },
    ...(eventType.startsWith('channel') && { channel: { id: spot.id } }),
    eventType,
  },
});
