import type { Article, ArticleIndex } from '../../index/model.js';
import { DEPLOYMENT } from '../store/documents.js';
import type { Store } from '../store/store.js';

interface SourceReaderOptions {
  /** Who opens what is read: sees what the tenant added, and what the deployment did. */
  readonly tenant: string;
  /** The articles folder. */
  readonly base: Pick<ArticleIndex, 'articles'>;
  /** The text of a file of that folder. */
  readonly readFile: (file: string) => string;
  readonly store: () => Promise<Store | undefined>;
}

/**
 * Reads articles as they came: a file of the folder, or the lines of a document that was added. The name of an added file
 * is its sender’s word, and never leads to a file.
 */
export function createSourceReader({ tenant, base, readFile, store }: SourceReaderOptions) {
  const files = new Map(base.articles.map(({ id, file }) => [id, file]));
  return async ({ id }: Article): Promise<string> => {
    const file = files.get(id);
    if (file !== undefined) return readFile(file);
    const documents = (await store())?.documents;
    const document = (await documents?.read(tenant, id)) ?? (await documents?.read(DEPLOYMENT, id));
    if (!document) throw new Error(`Article ${id} is shown, and its document is not kept.`);
    return document.lines.map(({ text }) => text).join('\n');
  };
}
