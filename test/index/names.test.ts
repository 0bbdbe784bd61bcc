import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person, PersonHit, Role, When } from '../../index/model.js';
import { createPeopleLookup, isAmbiguous } from '../../index/names.js';
import { createRandom, makeGallery, makeStrangers, slip, toPerson } from './gallery.js';

const inferred = (date: string): When => ({ date, basis: 'inferred' });

function toRole(title: string, date: string, organisation?: string): Role {
  const seen = { firstSeen: inferred(date), lastSeen: inferred(date) };
  return { title, ...(organisation === undefined ? {} : { organisation }), ...seen, citations: [] };
}

const council = 'Bucks County Council';
const boss: Role = { ...toRole('Children’s services boss', '2016-01'), since: { date: '2014-12', basis: 'stated' } };
const real: readonly Person[] = [
  toPerson('Tolis Vouyioukas', {
    roles: [toRole('executive director of children’s services', '2018-10-01/2018-10-07', council)],
  }),
  toPerson('John Coughlan', { roles: [toRole('government appointed commissioner', '2018-10-01/2018-10-07')] }),
  toPerson('Karen West', {
    roles: [toRole('Vice-chairman of the board', '2018-10-01/2018-10-07', 'West Area health and wellbeing board')],
  }),
  toPerson('Lin Hazell', {
    roles: [
      toRole('cabinet member for children’s services', '2016-02'),
      toRole('Cabinet Member for Children’s Services', '2016-12', council),
    ],
  }),
  toPerson('David Johnston', {
    roles: [toRole('managing director for children’s social care and learning', '2016-12', council), boss],
  }),
  toPerson('Warren Whyte', {
    aliases: ['Cllr Warren Whyte'],
    roles: [toRole('Cabinet member for children’s services for Bucks', '2018-01-30/2018-02-05')],
  }),
  toPerson('Edward Timpson', {
    aliases: ['Edward Timpso', 'Mr Timpson'],
    roles: [toRole('Minister of State for Children and Families', '2016-02')],
  }),
  toPerson('Olly Wright', {
    aliases: ['Superintendent Olly Wright'],
    roles: [toRole('Aylesbury Vale Local Police Area Commander', '2016-02')],
  }),
  toPerson('Lou Patten', {
    roles: [toRole('Chief Officer', '2016-02', 'NHS Aylesbury Vale Clinical Commissioning Group')],
  }),
  toPerson('David Cameron'),
];
const findReal = createPeopleLookup(real);
const namesOf = (hits: readonly PersonHit[]): string[] => hits.map(({ person }) => person.name);

describe('a name as it is typed', () => {
  test.each([
    ['Vouyioukas', 'Tolis Vouyioukas'],
    ['vouy', 'Tolis Vouyioukas'],
    ['Vouyoukas', 'Tolis Vouyioukas'],
    ['Voyukas', 'Tolis Vouyioukas'],
    ['Coghlan', 'John Coughlan'],
    ['hazell lin', 'Lin Hazell'],
    ['Hazell’s', 'Lin Hazell'],
    ['D. Johnston', 'David Johnston'],
    ['Johnston, David', 'David Johnston'],
    ['Davd Jonhston', 'David Johnston'],
    ['who is Mr Timpson?', 'Edward Timpson'],
    ['Timpso', 'Edward Timpson'],
    ['Eddie Timpson', 'Edward Timpson'],
    ['Edward Timpson MP', 'Edward Timpson'],
    ['Minister Timpson', 'Edward Timpson'],
    ['Oliver Wright', 'Olly Wright'],
    ['Superintendent Wright', 'Olly Wright'],
    ['Supt. Write', 'Olly Wright'],
    ['Cllr Whyte', 'Warren Whyte'],
    ['White', 'Warren Whyte'],
    ['Baroness Patten', 'Lou Patten'],
    ['West', 'Karen West'],
    ['Vouyioukas 2018', 'Tolis Vouyioukas'],
  ])('"%s" is %s', (typed, name) => {
    const hits = findReal(typed);
    expect(hits[0]).toMatchObject({ person: { name }, matched: 'name' });
    expect(isAmbiguous(hits)).toBe(false);
  });

  test.each([
    ['sean oneill', 'Séan O’Neill'],
    ['O Neill', 'Séan O’Neill'],
    ['mc donald', 'Fiona MacDonald'],
    ['McDonald', 'Fiona MacDonald'],
    ['macdon', 'Fiona MacDonald'],
    ['annemarie smith jones', 'Anne-Marie Smith-Jones'],
    ['Smithjones', 'Anne-Marie Smith-Jones'],
    ['Bill Armstrong', 'William Armstrong'],
    ['John Smythe', 'J. Smythe'],
    ['Lord', 'Michael Lord'],
    ['Sir Michael Lord', 'Michael Lord'],
  ])('"%s" is %s', (typed, name) => {
    const others = ['Séan O’Neill', 'Fiona MacDonald', 'Anne-Marie Smith-Jones', 'William Armstrong', 'J. Smythe'];
    const find = createPeopleLookup([...others, 'Michael Lord'].map((other) => toPerson(other)));
    expect(namesOf(find(typed))[0]).toBe(name);
  });

  test.each(['Martin Tett', 'Tett', 'Karen Hazell', 'David Johnston Cameron', 'who', '', '👍', '2018', '<!channel>'])(
    '"%s" is nobody',
    (typed) => {
      expect(findReal(typed)).toEqual([]);
    },
  );

  test('a full name as printed scores 1, and a printed surname keeps names like it away', () => {
    expect(findReal('Olly Wright')[0]?.score).toBe(1);
    const find = createPeopleLookup(['Ann Johnson', 'David Johnston'].map((name) => toPerson(name)));
    expect(namesOf(find('johnston'))).toEqual(['David Johnston']);
    expect(isAmbiguous(find('johnston'))).toBe(false);
  });
});

describe('isAmbiguous', () => {
  test('is true of "David" where there are two', () => {
    const hits = findReal('David');
    expect(namesOf(hits).toSorted()).toEqual(['David Cameron', 'David Johnston']);
    expect(isAmbiguous(hits)).toBe(true);
  });

  test('is true of two people with one name', () => {
    const twins = [toPerson('Ann Lee', { id: '1' }), toPerson('Ann Lee', { id: '2' })];
    expect(isAmbiguous(createPeopleLookup(twins)('Ann Lee'))).toBe(true);
  });

  test('is true of a slip that is as near to two names', () => {
    const find = createPeopleLookup(['Ann Marden', 'Bob Morden'].map((name) => toPerson(name)));
    expect(isAmbiguous(find('Murden'))).toBe(true);
  });

  test('is false of a full name, of roles and of nobody', () => {
    expect(isAmbiguous(findReal('David Johnston'))).toBe(false);
    expect(isAmbiguous(findReal('cabinet member'))).toBe(false);
    expect(isAmbiguous([])).toBe(false);
  });
});

describe('a role as it is typed', () => {
  test.each([
    ['the commissioner', ['John Coughlan']],
    ['comissioner', ['John Coughlan']],
    ['commander', ['Olly Wright']],
    ['superintendent', ['Olly Wright']],
    ['superintendant', ['Olly Wright']],
    ['police superintendent', ['Olly Wright']],
    ['councillor', ['Warren Whyte']],
    ['commissioning', ['Lou Patten']],
    ['cabinet member', ['Warren Whyte', 'Lin Hazell']],
    ["cabinet member for children's services", ['Warren Whyte', 'Lin Hazell']],
    ['portfolio holder', ['Warren Whyte', 'Lin Hazell']],
    ['cabinet member 2018', ['Warren Whyte', 'Lin Hazell']],
    ['cabinet member in November 2016', ['Lin Hazell', 'Warren Whyte']],
    ['the minister', ['Edward Timpson']],
    ["children's minister", ['Edward Timpson']],
    ['managing director', ['David Johnston']],
    ["director of children's services", ['Tolis Vouyioukas', 'David Johnston']],
    ["head of children's services", ['Tolis Vouyioukas', 'David Johnston']],
    ["who is in charge of children's services?", ['Tolis Vouyioukas', 'David Johnston']],
    ["who runs children's services", ['Tolis Vouyioukas', 'David Johnston']],
    ["children's services boss 2015", ['David Johnston', 'Tolis Vouyioukas']],
    ['chief officer', ['Lou Patten']],
    ['police', ['Olly Wright']],
    ['NHS', ['Lou Patten']],
    ['vice chairman', ['Karen West']],
    ['vice-chair of the board', ['Karen West']],
    ['Buckinghamshire cabinet member', ['Warren Whyte', 'Lin Hazell']],
  ])('"%s" is %j', (typed, names) => {
    const hits = findReal(typed);
    expect(namesOf(hits)).toEqual(names);
    expect(hits.every(({ matched }) => matched === 'role')).toBe(true);
  });

  test.each([
    'chief executive',
    'chairman',
    'prime minister',
    'leader of the council',
    'director of highways',
    'head teacher',
  ])('"%s" is nobody', (typed) => {
    expect(findReal(typed)).toEqual([]);
  });

  const ranked = [
    toPerson('Harriet Quorn', { aliases: ['Detective Chief Inspector Harriet Quorn', 'Det Ch Insp Quorn'] }),
    toPerson('Osman Pelling', { aliases: ['Cllr Osman Pelling', 'Mr Pelling'], roles: [toRole('leader', '2018')] }),
    toPerson('Edward Marrable', { aliases: ['Ed Marrable', 'Edward Marrabl', 'Baroness Marrable', 'Dr Marrable'] }),
    toPerson('Ada Ray', { aliases: ['Councillor Ada Ray', 'Ms Ray'] }),
  ];

  test.each([
    ['chief inspector', ['Harriet Quorn']],
    ['detective', ['Harriet Quorn']],
    ['DCI', ['Harriet Quorn']],
    ['cllr', ['Osman Pelling', 'Ada Ray']],
    ['the councillors', ['Osman Pelling', 'Ada Ray']],
    ['councillor leader', ['Osman Pelling']],
    ['baroness', ['Edward Marrable']],
    ['doctor', ['Edward Marrable']],
    ['superintendant', []],
    ['Mr', []],
  ])('"%s" before the name is %j', (typed, names) => {
    expect(namesOf(createPeopleLookup(ranked)(typed))).toEqual(names);
  });

  test('scores lower where it was held in another year', () => {
    expect(findReal('cabinet member 2018').map(({ score }) => score)).toEqual([1, 0.8]);
  });
});

describe('names of a gallery of made-up people, mistyped', () => {
  const people = [...makeGallery(), ...real];
  const find = createPeopleLookup(people);
  const surnameOf = ({ name }: Person): string => name.split(' ').at(-1) ?? name;

  function shareRight(change: (surname: string) => string): number {
    const right = people.filter((person) => find(change(surnameOf(person)))[0]?.person === person);
    return right.length / people.length;
  }

  test('a surname as printed is right every time', () => {
    // the gallery and the real people share none but "David Cameron" and "David Johnston" their given name
    expect(shareRight((surname) => surname)).toBe(1);
  });

  test('one slip: the first answer is right in 98 of 100 or more', () => {
    const random = createRandom(3);
    expect(shareRight((surname) => slip(surname.toLowerCase(), random))).toBeGreaterThanOrEqual(0.98);
  });

  test('two slips: in 90 of 100 or more', () => {
    const random = createRandom(5);
    expect(shareRight((surname) => slip(slip(surname.toLowerCase(), random), random))).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ['ph', 'f'],
    ['ck', 'k'],
    ['ie', 'ei'],
    ['th', 't'],
    ['y', 'i'],
    ['z', 's'],
    ['ll', 'l'],
    ['ou', 'u'],
    ['wh', 'w'],
    ['gh', ''],
  ])('as it sounds, "%s" as "%s": in 93 of 100 or more', (letters, sound) => {
    const spelt = people.filter((person) => surnameOf(person).toLowerCase().includes(letters));
    const right = spelt.filter((person) => {
      const typed = surnameOf(person).toLowerCase().replace(letters, sound);
      return find(typed)[0]?.person === person;
    });
    expect(spelt.length).toBeGreaterThan(0);
    expect(right.length / spelt.length).toBeGreaterThanOrEqual(0.93);
  });

  test('a full name that is not there gives nobody, but for 1 in 75 or fewer', () => {
    const strangers = makeStrangers();
    const taken = strangers.filter((name) => find(name).length > 0);
    expect(taken.length / strangers.length).toBeLessThanOrEqual(1 / 75);
  });

  test('any text gets an answer: people once each, best first, scores from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        const hits = find(typed);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(new Set(hits.map(({ person }) => person.id)).size).toBe(hits.length);
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      }),
    );
  });
});
