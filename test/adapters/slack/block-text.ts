import { z } from 'zod';

interface ShownButton {
  readonly text: string;
  readonly actionId: string;
  readonly value: string | undefined;
}

const button = z.object({
  type: z.literal('button'),
  text: z.object({ text: z.string() }),
  action_id: z.string(),
  value: z.string().optional(),
});

const LINES = new Set(['rich_text_section', 'rich_text_quote', 'header', 'section', 'plain_text', 'mrkdwn']);

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [];
  if (button.safeParse(value).success) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (typeof type === 'string' && LINES.has(type)) return [wordsOf(value)];
  return typeof text === 'string' ? [text] : Object.values(value).flatMap(linesOf);
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text } = value as { text?: unknown };
  return typeof text === 'string' ? text : Object.values(value).map(wordsOf).join('');
}

/** What a person reads of blocks, a line for each section; buttons are left out. */
export const textOf = (blocks: unknown): string => linesOf(blocks).join('\n');

/** The buttons among blocks, in their order. */
export function buttonsOf(value: unknown): ShownButton[] {
  if (Array.isArray(value)) return value.flatMap(buttonsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { data } = button.safeParse(value);
  if (data) return [{ text: data.text.text, actionId: data.action_id, value: data.value }];
  return Object.values(value).flatMap(buttonsOf);
}
