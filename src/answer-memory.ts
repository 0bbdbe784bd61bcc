import type { ArticleIndex } from '../index/model.js';
import type { Answer } from './answer.js';

/** Questions whose answers are kept for one state of the articles; the one asked for longest ago goes first. */
const MOST_KEPT = 500;

export interface AnswerMemory {
  find(index: ArticleIndex, question: string): Answer | undefined;
  keep(index: ArticleIndex, question: string, answer: Answer): void;
}

/**
 * Answers that follow from the articles alone, for as long as somebody keeps those articles: what many people ask on one
 * morning is worked out for the first of them, and the same object given to all.
 */
export function createAnswerMemory(): AnswerMemory {
  const kept = new WeakMap<ArticleIndex, Map<string, Answer>>();
  return {
    find(index, question) {
      const answers = kept.get(index);
      const answer = answers?.get(question);
      if (answers && answer) {
        answers.delete(question);
        answers.set(question, answer);
      }
      return answer;
    },
    keep(index, question, answer) {
      const answers = kept.get(index) ?? new Map<string, Answer>();
      answers.set(question, answer);
      const [oldest] = answers.keys();
      if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
      kept.set(index, answers);
    },
  };
}
