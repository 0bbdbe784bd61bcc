import type { HostileFile } from './hostile-file.js';

const SENTENCE = 'Westmoor Council has been told to improve its services for children by inspectors who came in June.';

const page = (body: string): Buffer => Buffer.from(`<!doctype html><html><body>${body}</body></html>`);

const article = `<h1>Westmoor told to improve</h1>${`<p>${SENTENCE}</p>`.repeat(8)}`;

const feed = (items: string, doctype = ''): Buffer =>
  Buffer.from(`<?xml version="1.0"?>${doctype}<rss version="2.0"><channel>${items}</channel></rss>`);

const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');

const QUADRATIC = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(100_000)}">]>`;

/** Pages that make the builders of trees slow, or are no pages. */
export const HOSTILE_PAGES: readonly HostileFile[] = [
  { name: '300000-divs.html', make: () => page('<div>'.repeat(300_000)), outcome: /more than 200 deep/ },
  { name: '300000-divs-side-by-side.html', make: () => page('<div></div>'.repeat(300_000)), outcome: /50,000 tags/ },
  { name: '200000-attributes.html', make: () => page(`<p ${'onclick=x '.repeat(200_000)}>`), outcome: /64 attributes/ },
  { name: 'misnested.html', make: () => page('<b><i><a href=x>text</b></i>'.repeat(9_000)), outcome: 'either' },
  {
    name: 'formatting-never-closed.html',
    make: () => page('<b><i><u>x'.repeat(24_000)),
    outcome: /more than 200 deep/,
  },
  { name: '49000-spans.html', make: () => page(`<p>${'<span>word </span>'.repeat(49_000)}</p>`), outcome: 'either' },
  {
    name: '4000-paragraphs.html',
    make: () => page(`<p>${SENTENCE}, it said</p>`.repeat(4_000)),
    outcome: 'document',
  },
  {
    name: 'one-word-of-4-mb.html',
    make: () => page(`<p>${'a'.repeat(4_000_000)}</p>`),
    outcome: /2,000,000|no article/,
  },
  { name: 'comment-never-closed.html', make: () => page(`${article}<!--${' x'.repeat(500_000)}`), outcome: 'document' },
  {
    name: 'quote-never-closed.html',
    make: () => page(`${article}<p title="${'x '.repeat(500_000)}`),
    outcome: 'document',
  },
  { name: 'spaces.html', make: () => page(`${article}<p>${' '.repeat(4_000_000)}x</p>`), outcome: 'document' },
  { name: 'nul.html', make: () => page(article.replaceAll('Council', 'Coun\0cil')), outcome: 'either' },
  {
    name: 'data-of-300000-brackets.html',
    make: () => page(`${article}<script type="application/ld+json">${'['.repeat(300_000)}</script>`),
    outcome: 'document',
  },
  {
    name: 'error-page.pdf',
    make: () => page('<h1>404 Not Found</h1><hr><center>nginx</center>'),
    outcome: /holds no article/,
  },
  { name: 'article.pdf', make: () => page(article), outcome: 'document' },
  {
    name: 'written-by-scripts.html',
    make: () => page('<div id=root></div><script src=a.js></script>'),
    outcome: /only with scripts/,
  },
];

/** Feeds that expand, nest or go on without end. */
export const HOSTILE_FEEDS: readonly HostileFile[] = [
  {
    name: 'billion-laughs.xml',
    make: () => feed('<item><title>&l9;</title></item>', `<!DOCTYPE rss [<!ENTITY l0 "lol">${LAUGHS}]>`),
    outcome: /entities of its own/,
    task: 'feed',
  },
  {
    name: 'quadratic.xml',
    make: () => feed(`<item><title>${'&a;'.repeat(20_000)}</title></item>`, QUADRATIC),
    outcome: /no feed/,
    task: 'feed',
  },
  {
    name: 'external-entity.xml',
    make: () => feed('<item><title>&x;</title></item>', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    outcome: /entities of its own/,
    task: 'feed',
  },
  { name: '200000-nested.xml', make: () => feed('<a>'.repeat(200_000)), outcome: /more than 80 deep/, task: 'feed' },
  {
    name: '200000-items.xml',
    make: () => feed('<item><guid/></item>'.repeat(200_000)),
    outcome: /100,000 tags/,
    task: 'feed',
  },
  {
    name: 'prototype.xml',
    make: () => feed('<item><guid>1</guid><__proto__>x</__proto__></item>'),
    outcome: /broken/,
    task: 'feed',
  },
  {
    name: 'feed-of-entities.xml',
    make: () => feed(`<item><guid>1</guid><description>${'&#x41;'.repeat(50_000)}</description></item>`),
    outcome: 'document',
    task: 'feed',
  },
];
