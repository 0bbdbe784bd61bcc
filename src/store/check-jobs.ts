import type { Kysely } from 'kysely';
import type { Database } from './schema.js';

const HOUR = 3_600_000;

/** "key-rotation:2026-11-24": what was done, and for which night. */
const KEY = /^(.+):(\d{4}-\d\d-\d\d)$/;

interface Run {
  readonly name: string;
  readonly night: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly problem: string | null;
}

async function listRuns(db: Kysely<Database>): Promise<Run[]> {
  const rows = await db
    .selectFrom('job_runs')
    .select(['key', 'started_at', 'finished_at', 'problem'])
    .orderBy('key')
    .execute();
  return rows.flatMap(({ key, started_at, finished_at, problem }) => {
    const [, name, night] = KEY.exec(key) ?? [];
    if (name === undefined || night === undefined) return [];
    return [{ name, night, startedAt: started_at, finishedAt: finished_at, problem }];
  });
}

function findFault({ name, night, startedAt, finishedAt, problem }: Run, now: string): string | undefined {
  const work = `The nightly ${name} of ${night}`;
  if (problem !== null) return `${work} failed and is tried again the next night: ${problem}`;
  const isOverdue = finishedAt === null && Date.parse(now) - Date.parse(startedAt) > HOUR;
  return isOverdue ? `${work} was broken off; it is done again the next night while the bot runs.` : undefined;
}

/** One sentence for each kind of nightly work whose latest night went wrong. */
export async function findFailedJobs(db: Kysely<Database>, now: string): Promise<string[]> {
  const latest = new Map((await listRuns(db)).map((run) => [run.name, run]));
  return [...latest.values()].map((run) => findFault(run, now)).filter((fault) => fault !== undefined);
}
