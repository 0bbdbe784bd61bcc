import type { Article, ArticleIndex } from '../../index/model.js';
import { articleOf } from '../../index/verbatim.js';

/** An article of the collection that prints much of a text already. */
export interface NearDuplicate {
  readonly articleId: string;
  readonly headline: string;
  /** Share of the text's runs of words that it prints, 0 to 1. */
  readonly share: number;
}

/** So many words in a row that two texts share are no chance. */
const WORDS_IN_A_ROW = 6;
const MOST_COMPARED = 10;
/** Below this, two articles quote the same report, no more. */
const FEWEST_SHARED = 0.3;
const QUESTIONS = 4;
const QUESTION_CHARACTERS = 200;

const WORD = /[\p{L}\p{N}]+/gu; // "children’s" is two

type Worded = Pick<Article, 'passages'>;

function runsOfWords({ passages }: Worded): Set<string> {
  const words = passages.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []);
  return new Set(words.slice(WORDS_IN_A_ROW - 1).map((_, at) => words.slice(at, at + WORDS_IN_A_ROW).join(' ')));
}

/** What the search is asked for articles that may be alike: the headline, and passages spread over the text. */
function questionsOf({ headline, passages }: Article): string[] {
  const step = Math.max(1, Math.floor(passages.length / QUESTIONS));
  const texts = passages.filter((_, at) => at % step === 0).map(({ text }) => text);
  return [headline, ...texts.slice(0, QUESTIONS)].map((text) => text.slice(0, QUESTION_CHARACTERS));
}

/** The articles that print three tenths or more of a text, the most alike first; its own earlier self is left out. */
export function findNearDuplicates(
  article: Article,
  index: Pick<ArticleIndex, 'articles' | 'search'>,
): NearDuplicate[] {
  const hits = questionsOf(article).flatMap((question) => index.search(question, MOST_COMPARED));
  const candidates = [...new Set(hits.map(({ articleId }) => articleId))].filter((id) => id !== article.id);
  const own = runsOfWords(article);
  if (own.size === 0) return [];
  const alike = candidates.slice(0, MOST_COMPARED).map((articleId) => {
    const { headline, passages } = articleOf(index, articleId);
    const others = runsOfWords({ passages });
    const shared = [...own].filter((run) => others.has(run)).length;
    return { articleId, headline, share: shared / own.size };
  });
  return alike.filter(({ share }) => share >= FEWEST_SHARED).sort((a, b) => b.share - a.share);
}
