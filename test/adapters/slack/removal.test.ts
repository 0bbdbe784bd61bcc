import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { toEvent } from '../../slack-double/payloads.js';
import { CHANNEL, type Team, USER } from '../../slack-double/workspace.js';
import { digestTo } from '../../src/digest/sample-deliveries.js';
import { countRows } from '../count-rows.js';
import { waitUntil } from '../wait-until.js';
import { type DistributedSlack, openDistributedSlack } from './distributed-slack.js';

const [TEAM, OTHER, ORGANISATION] = ['T0000000A', 'T0000000B', 'E0000000X'];
const UNINSTALLED = { type: 'app_uninstalled' };
const REVOKED = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0B'] } };
const MESSAGE = { type: 'message', channel_type: 'im', channel: 'DA', user: USER, text: 'caseloads', ts: '1.0001' };
const EDIT = { type: 'message', subtype: 'message_changed', channel_type: 'im', channel: 'DA', ts: '1.0002' };

const TEAMS = Array.from({ length: 24 }, (_, number): Team => ({ id: `T00000${String(number).padStart(3, '0')}` }));
const WORLD = {
  teams: [...TEAMS, { id: TEAM }, { id: OTHER, enterprise: ORGANISATION }],
  channels: [
    { id: CHANNEL, name: 'a', team: TEAM },
    { id: 'CB', name: 'b', team: OTHER },
  ],
  users: [
    { id: USER, name: 'amina', team: TEAM },
    { id: 'UB', name: 'ben', team: OTHER },
  ],
};

let place: DistributedSlack;
let count = 0;

beforeEach(async () => {
  place = await openDistributedSlack({ world: WORLD });
});

afterEach(() => place.close());

/** Everything that is stored for a workspace that uses the bot. */
async function fill(team: string): Promise<void> {
  const { store } = place;
  const conversation = { platform: 'slack', workspace: team, channel: CHANNEL };
  await store.subscriptions.add(digestTo(conversation));
  await store.references.save(conversation, 'D1', '2026-11-23T09:00:00.000Z');
  await store.tenants.save(`slack:${team}`, { admins: [USER] }, '2026-11-23T09:00:00.000Z');
  await store.isNewEvent(`slack:${team}`, 'Ev0', '2026-11-23T09:00:00.000Z');
}

interface Telling {
  readonly at?: number;
  readonly id?: string;
  readonly retry?: number;
}

/** Slack tells of something, perhaps late or once more. Resolves to the status of the app's answer. */
async function tell(event: object, team: Team, { at = place.now(), id, retry = 0 }: Telling = {}) {
  count += 1;
  const payload = toEvent(event, team, { id: id ?? `Ev${count}`, at });
  const headers = retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {};
  const { status } = await place.slack.send(place.slack.prepare('event', payload, { headers }));
  return status;
}

const rowsOf = (id: string) => countRows(place.store, `slack:${id}`);
const isGone = (id: string) => waitUntil(async () => (await rowsOf(id)) === 0);

/** All orders of some things: 24 of four. */
function permute<T>(things: readonly T[]): T[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((first, at) =>
    permute([...things.slice(0, at), ...things.slice(at + 1)]).map((rest) => [first, ...rest]),
  );
}

describe('a workspace that removes the app', () => {
  test('leaves no row within five seconds, whichever of the two events comes first', async () => {
    for (const order of [[UNINSTALLED, REVOKED], [REVOKED, UNINSTALLED], [UNINSTALLED], [REVOKED]]) {
      await place.install({ owner: TEAM });
      await fill(TEAM);
      expect(await rowsOf(TEAM)).toBeGreaterThan(4);
      for (const event of order) expect(await tell(event, { id: TEAM })).toBe(200);
      expect(await isGone(TEAM)).toBeLessThan(5_000);
      expect(await rowsOf(TEAM)).toBe(0);
      place.wait(1_000);
    }
  });

  test('ends the same in all 24 orders of a message, its edit and the two events, each told three times', async () => {
    const events = [MESSAGE, EDIT, UNINSTALLED, REVOKED];
    const orders = permute(events.map((event, number) => ({ event, number })));
    for (const [at, order] of orders.entries()) {
      const team = TEAMS[at] as Team;
      await place.install({ owner: team.id });
      await fill(team.id);
      for (const { event, number } of order)
        for (const retry of [0, 1, 2]) await tell(event, team, { id: `Ev-${team.id}-${number}`, retry });
      await isGone(team.id);
    }
    const left = await Promise.all(TEAMS.map(({ id }) => rowsOf(id)));
    expect({ orders: orders.length, left }).toEqual({ orders: 24, left: Array(24).fill(0) });
  });

  test('is told that it has, where a command still comes', async () => {
    await place.install({ owner: TEAM });
    await tell(UNINSTALLED, { id: TEAM });
    await isGone(TEAM);
    expect((await place.slack.command('/echo caseloads')).text).toContain('not installed in this workspace');
    expect(await rowsOf(TEAM)).toBe(0);
  });

  test('may install it anew at once, and a late retry of the old event removes nothing', async () => {
    await place.install({ owner: TEAM });
    const at = place.now();
    await tell(UNINSTALLED, { id: TEAM }, { at });
    await isGone(TEAM);
    place.wait(60_000);
    await place.install({ owner: TEAM });
    await tell(REVOKED, { id: TEAM }, { at });
    const { text } = await place.slack.command('/echo caseloads');
    expect(text).toContain('Echo: caseloads');
  });

  test('that never installed it leaves nothing and troubles nobody', async () => {
    expect(await tell(UNINSTALLED, { id: 'T0UNKNOWN' })).toBe(200);
    await place.app.stop();
    expect(await rowsOf('T0UNKNOWN')).toBe(0);
    expect(place.log.filter((line) => line.includes('"error"'))).toEqual([]);
  });

  test('loses nothing where a person’s own token is revoked, for the app has none of those', async () => {
    await place.install({ owner: TEAM });
    await fill(TEAM);
    const before = await rowsOf(TEAM);
    await tell({ type: 'tokens_revoked', tokens: { oauth: [USER], bot: [] } }, { id: TEAM });
    await place.app.stop();
    expect(await rowsOf(TEAM)).toBe(before);
  });
});

describe('an organisation that removes the app', () => {
  const team = { id: OTHER, enterprise: ORGANISATION };

  beforeEach(async () => {
    await place.install({ owner: ORGANISATION });
    await place.slack.command('/echo caseloads', { channel: 'CB', user: 'UB' });
    await fill(OTHER);
  });

  test('leaves no row, nor do its workspaces', async () => {
    await tell(UNINSTALLED, { id: ORGANISATION, enterprise: ORGANISATION });
    await isGone(OTHER);
    await isGone(ORGANISATION);
    expect(await Promise.all([OTHER, ORGANISATION].map(rowsOf))).toEqual([0, 0]);
  });

  test('from one of its workspaces leaves the others as they are', async () => {
    await tell({ type: 'team_access_revoked', team_ids: [OTHER] }, team);
    await isGone(OTHER);
    expect(await rowsOf(ORGANISATION)).toBeGreaterThan(0);
  });
});

describe('a token that Slack says is dead', () => {
  const message = (number: number) => ({
    deliveryId: `d${number}`,
    conversation: { platform: 'slack', workspace: TEAM, channel: CHANNEL },
    answer: { title: 'Digest', elements: [], sources: [], followUps: [] },
  });

  test.each(['token_revoked', 'account_inactive'])(
    '(%s) is used once, and everything goes within five seconds',
    async (error) => {
      await place.install({ owner: TEAM });
      await fill(TEAM);
      const [{ token = '' } = {}] = place.slack.calls('auth.test');
      place.slack.kill(token, error);
      for (const number of [1, 2, 3]) expect(await place.app.send(message(number))).toMatchObject({ kind: 'refused' });
      expect(place.slack.calls('chat.postMessage')).toHaveLength(1);
      expect(await isGone(TEAM)).toBeLessThan(5_000);
      expect(await rowsOf(TEAM)).toBe(0);
    },
  );

  test('(invalid_auth) is left alone for ten minutes, and nothing goes', async () => {
    await place.install({ owner: TEAM });
    await fill(TEAM);
    const before = await rowsOf(TEAM);
    const [{ token = '' } = {}] = place.slack.calls('auth.test');
    place.slack.kill(token, 'invalid_auth');
    for (const number of [1, 2, 3]) expect(await place.app.send(message(number))).toMatchObject({ kind: 'refused' });
    expect(place.slack.calls('chat.postMessage')).toHaveLength(1);
    place.wait(600_001);
    await place.app.send(message(4));
    expect(place.slack.calls('chat.postMessage')).toHaveLength(2);
    expect(await rowsOf(TEAM)).toBe(before);
  });
});
