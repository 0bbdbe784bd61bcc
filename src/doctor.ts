import type { ArticleIndex } from '../index/model.js';
import { type Answer, bullets, type Field, type Note, note, paragraph, section, toRuns } from './answer.js';
import { formatDate } from './date-wording.js';
import { RemediedError } from './errors.js';
import type { DocumentState } from './store/documents.js';
import type { DeliveryStatus } from './store/outbox.js';
import type { Store, StoreHealth } from './store/store.js';
import { countOf, describeCollection, joinList } from './wording.js';

interface Examined {
  /** Resolves to undefined where nothing was ever stored. */
  readonly openStore: () => Promise<Store | undefined>;
  readonly index: Pick<ArticleIndex, 'articles'>;
  readonly now: Date;
}

interface Examination {
  readonly answer: Answer;
  /** Nothing was found that somebody must mend. */
  readonly isHealthy: boolean;
}

interface StoreReport {
  readonly fields: readonly Field[];
  readonly faults: readonly string[];
  readonly notes: readonly Note[];
}

const SECOND = 1_000;
const DAY = 86_400_000;
/** Between two clocks, beyond which leases cannot be trusted. */
const MOST_SKEW = 120 * SECOND;

const STATUSES: readonly DeliveryStatus[] = ['pending', 'sending', 'sent', 'skipped', 'failed', 'held'];

const field = (label: string, value: string): Field => ({ label, value: toRuns(value) });

const isShared = ({ engine }: StoreHealth): boolean => engine.startsWith('PostgreSQL');

function tellDeliveries(counts: Readonly<Record<DeliveryStatus, number>>): string {
  return joinList(STATUSES.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`));
}

/** "12 in answers, 3 waiting for approval". */
function tellDocuments({ added, waiting }: Readonly<Record<DocumentState, number>>): string {
  const told = [
    [added, 'in answers'],
    [waiting, 'waiting for approval'],
  ] as const;
  return joinList(told.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`));
}

/** "24 November 2026, 03:00 UTC". */
function tellInstant(instant: string): string {
  return `${formatDate(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

function tellSkew(clockSkew: number): string {
  const seconds = Math.round(Math.abs(clockSkew) / SECOND);
  if (seconds === 0) return 'the database’s and this machine’s agree';
  return `the database’s is ${countOf(seconds, 'second')} ${clockSkew > 0 ? 'ahead of' : 'behind'} this machine’s`;
}

function findSkew({ clockSkew }: StoreHealth): string[] {
  if (Math.abs(clockSkew) <= MOST_SKEW) return [];
  return [`Clocks: ${tellSkew(clockSkew)}. Set both machines by a time service.`];
}

function noteBackup(last: string | undefined, now: Date): Note[] {
  if (last !== undefined && now.getTime() - Date.parse(last) < 2 * DAY) return [];
  const made = 'There is no nightly backup of the last two days: one is made while the bot runs.';
  return [note(`${made} npm start -- backup FILE makes one now.`)];
}

function noteHeld(held: number): Note[] {
  if (held === 0) return [];
  const deliveries = countOf(held, 'delivery', 'deliveries');
  return [note(`${deliveries} may or may not have arrived: /digest list asks their owners whether to send again.`)];
}

async function reportStore(store: Store, now: Date): Promise<StoreReport> {
  const health = await store.check(now.toISOString());
  const counts = await store.outbox.count();
  const last = await store.jobs.lastFinished('backup:');
  const backup = last === undefined ? 'none yet' : tellInstant(last);
  return {
    fields: [
      field('Store', `${health.engine}, schema ${health.schema}`),
      field('Added documents', tellDocuments(await store.documents.count()) || 'none yet'),
      field('Deliveries', tellDeliveries(counts) || 'none yet'),
      field('Keys in use', joinList(health.keyIds) || 'none: nothing is encrypted yet'),
      ...(isShared(health) ? [field('Clocks', tellSkew(health.clockSkew))] : []),
      field('Last nightly backup', isShared(health) ? 'made by whoever runs the database' : backup),
    ],
    faults: [...health.faults, ...findSkew(health)],
    notes: [...(isShared(health) ? [] : noteBackup(last, now)), ...noteHeld(counts.held)],
  };
}

async function examineStore({ openStore, now }: Examined): Promise<StoreReport> {
  try {
    const store = await openStore();
    if (store) return await reportStore(store, now);
    return { fields: [field('Store', 'none yet; it is made when something is first stored')], faults: [], notes: [] };
  } catch (error) {
    if (!(error instanceof RemediedError)) throw error;
    const { message, remedy } = error;
    return { fields: [field('Store', 'cannot be read')], faults: [`${message} ${remedy}`], notes: [] };
  }
}

/** Looks over what the bot rests on; that the store cannot be opened or read is a fault like any other. */
export async function examine(examined: Examined): Promise<Examination> {
  const { fields, faults, notes } = await examineStore(examined);
  const articles = field('Articles', describeCollection(examined.index.articles));
  const verdict =
    faults.length === 0
      ? paragraph('Nothing is wrong.')
      : section('What is wrong', [bullets(faults.map((fault) => [fault]))]);
  return {
    answer: {
      title: faults.length === 0 ? 'All is well' : `${countOf(faults.length, 'fault')} found`,
      elements: [{ kind: 'fields', fields: [articles, ...fields, field('Node', process.version)] }, verdict, ...notes],
      sources: [],
      followUps: [],
    },
    isHealthy: faults.length === 0,
  };
}
