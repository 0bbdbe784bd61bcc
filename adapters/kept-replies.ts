import type { Answer } from '../src/answer.js';

/** By question and what is offered with it. */
type Replies<Reply> = Map<string, Reply>;

/** Questions for one answer that are kept: most come to it by one or two. */
const MOST_KEPT = 20;

/**
 * Makes the reply of an answer once and gives the same one for the same answer again, as long as somebody keeps the answer:
 * what many people ask on one morning is written out for the first of them. Answers and replies never change.
 */
export function createKeptReplies<Reply>(): (answer: Answer, key: string, make: () => Reply) => Reply {
  const kept = new WeakMap<Answer, Replies<Reply>>();
  return (answer, key, make) => {
    const replies = kept.get(answer) ?? new Map<string, Reply>();
    const known = replies.get(key);
    if (known !== undefined) return known;
    const reply = make();
    if (replies.size < MOST_KEPT) replies.set(key, reply);
    kept.set(answer, replies);
    return reply;
  };
}
