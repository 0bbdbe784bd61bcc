import { buildIndex } from '../../../index/build.js';
import { readCollection } from '../../../index/collection.js';
import type { ArticleIndex } from '../../../index/model.js';
import { composePack, type PackSubject } from '../../../src/pack/compose-pack.js';
import type { Pack } from '../../../src/pack/pack.js';
import { readArticles } from '../invented-articles.js';

export const SEEDS: ArticleIndex = buildIndex(readCollection('seeds'));

export const NOON = new Date('2026-11-25T12:00:00Z');

/** The pack on an index, as of noon of one day. */
export const packOf = (index: ArticleIndex, subject: Partial<PackSubject> = {}): Pack =>
  composePack({ index, now: NOON, ...subject });

/** An article that would run something in a spreadsheet, a page or a document, and turn its words round. */
const HOSTILE_ARTICLE = `=HYPERLINK("http://evil.example","Ofsted") <script>alert(1)</script> ]]> &amp;

Ofsted inspectors who came in March 2015 found high caseloads in two teams ]]> <img src=x onerror=alert(1)>.

Inspectors said that recording was poor \u0007 and \u202egnorw\u202c in some files.

Maria Okonjo-Price, director of children’s services, said: “=1+1 caseloads are far too high & I am <b>sorry</b> \u001b[2J.”

Maria Okonjo-Price, director of children’s services, said: “-2+3 recording was poor \ufffe and is \ud83d late.”
`;

/** The same with a publisher and an address that do no better. */
export const HOSTILE: ArticleIndex = ((read: ArticleIndex) => ({
  ...read,
  articles: read.articles.map((article) => ({
    ...article,
    publisher: '@SUM(A1:A9)',
    url: 'javascript:alert(1)',
  })),
}))(readArticles(HOSTILE_ARTICLE));

export const EMPTY: ArticleIndex = readArticles();

/** As many articles, each with a weakness and a quotation of its own. */
export const readMany = (count: number): ArticleIndex =>
  readArticles(
    ...Array.from({ length: count }, (_, at) =>
      [
        `Northbrook ${at} told to improve`,
        'Ofsted inspectors came back in March 2015.',
        `They found that high caseloads in ${at + 2} teams were leaving children at risk.`,
        `Anna Smith, director of children’s services, said: “We accept all ${at} words. Recording will improve.”`,
      ].join('\n\n'),
    ),
  );
