import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createReferences, type StoredReferences } from '../../../adapters/teams/create-references.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { at, openSending, type Sending } from './open-sending.js';
import { ADDED, type Spot, tellFrom } from './told.js';

const CHANNEL: Spot = { tenant: 'one', type: 'channel', id: '19:b@thread.tacv2', team: '19:a@thread.tacv2' };
const THREAD: Spot = { ...CHANNEL, id: `${CHANNEL.id};messageid=1479163266233` };
const GROUP: Spot = { tenant: 'one', type: 'groupChat', id: '19:g@thread.v2' };
const PERSONAL: Spot = { tenant: 'one', type: 'personal', id: 'a:amina' };
const AMINA = at('one', 'user:id-of-amina');
const HOUR = 3_600_000;
const ELSEWHERE = { serviceUrl: 'https://smba.trafficmanager.net/emea/' };

let place: Sending;
let references: StoredReferences;

beforeEach(async () => {
  place = await openSending();
  ({ references } = place);
});

afterEach(() => place.close());

/** How often the store was asked and written to since it was counted last. */
function countCalls() {
  const counted = { finds: 0, saves: 0 };
  const { find, save } = place.store.references;
  Object.assign(place.store.references, {
    find: (...given: Parameters<typeof find>) => {
      counted.finds += 1;
      return find(...given);
    },
    save: (...given: Parameters<typeof save>) => {
      counted.saves += 1;
      return save(...given);
    },
  });
  return () => {
    const { finds, saves } = counted;
    Object.assign(counted, { finds: 0, saves: 0 });
    return [finds, saves];
  };
}

describe('what is kept', () => {
  test('of a thread is how its channel is reached, and the person who wrote there', async () => {
    await references.keep(place.tell(THREAD));
    const since = new Date(place.now()).toISOString();
    expect(await references.find(at('one', CHANNEL.id))).toEqual({
      serviceUrl: place.teams.serviceUrl,
      conversation: CHANNEL.id,
      team: CHANNEL.team,
      since,
    });
    expect(await references.find(AMINA)).toEqual({ serviceUrl: place.teams.serviceUrl, user: '29:amina', since });
    expect(await references.list('teams:one')).toHaveLength(2);
  });

  test('of a group chat belongs to no team', async () => {
    await references.keep(place.tell(GROUP));
    expect(await references.find(at('one', GROUP.id))).not.toHaveProperty('team');
  });

  test('of a person alone is the conversation with them, which nothing that they do elsewhere changes', async () => {
    await references.keep(place.tell(CHANNEL));
    await references.keep(place.tell(PERSONAL));
    await references.keep(place.tell(CHANNEL, ELSEWHERE));
    expect(await references.find(AMINA)).toMatchObject({
      conversation: PERSONAL.id,
      serviceUrl: place.teams.serviceUrl,
    });
    expect(await references.find(at('one', CHANNEL.id))).toMatchObject(ELSEWHERE);
  });

  test('of whoever is in no directory stands under the name that Teams gives them', async () => {
    await references.keep(place.tell(PERSONAL, { from: { id: '29:guest' } }));
    expect(await references.find(at('one', 'user:29:guest'))).toMatchObject({ conversation: PERSONAL.id });
  });

  test.each(['28:another-bot', '19:a@thread.tacv2'])('names no person where %s acts', async (id) => {
    await references.keep(place.tell(GROUP, { from: { id } }));
    expect(await references.list('teams:one')).toHaveLength(1);
  });

  test('is not written anew while nothing changes', async () => {
    await references.keep(place.tell(CHANNEL));
    const count = countCalls();
    for (let times = 0; times < 10; times += 1) {
      place.wait(HOUR);
      await references.keep(place.tell(THREAD));
    }
    expect(count()).toEqual([20, 0]);
  });

  test('says when the bot was added last', async () => {
    await references.keep(place.tell(CHANNEL, ADDED[0]));
    const first = new Date(place.now()).toISOString();
    place.wait(HOUR);
    await references.keep(place.tell(CHANNEL));
    expect(await references.find(at('one', CHANNEL.id))).toMatchObject({ since: first });
    await references.keep(place.tell(CHANNEL, ADDED[1]));
    const last = new Date(place.now()).toISOString();
    await references.keep(place.tell(CHANNEL, { ...ADDED[0], timestamp: first }));
    expect(await references.find(at('one', CHANNEL.id))).toMatchObject({ since: last });
  });

  test('without a time that can be read counts as happening now', async () => {
    await references.keep(place.tell(GROUP, { timestamp: 'yesterday' }));
    expect(await references.find(at('one', GROUP.id))).toMatchObject({ since: new Date(place.now()).toISOString() });
  });

  test('is encrypted, for its conversation alone', async () => {
    await references.keep(place.tell(CHANNEL));
    const lines: string[] = [];
    for await (const line of place.store.export()) lines.push(line);
    for (const secret of [place.teams.serviceUrl, '29:amina']) expect(lines.join()).not.toContain(secret);
  });

  test('is written anew over what cannot be read', async () => {
    for (const text of ['', '{', 'null', '{"serviceUrl":1}']) {
      await place.store.references.save(at('one', GROUP.id), text, '2026-11-25T09:00:00.000Z');
      expect(await references.find(at('one', GROUP.id))).toBeUndefined();
      await references.keep(place.tell(GROUP));
      expect(await references.find(at('one', GROUP.id))).toMatchObject({ conversation: GROUP.id });
    }
  });
});

describe('a region that has moved', () => {
  beforeEach(async () => {
    await references.keep(place.tell(CHANNEL));
    await references.keep(place.tell(PERSONAL));
  });

  test('is learnt from whatever is said next, by each instance', async () => {
    const other = createReferences({
      store: async () => place.store,
      now: () => new Date(place.now()),
      log: SILENT_LOG,
    });
    for (const each of [references, other]) await each.refresh(place.tell(CHANNEL));
    await other.refresh(place.tell(CHANNEL, ELSEWHERE));
    expect(await references.find(at('one', CHANNEL.id))).toMatchObject({ ...ELSEWHERE, team: CHANNEL.team });
    await references.refresh(place.tell(PERSONAL, ELSEWHERE));
    expect(await other.find(AMINA)).toMatchObject({ ...ELSEWHERE, conversation: PERSONAL.id });
  });

  test('costs one look an hour for each conversation and person, however much is said', async () => {
    const count = countCalls();
    for (let times = 0; times < 100; times += 1) {
      await references.refresh(place.tell(THREAD));
      await references.refresh(place.tell(GROUP));
    }
    expect(count()).toEqual([3, 1]);
    place.wait(HOUR);
    await references.refresh(place.tell(CHANNEL));
    expect(count()).toEqual([2, 0]);
  });
});

describe('a conversation that nobody told of', () => {
  const press = (name: string) => ({ type: 'invoke', name });

  test.each([
    ['a message', {}],
    ['a pressed button', press('adaptiveCard/action')],
    ['a dialog that is opened', press('task/fetch')],
    ['a form that is sent', press('task/submit')],
  ])('is learnt from %s, and nobody who is met there', async (_, fields) => {
    await references.refresh(place.tell(THREAD, fields));
    await references.refresh(place.tell(PERSONAL, fields));
    const since = new Date(place.now()).toISOString();
    const { serviceUrl } = place.teams;
    expect(await references.list('teams:one')).toEqual([
      {
        conversation: at('one', CHANNEL.id),
        reference: { serviceUrl, conversation: CHANNEL.id, team: CHANNEL.team, since },
      },
      { conversation: AMINA, reference: { serviceUrl, conversation: PERSONAL.id, user: '29:amina', since } },
    ]);
    await references.refresh(place.tell({ ...GROUP, user: 'ben' }, fields));
    expect(await references.find(at('one', 'user:id-of-ben'))).toBeUndefined();
  });

  test.each([
    ['a reaction', { type: 'messageReaction' }],
    ['a name that changes', { type: 'conversationUpdate' }],
    ['an invoke of another kind', press('signin/verifyState')],
  ])('is not learnt from %s, and is from what is written right after', async (_, fields) => {
    await references.refresh(place.tell(GROUP, fields));
    expect(await references.list('teams:one')).toEqual([]);
    await references.refresh(place.tell(GROUP));
    expect(await references.list('teams:one')).toHaveLength(1);
  });

  test.each(['composeExtension/query', 'composeExtension/selectItem', 'composeExtension/queryLink'])(
    'is not learnt from %s, which changes nothing of what is known either',
    async (name) => {
      await references.keep(place.tell(PERSONAL));
      const known = await references.list('teams:one');
      // The chat of two people is called "personal" as well.
      const theirs = place.tell({ ...PERSONAL, id: '19:amina_ben@unq.gbl.spaces' }, { ...press(name), ...ELSEWHERE });
      for (const activity of [theirs, place.tell(CHANNEL, press(name)), place.tell(GROUP, press(name))]) {
        await references.refresh(activity);
        await references.keep(activity);
      }
      expect(await references.list('teams:one')).toEqual(known);
    },
  );

  test('is learnt anew from what is written after the bot left, and not from what was written before', async () => {
    const before = place.tell(THREAD);
    await references.refresh(before);
    place.wait(1_000);
    await references.forget(at('one', CHANNEL.id), new Date(place.now()).toISOString());
    await references.refresh(before);
    await references.refresh(place.tell(CHANNEL));
    expect(await references.list('teams:one')).toEqual([]);
    place.wait(1_000);
    await references.refresh(place.tell(CHANNEL));
    expect(await references.find(at('one', CHANNEL.id))).toMatchObject({ since: new Date(place.now()).toISOString() });
  });

  test('stays forgotten where the bot leaves while it is being looked up', async () => {
    const { find } = place.store.references;
    const left = new Date(place.now()).toISOString();
    place.store.references.find = async (conversation) => {
      const found = await find(conversation);
      await references.forget(conversation, left);
      return found;
    };
    await references.refresh(place.tell(GROUP));
    expect(await references.list('teams:one')).toEqual([]);
  });
});

describe('what has left', () => {
  test('is not written down anew by what happened before', async () => {
    const before = place.tell(CHANNEL);
    place.wait(1_000);
    const left = new Date(place.now()).toISOString();
    await references.forget(at('one', CHANNEL.team ?? ''), left);
    await references.keep(before);
    await references.keep(place.tell({ ...CHANNEL, id: '19:c@thread.tacv2' }, { timestamp: left }));
    expect(await references.list('teams:one')).toEqual([]);
    place.wait(1);
    await references.keep(place.tell(CHANNEL));
    expect(await references.list('teams:one')).toHaveLength(2);
  });

  test('is not written down where a conversation is opened with somebody who is not known any more', async () => {
    await references.opened(AMINA, { serviceUrl: place.teams.serviceUrl, conversation: 'a:new', user: '29:amina' });
    expect(await references.find(AMINA)).toBeUndefined();
  });
});

test('a store that fails is logged, and nobody waits for it in vain', async () => {
  const lines: string[] = [];
  const broken = createReferences({
    store: () => Promise.reject(new Error('The disk is full.')),
    now: () => new Date(),
    log: { ...SILENT_LOG, warn: (message) => lines.push(message) },
  });
  await broken.keep(tellFrom(CHANNEL));
  await broken.refresh(tellFrom(CHANNEL));
  await broken.opened(AMINA, { serviceUrl: '' });
  expect(lines).toHaveLength(3);
  await expect(broken.find(AMINA)).rejects.toThrow('The disk is full.');
});
