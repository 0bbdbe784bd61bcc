import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createIsFirstTime } from '../../../adapters/first-time.js';
import { type Claims, createClaims } from '../../../adapters/teams/claims.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { SILENT_LOG } from '../../src/sample-bot.js';

let store: Store;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
});

afterEach(() => store.close());

/** Claims as another instance, or the same after a restart, sees them. */
const openClaims = (): Claims =>
  createClaims(
    createIsFirstTime({
      store: async () => store,
      isKept: async () => true,
      tenantOf: (workspace) => `teams:${workspace}`,
      log: SILENT_LOG,
      now: () => new Date('2026-11-25T09:00:00.000Z'),
    }),
  );

test('what is taken is taken everywhere, in its organisation alone', async () => {
  const [one, other] = [openClaims(), openClaims()];
  const taken = await Promise.all([one, other, one, other].map((claims) => claims.take('one', 'a')));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await other.take('two', 'a')).toBe(true);
  expect(await other.take('one', 'b')).toBe(true);
});

test('what is given back may be taken once more by whoever gave it back, and by nobody else', async () => {
  const [one, other] = [openClaims(), openClaims()];
  for (let times = 0; times < 3; times += 1) {
    expect(await one.take('one', 'a')).toBe(true);
    expect(await one.take('one', 'a')).toBe(false);
    one.giveBack('one', 'a');
    expect(await other.take('one', 'a')).toBe(false);
  }
});
