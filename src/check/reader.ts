import type { Article, ArticleIndex, Quote } from '../../index/model.js';
import { type Sentence, sentencesOf } from '../../index/sentences.js';
import { type Word, wordsOf } from './words.js';

/** The articles as words and sentences, each read once for one question. */
export interface Reader {
  readonly index: ArticleIndex;
  wordsIn(article: Article): readonly Word[];
  sentencesIn(article: Article, passage: number): readonly Sentence[];
  quotesIn(article: Article): readonly Quote[];
}

function remember<Value>(read: (article: Article) => Value): (article: Article) => Value {
  const known = new Map<string, Value>();
  return (article) => {
    const value = known.get(article.id) ?? read(article);
    known.set(article.id, value);
    return value;
  };
}

/** A reader that has read nothing yet. */
export function createReader(index: ArticleIndex): Reader {
  const sentences = remember(() => new Map<number, Sentence[]>());
  return {
    index,
    wordsIn: remember(({ passages }) => passages.flatMap(({ text }, passage) => wordsOf(text, passage))),
    sentencesIn(article, passage) {
      const known = sentences(article);
      const own = known.get(passage) ?? sentencesOf(article.passages[passage]?.text ?? '');
      known.set(passage, own);
      return own;
    },
    quotesIn: remember(({ id }) => index.quotes.filter(({ citations: [first] }) => first.articleId === id)),
  };
}
