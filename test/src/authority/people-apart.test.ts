import { describe, expect, test } from '@jest/globals';
import { peopleApart } from '../../../src/authority/people-apart.js';
import { whoCommand } from '../../../src/commands/who.js';
import { citesOf, textOf } from '../answer-text.js';
import { answerOf, readArticles } from '../invented-articles.js';
import { BOTH, NORTHSHIRE } from './two-authorities.js';

const smithIn = (index: typeof BOTH) => index.people.filter(({ name }) => name === 'Jane Smith');

describe('A name that articles about two local authorities print', () => {
  test('is told apart by their authority, with the posts that each prints', () => {
    const apart = smithIn(BOTH).flatMap((person) => peopleApart(BOTH, person));
    expect(apart.map(({ authority, person }) => [authority, person.roles.map(({ title }) => title)])).toEqual([
      ['Northshire', ['director of children’s services']],
      ['Westshire', ['cabinet member for children']],
    ]);
  });

  test('is one where only one authority’s articles print it', () => {
    const apart = smithIn(NORTHSHIRE).flatMap((person) => peopleApart(NORTHSHIRE, person));
    expect(apart).toMatchObject([{ person: { name: 'Jane Smith' } }]);
  });
});

describe('/who', () => {
  test('shows them one after the other, each with their own words', () => {
    const answer = answerOf(whoCommand, 'Jane Smith', BOTH);
    const [north = '', west = ''] =
      textOf(answer).split('In articles about Northshire')[1]?.split('In articles about Westshire') ?? [];
    expect(textOf(answer)).toContain('do not say whether it is one person');
    expect(north).toContain('We accept every word');
    expect(north).not.toMatch(/Our plan|cabinet member|Westshire/);
    expect(west).toContain('cabinet member for children');
    expect(west).not.toMatch(/We accept|director|Northshire/);
    expect(answer.sources.map(({ articleId }) => articleId)).toEqual(['n1', 'w1']);
    expect(new Set(citesOf(answer))).toEqual(new Set([1, 2]));
  });

  test('merges no posts that two print alike, and says of each where it is printed', () => {
    const article = (county: string, year: number) =>
      `${county} in the news\n\n3 May ${year}\n\nIvo Brand, lead member for children at ${county} County Council, spoke. ${county} County Council is ready.\n`;
    const index = readArticles(
      article('Northshire', 2014),
      article('Westshire', 2019),
      'Una Dell, lead member for children, spoke in London.\n\n“We heard it,” said Ivo Brand, who was there.\n',
    );
    const told = textOf(answerOf(whoCommand, 'Ivo Brand', index));
    expect(told).toContain('In articles about Northshire');
    expect(told).toContain('as printed in an article published 3 May 2014');
    expect(told).toContain('as printed in an article published 3 May 2019');
    expect(told).toContain('In other articles');
    const holders = textOf(answerOf(whoCommand, 'lead member', index));
    expect(holders).toMatch(/3 May 2014[^;]*\(about Northshire\)/);
    expect(holders).toMatch(/3 May 2019[^;]*\(about Westshire\)/);
  });

  test('is as before where they are about one alone', () => {
    expect(textOf(answerOf(whoCommand, 'Jane Smith', NORTHSHIRE))).not.toContain('Told apart');
  });
});
