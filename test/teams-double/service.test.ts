import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../faults/call-faults.js';
import { activitiesOf, call, messageWith } from './calling.js';
import { startTeamsDouble, type TeamsDouble } from './teams-double.js';
import { AMINA, CHANNEL, GROUP, inThread, OWEN, personalOf, TEAM, TENANT } from './world.js';

const THREAD = inThread(CHANNEL, '42');
const TARGETED = '?isTargetedActivity=true';
const MESSAGE = messageWith({ type: 'AdaptiveCard' });
const forOne = (recipient: object) => ({ ...MESSAGE, recipient });
const AMINA_ALONE = { id: AMINA.teamsId, isTargeted: true };

let teams: TeamsDouble;

beforeEach(async () => {
  const validateCard = (card: unknown) => (Object(card).type === 'AdaptiveCard' ? [] : ['no card']);
  teams = await startTeamsDouble({ validateCard });
  teams.listenAt('http://127.0.0.1:9/');
});

afterEach(() => teams.close());

const send = (conversation: string, body: object = MESSAGE, query = '') =>
  call(teams, activitiesOf(conversation, query), { body });

/** Nobody listens: what Teams knows of it is the affair of this test alone. */
const remove = (where?: string) => teams.uninstall(where === undefined ? {} : { where }).catch(() => undefined);

describe('the service of Teams refuses', () => {
  test('whoever does not show the token of the bot', async () => {
    for (const token of ['', 'another'])
      expect(await call(teams, activitiesOf(CHANNEL), { body: MESSAGE, token })).toEqual({
        status: 401,
        told: 'Unauthorized',
      });
    expect(teams.calls()).toEqual([]);
  });

  test('what goes into a conversation that it does not know', async () => {
    expect(await send('19:nowhere@thread.tacv2')).toEqual({ status: 404, told: 'ConversationNotFound' });
  });

  test.each([
    ['a channel of a team', CHANNEL, CHANNEL],
    ['another channel of that team', TEAM, THREAD],
    ['a group chat', GROUP, GROUP],
  ])('what goes to %s that the bot was removed from', async (_, left, conversation) => {
    await remove(left);
    expect(await send(conversation)).toEqual({ status: 403, told: 'BotNotInConversationRoster' });
  });

  test('what is too large, by its characters in UTF-16', async () => {
    const most = 50_000 - JSON.stringify({ ...MESSAGE, summary: '' }).length;
    expect(await send(CHANNEL, { ...MESSAGE, summary: 'é'.repeat(most) })).toMatchObject({ status: 201 });
    expect(await send(CHANNEL, { ...MESSAGE, summary: 'é'.repeat(most + 1) })).toEqual({
      status: 413,
      told: 'MessageSizeTooBig',
    });
  });

  test.each([
    ['a card with a fault', messageWith({ type: 'Carte' }), 'no card'],
    ['what is no message', { type: 'event' }, 'an activity of type event'],
  ])('%s, and names it', async (_, body, fault) => {
    expect(await send(CHANNEL, body)).toEqual({ status: 400, told: 'BadSyntax' });
    expect(teams.faults()).toEqual([fault]);
  });

  test.each([
    ['a recipient', CHANNEL, MESSAGE],
    ['saying that it is', CHANNEL, forOne({ id: AMINA.teamsId })],
    ['a person', CHANNEL, forOne({ id: '28:bot', isTargeted: true })],
    ['others who read along', personalOf(AMINA).id, forOne(AMINA_ALONE)],
  ])('what is for one person alone, without %s', async (_, conversation, body) => {
    await call(teams, 'v3/conversations', { body: { tenantId: TENANT, members: [{ id: AMINA.teamsId }] } });
    expect(await send(conversation, body, TARGETED)).toEqual({ status: 400, told: 'BadArgument' });
  });

  test.each([
    ['nobody', { tenantId: TENANT, members: [] }, 400, 'BadArgument'],
    ['a bot', { tenantId: TENANT, members: [{ id: '28:bot' }] }, 400, 'BadArgument'],
    ['somebody of no organisation', { members: [{ id: AMINA.teamsId }] }, 400, 'BadArgument'],
    [
      'whoever removed the bot',
      { tenantId: TENANT, members: [{ id: OWEN.teamsId }] },
      403,
      'ForbiddenOperationException',
    ],
  ])('to open a conversation with %s', async (_, body, status, told) => {
    await teams.uninstall({ person: OWEN }).catch(() => undefined);
    expect(await call(teams, 'v3/conversations', { body })).toEqual({ status, told });
  });

  test.each([
    ['PUT', activitiesOf(CHANNEL)],
    ['POST', `${activitiesOf(CHANNEL)}/1`],
    ['POST', 'v3/attachments'],
  ])('%s of what no bot here asks for: %s', async (method, path) => {
    expect(await call(teams, path, { method, body: MESSAGE })).toEqual({ status: 404, told: 'NotFound' });
  });
});

describe('the service of Teams takes', () => {
  test('a reply into a thread, which all see in the channel', async () => {
    const { status, told } = await send(THREAD);
    expect(status).toBe(201);
    expect(teams.posts(CHANNEL)).toEqual([{ id: told, thread: THREAD, place: CHANNEL, activity: MESSAGE }]);
    expect(teams.posts(GROUP)).toEqual([]);
  });

  test('a sign of typing, which is no message', async () => {
    expect(await send(GROUP, { type: 'typing' })).toMatchObject({ status: 201 });
    expect(teams.posts(GROUP)).toEqual([]);
    expect(teams.calls('send')).toHaveLength(1);
  });

  test('what one person alone sees, and nobody else', async () => {
    await send(THREAD, forOne(AMINA_ALONE), TARGETED);
    expect(teams.targeted(AMINA.teamsId)).toMatchObject([{ thread: THREAD, only: AMINA.teamsId }]);
    expect(teams.targeted(OWEN.teamsId)).toEqual([]);
    expect(teams.posts(CHANNEL)).toEqual([]);
  });

  test('a person’s own conversation, opened once, as one to write into', async () => {
    const body = { tenantId: TENANT, members: [{ id: AMINA.teamsId }] };
    const [first, again] = [
      await call(teams, 'v3/conversations', { body }),
      await call(teams, 'v3/conversations', { body }),
    ];
    expect(again).toEqual(first);
    expect(await send(first.told ?? '')).toMatchObject({ status: 201 });
    expect(teams.calls('open')).toHaveLength(2);
  });
});

describe('a fault', () => {
  test.each<[number, Fault, number]>([
    [429, { kind: 'throttled', retryAfter: 1 }, 0],
    [403, { kind: 'denied', status: 403, code: 'BotDisabledByAdmin' }, 0],
    [500, { kind: 'failed', status: 500, accepted: true }, 1],
    [500, { kind: 'failed', status: 500, accepted: false }, 0],
  ])('answers with %d, and what was sent stands there or not: %j', async (status, fault, standing) => {
    teams.setFaults(({ method, count, args }) =>
      method === 'send' && count === 1 && args['conversation'] === CHANNEL ? fault : undefined,
    );
    expect(await send(CHANNEL)).toMatchObject({ status });
    expect(teams.posts(CHANNEL)).toHaveLength(standing);
    expect(await send(CHANNEL)).toMatchObject({ status: 201 });
    expect(teams.calls()).toMatchObject([{ method: 'send', conversation: CHANNEL, fault }, { method: 'send' }]);
  });
});
