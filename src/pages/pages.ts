import type { Article, ArticleIndex } from '../../index/model.js';
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
  /** The same object for the same articles; undefined where nothing has a date. */
  ledger(): Promise<LedgerPicture | undefined>;
}

/** Read once for each state of the articles, for as long as somebody keeps that. */
function rememberLedgers(): (index: ArticleIndex) => LedgerPicture | undefined {
  const known = new WeakMap<ArticleIndex, { readonly ledger: LedgerPicture | undefined }>();
  return (index) => {
    const found = known.get(index) ?? { ledger: readLedgerPicture(index) };
    known.set(index, found);
    return found.ledger;
  };
}

/** The pages over the articles, as whoever opens them sees them; `readSource` gives the text of an article as it came. */
export function createPages(
  articles: () => Promise<ArticleIndex>,
  readSource: (article: Article) => string | Promise<string>,
): Pages {
  const ledgerOf = rememberLedgers();
  return {
    async sources() {
      const index = await articles();
      return index.articles.map((article) => toSource(article, index));
    },
    article: async (id) => readArticlePage(await articles(), id),
    async raw(id) {
      const article = (await articles()).articles.find((each) => each.id === id);
      return article && readSource(article);
    },
    ledger: async () => ledgerOf(await articles()),
  };
}
