import type { ArticleFile } from '../../index/collection.js';
import type { ArticleIndex } from '../../index/model.js';
import type { SuppliedDetails } from '../store/documents.js';

/** A document of the collection as it goes into a build. */
export interface Ingredient {
  readonly id: string;
  readonly file: string;
  /** As it is stored: see `readReading`. */
  readonly read: string;
  readonly supplied: SuppliedDetails;
  readonly visibility: 'public' | 'private';
}

/** A document that answers are made without, and why, in words for a person. */
export interface LeftOut {
  readonly id: string;
  readonly problem: string;
}

export interface Recipe {
  /** The articles folder. */
  readonly base: readonly ArticleFile[];
  readonly documents: AsyncIterable<Ingredient>;
}

export interface Built {
  readonly index: ArticleIndex;
  readonly leftOut: readonly LeftOut[];
}

/** Reads a collection. Rejects where that fails as a whole; a document that cannot be read is left out. */
export type Build = (recipe: Recipe) => Promise<Built>;
