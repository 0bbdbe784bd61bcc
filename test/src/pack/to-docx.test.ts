import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../scripts/open-browser.js';
import type { Pack } from '../../../src/pack/pack.js';
import { toDocx } from '../../../src/pack/to-docx.js';
import { EMPTY, HOSTILE, packOf, SEEDS } from './packs.js';

/** What a strict reader of XML finds in a document. */
interface Opened {
  readonly broken: readonly string[];
  readonly headings: readonly string[];
  readonly title: string;
  readonly tables: number;
  readonly rows: number;
  readonly repeated: number;
  readonly bookmarks: readonly string[];
  readonly anchors: readonly string[];
  readonly quotations: number;
  readonly text: string;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
}, 60_000);

afterAll(() => browser.close());

const partsOf = async (pack: Pack): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(await toDocx(pack))).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** Runs in the browser: reads every part as XML, and the document in it. */
const READ = `(parts) => {
  const parse = (xml) => new DOMParser().parseFromString(xml, 'application/xml');
  const broken = Object.keys(parts).filter((name) => parse(parts[name]).querySelector('parsererror'));
  const document = parse(parts['word/document.xml']);
  const all = (name) => [...document.getElementsByTagName(name)];
  const styled = (style) => all('w:p').filter((p) => p.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') === style);
  return {
    broken,
    headings: styled('Heading1').map((p) => p.textContent),
    title: styled('Title').map((p) => p.textContent).join(),
    tables: all('w:tbl').length,
    rows: all('w:tr').length,
    repeated: all('w:tblHeader').length,
    bookmarks: all('w:bookmarkStart').map((each) => each.getAttribute('w:name')),
    anchors: all('w:hyperlink').map((each) => each.getAttribute('w:anchor')).filter(Boolean),
    quotations: styled('Attribution').length,
    text: all('w:p').map((p) => p.textContent).join('\\n'),
  };
}`;

async function open(pack: Pack): Promise<Opened> {
  return page.evaluate(`(${READ})(${JSON.stringify(await partsOf(pack))})`);
}

describe('the document of a pack', () => {
  test('has headings, both tables with headings that repeat, and every source', async () => {
    const pack = packOf(SEEDS);
    const opened = await open(pack);
    expect(opened).toMatchObject({
      broken: [],
      title: 'Briefing pack: all themes',
      headings: [
        'How to read this pack',
        'Ledger of weaknesses',
        'Timeline',
        'What was found',
        'What was said',
        'Sources',
      ],
      tables: 2,
      rows: SEEDS.weaknesses.length + SEEDS.milestones.length + 2,
      repeated: 2,
      quotations: pack.rows.filter(({ kind }) => kind === 'quotation').length,
      bookmarks: pack.sources.map((_, at) => `source-${at + 1}`),
    });
    const lines = opened.text.split('\n');
    for (const [at, { headline, file }] of pack.sources.entries()) {
      const [line = '', ...more] = lines.filter((each) => each.startsWith(`[${at + 1}]${headline} · `));
      expect(more).toEqual([]);
      expect(line).toContain(file);
    }
  });

  test('leads from each number to a source that is there', async () => {
    const { anchors, bookmarks } = await open(packOf(SEEDS));
    expect(anchors.length).toBeGreaterThan(100);
    expect([...new Set(anchors)].sort()).toEqual(bookmarks);
  });

  test('is A4, in British English, with a title, a day and the numbers of its pages', async () => {
    const parts = await partsOf(packOf(SEEDS, { theme: 'caseloads' }));
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Briefing pack: caseloads</dc:title>');
    expect(parts['docProps/core.xml']?.match(/2026-11-25T00:00:00Z/g)).toHaveLength(2);
    expect(parts['word/footer1.xml']).toMatch(/Compiled from 2 sources on 25 November 2026\..*PAGE.*NUMPAGES/s);
  });

  test('has the same bytes each time, its links among them', async () => {
    const pack = packOf(SEEDS, { theme: 'caseloads' });
    const sources = pack.sources.map((source) => ({ ...source, url: 'https://echo.example/a?b=1&c=2' }));
    const [first, second] = [await toDocx({ ...pack, sources }), await toDocx({ ...pack, sources })];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const links = strFromU8(unzipSync(first)['word/_rels/document.xml.rels'] ?? new Uint8Array());
    expect(links.match(/Id="link\d" [^>]*Target="https:\/\/echo\.example\/a\?b=1&amp;c=2"/g)).toHaveLength(2);
  });

  test('shows a hostile article as the characters it has', async () => {
    const { broken, text } = await open(packOf(HOSTILE));
    expect(broken).toEqual([]);
    expect(text).toContain('=HYPERLINK("http://evil.example","Ofsted") <script>alert(1)</script> ]]> &amp;');
    expect(text).toContain('“=1+1 caseloads are far too high & I am <b>sorry</b> \\x1b[2J.”');
    expect(text).toContain('\\u202egnorw\\u202c');
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202e\ufffe]/u);
  });

  test('leads to no address but of the web', async () => {
    const parts = await partsOf(packOf(HOSTILE));
    expect(parts['word/_rels/document.xml.rels']).not.toContain('javascript');
    expect(parts['word/document.xml']).not.toContain('r:id="link');
  });

  test('of no articles opens', async () => {
    const { broken, headings, tables } = await open(packOf(EMPTY));
    expect({ broken, tables, sections: headings.length }).toEqual({ broken: [], tables: 0, sections: 6 });
  });
});
