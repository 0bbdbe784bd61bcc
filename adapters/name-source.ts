import type { Source } from '../src/answer.js';
import { formatPublished } from '../src/wording.js';

/** "[1] Headline · Bucks Herald · published 28 September 2018 (stated) · 000.txt"; its position is from 0. */
export function nameSource({ headline, publisher, file, ...dated }: Source, position: number): string {
  const details = [publisher, formatPublished(dated), file].filter((detail) => detail !== undefined);
  return `[${position + 1}] ${headline} · ${details.join(' · ')}`;
}
