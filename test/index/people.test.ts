import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanLines } from '../../index/clean.js';
import { compareDates } from '../../index/edtf.js';
import { readLines } from '../../index/formats/text.js';
import type { Article, Person } from '../../index/model.js';
import { readPassages } from '../../index/passages.js';
import { findPeople, genderOf } from '../../index/people.js';

function articleOf(text: string, id = 'a', published?: string): Article {
  const passages = readPassages(cleanLines(readLines(text)));
  const article = { id, headline: '', passages, file: `${id}.txt`, visibility: 'public' as const };
  return published === undefined ? article : { ...article, published: { date: published, basis: 'stated' } };
}

const bodyOf = (...paragraphs: readonly string[]): Article => articleOf(['A plan for all', ...paragraphs].join('\n\n'));

const namesIn = (...paragraphs: readonly string[]): string[] =>
  findPeople([bodyOf(...paragraphs)]).map(({ name }) => name);

function printed(person: Person | undefined, articles: readonly Article[]): string[] {
  const textOf = (articleId: string, passage: number): string =>
    articles.find(({ id }) => id === articleId)?.passages[passage]?.text ?? '';
  return (person?.mentions ?? []).map(({ articleId, passage, start, end }) =>
    textOf(articleId, passage).slice(start, end),
  );
}

const SEED_DATES: Readonly<Record<string, string>> = {
  '000': '2018-10',
  '001': '2017-01',
  '002': '2018-01',
  '003': '2016-03',
  '004': '2016-01',
};

const dateOf = (file: string): string => SEED_DATES[file.slice(0, 3)] ?? '';

const seeds = readdirSync('seeds')
  .filter((file) => /^\d{3}_.*\.txt$/.test(file)) // 000_39abc298ea251128.txt
  .sort((one, other) => compareDates(dateOf(one), dateOf(other)))
  .map((file) => articleOf(readFileSync(`seeds/${file}`, 'utf8'), file.slice(0, 3), dateOf(file)));

describe('the five articles', () => {
  const people = findPeople(seeds);
  const named = (name: string): Person | undefined => people.find((person) => person.name === name);

  test('name ten people and nobody else, oldest article first', () => {
    expect(people.map(({ name }) => name)).toEqual([
      'David Cameron',
      'David Johnston',
      'Edward Timpson',
      'Lin Hazell',
      'Olly Wright',
      'Lou Patten',
      'Warren Whyte',
      'Tolis Vouyioukas',
      'John Coughlan',
      'Karen West',
    ]);
  });

  test('put Edward Timpson together from a misprint and a surname', () => {
    expect(named('Edward Timpson')).toMatchObject({ id: 'timpson', aliases: ['Edward Timpso', 'Mr Timpson'] });
  });

  test('name John Coughlan in brackets inside another’s words', () => {
    expect(printed(named('John Coughlan'), seeds)).toEqual(['John Coughlan', 'Mr Coughlan']);
  });

  test('name David Johnston in three articles', () => {
    expect(printed(named('David Johnston'), seeds)).toEqual([
      'David Johnston',
      'Mr Johnston',
      'David Johnston',
      'David Johnston',
    ]);
    expect(named('David Johnston')?.mentions.map(({ articleId }) => articleId)).toEqual(['004', '004', '003', '001']);
  });

  test('print one role in two ways, first seen in one article and last in the other', () => {
    expect(named('Lin Hazell')?.roles).toMatchObject([
      {
        title: 'cabinet member for children’s services',
        firstSeen: { date: '2016-03' },
        lastSeen: { date: '2017-01' },
        citations: [{ articleId: '003' }, { articleId: '001' }],
      },
    ]);
  });

  test('say since when David Johnston is in post', () => {
    expect(named('David Johnston')?.roles[0]).toMatchObject({
      title: 'Children’s services boss',
      since: { date: '2014-12', basis: 'stated' },
    });
  });

  test('tell genders by honorific and given name', () => {
    expect(people.map(genderOf)).toEqual([
      'male',
      'male',
      'male',
      'female',
      'male',
      undefined,
      'male',
      'male',
      'male',
      'female',
    ]);
  });
});

interface Expected {
  readonly people?: readonly { readonly name: string }[];
}

describe('the labelled articles', () => {
  const folders = readdirSync('test/articles', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(`test/articles/${entry.name}`).includes('expected.json'))
    .map(({ name }) => name);

  test.each(folders)('%s names its people and nobody else', (folder) => {
    const expected: Expected = JSON.parse(readFileSync(`test/articles/${folder}/expected.json`, 'utf8'));
    const people = findPeople([articleOf(readFileSync(`test/articles/${folder}/article.txt`, 'utf8'))]);
    expect(people.map(({ name }) => name).sort()).toEqual((expected.people ?? []).map(({ name }) => name).sort());
  });
});

describe('one person', () => {
  test('is a misprinted surname behind an honorific', () => {
    expect(namesIn('Katherine Willoughby wrote.', 'Ms Willoughby said no.', 'Ms Willoughy said yes.')).toEqual([
      'Katherine Willoughby',
    ]);
  });

  test('is a short form of the given name', () => {
    expect(namesIn('Edward Miller, head of fostering, spoke.', 'Ed Miller said no.')).toEqual(['Edward Miller']);
  });

  test('is an initial beside the full name', () => {
    expect(namesIn('Martin W. Frost, the treasurer, spoke.', 'Martin Frost said no.')).toHaveLength(1);
  });

  test('is a knight addressed by his given name', () => {
    const article = bodyOf('Sir Keir Starmer spoke.', 'Sir Keir left.');
    expect(findPeople([article])[0]?.aliases).toEqual(['Sir Keir Starmer', 'Sir Keir']);
  });

  test('is a surname alone beside a speech verb', () => {
    const article = bodyOf('Sasha Merriman runs it.', '“They come for the rolls,” Merriman said.');
    expect(printed(findPeople([article])[0], [article])).toEqual(['Sasha Merriman', 'Merriman']);
  });

  test('is the one surname across articles', () => {
    const people = findPeople([
      articleOf('News\n\nDavid Miller spoke.', 'a', '2016'),
      articleOf('More\n\nMr Miller spoke.', 'b', '2017'),
    ]);
    expect(people.map(({ mentions }) => mentions.length)).toEqual([2]);
  });
});

describe('two people', () => {
  test('are David Johnson and David Johnston where each is named again', () => {
    expect(namesIn('David Johnson and David Johnston spoke.', 'David Johnson sat.', 'David Johnston stood.')).toEqual([
      'David Johnson',
      'David Johnston',
    ]);
  });

  test('are Timpson and Thompson', () => {
    expect(namesIn('Edward Timpson spoke.', 'Mr Thompson did not.')).toEqual(['Edward Timpson', 'Thompson']);
  });

  test('are husband and wife, and each honorific finds its own', () => {
    const article = bodyOf(
      'Graham Pilkington came with his wife, Maureen Pilkington.',
      'Mr Pilkington left.',
      'Mrs Pilkington stayed.',
    );
    const people = findPeople([article]);
    expect(people.map((person) => printed(person, [article]))).toEqual([
      ['Graham Pilkington', 'Mr Pilkington'],
      ['Maureen Pilkington', 'Mrs Pilkington'],
    ]);
    expect(people.map(({ id }) => id)).toEqual(['pilkington-graham', 'pilkington-maureen']);
  });

  test('are father and son, and the rank finds the father', () => {
    const article = bodyOf(
      'Cllr Osman Yildirim spoke.',
      'His son, Emre Yildirim, spoke too.',
      'Cllr Yildirim sat down.',
    );
    expect(findPeople([article]).map((person) => printed(person, [article]).length)).toEqual([2, 1]);
  });

  test('are men whose initial fits both', () => {
    const people = findPeople([
      articleOf('News\n\nJohn Miller and James Miller spoke.', 'a'),
      articleOf('More\n\nJ. Miller spoke.', 'b'),
    ]);
    expect(people.map(({ name }) => name)).toEqual(['John Miller', 'James Miller', 'J. Miller']);
  });
});

describe('a surname that is a word', () => {
  test('is no mention in lower-case company', () => {
    const article = bodyOf(
      'Grace West, the practice lead, spoke.',
      'In the West it rains; the west is wet.',
      'Ms West said so.',
    );
    expect(printed(findPeople([article])[0], [article])).toEqual(['Grace West', 'Ms West']);
  });

  test('is no mention inside the name of a street', () => {
    const article = bodyOf('Rose Hope, a coordinator, works in Hope Street.');
    expect(printed(findPeople([article])[0], [article])).toEqual(['Rose Hope']);
  });
});

describe('a rank', () => {
  test('is a role only where no fuller title is printed', () => {
    const [one, other] = findPeople([
      bodyOf('Superintendent Olly Wright, area commander, spoke.', 'Superintendent Jane Brown listened.'),
    ]);
    expect([one?.roles.map(({ title }) => title), other?.roles.map(({ title }) => title)]).toEqual([
      ['area commander'],
      ['Superintendent'],
    ]);
  });

  test('is none for Mr, Dr and Sir', () => {
    expect(
      findPeople([bodyOf('Dr Sunita Ramanathan and Sir Keir Starmer spoke.')]).flatMap(({ roles }) => roles),
    ).toEqual([]);
  });
});

describe('genderOf', () => {
  test.each([
    ['Mrs Quorn spoke.', 'female'],
    ['Sir Zorba Quorn spoke.', 'male'],
    ['Cllr Chris Quorn spoke.', undefined],
    ['Cllr Harriet Quorn spoke.', 'female'],
  ])('of the person in “%s” is %s', (text, gender) => {
    const [person] = findPeople([bodyOf(text)]);
    expect(person).toBeDefined();
    expect(person === undefined ? 'nobody' : genderOf(person)).toBe(gender);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Mr',
    'Mary',
    'Smith',
    'said',
    ',',
    'Council',
    'of',
    '“',
    '”',
    '52',
    'van',
    'J.',
    'The',
    'leader',
    'O’Brien',
    '(',
    ')',
    '&',
    '.',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  );

  test('gives mentions that lie in their passages, in order, and ids that are used once', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (paragraphs) => {
        const article = bodyOf(...paragraphs);
        const people = findPeople([article]);
        expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
        for (const person of people) {
          expect(printed(person, [article]).every((words) => words.trim() === words && words !== '')).toBe(true);
          const places = person.mentions.map(({ passage, start }) => passage * 1e6 + start);
          expect(places).toEqual([...places].sort((one, other) => one - other));
          for (const { citations } of person.roles) expect(citations.every(({ start, end }) => start < end)).toBe(true);
        }
      }),
    );
  });
});
