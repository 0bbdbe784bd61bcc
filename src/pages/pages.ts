import type { ArticleIndex } from '../../index/model.js';
import type { Source } from '../answer.js';
import { toSource } from '../footnotes.js';
import { type ArticlePage, readArticlePage } from './article-page.js';
import { type LedgerPicture, readLedgerPicture } from './ledger-picture.js';

/** What can be opened and read beside the answers. */
export interface Pages {
  /** Oldest first. */
  sources(): Promise<Source[]>;
  /** Undefined where there is no such article. */
  article(id: string): Promise<ArticlePage | undefined>;
  /** The file of the article as it came. */
  raw(id: string): Promise<string | undefined>;
  /** Undefined where nothing has a date. */
  ledger(): Promise<LedgerPicture | undefined>;
}

/** The pages over the articles, as whoever opens them sees them; `readFile` gives the text of a file of the collection. */
export function createPages(articles: () => Promise<ArticleIndex>, readFile: (file: string) => string): Pages {
  return {
    async sources() {
      const index = await articles();
      return index.articles.map((article) => toSource(article, index));
    },
    article: async (id) => readArticlePage(await articles(), id),
    async raw(id) {
      const article = (await articles()).articles.find((each) => each.id === id);
      return article && readFile(article.file);
    },
    ledger: async () => readLedgerPicture(await articles()),
  };
}
