import { describe, expect, test } from '@jest/globals';
import { type Activity, readActivity } from '../../../adapters/teams/activity.js';
import { changeOf } from '../../../adapters/teams/change-of.js';
import { CHANNEL, TENANT } from './invoke-reception.js';
import { activityIn, BOT, buttonsIn, PERSONAL, textIn, useListeners } from './open-listener.js';

const LIN = { id: '29:1lin', aadObjectId: '22222222-bbbb-4bbb-8bbb-222222222222' };
const TEAM = { id: CHANNEL, conversationType: 'channel', isGroup: true, tenantId: TENANT };

const open = useListeners();

const installation = (action: string, where: 'channel' | 'personal' = 'channel'): object =>
  activityIn(where, { type: 'installationUpdate', action, ...(where === 'channel' && { conversation: TEAM }) });
const update = (fields: object, where: 'channel' | 'personal' = 'channel'): object =>
  activityIn(where, { type: 'conversationUpdate', ...(where === 'channel' && { conversation: TEAM }), ...fields });
const event = (eventType: string): object =>
  update({ channelData: { tenant: { id: TENANT }, team: { id: CHANNEL }, channel: { id: '19:other' }, eventType } });

const ADDED = { membersAdded: [LIN, { id: BOT }] };
const REMOVED = { membersRemoved: [{ id: BOT }] };

function read(fields: object): Activity {
  const activity = readActivity({ serviceUrl: 'https://smba.example/', ...fields });
  if (!activity) throw new Error('This is no activity.');
  return activity;
}

describe('the bot', () => {
  test.each<[string, object, ReturnType<typeof changeOf>]>([
    ['is installed', installation('add'), 'added'],
    ['is among those added', update(ADDED), 'added'],
    ['is uninstalled', installation('remove'), 'removed'],
    ['is among those removed', update(REMOVED), 'removed'],
    ['is in a channel that is deleted', event('channelDeleted'), 'removed'],
    ['is in a team that is deleted', event('teamDeleted'), 'removed'],
    ['is in a team that is deleted for good', event('teamHardDeleted'), 'removed'],
    ['gets a new version, and the old one goes', installation('remove-upgrade'), undefined],
    ['gets a new version', installation('add-upgrade'), undefined],
    ['sees people come', update({ membersAdded: [LIN] }), undefined],
    ['sees people go', update({ membersRemoved: [LIN] }), undefined],
    ['is in a channel that gets a name', event('channelRenamed'), undefined],
    ['is in a channel that comes back', event('channelRestored'), undefined],
    ['is in a team that is put away', event('teamArchived'), undefined],
    ['is written to', activityIn('channel', { text: 'caseloads', ...REMOVED }), undefined],
  ])('%s', (_, fields, change) => {
    expect(changeOf(read(fields))).toBe(change);
  });
});

describe('a welcome', () => {
  test.each([
    ['installation first', [installation('add'), update(ADDED), installation('add')]],
    ['members first', [update(ADDED), installation('add'), update(ADDED)]],
  ])('comes once into a team, whichever way Teams tells of it: %s', async (_, activities) => {
    const { tell, messages, told } = await open();
    for (const activity of activities) await tell(activity);
    expect(messages().map(({ line }) => line)).toEqual([
      `POST /v3/conversations/${encodeURIComponent(CHANNEL)}/activities`,
    ]);
    expect(told.map(([what]) => what)).toContain('keep');
  });

  test('comes once where the team is told of in two of its channels, and after a restart', async () => {
    const { tell, restart, messages } = await open();
    await tell(installation('add'));
    restart();
    await tell(update({ ...ADDED, conversation: { ...TEAM, id: '19:general@thread.tacv2' } }));
    expect(messages()).toHaveLength(1);
  });

  test('says what the bot is for, how a digest is set up, and every command', async () => {
    const { tell, messages } = await open();
    await tell(installation('add'));
    const text = textIn(messages()[0]);
    expect(text).toMatch(/^Briefing Bot is here\nNo AI: every word is from a source you can open\./);
    expect(text).not.toContain('page');
    expect(text).toContain('mention me and write: /digest weekly monday 09:00');
    for (const command of ['/ofsted', '/who', '/quote', '/weaknesses', '/brief', '/digest', '/sources', '/correct'])
      expect(text).toContain(command);
    expect(buttonsIn(messages()[0]).length).toBeGreaterThan(2);
  });

  test('says alone how a digest is set up there', async () => {
    const { tell, messages } = await open();
    await tell(installation('add', 'personal'));
    await tell(update({ membersAdded: [{ id: BOT }] }, 'personal'));
    expect(messages().map(({ line }) => line)).toEqual([
      `POST /v3/conversations/${encodeURIComponent(PERSONAL)}/activities`,
    ]);
    expect(textIn(messages()[0])).toContain('come here every week, write: /digest weekly monday 09:00');
  });

  test('never comes to people who join', async () => {
    const { tell, calls } = await open();
    await tell(update({ membersAdded: [LIN, { id: '29:1sam' }] }));
    expect(calls).toEqual([]);
  });
});

describe('what is known of conversations', () => {
  test.each([
    ['the bot is uninstalled', installation('remove')],
    ['the bot is removed', update(REMOVED)],
    ['a channel is deleted', event('channelDeleted')],
  ])('ends where %s, and is not looked up again', async (_, activity) => {
    const { tell, told, calls } = await open();
    await tell(activity);
    expect(told.map(([what]) => what)).toEqual(['remove']);
    expect(calls).toEqual([]);
  });

  test.each([
    ['a message', activityIn('personal', { text: '/sources' })],
    ['a rename', event('channelRenamed')],
    ['a reaction', activityIn('channel', { type: 'messageReaction' })],
    ['a press', activityIn('channel', { type: 'invoke', name: 'adaptiveCard/action', value: {} })],
  ])('is brought up to date by %s', async (_, activity) => {
    const { tell, told } = await open();
    await tell(activity);
    expect(told.map(([what]) => what)).toEqual(['refresh']);
  });
});
