import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createIdentities, type Identities } from '../../../adapters/slack/identities.js';
import {
  createInstallationRows,
  type InstallationRows,
  type Installed,
} from '../../../adapters/slack/installation-rows.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { createRandom } from '../../faults/random.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { printFigures } from '../print-figures.js';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 9);

let time: number;
let store: Store;
let rows: InstallationRows;
let reads: number;
let identities: Identities;
let renew: (installed: Installed) => Promise<Installed>;

beforeEach(async () => {
  time = START;
  reads = 0;
  renew = () => Promise.reject(new Error('Slack is away'));
  store = await openStore({ file: ':memory:' });
  const now = () => new Date(time);
  rows = createInstallationRows({
    now,
    store: async () => {
      reads += 1;
      return store;
    },
  });
  identities = createIdentities({ rows, renew: (installed) => renew(installed), now, log: SILENT_LOG });
});

afterEach(() => store.close());

function installationOf(team: string, bot = {}): Installed {
  const user = { id: `U-${team}`, token: undefined, scopes: undefined };
  const given = { id: `B-${team}`, userId: `U0-${team}`, scopes: ['chat:write'], token: `xoxb-${team}`, ...bot };
  return {
    installation: { team: { id: team }, enterprise: undefined, user, bot: given },
    installedAt: new Date(time).toISOString(),
  };
}

const spentIn = (milliseconds: number) => ({
  refreshToken: 'xoxe-1',
  expiresAt: (time + milliseconds) / 1_000,
});

describe('the app in its workspaces', () => {
  test('is looked up once a minute, however often it is asked for', async () => {
    await rows.save(installationOf('T1'));
    reads = 0;
    for (let time = 0; time < 100; time += 1) await identities.find({ teamId: 'T1' });
    expect(reads).toBe(1);
    time += MINUTE;
    await identities.find({ teamId: 'T1' });
    expect(reads).toBe(2);
  });

  test('is somebody else in each: of 10,000 pairs none has the other’s token', async () => {
    const teams = Array.from({ length: 100 }, (_, number) => `T${number}`);
    for (const team of teams) await rows.save(installationOf(team));
    const random = createRandom(29);
    const pick = () => teams[Math.floor(random() * teams.length)] ?? '';
    const figures = { pairs: 10_000, leaks: 0 };
    for (let pair = 0; pair < figures.pairs; pair += 1) {
      const [one, other] = [pick(), pick()];
      const [token, identity] = [await identities.tokenOf(one), await identities.find({ teamId: other })];
      if (token !== `xoxb-${one}` || identity?.installedBy !== `U-${other}`) figures.leaks += 1;
    }
    expect(printFigures('Slack, tokens of pairs of workspaces', figures)).toEqual({ pairs: 10_000, leaks: 0 });
  });

  test('is forgotten at once where it was removed, and known at once where it was installed anew', async () => {
    await rows.save(installationOf('T1'));
    await identities.find({ teamId: 'T1' });
    identities.bury('T1');
    expect(await identities.find({ teamId: 'T1' })).toBeUndefined();
    time += 1_000;
    await rows.save(installationOf('T1'));
    expect(await identities.tokenOf('T1')).toBe('xoxb-T1');
  });
});

describe('a token that runs out', () => {
  test('is used to its end while it cannot be renewed, and that is tried twice a minute at most', async () => {
    let tried = 0;
    renew = () => {
      tried += 1;
      return Promise.reject(new Error('Slack is away'));
    };
    await rows.save(installationOf('T1', spentIn(30 * MINUTE)));
    for (let time = 0; time < 20; time += 1) expect(await identities.tokenOf('T1')).toBe('xoxb-T1');
    expect(tried).toBe(1);
  });

  test('is an error once it is spent and cannot be renewed', async () => {
    await rows.save(installationOf('T1', spentIn(-MINUTE)));
    await expect(identities.tokenOf('T1')).rejects.toThrow('Slack is away');
    expect(await identities.find({ teamId: 'T1' })).toMatchObject({ botId: 'B-T1' });
  });
});
