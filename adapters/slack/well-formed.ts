import { parse } from 'node:querystring';

/** The fields of what Slack tells, whichever way it came. */
export type Told = Readonly<Record<string, unknown>>;

function readObject(text: string): Told | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Told) : undefined;
  } catch {
    return undefined;
  }
}

/** Every name once: one that comes twice has no meaning that everybody agrees on. */
function readForm(text: string): Told | undefined {
  const fields = { ...parse(text) };
  const values = Object.values(fields);
  if (values.length === 0 || values.some((value) => typeof value !== 'string')) return undefined;
  const { payload } = fields;
  return payload === undefined ? fields : readObject(String(payload));
}

/** The object in a body, or in the payload of a form; undefined for what Slack never sends. */
export const readTold = (text: string, isForm: boolean): Told | undefined =>
  isForm ? readForm(text) : readObject(text);
