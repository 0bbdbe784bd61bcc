import { buildIndex } from '../../../index/build.js';
import type { Article, ArticleIndex } from '../../../index/model.js';

const REPORT = `Inspection of children’s services in Northbrook

Leaders did not act on what they were told. The plan that followed was piecemeal and has not brought the wholescale change that children needed. Records are poor and out of date, and too many children waited at risk and in unsuitable placements for months.

Social workers know their children well. They visit them often, and they write down what children say. Managers, however, do not check case files regularly.

Recognising harm early is a strength of the early help programme.`;

const ARTICLE = `Northbrook’s children were failed, say inspectors

Children’s services in Northbrook were inspected by Ofsted in March 2018.

Ofsted’s report read: “The plan that followed was piecemeal and has not brought the whole scale change that children needed.

“Records are poor and out of date, and too many children waited at risk.”

Anna Smith, director of children’s services, said: “We accept every word of it. Recording [of visits] will improve … in every team.”

The workers’ union said nothing. It had asked for talks in May.`;

const isReport = { kind: 'children-services-inspection', by: 'Ofsted', judgements: [], contradictions: [] } as const;

/** A report and an article that quotes it, both of a made-up county. */
export const NORTHBROOK: ArticleIndex = (() => {
  const index = buildIndex([
    { id: 'article', file: 'article.txt', text: ARTICLE },
    { id: 'report', file: 'report.txt', text: REPORT, supplied: { published: '2018-05-29' } },
  ]);
  const articles = index.articles.map((each): Article => (each.id === 'report' ? { ...each, report: isReport } : each));
  return { ...index, articles };
})();
