import { afterEach } from '@jest/globals';
import type { Post } from '../../../adapters/web/page-types.js';
import { describeAdapter } from '../contract.js';
import { type OpenWeb, openWeb } from './open-web.js';

let opened: OpenWeb | undefined;

afterEach(() => opened?.close());

describeAdapter('web', async (bot) => {
  const site = await openWeb({ bot: () => bot });
  opened = site;
  const seen: string[] = [];
  const lookForPosts = async () => {
    const { posts } = JSON.parse((await site.call('/posts')).text) as { posts: Post[] };
    seen.push(...posts.map(({ views }) => views.text));
  };
  return {
    adapter: {
      ...site.web,
      async send(message) {
        const outcome = await site.web.send(message);
        await lookForPosts();
        return outcome;
      },
    },
    async ask(text) {
      const { views } = await site.ask(text);
      seen.push(views.text);
      return views.text;
    },
    shown: () => seen.join('\n'),
  };
});
