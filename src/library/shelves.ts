import { DEPLOYMENT } from '../store/documents.js';
import type { Shelf } from './shelf.js';

/** Tenants whose own collection is kept; the one that has not asked for the longest goes first. */
const MOST_KEPT = 8;

/** The collection that most share, and those of the eight tenants with one of their own that asked last. */
export function createShelves(create: () => Shelf) {
  const common = create();
  const kept = new Map<string, Shelf>();
  return {
    /** Undefined where it is not kept. */
    peek: (owner: string): Shelf | undefined => (owner === DEPLOYMENT ? common : kept.get(owner)),
    get(owner: string): Shelf {
      if (owner === DEPLOYMENT) return common;
      const shelf = kept.get(owner) ?? create();
      kept.delete(owner);
      kept.set(owner, shelf);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return shelf;
    },
  };
}
