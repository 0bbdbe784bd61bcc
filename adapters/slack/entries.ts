import { z } from 'zod';
import type { Entries } from '../../src/forms.js';

const listOf = (value: string | null | undefined): string[] => (value ? [value] : []);

const chosen = z.object({ value: z.string() });
const entrySchema = z.union([
  z
    .object({ selected_options: z.array(chosen) })
    .transform(({ selected_options }) => selected_options.map(({ value }) => value)),
  z.object({ selected_time: z.string().nullable() }).transform(({ selected_time }) => listOf(selected_time)),
  z
    .object({ selected_conversation: z.string().nullable() })
    .transform(({ selected_conversation }) => listOf(selected_conversation)),
  z.object({ value: z.string().nullable() }).transform(({ value }) => listOf(value)),
]);
const valuesSchema = z.record(z.string(), z.record(z.string(), entrySchema));

/** What was entered, as Slack sends it with a submission: `view.state.values`. Undefined for inputs that no dialog has. */
export function readEntries(values: unknown): Entries | undefined {
  const { data } = valuesSchema.safeParse(values);
  return data && new Map(Object.values(data).flatMap((block) => Object.entries(block)));
}
