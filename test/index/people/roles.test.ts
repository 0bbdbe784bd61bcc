import { describe, expect, test } from '@jest/globals';
import { tokenise } from '../../../index/people/name-tokens.js';
import { type PrintedRole, rolesBeside } from '../../../index/people/roles.js';

function rolesOf(text: string, name: string): PrintedRole[] {
  const start = text.indexOf(name);
  return rolesBeside({ text, tokens: tokenise(text), start, end: start + name.length });
}

describe('rolesBeside', () => {
  test.each([
    [
      'on Thursday, September 27, executive director of children’s services, Tolis Vouyioukas says',
      'Tolis Vouyioukas',
      'executive director of children’s services',
      undefined,
    ],
    [
      'Lin Hazell, cabinet member for children’s services, said',
      'Lin Hazell',
      'cabinet member for children’s services',
      undefined,
    ],
    [
      'Minister of State for Children and Families Edward Timpson’s letter',
      'Edward Timpson',
      'Minister of State for Children and Families',
      undefined,
    ],
    [
      'David Johnston, Managing Director for Children’s Social Care and Learning, said',
      'David Johnston',
      'Managing Director for Children’s Social Care and Learning',
      undefined,
    ],
    [
      'Superintendent Olly Wright, Aylesbury Vale Local Police Area Commander, said',
      'Superintendent Olly Wright',
      'Aylesbury Vale Local Police Area Commander',
      undefined,
    ],
    [
      'Lou Patten, Chief Officer of NHS Aylesbury Vale Clinical Commissioning Group, said',
      'Lou Patten',
      'Chief Officer',
      'NHS Aylesbury Vale Clinical Commissioning Group',
    ],
    [
      'a review by government appointed commissioner, John Coughlan – who found',
      'John Coughlan',
      'government appointed commissioner',
      undefined,
    ],
    ['Vice-chairman of the board, Karen West, agreed', 'Karen West', 'Vice-chairman of the board', undefined],
    ['Children’s services boss David Johnston said', 'David Johnston', 'Children’s services boss', undefined],
    ['John Smith, 52, chief executive of Acme Corp., will retire', 'John Smith', 'chief executive', 'Acme Corp.'],
    ['said analyst Jane Doe of Barclays.', 'Jane Doe', 'analyst', 'Barclays'],
    ['President Barack Obama met them', 'Barack Obama', 'President', undefined],
    ['said Jane Doe, a spokeswoman for the company, which', 'Jane Doe', 'spokeswoman for the company', undefined],
    [
      'Canadian Prime Minister Gordon Pelling at the White House',
      'Gordon Pelling',
      'Canadian Prime Minister',
      undefined,
    ],
    [
      'Hugh Marrable, chairman and chief executive officer of Quorn Corp., said',
      'Hugh Marrable',
      'chairman and chief executive officer',
      'Quorn Corp.',
    ],
    ['Tim Cook, Apple’s chief executive, disagreed', 'Tim Cook', 'chief executive', 'Apple'],
    [
      'Deborah Ashcombe, director of children’s services at Northbrook Council, said',
      'Deborah Ashcombe',
      'director of children’s services',
      'Northbrook Council',
    ],
    ['Sadiq Khan, the mayor of London, said', 'Sadiq Khan', 'mayor of London', undefined],
    ['Former Labour leader Jeremy Corbyn spoke', 'Jeremy Corbyn', 'Former Labour leader', undefined],
    ['Mr Pelling’s spokesman, Max Quarnby, spoke', 'Max Quarnby', 'Mr Pelling’s spokesman', undefined],
    [
      "Ryan Okell, branch secretary of the social workers' union, said",
      'Ryan Okell',
      "branch secretary of the social workers' union",
      undefined,
    ],
    ['Cordelia Banks is a columnist.', 'Cordelia Banks', 'columnist', undefined],
    [
      'Dame Bernadette Osgood was appointed as the commissioner at the same time.',
      'Dame Bernadette Osgood',
      'commissioner',
      undefined,
    ],
    ['The Minister (Rhona Galbraith): I will', 'Rhona Galbraith', 'Minister', undefined],
  ])('reads the role in “%s”', (text, name, title, organisation) => {
    const [role] = rolesOf(text, name);
    expect({ title: role?.title, organisation: role?.organisation }).toEqual({ title, organisation });
  });

  test.each([
    ['In December David Cameron announced a plan.', 'David Cameron'],
    ['Karen West, who was late, left.', 'Karen West'],
    ['David Brown, 34, of Victoria Road, Leeds.', 'David Brown'],
    ['The leader of the council told David Cameron so.', 'David Cameron'],
    ['Officers met Mary Smith, whose son was there.', 'Mary Smith'],
  ])('reads none in “%s”', (text, name) => {
    expect(rolesOf(text, name)).toEqual([]);
  });

  test('points at the title and the organisation printed with it', () => {
    const text = 'Lou Patten, Chief Officer of NHS Bucks Group, said';
    const [role] = rolesOf(text, 'Lou Patten');
    expect(text.slice(role?.start, role?.end)).toBe('Chief Officer of NHS Bucks Group');
  });

  test.each([
    ['Children’s services boss David Johnston, who was appointed in December 2014, said', 'David Johnston', '2014-12'],
    ['Microsoft chief executive Satya Nadella, who took over in February 2014, said', 'Satya Nadella', '2014-02'],
    ['Tim Cook, Apple’s chief executive since 2011, disagreed', 'Tim Cook', '2011'],
    ['council leader Mary Smith, who has led the authority since 2015, said', 'Mary Smith', '2015'],
  ])('reads since when in “%s”', (text, name, date) => {
    const [role] = rolesOf(text, name);
    expect(role?.since?.date).toBe(date);
  });

  test('takes no date from another sentence', () => {
    const [role] = rolesOf('Council leader Mary Smith said so. It was appointed in December 2014.', 'Mary Smith');
    expect(role?.title).toBe('Council leader');
    expect(role?.since).toBeUndefined();
  });
});
