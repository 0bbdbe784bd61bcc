import { beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { tenantOf } from '../../../src/conversation.js';
import { QUOTA } from '../../../src/store/documents.js';
import { ROW_KEYS, readRows } from '../../../src/store/read-rows.js';
import { type Database, TABLES } from '../../../src/store/schema.js';
import type { Store } from '../../../src/store/store.js';
import { describeOnBothEngines } from './engines.js';
import { feed, proposal } from './sample-documents.js';
import {
  bodyOf,
  CHANNEL,
  claimAt,
  correctionMessage,
  digest,
  follow,
  MONDAY,
  minutesLater,
  notice,
  ownerMessage,
  planDigest,
  planOf,
  snapshotOf,
  TENANT,
} from './samples.js';

/** One thing that a tenant does. Ids are the same for all tenants, and so are the times. */
type Deed = (store: Store, workspace: string, version: number) => Promise<unknown>;

const at = (workspace: string) => ({ ...CHANNEL, workspace });
const tenant = (workspace: string) => tenantOf(at(workspace));

async function attempt({ outbox }: Store, workspace: string, verdict: 'sent' | 'held' | 'again' | 'unsure') {
  const others = WORKSPACES.filter((other) => other !== workspace).map(tenant);
  const claimed = await outbox.claim({ ...claimAt(MONDAY, 1), except: others });
  for (const each of claimed) {
    await outbox.intend(each, MONDAY, bodyOf('first', 'fact'));
    const told = { at: MONDAY, snapshot: snapshotOf(MONDAY), notBefore: MONDAY, problem: 'problem' };
    await outbox.settle(each, { kind: verdict, ...told });
  }
  return claimed.map(({ slot, conversation }) => [slot, conversation.channel]);
}

const WORKSPACES = ['A', 'B', 'C'];

const DEEDS: Readonly<Record<string, Deed>> = {
  subscribe: ({ subscriptions }, workspace) => subscriptions.add(digest({ conversation: at(workspace) })),
  follow: ({ subscriptions }, workspace) => subscriptions.add(follow({ conversation: at(workspace) })),
  change: ({ subscriptions }, workspace, version) =>
    subscriptions.change(digest({ conversation: at(workspace), version, owner: `U${version}` })),
  pause: ({ subscriptions }, workspace, version) =>
    subscriptions.change(follow({ conversation: at(workspace), version, paused: { reason: 'quiet' } })),
  tell: ({ subscriptions }, workspace, version) =>
    subscriptions.tell(tenant(workspace), 'digest-1', snapshotOf(minutesLater(version))),
  stop: ({ subscriptions }, workspace) => subscriptions.stop(tenant(workspace), 'digest-1', MONDAY),
  plan: ({ outbox }, workspace) =>
    outbox.plan([
      planOf({
        tenant: tenant(workspace),
        deliveries: [{ ...(planOf().deliveries[0] ?? notice()), conversation: at(workspace) }],
      }),
    ]),
  notice: ({ outbox }, workspace) => outbox.add(notice({ subscriptionId: 'follow-1', conversation: at(workspace) })),
  tellOwner: ({ outbox }, workspace) => outbox.add({ ...ownerMessage(), conversation: at(workspace) }),
  correct: ({ outbox }, workspace) => outbox.add(correctionMessage({ conversation: at(workspace) })),
  send: (store, workspace) => attempt(store, workspace, 'sent'),
  hold: (store, workspace) => attempt(store, workspace, 'held'),
  retry: (store, workspace) => attempt(store, workspace, 'again'),
  doubt: (store, workspace) => attempt(store, workspace, 'unsure'),
  decide: async ({ outbox }, workspace) => {
    const [held] = await outbox.listHeld(tenant(workspace));
    return held && outbox.decide(tenant(workspace), held.id, 'send');
  },
  throttle: ({ outbox }, workspace, version) => outbox.throttle(tenant(workspace), minutesLater(version - 3), 'wait'),
  putRight: async ({ corrections }, workspace, version) => {
    const known = await corrections.list(tenant(workspace));
    const change = { kind: 'status', theme: 'caseloads', status: 'improving' } as const;
    const correction = {
      id: `c${known.length}`,
      change,
      was: 'still open',
      by: `U${version}`,
      at: MONDAY,
      reason: 'so',
    };
    await corrections.add(tenant(workspace), correction);
    return corrections.revision(tenant(workspace));
  },
  install: async ({ installations }, workspace, version) => {
    const installation = { user: 'U1', payload: `token ${version}`, scopes: [], installedAt: MONDAY };
    await installations.save(tenant(workspace), installation);
    return installations.find(tenant(workspace), 'U1');
  },
  uninstall: ({ installations }, workspace) => installations.remove(tenant(workspace), 'U1'),
  reach: async ({ references }, workspace, version) => {
    await references.save(at(workspace), `reference ${version}`, MONDAY);
    return references.find(at(workspace));
  },
  listReached: async ({ references }, workspace) =>
    (await references.list(tenant(workspace))).map(({ channel }) => channel),
  lose: ({ references }, workspace) => references.remove(at(workspace)),
  settings: ({ tenants }, workspace, version) => tenants.save(tenant(workspace), { admins: [`U${version}`] }, MONDAY),
  purge: ({ tenants }, workspace) => tenants.purge(tenant(workspace)),
  propose: ({ documents }, workspace, version) =>
    documents.propose(tenant(workspace), proposal({ bytes: Buffer.from(`Words ${version % 2}.`) })),
  accept: async ({ documents }, workspace) => {
    const waiting = await documents.list(tenant(workspace), 'waiting');
    return documents.acceptMany(tenant(workspace), waiting, { by: 'U1', at: MONDAY });
  },
  supply: async ({ documents }, workspace, version) => {
    const [added] = await documents.list(tenant(workspace), 'added');
    const supplied = { publisher: `Echo ${version}` };
    return added && documents.supply(tenant(workspace), added.id, { by: 'U1', at: MONDAY, supplied });
  },
  takeOut: async ({ documents }, workspace) => {
    const [added] = await documents.list(tenant(workspace), 'added');
    return added && documents.remove(tenant(workspace), added.id, { by: 'U1', at: MONDAY, reason: 'old' });
  },
  putBack: async ({ documents }, workspace) => {
    const [removed] = await documents.list(tenant(workspace), 'removed');
    return removed && documents.restore(tenant(workspace), removed.id, { by: 'U1', at: MONDAY, quota: QUOTA });
  },
  collect: async ({ documents }, workspace) => [
    await documents.revision(tenant(workspace)),
    await documents.trail(tenant(workspace)),
  ],
  followFeed: async ({ feeds }, workspace, version) => {
    await feeds.add(feed({ tenant: tenant(workspace), url: `https://news.example/${version % 2}.xml` }));
    return (await feeds.list(tenant(workspace))).map(({ url }) => url);
  },
  unfollowFeed: ({ feeds }, workspace) => feeds.remove(tenant(workspace), 'feed-1'),
  event: ({ isNewEvent }, workspace, version) => isNewEvent(tenant(workspace), `Ev${version}`, MONDAY),
  rate: (store, workspace, version) =>
    store.rate(tenant(workspace), { userHash: 'u', messageKey: `m${version}`, rating: 1, at: MONDAY }),
};

/** Random in every run: ids of deliveries, and what is encrypted. The platform's name is the tenant's own. */
const RANDOM = ['tenant', 'id', 'delivery_id', 'payload', 'reference'];

/** Every row of a workspace, as far as it is the same for all that do the same. */
async function listRows(tables: Kysely<Database>, workspace: string): Promise<string[]> {
  const listed: string[] = [];
  for (const table of TABLES)
    for await (const row of readRows(tables, table)) {
      if (row['tenant'] !== tenant(workspace)) continue;
      const same = Object.entries(row).filter(([column]) => !RANDOM.includes(column));
      listed.push(JSON.stringify([table, ...same.sort()]));
    }
  return listed.sort();
}

const deed = fc.record({ name: fc.constantFrom(...Object.keys(DEEDS)), version: fc.integer({ min: 1, max: 5 }) });
const deeds = fc.array(fc.record({ workspace: fc.constantFrom('A', 'B'), deed }), { minLength: 10, maxLength: 40 });

async function fillTables(tables: Kysely<Database>, owner: string): Promise<void> {
  const described = await tables.introspection.getTables();
  for (const name of TABLES) {
    const columns = described.find((table) => table.name === name)?.columns ?? [];
    const values = columns.map(({ name: column, dataType }) => {
      if (dataType.toLowerCase().startsWith('int')) return 1;
      if (name === 'document_contents' && column === 'bytes') return Buffer.from('same');
      return column === 'tenant' || column === 'key' ? owner : 'same';
    });
    await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column.name)))})
      values (${sql.join(values)})`.execute(tables);
  }
}

describeOnBothEngines('Tenants', (database) => {
  let store: Store;
  let tables: Kysely<Database>;
  beforeEach(async () => {
    store = await database.open();
    tables = await database.tables();
  });

  it('see and change nothing of each other, whatever both do', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        for (const workspace of WORKSPACES) await store.tenants.purge(tenant(workspace));
        const perform = async (workspace: string, { name, version }: { name: string; version: number }) =>
          DEEDS[name]?.(store, workspace, version).catch(() => 'refused: its id is there already');
        const amongOthers: unknown[] = [];
        for (const { workspace, deed } of all) {
          const result = await perform(workspace, deed);
          if (workspace === 'B') amongOthers.push(result);
        }
        const alone: unknown[] = [];
        for (const { workspace, deed } of all) if (workspace === 'B') alone.push(await perform('C', deed));
        expect(amongOthers).toEqual(alone);
        expect(await listRows(tables, 'B')).toEqual(await listRows(tables, 'C'));
      }),
      { numRuns: database.engine === 'SQLite' ? 100 : 20 },
    );
  }, 60_000);

  it('cannot reach a delivery of another by its id', async () => {
    await planDigest(store);
    await attempt(store, 'T1', 'held');
    const [held] = await store.outbox.listHeld(TENANT);
    const id = held?.id ?? '';
    expect(await store.outbox.find('slack:T2', id)).toBeUndefined();
    expect(await store.outbox.decide('slack:T2', id, 'send')).toBe(false);
    expect(await store.outbox.find(TENANT, id)).toEqual(held);
  });

  it('are purged from every table there is, and nobody else is', async () => {
    await fillTables(tables, TENANT);
    await fillTables(tables, 'slack:T2');
    expect(await store.tenants.purge(TENANT)).toBe(TABLES.length - 1);
    for (const name of TABLES.filter((table) => table !== 'job_runs')) {
      const { rows } = await sql<{ tenant: string }>`select tenant from ${sql.table(name)}`.execute(tables);
      expect([name, rows]).toEqual([name, [{ tenant: 'slack:T2' }]]);
    }
    expect(await store.tenants.purge(TENANT)).toBe(0);
  });

  it('begin every key but that of the jobs, and no table is missing from the list', async () => {
    const described = await tables.introspection.getTables();
    expect(described.map(({ name }) => name).sort()).toEqual(TABLES.toSorted());
    for (const { name, columns } of described)
      expect([name, columns.some((column) => column.name === 'tenant')]).toEqual([name, name !== 'job_runs']);
    for (const [table, [first]] of Object.entries(ROW_KEYS))
      expect(first).toBe(table === 'job_runs' ? 'key' : 'tenant');
  });
});
