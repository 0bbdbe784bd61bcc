import type { z } from 'zod';
import { RemediedError } from '../errors.js';

/**
 * A stored value of JSON as `schema` has it. Throws a `RemediedError` that names its row, "tenants slack:T1", where it is
 * something else.
 */
export function readStored<T>(schema: z.ZodType<T>, text: string, row: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new RemediedError(
      `The stored row ${row} cannot be read: its JSON is damaged.`,
      'Run the command doctor to see all such rows, and restore the latest backup.',
    );
  }
}

/**
 * Those rows that can be read. A damaged one must not keep what all tenants wait for from the others; `doctor` names it.
 */
export function readSound<Row, T>(rows: readonly Row[], read: (row: Row) => T): T[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      if (error instanceof RemediedError) return [];
      throw error;
    }
  });
}
