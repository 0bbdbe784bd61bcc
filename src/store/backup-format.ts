import { createHash } from 'node:crypto';
import { z } from 'zod';

const FORMAT = 'briefing-bot-backup';
export const VERSION = 1;

/** The first line of a backup. */
export const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  /** The latest migration that the database had seen. */
  schema: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

/** Every line between the first and the last: one row as the database has it. */
export const rowSchema = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** The last line: how many rows there are, and the checksum of the bytes of all lines before it, line ends included. */
export const endSchema = z.object({ rows: z.number(), sha256: z.string() });

export type BackupHeader = z.infer<typeof headerSchema>;
export type BackupRow = z.infer<typeof rowSchema>;
type BackupEnd = z.infer<typeof endSchema>;

/** What a backup holds. */
export interface BackupSummary {
  readonly schema: string;
  readonly at: string;
  readonly rows: number;
  /** How many of them each table has, in the order of the backup; tables without rows are left out. */
  readonly tables: ReadonlyMap<string, number>;
}

/** The lines of a backup of these rows, without line ends. */
export async function* sealLines(
  header: Pick<BackupHeader, 'schema' | 'at'>,
  rows: AsyncIterable<BackupRow>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const write = (value: BackupHeader | BackupRow): string => {
    const line = JSON.stringify(value);
    hash.update(`${line}\n`);
    return line;
  };
  yield write({ format: FORMAT, version: VERSION, ...header });
  let count = 0;
  for await (const row of rows) {
    count += 1;
    yield write(row);
  }
  const end: BackupEnd = { rows: count, sha256: hash.digest('hex') };
  yield JSON.stringify(end);
}
