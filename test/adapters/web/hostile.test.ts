import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../../index/build.js';
import { type OpenWeb, openWeb } from './open-web.js';
import { pageFaults } from './page-faults.js';

const RIGHT_TO_LEFT = '\u202e';
const ID = '"><script>alert(2)</script>';
const TEXT = `<script>alert(1)</script> told “to improve” & 'more' ${RIGHT_TO_LEFT}gnorw

Ofsted inspectors who came in March 2015 found high caseloads in <b onclick="alert(3)">two teams</b>.

Maria Okonjo-Price, director of children’s services, said: “There is more to do, <img src=x onerror=alert(4)> we know.”
`;
const SUPPLIED = { publisher: '<i>Herald</i>', url: 'https://news.example/?a=1&b="2"', published: '2015-04-02' };

const index = buildIndex([{ id: ID, file: '<u>7</u>.txt', text: TEXT, supplied: SUPPLIED }]);
const ARTICLE = `/articles/${encodeURIComponent(ID)}`;

let site: OpenWeb;

beforeAll(async () => {
  site = await openWeb({ index, readFile: () => TEXT });
});

afterAll(() => site.close());

describe('hostile words of an article', () => {
  test.each(['/', '/articles', ARTICLE, `${ARTICLE}?as-it-came`, '/ledger', '/ledger.svg', '/digests'])(
    'are characters on %s',
    async (path) => {
      const { status, text } = await site.call(path);
      expect(status).toBe(200);
      expect(pageFaults(text)).toEqual([]);
      expect(text).not.toMatch(/<(?:b|i|u|img|script>)[\s>]/);
      expect(text).not.toContain(RIGHT_TO_LEFT);
    },
  );

  test('are shown whole', async () => {
    const { text } = await site.call(`${ARTICLE}?as-it-came`);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('&lt;img src=x onerror=alert(4)&gt;');
    expect(text).toContain('&lt;i&gt;Herald&lt;/i&gt;');
    expect(text).toContain('href="https://news.example/?a=1&amp;b=&quot;2&quot;"');
    expect(text).toContain('&lt;u&gt;7&lt;/u&gt;.txt');
  });
});

test('an address that is not there is shown as characters, as long as it may be', async () => {
  const { text } = await site.call(`/articles/%3Cscript%3Ealert(1)%3C/script%3E<script>"'`);
  expect(text).toContain('Not here');
  expect(pageFaults(text)).toEqual([]);
  expect(text).not.toContain('<script>');
});
