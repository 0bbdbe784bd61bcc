/** An object of data whose form nobody promised: JSON, or XML as a parser has it. */
export type JsonNode = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where there may be one, several or none: all of them. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

export const nodesOf = (value: unknown): readonly JsonNode[] => listOf(value).filter(isNode);
