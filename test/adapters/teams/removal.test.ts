import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Activity } from '../../../adapters/teams/activity.js';
import { digestTo } from '../../src/digest/sample-deliveries.js';
import { addText, articleAbout } from '../../src/library/sample-library.js';
import { waitUntil } from '../wait-until.js';
import { at, openSending, type Sending } from './open-sending.js';
import { ADDED, eventOf, REMOVED, type Spot } from './told.js';

const TEAM = '19:team@thread.tacv2';
const GENERAL: Spot = { tenant: 'one', type: 'channel', id: TEAM, team: TEAM };
const CHANNEL: Spot = { ...GENERAL, id: '19:channel@thread.tacv2' };
const ELSEWHERE: Spot = { ...GENERAL, id: '19:other@thread.tacv2', team: '19:other@thread.tacv2', user: 'ben' };
const GROUP: Spot = { tenant: 'one', type: 'groupChat', id: '19:group@thread.v2' };
const PERSONAL: Spot = { tenant: 'one', type: 'personal', id: 'a:amina' };
const ALONE = 'user:id-of-amina';

let place: Sending;

beforeEach(async () => {
  place = await openSending();
});

afterEach(() => place.close());

const channelOf = ({ type, id, user = 'amina' }: Spot): string => (type === 'personal' ? `user:id-of-${user}` : id);

/** The bot is added, and somebody sets a digest up. */
async function settle(spot: Spot): Promise<void> {
  await place.references.keep(place.tell(spot, ADDED[0]));
  await place.references.keep(place.tell(spot));
  await place.store.subscriptions.add(
    digestTo(at(spot.tenant, channelOf(spot)), { owner: `id-of-${spot.user ?? 'amina'}` }),
  );
}

/** Something happens a second after what happened before; Teams may tell of it later. */
function happen(spot: Spot, fields: object): Activity {
  place.wait(1_000);
  return place.tell(spot, fields);
}

const remove = (spot: Spot, fields: object = REMOVED[0]) => place.removal.remove(happen(spot, fields));

/** The conversations where something comes, and those that can be reached. */
async function listStanding(tenant = 'one') {
  const { subscriptions, references } = place.store;
  const standing = await subscriptions.listOfTenant(`teams:${tenant}`);
  const known = await references.list(`teams:${tenant}`);
  return {
    digests: standing.map(({ conversation }) => conversation.channel).sort(),
    known: known.map(({ channel }) => channel).sort(),
  };
}

/** All orders of some things: 24 of four. */
function permute<T>(things: readonly T[]): T[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((first, position) => permute(things.toSpliced(position, 1)).map((rest) => [first, ...rest]));
}

describe('a bot that is removed', () => {
  beforeEach(async () => {
    for (const spot of [GENERAL, CHANNEL, ELSEWHERE, GROUP, PERSONAL]) await settle(spot);
  });

  const rest = (...gone: string[]) =>
    [TEAM, CHANNEL.id, ELSEWHERE.id, GROUP.id, ALONE].filter((id) => !gone.includes(id)).sort();

  test.each<[string, Spot, object]>([
    ['is uninstalled', CHANNEL, REMOVED[0]],
    ['is no member any more', GENERAL, REMOVED[1]],
    ['finds the team deleted', GENERAL, eventOf(GENERAL, 'teamDeleted')],
    ['finds the team deleted for good', GENERAL, eventOf(GENERAL, 'teamHardDeleted')],
  ])('from a team, where it %s, leaves all of its channels and nothing else', async (_, spot, fields) => {
    await remove(spot, fields);
    const { digests, known } = await listStanding();
    expect(digests).toEqual(rest(TEAM, CHANNEL.id));
    expect(known).toEqual(rest(TEAM, CHANNEL.id).concat('user:id-of-ben').sort());
  });

  test('from a channel that is deleted, told in the conversation of its team, leaves that channel alone', async () => {
    await remove(GENERAL, eventOf(CHANNEL, 'channelDeleted'));
    expect((await listStanding()).digests).toEqual(rest(CHANNEL.id));
    const { channelData, ...unnamed } = eventOf(CHANNEL, 'channelDeleted') as { channelData: object };
    await remove(GENERAL, { ...unnamed, channelData: { ...channelData, channel: null } });
    expect((await listStanding()).digests).toEqual(rest(CHANNEL.id));
  });

  test('from a group chat leaves that chat alone', async () => {
    await remove(GROUP);
    expect((await listStanding()).digests).toEqual(rest(GROUP.id));
  });

  test('by a person leaves what came to them alone', async () => {
    await remove(PERSONAL);
    expect((await listStanding()).digests).toEqual(rest(ALONE));
    expect(await place.references.find(at('one', ALONE))).toBeUndefined();
  });

  test('by a person whose name in the directory is not told is known by the conversation', async () => {
    await remove(PERSONAL, { ...REMOVED[1], from: { id: '29:amina' } });
    expect((await listStanding()).digests).toEqual(rest(ALONE));
  });

  test('says in the log what has ended, once', async () => {
    for (const fields of REMOVED) await remove(CHANNEL, fields);
    const [line, ...others] = place.log.map((each) => JSON.parse(each));
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      level: 'warn',
      tenant: 'teams:one',
      conversations: expect.arrayContaining([TEAM, CHANNEL.id]),
      subscriptions: expect.arrayContaining([`digest-of-one-${TEAM}`, `digest-of-one-${CHANNEL.id}`]),
    });
  });

  test('sends nothing there any more', async () => {
    await remove(CHANNEL);
    const message = {
      deliveryId: 'd1',
      conversation: at('one', CHANNEL.id),
      answer: { title: 'News', elements: [], sources: [], followUps: [] },
    };
    expect(await place.sender.send(message)).toMatchObject({ kind: 'refused' });
    expect(place.teams.calls()).toEqual([]);
  });
});

describe('the last conversation of an organisation', () => {
  const spots = [GENERAL, CHANNEL, GROUP, PERSONAL];

  test('takes everything of it along, in whatever order the bot is removed from them, and nothing of another', async () => {
    for (const order of permute(spots.filter((spot) => spot !== CHANNEL))) {
      for (const spot of spots) {
        await settle(spot);
        await settle({ ...spot, tenant: 'two' });
      }
      await place.store.tenants.save('teams:one', { admins: ['id-of-amina'] }, '2026-11-25T09:00:00.000Z');
      const others = await place.countRows('two');
      for (const spot of order) for (const fields of REMOVED) await remove(spot, fields);
      expect([await place.countRows('one'), await place.countRows('two')]).toEqual([0, others]);
    }
    expect(place.log.filter((line) => line.includes('no conversation with the bot any more'))).toHaveLength(6);
  });

  test('is not the last while somebody else still has the bot', async () => {
    await settle(PERSONAL);
    await settle({ ...PERSONAL, user: 'ben', id: 'a:ben' });
    await remove(PERSONAL);
    expect(await listStanding()).toEqual({ digests: ['user:id-of-ben'], known: ['user:id-of-ben'] });
  });
});

describe('what people put right, reported or added', () => {
  const said = () => place.log.filter((line) => line.includes('stays, until whoever runs the bot removes it'));

  const correct = () =>
    place.store.corrections.add('teams:one', {
      id: 'c1',
      change: { kind: 'status', theme: 'caseloads', status: 'resolved' },
      was: 'still open',
      by: 'id-of-amina',
      at: '2026-11-25T09:00:00.000Z',
      reason: 'The report says so.',
    });
  const report = () =>
    place.store.rate('teams:one', {
      userHash: 'f00d',
      messageKey: 'report:1',
      rating: -1,
      comment: 'The date is wrong.',
      at: '2026-11-25T09:00:00.000Z',
    });

  const add = () => addText(place.store, 'teams:one', { text: articleAbout('Anna Petrov') });

  test.each([
    ['a correction', correct],
    ['a report', report],
    ['a document', add],
  ])('stays where no conversation is known any more, and the log says so once: %s', async (_, write) => {
    await settle(PERSONAL);
    await write();
    for (const fields of REMOVED) await remove(PERSONAL, fields);
    expect(await listStanding()).toEqual({ digests: [], known: [] });
    const { corrections, documents } = place.store;
    const written = [
      ...(await corrections.list('teams:one')),
      ...(await place.store.comments('teams:one')),
      ...(await documents.list('teams:one', 'added')),
    ];
    expect(written).toHaveLength(1);
    expect(said().map((line) => JSON.parse(line))).toMatchObject([{ level: 'warn', tenant: 'teams:one' }]);
  });

  test('is out of danger where a team works with a bot whose addition nobody told of', async () => {
    await place.references.refresh(place.tell(ELSEWHERE));
    await settle(PERSONAL);
    await correct();
    await remove(PERSONAL);
    expect((await listStanding()).known).toEqual([ELSEWHERE.id]);
    expect(said()).toEqual([]);
    await remove(ELSEWHERE);
    expect(said()).toHaveLength(1);
    expect(await place.store.corrections.list('teams:one')).toHaveLength(1);
  });
});

describe('people who were met in a team', () => {
  test('are forgotten with it, unless they are to be told of what they set up elsewhere', async () => {
    await settle(CHANNEL);
    await settle(ELSEWHERE);
    await place.references.keep(place.tell({ ...ELSEWHERE, user: 'cara' }));
    await remove(CHANNEL);
    expect((await listStanding()).known).toEqual([ELSEWHERE.id, 'user:id-of-ben']);
  });
});

describe('what Teams tells in another order', () => {
  test('ends the same in all 24 orders of being added and removed, each told in both ways and twice', async () => {
    const left: number[] = [];
    for (const [number, order] of permute([0, 1, 2, 3]).entries()) {
      const spot = { ...CHANNEL, tenant: `tenant-${number}` };
      const told = [...ADDED, ...REMOVED].map((fields, position) => {
        if (position === 2) place.wait(60_000);
        return place.tell(spot, fields);
      });
      for (const which of order)
        for (const activity of [told[which], told[which]])
          if (activity) await (which < 2 ? place.references.keep(activity) : place.removal.remove(activity));
      left.push(await place.countRows(spot.tenant));
    }
    expect(left).toEqual(Array(24).fill(0));
  });

  test('does not undo that the bot was added anew', async () => {
    for (const spot of [GENERAL, CHANNEL, GROUP, PERSONAL]) {
      await settle(spot);
      const old = REMOVED.map((fields) => happen(spot, fields));
      await place.references.keep(happen(spot, ADDED[0]));
      for (const activity of old) await place.removal.remove(activity);
      expect((await listStanding()).digests).toContain(channelOf(spot));
      expect(await place.references.find(at('one', channelOf(spot)))).toBeDefined();
    }
  });

  test('lets the bot be added, removed and added again', async () => {
    for (const spot of [GENERAL, GROUP, PERSONAL]) {
      await settle(spot);
      await remove(spot);
      await place.references.keep(happen(spot, ADDED[1]));
      expect(await place.references.find(at('one', channelOf(spot)))).toMatchObject({ conversation: spot.id });
      await place.references.refresh(place.tell(spot));
    }
  });
});

describe('a store that fails', () => {
  test('is tried again until everything is gone, and Teams does not wait for that', async () => {
    await settle(CHANNEL);
    const { purge } = place.store.tenants;
    let failures = 0;
    place.store.tenants.purge = async (tenant) => {
      failures += 1;
      if (failures < 3) throw new Error('The disk is full.');
      return purge(tenant);
    };
    await remove(CHANNEL);
    expect(failures).toBe(1);
    await waitUntil(async () => failures === 3 && (await place.countRows('one')) === 0);
    expect(await place.countRows('one')).toBe(0);
    expect(place.log.filter((line) => line.includes('could not be removed yet'))).toHaveLength(2);
  }, 10_000);
});
