import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Post, Posted } from '../../../adapters/web/page-types.js';
import { paragraph } from '../../../src/answer.js';
import { digestTo } from '../../src/digest/sample-deliveries.js';
import { createDigestRunner, startDigestClock } from '../digest-runner.js';
import { type OpenWeb, openWeb } from './open-web.js';

const CONVERSATION = { platform: 'web', workspace: 'playground', channel: 'playground' };

let site: OpenWeb;
let headers: { cookie: string };

beforeEach(async () => {
  site = await openWeb();
  headers = await site.signIn();
});

afterEach(() => site.close());

const look = async (query = ''): Promise<Posted> => JSON.parse((await site.call(`/posts${query}`, { headers })).text);

const lookFor = async (query?: string): Promise<readonly Post[]> => (await look(query)).posts;

/** As a page asks that has seen some. */
const since = async (number: number): Promise<string> => `?after=${number}&run=${(await look()).run}`;

function send(title: string, deliveryId = title) {
  const answer = { title, elements: [paragraph('No change.')], sources: [], followUps: [] };
  return site.web.send({ deliveryId, conversation: CONVERSATION, answer });
}

describe('what nobody asked for', () => {
  test('is a digest whose time has come, once, also when digests are started anew', async () => {
    await site.store.subscriptions.add(digestTo(CONVERSATION, { owner: 'you' }));
    for (let start = 0; start < 2; start += 1) {
      const options = { store: site.store, platform: 'web', sender: site.web, clock: startDigestClock() };
      const runner = createDigestRunner(options);
      await runner.finish();
      await runner.dispatcher.stop();
    }
    const [post, ...others] = await lookFor('?after=0');
    expect(others).toEqual([]);
    expect(post).toMatchObject({ number: 1, title: 'playground' });
    expect(post?.views.text).toContain('New.');
    expect(await lookFor(await since(1))).toEqual([]);
  });

  test('is given from a number on, the oldest first, without what it was delivered as', async () => {
    for (const title of ['one', 'two', 'three']) await send(title);
    expect((await lookFor()).map(({ title }) => title)).toEqual(['one', 'two', 'three']);
    expect((await lookFor(await since(1))).map(({ title }) => title)).toEqual(['two', 'three']);
    expect(Object.keys((await lookFor())[0] ?? {}).sort()).toEqual(['at', 'followUps', 'number', 'title', 'views']);
  });

  test.each(['?after=', '?after=x', '?after=-1', '?after=NaN', '?other=1', '?after=%'])(
    'is given from the first where no number is told: %s',
    async (query) => {
      await send('one');
      expect(await lookFor(query)).toHaveLength(1);
    },
  );

  test('is kept until nobody reads so far back, and found again by its delivery', async () => {
    for (let number = 1; number <= 60; number += 1) await send(`post ${number}`);
    const posts = await lookFor();
    expect(posts).toHaveLength(50);
    expect(posts[0]?.title).toBe('post 11');
    const answer = { title: '', elements: [], sources: [], followUps: [] };
    const find = (deliveryId: string) => site.web.find({ deliveryId, conversation: CONVERSATION, answer }, '');
    expect(await find('post 60')).toEqual({ kind: 'found', providerId: '60' });
    expect(await find('post 1')).toEqual({ kind: 'cannot-tell' });
  });

  test('is given whole to a page that counted those of another run', async () => {
    await send('one');
    expect(await lookFor('?after=3&run=of-yesterday')).toHaveLength(1);
    expect(await lookFor('?after=3')).toHaveLength(1);
  });

  test('is for whoever may set it up', async () => {
    await send('one');
    const { status, text } = await site.call('/posts');
    expect({ status, text }).toEqual({ status: 403, text: '' });
  });

  test('opens its sources on our pages', async () => {
    const source = { articleId: '000', headline: 'Still to do', file: '000.txt' };
    const cited = { kind: 'paragraph' as const, runs: [{ text: 'Open', cite: 1 }] };
    const answer = { title: 'Digest', elements: [cited], sources: [source], followUps: [] };
    await site.web.send({ deliveryId: 'd', conversation: CONVERSATION, answer });
    expect(JSON.stringify((await lookFor())[0]?.views.slack)).toContain(`${site.url}/articles/000`);
  });
});
