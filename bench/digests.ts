import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planDue } from '../src/digest/plan-due.js';
import type { Engine } from '../src/store/engine.js';
import { createKeyring } from '../src/store/keyring.js';
import { openStore } from '../src/store/open-store.js';
import type { Store } from '../src/store/store.js';
import { type PostgresServer, startPostgres } from '../test/src/store/postgres-server.js';
import { type Figure, median } from './figure.js';
import { NOW, subscribeAll } from './subscriptions.js';

interface Sizes {
  readonly channels: number;
  readonly runs: number;
}

const SILENT = { info() {}, warn() {}, error() {} };
const KEYRING = createKeyring([{ id: 'bench', key: Buffer.alloc(32, 1) }]);
const WORKERS = 4;
const BATCH = 20;
const LEASE = new Date(NOW.getTime() + 300_000).toISOString();
const BODY = { answer: { title: 'Digest', elements: [], sources: [], followUps: [] }, facts: [] };

/** Opens the store of one run: as often as somebody asks, and each time the same one. */
type Open = () => Promise<Store>;

const secondsSince = (start: number): number => (performance.now() - start) / 1_000;

/** Claims and records until nothing is left. Resolves to the ids it had. */
async function work({ outbox }: Store, instance: string): Promise<string[]> {
  const had: string[] = [];
  const now = NOW.toISOString();
  for (;;) {
    const claimed = await outbox.claim({ instance, now, leaseUntil: LEASE, limit: BATCH });
    if (claimed.length === 0) return had;
    for (const delivery of claimed) {
      await outbox.intend(delivery, now, BODY);
      if (await outbox.settle(delivery, { kind: 'sent', at: now })) had.push(delivery.id);
    }
  }
}

interface Measured {
  readonly planning: number;
  readonly perSecond: number;
  readonly doubled: number;
  readonly lost: number;
}

async function measure(open: Open, channels: number): Promise<Measured> {
  const store = await open();
  await subscribeAll(store, channels);
  const planned = performance.now();
  await planDue({ store, log: SILENT, now: NOW });
  const planning = secondsSince(planned);
  const others = await Promise.all(Array.from({ length: WORKERS - 1 }, open));
  const begun = performance.now();
  const had = (await Promise.all([store, ...others].map((each, at) => work(each, `worker-${at}`)))).flat();
  const perSecond = had.length / secondsSince(begun);
  await Promise.all([store, ...others].map((each) => each.close()));
  const distinct = new Set(had).size;
  return { planning, perSecond, doubled: had.length - distinct, lost: channels - distinct };
}

function toFigures(engine: Engine, measured: readonly Measured[], channels: number): Figure[] {
  const of = (pick: (each: Measured) => number) => median(measured.map(pick));
  const sum = (pick: (each: Measured) => number) => measured.reduce((total, each) => total + pick(each), 0);
  return [
    {
      name: `${engine}: ${channels} digests due in one minute, planned`,
      value: of(({ planning }) => planning),
      unit: 's',
      target: { most: 1 },
    },
    {
      name: `${engine}: claimed, intended and recorded by ${WORKERS} workers`,
      value: of(({ perSecond }) => perSecond),
      unit: 'a second',
      // Several processes share PostgreSQL; SQLite is for one.
      ...(engine === 'PostgreSQL' && { target: { least: 400 } }),
    },
    { name: `${engine}: claimed twice`, value: sum(({ doubled }) => doubled), unit: '', target: { most: 0 } },
    { name: `${engine}: lost`, value: sum(({ lost }) => lost), unit: '', target: { most: 0 } },
  ];
}

async function measureOnSqlite(folder: string, { channels, runs }: Sizes): Promise<Figure[]> {
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run += 1) {
    const file = join(folder, `${run}.db`);
    measured.push(await measure(() => openStore({ file, keyring: KEYRING }), channels));
  }
  return toFigures('SQLite', measured, channels);
}

async function measureOnPostgres(server: PostgresServer, { channels, runs }: Sizes): Promise<Figure[]> {
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run += 1) {
    const url = await server.createDatabase();
    measured.push(await measure(() => openStore({ url, keyring: KEYRING }), channels));
  }
  return toFigures('PostgreSQL', measured, channels);
}

/** How fast digests are planned, claimed and recorded, on both engines. */
export async function measureDigests(sizes: Sizes): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const server = await startPostgres();
  try {
    return [...(await measureOnSqlite(folder, sizes)), ...(await measureOnPostgres(server, sizes))];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}
