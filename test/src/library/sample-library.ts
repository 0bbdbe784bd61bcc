import type { ArticleFile } from '../../../index/collection.js';
import type { Document } from '../../../index/formats/document.js';
import { readLines } from '../../../index/formats/text.js';
import type { Build } from '../../../src/library/build.js';
import { buildCollection } from '../../../src/library/build-collection.js';
import { createLibrary, type Library } from '../../../src/library/library.js';
import { QUOTA, type SuppliedDetails } from '../../../src/store/documents.js';
import type { Store } from '../../../src/store/store.js';
import { SILENT_LOG } from '../sample-bot.js';

export const NOW = new Date('2026-11-24T10:00:00.000Z');
export const DEED = { by: 'U1', at: NOW.toISOString() };

/** A folder of one article. */
export const BASE: readonly ArticleFile[] = [
  {
    id: '001',
    file: '001_westmoor.txt',
    text: 'Westmoor’s care services\n\nOfsted found in March 2015 that caseloads of social workers were too high.',
  },
];

/** The same reading as in a thread of its own. */
export const buildHere: Build = async ({ base, documents }) => {
  const all = [];
  for await (const document of documents) all.push(document);
  return buildCollection(base, all);
};

export const openLibrary = (store: Store, options: Partial<Parameters<typeof createLibrary>[0]> = {}): Library =>
  createLibrary({
    base: BASE,
    store: async () => store,
    build: buildHere,
    log: SILENT_LOG,
    now: () => NOW,
    ...options,
  });

export const documentOf = (text: string): Document => ({
  format: 'text',
  lines: readLines(text),
  details: {},
  dropped: [],
});

/** Adds and accepts a text; resolves to its id. */
export async function addText(
  { documents }: Store,
  tenant: string,
  { text, supplied = {} }: { readonly text: string; readonly supplied?: SuppliedDetails },
): Promise<string> {
  const told = { bytes: Buffer.from(text), file: text.slice(0, 30), read: documentOf(text), quota: QUOTA };
  const { id } = await documents.propose(tenant, { ...DEED, ...told, supplied });
  await documents.accept(tenant, id, { ...DEED, supplied });
  return id;
}

/** A short article about somebody. */
export const articleAbout = (name: string): string =>
  `${name} speaks\n\n3 May 2018\n\n“Caseloads are too high,” said Councillor ${name}, cabinet member for children’s services.`;
