import type { KnownBlock } from '@slack/types';
import { plain } from './elements.js';

/** Slack refuses blocks of more than about 13,200 characters: https://github.com/slackapi/bolt-js/issues/2509. */
const MOST = 12_000;
const NOTE = 'Cut here: Slack shows no more in one message. The article has the rest.';

const isText = (value: object): value is { readonly text: string } => 'text' in value && typeof value.text === 'string';

function countCharacters(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = isText(value) ? value.text.length : 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countCharacters(inner), own);
}

/** The value with its texts cut where they exceed what is left; none is left empty, for Slack refuses that. */
function cutTexts<Value>(value: Value, left: { characters: number }): Value {
  if (Array.isArray(value)) return value.map((each) => cutTexts(each, left)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (!isText(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cutTexts(each, left)])) as Value;
  const kept = Math.max(left.characters, 0);
  left.characters -= value.text.length;
  if (value.text.length <= kept) return value;
  return { ...value, text: `${value.text.slice(0, kept).replace(/\p{Cs}$/u, '')}…` }; // half of an emoji
}

/** The blocks as Slack takes them: of a passage that is longer than any message, its beginning, and a note that says so. */
export function cutBlocks(blocks: readonly KnownBlock[]): KnownBlock[] {
  const excess = countCharacters(blocks) - MOST;
  if (excess <= 0) return [...blocks];
  const texts = blocks.filter(({ type }) => type === 'rich_text');
  const left = { characters: countCharacters(texts) - excess - 500 };
  const cut = blocks.map((block) => (block.type === 'rich_text' ? cutTexts(block, left) : block));
  return [...cut, { type: 'context', elements: [plain(NOTE)] }];
}
