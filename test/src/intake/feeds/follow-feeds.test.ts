import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FeedItem } from '../../../../index/formats/feed.js';
import { RemediedError } from '../../../../src/errors.js';
import { SourceRefusal } from '../../../../src/intake/fetch/source-refusal.js';
import { type FeedScene, openFeedScene } from './feed-scene.js';

let scene: FeedScene;

beforeEach(async () => {
  scene = await openFeedScene();
});

afterEach(() => scene.close());

/** Articles that the site has, and that its feed can announce. */
function write(...names: string[]): FeedItem[] {
  for (const name of names) scene.answers.set(`/${name}`, { body: `The council on ${name}.` });
  return names.map((name) => ({ id: name, title: `Article ${name}`, url: `${scene.site.origin}/${name}` }));
}

const names = (count: number) => Array.from({ length: count }, (_, number) => `a${number}`);

const acceptedIds = () => scene.accepted.map(({ item }) => item.id);

const paths = () => scene.fetches.map((fetch) => fetch.split(' ')[0]);

describe('a feed that is followed', () => {
  test('brings each article once, as it stands at its address', async () => {
    scene.publish(write('a', 'b'));
    await scene.add();
    await scene.tick(0);
    expect(acceptedIds()).toEqual(['a', 'b']);
    expect(new TextDecoder().decode(scene.accepted[0]?.page?.bytes)).toBe('The council on a.');
    await scene.tick(70);
    scene.publish(write('c', 'a', 'b'));
    await scene.tick(70);
    expect(acceptedIds()).toEqual(['a', 'b', 'c']);
    expect(await scene.state()).toMatchObject({ failures: 0, missed: [] });
    expect(scene.logged).toEqual([]);
  });

  test('is fetched no sooner than it is due', async () => {
    scene.publish([]);
    await scene.add();
    await scene.tick(0);
    expect(paths()).toEqual(['/feed']);
    await scene.tick(45);
    expect(paths()).toEqual([]);
    await scene.tick(30);
    expect(paths()).toEqual(['/feed']);
  });

  test('is asked whether it changed', async () => {
    scene.publish(write('a'), { etag: '"1"' });
    await scene.add();
    await scene.tick(0);
    expect(await scene.state()).toMatchObject({ etag: '"1"' });
    await scene.tick(70);
    expect(paths()).toEqual(['/feed']);
    expect(await scene.state()).toMatchObject({ etag: '"1"', failures: 0 });
    scene.publish(write('b', 'a'), { etag: '"2"' });
    await scene.tick(70);
    expect(acceptedIds()).toEqual(['a', 'b']);
    expect(await scene.state()).toMatchObject({ etag: '"2"' });
  });

  test('leaves five seconds between two fetches at its site', async () => {
    scene.publish(write('a', 'b'));
    await scene.add();
    await scene.tick(0);
    expect(scene.fetches).toEqual(['/feed 0', '/robots.txt 5', '/a 10', '/b 15']);
  });

  test('brings twenty articles at a time, and the rest with the next fetch, unchanged or not', async () => {
    scene.publish(write(...names(45)), { etag: '"1"' });
    await scene.add();
    for (const count of [20, 40, 45, 45]) {
      await scene.tick(70);
      expect(scene.accepted).toHaveLength(count);
    }
    expect(new Set(acceptedIds()).size).toBe(45);
    expect(await scene.state()).toMatchObject({ etag: '"1"' });
  });

  test('brings what has no address with its own text, and nothing of what has neither', async () => {
    scene.publish([
      { id: 'a', html: '<p>All of it.</p>' },
      { id: 'b', text: 'All of it.' },
      { id: 'c', title: 'Nothing' },
    ]);
    await scene.add();
    await scene.tick(0);
    expect(scene.accepted).toEqual([
      { item: { id: 'a', html: '<p>All of it.</p>' } },
      { item: { id: 'b', text: 'All of it.' } },
    ]);
    expect((await scene.state())?.seen).toHaveLength(3);
  });

  test('brings no page that its site keeps from robots', async () => {
    scene.publish(write('a', 'private-b'));
    scene.answers.set('/robots.txt', { body: 'User-agent: *\nDisallow: /private' });
    await scene.add();
    await scene.tick(0);
    expect(acceptedIds()).toEqual(['a']);
    await scene.tick(70);
    expect(paths()).toEqual(['/feed']);
    expect(scene.site.paths).not.toContain('/private-b');
    expect(scene.logged.join()).toContain('The site asks programs not to read this page.');
  });

  test('brings no page of a private network', async () => {
    write('secret');
    const port = scene.site.port;
    const inside = [
      `http://0.0.0.0:${port}/secret`,
      `http://inside.example.org:${port}/secret`,
      `http://localhost:${port}/secret`,
    ];
    scene.publish([...inside.map((url, id) => ({ id: String(id), url })), ...write('a')]);
    await scene.add();
    await scene.tick(0);
    expect(acceptedIds()).toEqual(['a']);
    expect(scene.site.paths).not.toContain('/secret');
  });

  test('brings again what could not be fetched, five times in all, after what is new', async () => {
    scene.publish(write('a', 'b'));
    scene.answers.set('/a', { status: 503 });
    await scene.add();
    await scene.tick(0);
    expect(acceptedIds()).toEqual(['b']);
    scene.publish(write('c', 'b').concat({ id: 'a', url: `${scene.site.origin}/a` }));
    scene.answers.set('/a', { status: 503 });
    for (let hour = 0; hour < 6; hour += 1) await scene.tick(70);
    expect(acceptedIds()).toEqual(['b', 'c']);
    expect(scene.site.paths.filter((path) => path === '/a')).toHaveLength(5);
    expect(await scene.state()).toMatchObject({ missed: [] });
  });

  test('brings what came back in time', async () => {
    scene.publish(write('a'), { etag: '"1"' });
    scene.answers.set('/a', { status: 503 });
    await scene.add();
    await scene.tick(0);
    write('a');
    await scene.tick(70);
    expect(acceptedIds()).toEqual(['a']);
  });

  test('stops where the site of an article asks to be left alone, and goes on when it said', async () => {
    scene.publish(write('a', 'b'));
    scene.answers.set('/a', { status: 503, headers: { 'retry-after': String(3 * 3_600) } });
    await scene.add();
    await scene.tick(0);
    expect(paths()).toEqual(['/feed', '/robots.txt', '/a']);
    await scene.tick(2 * 60 + 55);
    expect(paths()).toEqual([]);
    await scene.tick(30);
    expect(acceptedIds()).toEqual(['b']);
  });

  test('lets an article go that cannot be read, and brings one again that could not be kept', async () => {
    scene.publish(write('a', 'b'));
    await scene.add();
    const offered: string[] = [];
    const accept = async (_feed: unknown, { item }: { item: FeedItem }) => {
      offered.push(item.id);
      throw item.id === 'a'
        ? new RemediedError('It has no text.', 'Add it as a file.')
        : new Error('The disk is full.');
    };
    await scene.tick(0, { accept });
    await scene.tick(70, { accept });
    expect(offered).toEqual(['a', 'b', 'b']);
  });
});

describe('a feed that fails', () => {
  test('says why, and comes later and later', async () => {
    scene.answers.set('/feed', { status: 500 });
    await scene.add();
    await scene.tick(0);
    expect(await scene.state()).toMatchObject({ failures: 1, problem: 'The site cannot answer now (500).' });
    await scene.tick(75);
    expect(paths()).toEqual([]);
    await scene.tick(60);
    expect(paths()).toEqual(['/feed']);
    scene.publish([]);
    await scene.tick(5 * 60);
    const state = await scene.state();
    expect(state?.failures).toBe(0);
    expect(state?.problem).toBeUndefined();
  });

  test('is left alone for as long as its site asks', async () => {
    scene.answers.set('/feed', { status: 429, headers: { 'retry-after': String(10 * 3_600) } });
    await scene.add();
    await scene.tick(0);
    await scene.tick(9 * 60 + 59);
    expect(paths()).toEqual([]);
    await scene.tick(40);
    expect(paths()).toEqual(['/feed']);
  });

  test('for good is stopped, and whoever follows it is told once', async () => {
    scene.answers.set('/feed', { status: 410 });
    await scene.add();
    await scene.tick(0);
    await scene.tick(48 * 60);
    expect(scene.stopped).toHaveLength(1);
    expect(scene.stopped[0]).toMatchObject({
      id: 'feed-1',
      addedBy: 'U1',
      problem: 'The site says that the page is gone for good.',
    });
    expect(scene.site.paths).toEqual(['/feed']);
  });

  test('for good while somebody removes it is nobody’s news', async () => {
    await scene.add();
    const fetch = async () => {
      await scene.store.feeds.remove('T1', 'feed-1');
      throw new SourceRefusal('It is gone.', 'Add a copy.', { prospect: 'gone' });
    };
    await scene.tick(0, { fetch });
    expect(scene.stopped).toEqual([]);
  });

  test.each([
    ['not be read', () => Promise.reject(new SyntaxError('no feed'))],
    ['be no feed', async () => undefined],
  ])('may turn out to %s', async (_what, readFeed) => {
    scene.publish([]);
    await scene.add();
    await scene.tick(0, { readFeed });
    expect(await scene.state()).toMatchObject({
      failures: 1,
      problem: 'What stands at this address is not a feed that can be read.',
    });
  });
});

describe('feeds', () => {
  test('of one site come one at a look, those of others at the same', async () => {
    scene.publish([]);
    const other = `http://archive.example.org:${scene.site.port}/feed`;
    await scene.add();
    await scene.add({ id: 'feed-2', url: `${scene.site.origin}/feed?2`, tenant: 'T2' });
    await scene.add({ id: 'feed-3', url: other, tenant: 'T3' });
    await scene.tick(0);
    expect(paths()).toEqual(['/feed', '/feed']);
    await scene.tick(1);
    expect(paths()).toEqual(['/feed']);
    await scene.tick(1);
    expect(paths()).toEqual([]);
  });

  test('are fetched by one of two programs that look at once', async () => {
    scene.publish(write('a', 'b'));
    await scene.add();
    await Promise.all([scene.tick(0), scene.tick(0, {})]);
    expect(acceptedIds()).toEqual(['a', 'b']);
    expect(scene.site.paths.filter((path) => path === '/feed')).toHaveLength(1);
  });

  test('that somebody removes meanwhile bring nothing more', async () => {
    scene.publish(write('a', 'b'));
    await scene.add();
    const accepted: string[] = [];
    const accept = async (_feed: unknown, { item }: { item: FeedItem }) => {
      accepted.push(item.id);
      await scene.store.feeds.remove('T1', 'feed-1');
    };
    await scene.tick(0, { accept });
    expect(accepted).toEqual(['a']);
    expect(await scene.state()).toBeUndefined();
  });

  test('of a program that ends in the middle go on where it stopped, once their loan is over', async () => {
    scene.publish(write('a', 'b', 'c'));
    await scene.add();
    const died = new Error('The process died.');
    const feeds = { ...scene.store.feeds, record: () => Promise.reject(died) };
    await scene.tick(0, { stopping: AbortSignal.abort() });
    expect(scene.accepted).toEqual([]);
    await scene.tick(0, { feeds });
    expect(acceptedIds()).toEqual(['a']);
    await scene.tick(20);
    expect(paths()).toEqual([]);
    await scene.tick(15);
    expect(acceptedIds()).toEqual(['a', 'a', 'b', 'c']);
    expect(scene.logged.join()).toContain('A feed could not be followed');
  });

  test('begin no article when their loan is nearly over', async () => {
    scene.publish(write('a', 'b', 'c'), { etag: '"1"' });
    await scene.add();
    const accepted: string[] = [];
    const accept = async (_feed: unknown, { item }: { item: FeedItem }) => {
      accepted.push(item.id);
      scene.pass(13);
    };
    await scene.tick(0, { accept });
    expect(accepted).toEqual(['a', 'b']);
    await scene.tick(70, { accept });
    expect(accepted).toEqual(['a', 'b', 'c']);
  });

  test('do not count the end of the program as a failure of an article', async () => {
    scene.publish(write('a', 'b'));
    await scene.add();
    const stopping = new AbortController();
    const accept = async () => {
      stopping.abort();
      throw new Error('The store is closed.');
    };
    await scene.tick(0, { accept, stopping: stopping.signal });
    expect(await scene.state()).toMatchObject({ seen: [], missed: [] });
    await scene.tick(70);
    expect(acceptedIds()).toEqual(['a', 'b']);
  });
});
