import { describe, expect, test } from '@jest/globals';
import { readFeed } from '../../../index/formats/feed.js';

const read = (feed: string) => readFeed(Buffer.from(feed));

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Westmoor Gazette</title>${items}</channel></rss>`;

const ITEM = `<item><title>Council &amp; Ofsted agree</title><link>https://gazette.example.org/1</link><guid isPermaLink="false">g-1</guid>
<pubDate>Wed, 03 Oct 2018 09:15:00 +0100</pubDate><description>&lt;p&gt;Inspectors found &amp;#8220;progress&amp;#8221;.&lt;/p&gt;</description></item>`;

describe('the items of a feed', () => {
  test('of RSS have name, title, address, day and text', () => {
    expect(read(rss(ITEM))).toEqual([
      {
        id: 'g-1',
        title: 'Council & Ofsted agree',
        url: 'https://gazette.example.org/1',
        published: '2018-10-03',
        html: '<p>Inspectors found &#8220;progress&#8221;.</p>',
      },
    ]);
  });

  test('of RSS have the whole text where the feed carries it', () => {
    const item =
      '<item><guid>2</guid><description>Short</description><content:encoded><![CDATA[<p>R&amp;D</p>]]></content:encoded></item>';
    expect(read(rss(item))).toEqual([{ id: '2', html: '<p>R&amp;D</p>' }]);
  });

  test('of Atom have the address that is theirs, and XHTML as it stands', () => {
    const entry = `<entry><id>tag:x,2018:1</id><title type="html">A &amp;amp; B</title><link rel="self" href="https://a.example/self"/><link href="https://a.example/1?x=1&amp;y=2"/>
<published>2018-10-03T23:30:00Z</published><updated>2019-01-01T00:00:00Z</updated><content type="xhtml"><div><p>One <b>two</b></p></div></content></entry>`;
    expect(read(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`)).toEqual([
      {
        id: 'tag:x,2018:1',
        title: 'A &amp; B',
        url: 'https://a.example/1?x=1&y=2',
        published: '2018-10-04',
        html: '<div><p>One <b>two</b></p></div>',
      },
    ]);
  });

  test('of Atom have their summary where there is no content', () => {
    const [item] = read('<feed><entry><id>1</id><summary>In short</summary></entry></feed>');
    expect(item).toEqual({ id: '1', text: 'In short' });
  });

  test('of RSS 1.0 are found beside the channel', () => {
    const feed =
      '<rdf:RDF><channel><title>x</title></channel><item rdf:about="https://a.example/1"><title>One</title><dc:date>2018-10-03</dc:date></item></rdf:RDF>';
    expect(read(feed)).toEqual([
      { id: 'https://a.example/1', title: 'One', url: 'https://a.example/1', published: '2018-10-03' },
    ]);
  });

  test('of a JSON feed are read too', () => {
    const items = [
      {
        id: '7',
        url: 'https://a.example/7',
        title: 'Seven',
        content_text: 'Plain',
        date_published: '2018-10-03T09:00:00+01:00',
      },
    ];
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items });
    expect(read(feed)).toEqual([
      { id: '7', title: 'Seven', url: 'https://a.example/7', published: '2018-10-03', text: 'Plain' },
    ]);
  });

  test('have no address of another kind than the web’s, and their title for a name where they have no other', () => {
    expect(read(rss('<item><title>One</title><link>javascript:alert(1)</link></item>'))).toEqual([
      { id: 'One', title: 'One' },
    ]);
  });

  test('are left out where nothing names them', () => {
    expect(read(rss('<item><description>Nameless</description></item>'))).toEqual([]);
  });

  test('are the first 200, in the order of the feed', () => {
    const items = read(rss(Array.from({ length: 250 }, (_, at) => `<item><guid>${at}</guid></item>`).join('')));
    expect(items).toHaveLength(200);
    expect(items.at(-1)?.id).toBe('199');
  });

  test('are none where the feed is empty', () => {
    expect(read(rss(''))).toEqual([]);
  });
});

describe('a feed is refused', () => {
  test('that defines entities of its own', () => {
    expect(() => read(`<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss(ITEM)}`)).toThrow(
      /entities of its own/,
    );
  });

  test('that is nested too deep or has too many tags', () => {
    expect(() => read(rss('<a>'.repeat(100)))).toThrow(/nested more than 80 deep/);
    expect(() => read(rss('<item/>'.repeat(100_001)))).toThrow(/more than 100,000 tags/);
  });

  test('that is broken', () => {
    expect(() => read('{"version": "https://jsonfeed.org/version/1.1", "items": [')).toThrow(/broken/);
    expect(() => read(rss('<constructor>x</constructor><__proto__>y</__proto__>'))).toThrow(/broken/);
  });
});
