import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ELSEWHERE, MEMBER, type Newsroom, openNewsroom } from './newsroom.js';

/** Programs are started, on a machine that may be busy. */
jest.setTimeout(60_000);

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});

afterAll(() => newsroom.close());

const LETTER = `Westmoor told to improve foster care

Published 14 May 2019

Ofsted inspectors found that foster carers in Westmoor wait too long for support.

“Carers tell us that nobody rings them back,” said Grace Holloway, chair of the Westmoor Foster Association.`;

const page = (body: string): string =>
  `<!doctype html><title>Westmoor Echo</title><meta property="og:site_name" content="Westmoor Echo">
   <meta property="article:published_time" content="2020-02-03T09:00:00Z"><article><h1>Leaving care at eighteen</h1>${body}</article>`;

const LONG_PAGE = page(
  Array.from(
    { length: 6 },
    (_, at) =>
      `<p>Young people in Westmoor told the council's panel on evening ${at} what leaving care was like for them, and what they would change.</p>`,
  ).join(''),
);

describe('a file that is handed over', () => {
  test('is shown as it was read, and counts in nothing', async () => {
    const told = await newsroom.hand('foster.txt', LETTER);
    expect(told).toMatch(/^Read, not yet added: Westmoor told to improve foster care/);
    expect(told).toContain('14 May 2019');
    expect(told).toMatch(/Grace Holloway\s+: chair, Westmoor Foster Association/);
    expect(told).toContain('Carers tell us that nobody rings them back,');
    expect(told).toContain('Nothing of it is in any answer yet.');
    expect(await newsroom.ask('/who Grace Holloway')).toMatch(/^Not found/);
  });

  test('counts once an admin says so, for that workspace alone', async () => {
    const id = await newsroom.lastId();
    expect(await newsroom.ask(`/sources accept ${id}`, MEMBER)).toMatch(/^Nothing was changed: only an admin adds/);
    expect(await newsroom.ask('/who Grace Holloway', MEMBER)).toMatch(/^Not found/);
    expect(await newsroom.ask(`/sources accept ${id}`)).toMatch(/^Added: foster\.txt/);
    expect(await newsroom.ask('/who Grace Holloway', MEMBER)).toMatch(/^Grace Holloway/);
    expect(await newsroom.ask('/who Grace Holloway', ELSEWHERE)).toMatch(/^Not found/);
    expect(await newsroom.ask('/sources', ELSEWHERE)).not.toContain('foster');
  });

  test('is taken out and put back, and the trail tells who did what', async () => {
    const [added] = await newsroom.store.documents.list('slack:T1', 'added');
    const id = added?.id ?? '';
    expect(await newsroom.ask(`/sources remove ${id}`)).toMatch(/^Taken out: foster\.txt/);
    expect(await newsroom.ask('/who Grace Holloway')).toMatch(/^Not found/);
    expect(await newsroom.ask(`/sources restore ${id}`)).toMatch(/^Restored: foster\.txt/);
    expect(await newsroom.ask('/who Grace Holloway')).toMatch(/^Grace Holloway/);
    const trail = await newsroom.ask(`/sources history ${id}`);
    expect(trail.match(/(?:handed over|added|taken out|restored) by Sam/g)).toEqual([
      'restored by Sam',
      'taken out by Sam',
      'added by Sam',
      'handed over by Sam',
    ]);
  });

  test('that says much of what is here already is told so', async () => {
    const again = await newsroom.hand('foster-2.txt', LETTER.replace('wait too long', 'still wait far too long'));
    expect(again).toContain('Much of it is here already');
    expect(again).toMatch(/\d\d per cent of its words in a row: Westmoor told to improve foster care/);
    expect(await newsroom.ask(`/sources discard ${await newsroom.lastId()}`)).toMatch(/^Discarded: foster-2\.txt/);
  });

  test('that cannot be read is refused with what to do', async () => {
    const told = await newsroom.hand('empty.txt', '   ');
    expect(told).toMatch(/^This could not be done/);
    expect(told).toContain('What to do:');
  });
});

describe('a page', () => {
  test('is read with what it says of itself', async () => {
    newsroom.pages.set('/leaving-care', LONG_PAGE);
    const told = await newsroom.ask(`/sources add ${newsroom.origin}/leaving-care`, MEMBER);
    expect(told).toMatch(/^Read, not yet added: Leaving care at eighteen/);
    expect(told).toContain('Westmoor Echo');
    expect(told).toContain(
      '3 February 2020 (as the file, or what brought it, says of itself; supplied by you once you add it)',
    );
    expect(told).toContain('An admin says whether it counts.');
  });

  test('gets another date from an admin, which is told as supplied', async () => {
    const id = await newsroom.lastId();
    expect(await newsroom.ask(`/sources set ${id} date 5 February 2020`)).toContain(
      '5 February 2020 (supplied by a person',
    );
    expect(await newsroom.ask(`/sources set ${id} date next week`)).toMatch(
      /^Nothing was changed: that was not understood/,
    );
    expect(await newsroom.ask(`/sources set ${id} publisher Westmoor Courier`)).toContain('Westmoor Courier');
    await newsroom.ask(`/sources accept ${id}`);
    expect(await newsroom.ask('/sources leaving')).toContain('published 5 February 2020 (supplied by a person');
  });

  test('inside a private network is not fetched', async () => {
    const told = await newsroom.ask('/sources add http://inside.example.org/');
    expect(told).toMatch(/^This could not be done/);
    expect(told).toContain('add the file');
  });
});

describe('a feed', () => {
  const FEED = `<rss version="2.0"><channel><title>Echo</title><item><guid>1</guid><title>New director named</title></item></channel></rss>`;

  test('is told as one, followed by an admin, and followed no longer', async () => {
    newsroom.pages.set('/feed.xml', FEED);
    const address = `${newsroom.origin}/feed.xml`;
    expect(await newsroom.ask(`/sources add ${address}`)).toMatch(/^This is a feed with 1 article\n/);
    expect(await newsroom.ask(`/sources follow ${address}`, MEMBER)).toMatch(/^Nothing was changed/);
    expect(await newsroom.ask(`/sources follow ${address}`)).toMatch(/^Followed from now on/);
    expect(await newsroom.ask(`/sources follow ${address}`)).toMatch(/^This feed is followed already/);
    const [feed] = await newsroom.store.feeds.list('slack:T1');
    expect(await newsroom.ask('/sources feeds')).toContain(address);
    expect(await newsroom.ask(`/sources unfollow ${feed?.id}`)).toMatch(/^Followed no longer/);
    expect(await newsroom.store.feeds.list('slack:T1')).toEqual([]);
  });
});

test('A word of a headline that is also the name of a deed looks for the headline', async () => {
  expect(await newsroom.ask('/sources show')).toMatch(/^Not found in the articles: show/);
  expect(await newsroom.ask('/sources waiting lists')).toMatch(/^Not found in the articles: waiting lists/);
});
