import type { TeamsDouble } from './teams-double.js';

interface Called {
  readonly status: number;
  /** What was sent has it, or why it was not sent. */
  readonly told: string | undefined;
}

export const CARD = 'application/vnd.microsoft.card.adaptive';

/** A message with a card. */
export const messageWith = (card: object, fields: object = {}) => ({
  type: 'message',
  attachments: [{ contentType: CARD, content: card }],
  ...fields,
});

/** Calls a double as a bot does; `path` is below its address, such as "v3/conversations". */
export async function call(
  teams: TeamsDouble,
  path: string,
  { body = {}, method = 'POST', token = teams.accessToken }: { body?: object; method?: string; token?: string } = {},
): Promise<Called> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${teams.serviceUrl}${path}`, { method, headers, body: JSON.stringify(body) });
  const { id, error } = (await response.json()) as { id?: string; error?: { code: string } };
  return { status: response.status, told: error?.code ?? id };
}

export const activitiesOf = (conversation: string, query = ''): string =>
  `v3/conversations/${encodeURIComponent(conversation)}/activities${query}`;
