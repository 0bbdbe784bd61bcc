import { afterEach } from '@jest/globals';
import type { Post } from '../../../adapters/web/page-types.js';
import { describeAdapter } from '../contract.js';
import { type OpenWeb, openWeb } from './open-web.js';

let opened: OpenWeb | undefined;

afterEach(() => opened?.close());

describeAdapter('web', async (bot) => {
  const site = await openWeb({ bot: () => bot });
  opened = site;
  const session = await site.signIn();
  const seen: string[] = [];
  const lookForPosts = async () => {
    const { posts } = JSON.parse((await site.call('/posts', { headers: session })).text) as { posts: Post[] };
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
      const { views, followUps } = await site.ask(text);
      const buttons = followUps.map(({ question }) => question);
      seen.push([views.text, ...buttons].join('\n'));
      return seen.at(-1) ?? '';
    },
    shown: () => seen.join('\n'),
  };
});
