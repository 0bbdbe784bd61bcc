import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { describeError, RemediedError } from '../errors.js';
import {
  type BackupHeader,
  type BackupRow,
  type BackupSummary,
  endSchema,
  headerSchema,
  rowSchema,
  VERSION,
} from './backup-format.js';

const LINE_END = 0x0a;

/** Splits at line ends alone: other marks that separate lines may stand in the words of an article. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      yield Buffer.concat([...begun, chunk.subarray(start, end)]);
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

async function* readLines(file: string): AsyncGenerator<Buffer> {
  try {
    yield* splitLines(createReadStream(file));
  } catch (error) {
    throw new RemediedError(`The backup ${file} cannot be read: ${describeError(error)}`, 'Name a file that is there.');
  }
}

function parseLine<T>(schema: z.ZodType<T>, line: Buffer): T | undefined {
  try {
    const { success, data } = schema.safeParse(JSON.parse(line.toString()));
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}

function damagedError(file: string, problem: string): RemediedError {
  return new RemediedError(
    `The backup ${file} cannot be used: ${problem}. Nothing was changed.`,
    'Restore another backup: the bot keeps the newest of every night in the folder backups of its data folder.',
  );
}

function readHeader(file: string, line: Buffer): BackupHeader {
  const header = parseLine(headerSchema, line);
  if (!header) throw damagedError(file, 'it does not begin like a backup of this bot');
  if (header.version !== VERSION) throw damagedError(file, `its version ${header.version} is not known here`);
  return header;
}

/**
 * The rows of a backup, which are all of them only once this has ended: it rejects with a `RemediedError` at the first
 * line that is wrong, and at the end where the checksum or the number of rows is. Returns what the backup holds.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupRow, BackupSummary> {
  const hash = createHash('sha256');
  const tables = new Map<string, number>();
  let rows = 0;
  const lines = readLines(file);
  const next = async (): Promise<Buffer> => (await lines.next()).value ?? Buffer.alloc(0);
  let line = await next();
  const { schema, at } = readHeader(file, line);
  for (;;) {
    hash.update(line).update('\n');
    line = await next();
    const row = parseLine(rowSchema, line);
    if (!row) break;
    rows += 1;
    tables.set(row.table, (tables.get(row.table) ?? 0) + 1);
    yield row;
  }
  const end = parseLine(endSchema, line);
  if (!end) throw damagedError(file, `it ends or is damaged after ${rows} rows`);
  if (end.rows !== rows || end.sha256 !== hash.digest('hex') || !(await lines.next()).done)
    throw damagedError(file, 'its checksum does not fit what it holds');
  return { schema, at, rows, tables };
}

/** Reads a whole backup and says what it holds. Rejects with a `RemediedError` where any of it is damaged. */
export async function verifyBackup(file: string): Promise<BackupSummary> {
  const rows = readBackup(file);
  for (;;) {
    const next = await rows.next();
    if (next.done) return next.value;
  }
}
