import type { Post, Posted } from '../page-types.js';
import { get, Refused } from './call.js';
import type { Seen } from './kept.js';

/** Milliseconds between two looks. */
const LOOK_AGAIN = 5_000;

interface Looking {
  /** The last that was shown before. */
  readonly seen: Seen;
  /** Shows one, and where that leaves off. */
  readonly show: (post: Post, seen: Seen) => Promise<unknown>;
  /** Told when the program no longer knows this browser: it was started anew. */
  readonly signedOut: () => void;
}

/** Looks again and again for what came without being asked for: a digest whose time has come. */
export async function lookForPosts({ seen, show, signedOut }: Looking): Promise<void> {
  let last = seen;
  try {
    const { run, posts } = await get<Posted>(
      `/posts?${new URLSearchParams({ after: String(last.number), run: last.run })}`,
    );
    for (const post of posts) {
      last = { run, number: post.number };
      await show(post, last);
    }
  } catch (error) {
    if (error instanceof Refused && error.status === 403) return signedOut();
    // The program may be on its way back.
  }
  setTimeout(() => void lookForPosts({ seen: last, show, signedOut }), LOOK_AGAIN);
}
