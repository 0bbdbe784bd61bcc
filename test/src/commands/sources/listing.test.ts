import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../../index/model.js';
import { listArticles } from '../../../../src/commands/sources/listing.js';
import { citesOf, textOf } from '../../answer-text.js';
import { BOTH, NORTHSHIRE } from '../../authority/two-authorities.js';
import { CONTEXT } from '../../sample-bot.js';
import { EMPTY_INDEX } from '../../sample-index.js';

function createArticle(position: number): Article {
  return {
    id: `a${position}`,
    headline: `Article ${position}`,
    passages: [],
    file: `${position}.txt`,
    visibility: 'public',
  };
}

describe('/sources', () => {
  const answer = listArticles('', CONTEXT.index);

  test('counts the articles and says which months they cover', () => {
    expect(answer.title).toBe('Sources: 2 articles, December 2015 to October 2018');
  });

  test('lists each with its date, how that is known, what was read in it and its file', () => {
    expect(textOf(answer)).toContain(
      ': published 4 December 2015 (supplied by a person, not read in the article); 2 passages, 0 quotations, 1 finding; file 101_older.txt',
    );
    expect(textOf(answer)).toContain(
      ': published between 1 and 7 October 2018 (worked out from “Thursday, September 27”); 3 passages, 1 quotation, 0 findings; file 102_newer.txt',
    );
  });

  test('cites them oldest first', () => {
    expect(answer.sources.map(({ articleId }) => articleId)).toEqual(['101', '102']);
    expect(citesOf(answer)).toEqual([1, 2]);
  });

  test('lists those whose headline, publisher or file holds the words', () => {
    const found = listArticles('echo westshire', CONTEXT.index);
    expect(found.sources.map(({ articleId }) => articleId)).toEqual(['101']);
    expect(textOf(found)).toContain('Articles whose headline, publisher or file name holds “echo westshire”:');
    expect(textOf(found)).not.toContain('Every quotation');
  });

  test('says that none has the words', () => {
    expect(listArticles('elsewhere', CONTEXT.index).title).toBe('Not found in the articles: elsewhere');
  });

  test('says that everything the bot gives is from them', () => {
    expect(textOf(answer)).toContain(
      'Every quotation, name, date and grade the bot gives is from these articles, oldest first.',
    );
  });

  test('says what a date that was worked out assumes, where there is one', () => {
    const assumption = 'assumes that news is told within half a year of what it tells';
    expect(textOf(answer)).toContain(assumption);
    expect(textOf(listArticles('echo', CONTEXT.index))).not.toContain(assumption);
  });

  test('says that there is no article, and does not offer itself', () => {
    const none = listArticles('', EMPTY_INDEX);
    expect(none.followUps.map(({ question }) => question)).toEqual(['/help']);
    expect(textOf(none)).toContain('no articles');
    expect(none.sources).toEqual([]);
  });

  test('lists twenty of many, and says so', () => {
    const articles = Array.from({ length: 21 }, (_, position) => createArticle(position));
    const many = listArticles('', { ...EMPTY_INDEX, articles });
    expect(many.sources).toHaveLength(20);
    expect(textOf(many)).toContain('The oldest 20 of 21');
  });
});

describe('/sources where the articles are about two local authorities', () => {
  test('says about which each is; where they are about one alone it need not be said', () => {
    expect(textOf(listArticles('', BOTH))).toContain('Westshire’s plan is late\n (Westshire): published 7 June 2019');
    expect(textOf(listArticles('', NORTHSHIRE))).not.toContain('(Northshire)');
  });
});
