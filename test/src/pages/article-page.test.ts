import { describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../../scripts/seed-bot.js';
import { type ArticlePage, readArticlePage, type Stretch, withoutMarks } from '../../../src/pages/article-page.js';

const index = readSeeds();

const pageOf = (id: string): ArticlePage => {
  const page = readArticlePage(index, id);
  if (!page) throw new Error(`There is no article ${id}.`);
  return page;
};

/** The marks of one kind, with the words that they stand on, joined where they run on. */
function marked(kind: string, id: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const { text, marks } of pageOf(id).passages.flatMap(({ stretches }) => stretches))
    for (const { says } of marks.filter((mark) => mark.kind === kind)) words.set(says, (words.get(says) ?? '') + text);
  return words;
}

describe('the page of an article', () => {
  test.each(index.articles.map(({ id }) => id))('prints every word of it, once and in order (%s)', (id) => {
    const article = index.articles.find((each) => each.id === id);
    const joined = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('');
    expect(pageOf(id).passages.map(({ stretches }) => joined(stretches))).toEqual(
      article?.passages.map(({ text }) => text),
    );
    for (const { stretches } of pageOf(id).passages)
      expect(
        stretches.every(
          ({ text, start }, at) =>
            text !== '' && start === stretches.slice(0, at).reduce((sum, each) => sum + each.text.length, 0),
        ),
      ).toBe(true);
  });

  test('has a beginning for all that answers cite: what was read, posts and grades', () => {
    const cited = [
      ...index.people.flatMap(({ mentions, roles }) => [...mentions, ...roles.flatMap(({ citations }) => citations)]),
      ...index.quotes.flatMap(({ citations }) => citations),
      ...index.findings.map(({ citation }) => citation),
      ...index.milestones.flatMap(({ citations, judgements }) => [
        ...citations,
        ...judgements.map(({ citation }) => citation),
      ]),
    ];
    for (const { articleId, passage, start, end } of cited) {
      const { places, stretches } = pageOf(articleId).passages[passage] ?? { places: [], stretches: [] };
      expect(places).toContainEqual({ start, end });
      expect(stretches.map((stretch) => stretch.start)).toContain(start);
    }
  });

  test('says nothing of its words where that is left out, and cuts them in the same places', () => {
    const bare = withoutMarks(pageOf('001'));
    expect(bare.passages.flatMap(({ stretches }) => stretches.flatMap(({ marks }) => marks))).toEqual([]);
    expect(bare.passages.map(({ places }) => places)).toEqual(pageOf('001').passages.map(({ places }) => places));
  });

  test('is none for an article that is not there', () => {
    expect(readArticlePage(index, '999')).toBeUndefined();
  });

  test('says of a quotation who said it, in which post and when', () => {
    const [says] = [...marked('quotation', '001').keys()].filter((each) => each.includes('Lin Hazell'));
    expect(says).toBe(
      'Said by Lin Hazell, cabinet member for children’s services, published between December 2016 and May 2017',
    );
  });

  test('says of a date which it is, and how that is known or that it is not', () => {
    expect(marked('date', '000').get('27 September 2018, worked out: these words do not say it in full')).toBe(
      'Thursday, September 27',
    );
    expect(marked('date', '002').get('November 2017, as these words say')).toBe('November 2017');
    expect(marked('date', '002').get('Not known. The article does not say enough to tell which one is meant')).toBe(
      'Monday',
    );
    expect(
      [...marked('date', '004').keys()].filter((says) => says.endsWith('. The article looks forward to it')),
    ).toHaveLength(1);
  });

  test('says of a person which post this article prints', () => {
    expect([...marked('person', '003').keys()]).toContain('Lin Hazell, cabinet member for children’s services');
  });

  test('says of a finding what it is about, who found it and when', () => {
    const caseloads = [...marked('finding', '002').keys()].find((says) => says.includes('caseloads'));
    expect(caseloads).toMatch(/^Weakness: .*caseloads.*\. Ofsted, November 2017$/);
  });

  test('asks nothing that the bot does not know', () => {
    const questions = index.articles.flatMap(({ id }) =>
      pageOf(id).passages.flatMap(({ stretches }) =>
        stretches.flatMap(({ marks }) => marks.map((mark) => mark.question)),
      ),
    );
    expect(new Set(questions.map((question) => question?.split(' ')[0]))).toEqual(
      new Set(['/who', '/quote', '/weaknesses', '/ofsted', undefined]),
    );
  });
});
