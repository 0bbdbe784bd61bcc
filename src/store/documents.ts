import type { Document, Format } from '../../index/formats/document.js';

/** The tenant whose documents every workspace of the deployment sees; no platform has its name. */
export const DEPLOYMENT = 'deployment';

export const DOCUMENT_STATES = ['waiting', 'added', 'discarded', 'removed'] as const;

/** Added for approval, part of the collection, turned down, or taken out again. */
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** What a person says of a document, or agreed to; what counts of it, whatever the file says of itself. */
export interface SuppliedDetails {
  readonly publisher?: string;
  readonly url?: string;
  /** EDTF: `2018-10-03`. */
  readonly published?: string;
  readonly headline?: string;
}

/** A document that somebody added, without its words. */
export interface AddedDocument {
  /** Unique in its tenant: "ofsted-focused-visit-3fa9c1". */
  readonly id: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** The name of its file as it came. */
  readonly file: string;
  /** Where it was fetched. */
  readonly url?: string;
  readonly format: Format;
  /** Of its bytes. */
  readonly size: number;
  readonly supplied: SuppliedDetails;
  readonly state: DocumentState;
  /** The revision of the collection with which it last changed; 0 while it never was part of it. */
  readonly seq: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** A document of the collection and what was read of its bytes, as it is stored: `readReading` makes it a Document. */
export interface AddedReading extends AddedDocument {
  readonly read: string;
}

/** Who does something with a document, and when: ISO 8601, UTC. */
export interface Deed {
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
}

/** The most that a tenant may have waiting and in its collection. */
export interface Quota {
  readonly documents: number;
  readonly bytes: number;
}

export const QUOTA: Quota = { documents: 2_000, bytes: 1_000_000_000 };

export interface Proposal extends Deed {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly url?: string;
  readonly read: Document;
  /** What the file says of itself, for the person to agree to. */
  readonly supplied: SuppliedDetails;
  readonly quota: Quota;
  /** Ids that others have: those of the articles folder. */
  readonly reserved?: ReadonlySet<string>;
}

export interface Acceptance {
  readonly id: string;
  readonly supplied: SuppliedDetails;
}

export type DocumentAction = 'propose' | 'accept' | 'supply' | 'discard' | 'remove' | 'restore';

/** What of a document may change. */
export interface Standing {
  readonly state: DocumentState;
  readonly supplied: SuppliedDetails;
}

/** One thing that was done with a document. */
export interface TrailEntry extends Deed {
  readonly id: string;
  readonly action: DocumentAction;
  /** Absent where the document was not known before. */
  readonly from?: Standing;
  readonly to: Standing;
}

/**
 * The documents that the people of a tenant added. Each deed and its entry in the trail are stored together or not at
 * all; each resolves to the document as it is afterwards, and to undefined, with nothing done, where there is none in a
 * state that it is for.
 */
export interface Documents {
  /**
   * A document that waits for approval. Of bytes that are known the known document comes back as it is, unless it was
   * discarded or removed: then it waits again. Rejects with a `RemediedError` where the tenant may have no more.
   */
  propose(tenant: string, proposal: Proposal): Promise<AddedDocument>;
  /** One that waits becomes part of the collection. */
  accept(tenant: string, id: string, deed: Deed & Pick<Acceptance, 'supplied'>): Promise<AddedDocument | undefined>;
  /** All at once; resolves to those that waited. */
  acceptMany(tenant: string, acceptances: readonly Acceptance[], deed: Deed): Promise<AddedDocument[]>;
  /** Replaces all that is supplied, of one that waits or is part of the collection. */
  supply(tenant: string, id: string, deed: Deed & Pick<Acceptance, 'supplied'>): Promise<AddedDocument | undefined>;
  /** One that waits is turned down. */
  discard(tenant: string, id: string, deed: Deed): Promise<AddedDocument | undefined>;
  /** One of the collection is taken out of it. */
  remove(tenant: string, id: string, deed: Deed): Promise<AddedDocument | undefined>;
  /** One that was removed is part of the collection again. Rejects with a `RemediedError` as `propose` does. */
  restore(tenant: string, id: string, deed: Deed & Pick<Proposal, 'quota'>): Promise<AddedDocument | undefined>;
  find(tenant: string, id: string): Promise<AddedDocument | undefined>;
  /** The document of the same bytes, whatever became of it. */
  findBytes(tenant: string, bytes: Uint8Array): Promise<AddedDocument | undefined>;
  /** The oldest first; damaged ones are left out, as `doctor` names them. */
  list(tenant: string, state: DocumentState): Promise<AddedDocument[]>;
  /**
   * The collection, in the order of the ids, a few documents in memory at a time; others have their turn meanwhile. `read`
   * is empty where the row is damaged.
   */
  listAdded(tenant: string): AsyncIterable<AddedReading>;
  /** What was read of a document, whatever its state; undefined where it is not kept. */
  read(tenant: string, id: string): Promise<Document | undefined>;
  /** The file as it came. */
  readBytes(tenant: string, id: string): Promise<Uint8Array | undefined>;
  /** Grows with every change of the collection; cheap to ask. 0 where nothing was ever part of it. */
  revision(tenant: string): Promise<number>;
  /** How many documents all tenants have, by their state. */
  count(): Promise<Record<DocumentState, number>>;
  /** Oldest first; of one document where an id is given. */
  trail(tenant: string, id?: string): Promise<TrailEntry[]>;
}
