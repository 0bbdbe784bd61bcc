import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../index/model.js';
import { ENOUGH, findNames } from '../../../index/people/person-names.js';

function articleOf(...paragraphs: readonly string[]): Article {
  const passages = paragraphs.map((text, at) => ({ kind: 'paragraph' as const, text, line: at + 1 }));
  return { id: 'a', headline: '', passages, file: 'a.txt', visibility: 'public' };
}

const fullNames = (text: string): string[] =>
  findNames(articleOf(text))
    .filter(({ score, words }) => score >= ENOUGH && words.length > 1)
    .map(({ words }) => words.join(' '));

describe('findNames believes', () => {
  test.each([
    ['a given name', 'In December David Cameron announced a plan.', ['David Cameron']],
    ['an honorific before a name we do not know', 'Cllr Xanthe Quorn spoke first.', ['Xanthe Quorn']],
    ['an American honorific with a stop', 'Sen. Zell Quorn voted no.', ['Zell Quorn']],
    ['a middle initial', 'It hired Zorban J. Quorn in May.', ['Zorban J. Quorn']],
    ['two initials without a space', 'A book by J.K. Rowling sold out.', ['J.K. Rowling']],
    ['an age', 'Zorba Quorn, 52, was hurt.', ['Zorba Quorn']],
    ['a role after the name', 'Zorba Quorn, head of fostering, left.', ['Zorba Quorn']],
    ['a role before the name', 'It was led by commissioner Zorba Quorn last year.', ['Zorba Quorn']],
    [
      'a role with its field before the name',
      'The director of children’s services, Tolis Vouyioukas says so.',
      ['Tolis Vouyioukas'],
    ],
    ['a speech verb', '“No,” said Zorba Quorn.', ['Zorba Quorn']],
    [
      'the name after a minister’s field',
      'Minister of State for Children and Families Edward Timpso’s letter came.',
      ['Edward Timpso'],
    ],
    [
      'the name after capitalised affairs',
      'The Minister of Foreign Affairs Harold Pelling flew home.',
      ['Harold Pelling'],
    ],
    ['initials of which one is I', 'Foreign Minister I.K. Pelling was asked.', ['I.K. Pelling']],
    ['a particle', 'Pieter van der Heijden was asked.', ['Pieter van der Heijden']],
    ['a hyphen with a small particle', 'Khalid al-Rashidi lends the tables.', ['Khalid al-Rashidi']],
    ['an apostrophe', 'Siobhan O’Brien and Luca D’Agostino came.', ['Siobhan O’Brien', 'Luca D’Agostino']],
    ['a nickname in quotation marks', 'Jeremiah "Jez" Stockwell coaches.', ['Jeremiah "Jez" Stockwell']],
    ['letters after the name', 'Zorba Quorn MP wrote twice.', ['Zorba Quorn']],
    ['a name at the start of a quotation', 'It read: “Mary Smith was right.”', ['Mary Smith']],
    ['a name in an editor’s brackets', '“[John Coughlan] has reported.”', ['John Coughlan']],
    [
      'unknown names in one list with known ones',
      'She thanked Alice Estridge, Duffo Waldorfsky and Peter Quarnby.',
      ['Alice Estridge', 'Duffo Waldorfsky', 'Peter Quarnby'],
    ],
    ['the name after a word that only begins the sentence', 'Yesterday John Smith resigned.', ['John Smith']],
    ['the name after a month', 'In May John Smith resigned.', ['John Smith']],
    [
      'a surname that is a place word, with a title beside it',
      'Peter Hall, chief executive, resigned.',
      ['Peter Hall'],
    ],
  ])('%s', (_sign, text, names) => {
    expect(fullNames(text)).toEqual(names);
  });
});

describe('findNames leaves out', () => {
  test.each([
    ['a council', 'Northbrook Council said it was sorry.'],
    ['a building', 'A view of Fairfax House and County Hall.'],
    ['a road named after a man', 'The office in Charles Street closed.'],
    ['a court', 'The Old Bailey heard the case.'],
    ['firms called after people', 'Laura Ashley, Ted Baker and Calvin Klein have shops there.'],
    ['a firm with its form', 'Albert Quorn Corp. and Martin Pelling & Co. moved in.'],
    ['partners', 'Lloyd & Sons hired two.'],
    ['a police force', 'Thames Valley Police continues its work.'],
    ['a way of working', 'Access to Life Story work is late.'],
    ['a shouted word', 'CHILDREN’S services in Bucks have failed.'],
    ['a byline', 'By Jane Smith, Local Democracy Reporter'],
    ['an agency’s byline', 'Jane Smith, The Canadian Press'],
    ['a line that is a bare name', 'David Johnston'],
    ['a club', 'He spent eleven years with the Hollis Creek Eagles.'],
    ['a people', 'The Roman Catholic archdiocese said no.'],
    ['a country’s initials', 'The U.S. Border office was shut.'],
    ['a distance that looks like an age', 'The bus broke down in Tor Maddan, 65 km from here.'],
    ['a post', 'The Parliamentary Under-Secretary, who wrote, left.'],
  ])('%s', (_what, text) => {
    expect(fullNames(text)).toEqual([]);
  });

  test('a name that only a headline prints', () => {
    const headline = { kind: 'headline' as const, text: 'Grace Lindqvist Hall opens', line: 1 };
    const names = findNames({ ...articleOf('It opened.'), passages: [headline] });
    expect(names.filter(({ score }) => score >= ENOUGH)).toEqual([]);
  });
});

describe('the place of a name', () => {
  test('takes in its form of address and leaves out the possessive', () => {
    const text = 'This is Mr Timpson’s letter.';
    const [name] = findNames(articleOf(text));
    expect(text.slice(name?.start, name?.end)).toBe('Mr Timpson');
  });

  test('takes in several ranks', () => {
    const text = 'It is led by Det Ch Insp Folasade Adeyemi.';
    const [name] = findNames(articleOf(text));
    expect(text.slice(name?.start, name?.end)).toBe('Det Ch Insp Folasade Adeyemi');
  });

  test('keeps the stop of Jr.', () => {
    const text = 'Robert Downey Jr. smiled.';
    const [name] = findNames(articleOf(text));
    expect(text.slice(name?.start, name?.end)).toBe('Robert Downey Jr.');
  });

  test('takes in the small words of a surname that stands alone', () => {
    const text = 'It was late, van der Velde added.';
    const [name] = findNames(articleOf(text));
    expect(text.slice(name?.start, name?.end)).toBe('van der Velde');
  });

  test('reads St. Clair as a surname', () => {
    const [name] = findNames(articleOf('Mr St. Clair arrived late.'));
    expect(name?.parts).toMatchObject({ given: [], surname: 'St. Clair' });
  });
});
