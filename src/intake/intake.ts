import type { Document } from '../../index/formats/document.js';
import type { FeedItem } from '../../index/formats/feed.js';
import { RemediedError } from '../errors.js';
import { type AddedDocument, type Deed, QUOTA, type SuppliedDetails } from '../store/documents.js';
import type { Store } from '../store/store.js';
import type { Fetched } from './fetch/fetch-source.js';
import { nameOfAddress } from './name-of-address.js';

/** A file as somebody hands it over. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it was fetched. */
  readonly url?: string;
  /** EDTF: what brought it says so, such as a feed; proposed where the file itself says nothing. */
  readonly published?: string;
  /** What the person who hands it over says of it. */
  readonly supplied?: SuppliedDetails;
}

/** What the address of a feed leads to. */
export interface FoundFeed {
  readonly kind: 'feed';
  readonly url: string;
  readonly items: readonly FeedItem[];
}

export interface Proposed {
  readonly kind: 'document';
  readonly document: AddedDocument;
}

/** The way of documents into the collection of a tenant. Refusals are `RemediedError`s. */
export interface Intake {
  /** Reads a file and keeps it, waiting for somebody's word. */
  addFile(tenant: string, upload: Upload, deed: Deed): Promise<Proposed>;
  /** Fetches a page or file and does the same; of a feed, tells what is in it. */
  addAddress(tenant: string, address: string, deed: Deed): Promise<Proposed | FoundFeed>;
  /** The document of the same bytes, whatever became of it. */
  findKnown(tenant: string, bytes: Uint8Array): Promise<AddedDocument | undefined>;
  /** Documents that wait become part of the collection, as they are; answers count them when they next look. */
  accept(tenant: string, waiting: readonly AddedDocument[], deed: Deed): Promise<void>;
  /** Resolves once what was added counts in answers. */
  settled(tenant: string): Promise<void>;
}

export interface IntakeParts {
  readonly store: () => Promise<Store>;
  readonly fetch: (address: string) => Promise<Fetched>;
  /** Reads a file in a process of its own. */
  readonly parse: (bytes: Uint8Array, name: string) => Promise<Document>;
  /** The items of a feed; undefined for what is none. */
  readonly readFeed: (bytes: Uint8Array) => Promise<readonly FeedItem[] | undefined>;
  /** Ids that the articles folder has. */
  readonly reserved: ReadonlySet<string>;
  readonly settled: (tenant: string) => Promise<void>;
}

/** What the file says of itself, for the person to agree to. */
function propose({ details }: Document, upload: Upload): SuppliedDetails {
  const { publisher, published = upload.published } = details;
  const address = details.url ?? upload.url;
  return {
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(address !== undefined && { url: address }),
  };
}

export function createIntake({ store: open, fetch, parse, readFeed, reserved, settled }: IntakeParts): Intake {
  const addFile = async (tenant: string, upload: Upload, deed: Deed): Promise<Proposed> => {
    const { name, bytes, url } = upload;
    const read = await parse(bytes, name);
    const { documents } = await open();
    const supplied = propose(read, upload);
    const from = url === undefined ? {} : { url };
    const proposal = { ...deed, ...from, bytes, file: name, read, supplied, quota: QUOTA, reserved };
    const document = await documents.propose(tenant, proposal);
    // A deed of its own in the trail: what a person says is told apart from what the file says of itself.
    const said = upload.supplied && { ...deed, supplied: { ...document.supplied, ...upload.supplied } };
    return { kind: 'document', document: (said && (await documents.supply(tenant, document.id, said))) ?? document };
  };
  return {
    addFile,
    async addAddress(tenant, address, deed) {
      const fetched = await fetch(address);
      if (fetched.kind === 'unchanged')
        throw new RemediedError('The site says that nothing changed.', 'Try again in a few minutes.');
      const { url, bytes } = fetched;
      const items = await readFeed(bytes);
      return items ? { kind: 'feed', url, items } : addFile(tenant, { name: nameOfAddress(url), bytes, url }, deed);
    },
    findKnown: async (tenant, bytes) => (await open()).documents.findBytes(tenant, bytes),
    async accept(tenant, waiting, deed) {
      const acceptances = waiting.map(({ id, supplied }) => ({ id, supplied }));
      await (await open()).documents.acceptMany(tenant, acceptances, deed);
    },
    settled,
  };
}
