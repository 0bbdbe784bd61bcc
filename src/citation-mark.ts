import type { Run } from './answer.js';

/** "[2]", or "[2, page 4]" where the source has pages: what stands behind words that are from a source. */
export const citationMark = (cite: number, at: Run['at']): string =>
  at?.page === undefined ? `[${cite}]` : `[${cite}, page ${at.page}]`;
