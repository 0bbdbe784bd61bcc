import { describe, expect, test } from '@jest/globals';
import { narrowPerson } from '../../../src/authority/narrow-person.js';
import { readArticles } from '../invented-articles.js';

const INDEX = readArticles(
  `Northshire in the news

3 May 2014

Mr Ivo Brand, director of children’s services at Northshire County Council, spoke of Northshire County Council.
`,
  `Westshire in the news

4 June 2019

Councillor Ivo Brand, director of children’s services, spoke of Westshire County Council.
`,
);

const [PERSON] = INDEX.people;
const heldIn = (...ids: string[]) =>
  new Map(INDEX.articles.filter(({ id }) => ids.includes(id)).map((article) => [article.id, article]));

describe('A person as some articles print them', () => {
  test('has of a post that two print alike the date and the organisation of those that are held', () => {
    expect(PERSON?.roles).toHaveLength(1);
    const [first] = (PERSON && narrowPerson(PERSON, heldIn('100')))?.roles ?? [];
    const [second] = (PERSON && narrowPerson(PERSON, heldIn('101')))?.roles ?? [];
    expect(first).toMatchObject({ organisation: 'Northshire County Council', lastSeen: { date: '2014-05-03' } });
    expect(second).toMatchObject({ firstSeen: { date: '2019-06-04' }, lastSeen: { date: '2019-06-04' } });
    expect(second).not.toHaveProperty('organisation');
  });

  test('goes by the forms of address that are printed there', () => {
    expect(PERSON && narrowPerson(PERSON, heldIn('100'))?.aliases).toEqual(['Mr Ivo Brand']);
    expect(PERSON && narrowPerson(PERSON, heldIn('101'))?.aliases).toEqual(['Councillor Ivo Brand']);
  });

  test('is the same where all are held, and nobody where none is', () => {
    expect(PERSON && narrowPerson(PERSON, heldIn('100', '101'))).toBe(PERSON);
    expect(PERSON && narrowPerson(PERSON, heldIn())).toBeUndefined();
  });
});
