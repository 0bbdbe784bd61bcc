import { RemediedError } from '../errors.js';
import type { Log } from '../log.js';
import { writeNightlyBackup } from './nightly-backups.js';
import type { Store } from './store.js';

interface UpkeepOptions {
  readonly store: Store;
  readonly now: Date;
  /** Names this process among those that share the store. */
  readonly instance: string;
  /** Absent where the database is backed up by others. */
  readonly backup?: { readonly folder: string; readonly keep: number };
  readonly log: Log;
}

interface Job {
  readonly name: string;
  run(): Promise<unknown>;
}

const THREE_HOURS = 10_800_000;

/** The night for which this process last looked after each store: until the next one there is nothing to ask. */
const lastNights = new WeakMap<Store, string>();

/** "2026-11-24": the date of the last three o'clock in the morning, UTC. */
const nightOf = (now: Date): string => new Date(now.getTime() - THREE_HOURS).toISOString().slice(0, 10);

/** The backup comes first: it holds what the others are about to change. */
function listJobs({ store, now, backup }: UpkeepOptions): Job[] {
  const others: Job[] = [
    { name: 'key-rotation', run: () => store.installations.rotate() },
    { name: 'prune', run: () => store.prune(now.toISOString()) },
  ];
  if (!backup) return others;
  return [{ name: 'backup', run: () => writeNightlyBackup(store, { ...backup, night: nightOf(now) }) }, ...others];
}

function describeProblem(error: unknown): string {
  if (error instanceof RemediedError) return `${error.message} ${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}

function logFailure({ name }: Job, log: Log) {
  return (error: unknown): string => {
    log.error('Nightly work failed; it is tried again the next night', { job: name, error });
    return describeProblem(error);
  };
}

/** Does one job, unless another instance began it. That it failed is written down where the store can still be written. */
async function runJob(job: Job, { store, now, instance, log }: UpkeepOptions): Promise<void> {
  const key = `${job.name}:${nightOf(now)}`;
  const at = now.toISOString();
  if (!(await store.jobs.begin(key, instance, at))) return;
  const problem = await job.run().then(() => undefined, logFailure(job, log));
  await store.jobs.finish(key, at, problem);
}

/**
 * Once a night, or when the first process starts after it, by one of all instances: a backup, values encrypted anew whose
 * key is an older one, and what is too old dropped. Asked again for the same night it does nothing and asks the store
 * nothing. Never rejects: what failed is logged and written down, and the rest is done all the same.
 */
export async function runUpkeep(options: UpkeepOptions): Promise<void> {
  const { store, now, log } = options;
  const night = nightOf(now);
  if (lastNights.get(store) === night) return;
  lastNights.set(store, night);
  for (const job of listJobs(options)) await runJob(job, options).catch(logFailure(job, log));
}
