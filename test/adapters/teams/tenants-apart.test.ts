import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createRandom } from '../../faults/random.js';
import { digestTo } from '../../src/digest/sample-deliveries.js';
import { printFigures } from '../print-figures.js';
import { at, openSending, type Sending } from './open-sending.js';
import { REMOVED, type Spot } from './told.js';

const PAIRS = 5_000;
/** After how many pairs everything that is kept is looked over. */
const LOOK = 500;
const TENANTS = 12;
const KINDS = ['channel', 'groupChat', 'personal'] as const;

const ANSWER = { title: 'For our eyes', elements: [], sources: [], followUps: [] };

let place: Sending;

beforeEach(async () => {
  place = await openSending({ places: [] });
});

afterEach(() => place.close());

/** Conversations of an organisation; the same people are in all of them. */
const spotsOf = (tenant: string): Spot[] =>
  KINDS.map((type) => ({
    tenant,
    type,
    id: type === 'personal' ? `a:${tenant}` : `19:${tenant}-${type}@thread.tacv2`,
    ...(type === 'channel' && { team: `19:${tenant}@thread.tacv2` }),
  }));

const channelOf = ({ type, id }: Spot): string => (type === 'personal' ? 'user:id-of-amina' : id);

/** Everything that is kept of all organisations. */
async function readAll(): Promise<string> {
  const lines: string[] = [];
  for await (const line of place.store.export()) if (line.includes('"teams:')) lines.push(line);
  return lines.join('');
}

/** Somebody of one organisation names what is another’s: what they may try. Each resolves to whether it reached anything. */
const DEEDS: readonly ((named: Spot) => Promise<boolean>)[] = [
  async ({ tenant, id }) => {
    const outcome = await place.sender.send({ deliveryId: 'd', conversation: at(tenant, id), answer: ANSWER });
    return outcome.kind !== 'refused';
  },
  async ({ tenant, id }) => (await place.references.find(at(tenant, id))) !== undefined,
  async (named) => {
    // What was left is learnt anew from what is said later, and left again.
    place.wait(1_000);
    await place.references.refresh(place.tell(named, { serviceUrl: 'https://smba.trafficmanager.net/emea/' }));
    await place.removal.remove(place.tell(named, REMOVED[0]));
    return false;
  },
  ...REMOVED.flatMap((removed) => [
    async (named: Spot) => {
      await place.removal.remove(place.tell(named, { ...removed, from: { id: '29:amina-of-another' } }));
      return false;
    },
    async (named: Spot) => {
      await place.removal.remove(place.tell({ ...named, team: named.team ?? named.id }, removed));
      return false;
    },
  ]),
];

test('nothing that one organisation does reaches another: 5,000 random pairs', async () => {
  const names = Array.from({ length: TENANTS }, (_, number) => `tenant-${number}-end`);
  for (const spot of names.flatMap(spotsOf)) {
    await place.references.keep(place.tell(spot));
    await place.store.subscriptions.add(digestTo(at(spot.tenant, channelOf(spot))));
  }
  const before = await readAll();
  const random = createRandom(20_261_125);
  const pick = <T>(things: readonly T[]): T => things[Math.floor(random() * things.length)] as T;
  let leaks = 0;
  for (let pair = 1; pair <= PAIRS; pair += 1) {
    const own = pick(names);
    const theirs = pick(spotsOf(pick(names.filter((name) => name !== own))));
    leaks += Number(await pick(DEEDS)({ ...theirs, tenant: own, user: 'stranger' }));
    // What is gone does not come back: what a pair has changed stands out a while later.
    if (pair % LOOK === 0) leaks += Number((await readAll()) !== before);
  }
  const figures = printFigures('Teams, organisations apart', {
    pairs: PAIRS,
    calls: place.teams.calls().length,
    leaks,
  });
  expect(figures).toEqual({ pairs: PAIRS, calls: 0, leaks: 0 });
}, 60_000);
