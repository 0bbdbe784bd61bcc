import { randomUUID } from 'node:crypto';
import type { Sender } from '../../src/digest/sending.js';
import type { Post, Posted } from './page-types.js';
import type { Show } from './show.js';

export interface Posts extends Sender {
  /** Those behind a number of this run, the oldest first; all, where the number is of another. */
  after(number: number, run: string): Posted;
}

/** A page that was open for long asks for no more than anybody reads. */
const MOST_KEPT = 50;

/** Keeps what is sent to the page until it asks for it, as long as the process runs. */
export function createPosts({ show, now }: { show: Show; now: () => Date }): Posts {
  const posts: (Post & { readonly deliveryId: string })[] = [];
  const own = randomUUID();
  let last = 0;
  return {
    async send({ answer, deliveryId }) {
      last += 1;
      const views = show({ answer, question: '' });
      const { title, followUps } = answer;
      posts.push({ number: last, at: now().toISOString(), title, views, followUps, deliveryId });
      if (posts.length > MOST_KEPT) posts.shift();
      return { kind: 'sent', providerId: String(last) };
    },
    async find({ deliveryId }) {
      const found = posts.find((post) => post.deliveryId === deliveryId);
      return found ? { kind: 'found', providerId: String(found.number) } : { kind: 'cannot-tell' };
    },
    after(number, run) {
      const seen = run === own ? number : 0;
      const fresh = posts.filter((post) => post.number > seen).map(({ deliveryId: _, ...post }): Post => post);
      return { run: own, posts: fresh };
    },
  };
}
