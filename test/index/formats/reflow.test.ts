import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { reflow } from '../../../index/formats/reflow.js';
import { decodeText, type Line, readLines } from '../../../index/formats/text.js';

const read = (text: string): readonly Line[] => reflow(readLines(text));

const textsOf = (text: string): string[] => read(text).map((line) => line.text);

const MAIL = `Leaders know their services well and have made plans that
are clear about who will do what, and by when. The quality of
written records has improved since the last visit, when it was
found to be poor in too many of the cases that we read.

Decisions about children are made in good time. Decision-
making by managers is recorded, and social workers say that
they understand why. Some plans still do not say what will
happen if nothing changes.
`;

const PARAGRAPHS = [
  'Leaders know their services well and have made plans that are clear about who will do what, and by when. The quality of written records has improved since the last visit, when it was found to be poor in too many of the cases that we read.',
  'Decisions about children are made in good time. Decision-making by managers is recorded, and social workers say that they understand why. Some plans still do not say what will happen if nothing changes.',
];

const LETTER = `Partners meet every month and bring what they know about
children who may come to harm. Police officers are there, as
are nurses and teachers, and what they decide is written down.

Foster carers feel that they are listened to. They would like
to be told earlier when a child is to move, and to know more
of what the child has been through before it comes to them.
`;

const LETTER_PARAGRAPHS = [
  'Partners meet every month and bring what they know about children who may come to harm. Police officers are there, as are nurses and teachers, and what they decide is written down.',
  'Foster carers feel that they are listened to. They would like to be told earlier when a child is to move, and to know more of what the child has been through before it comes to them.',
];

describe('text that was broken into lines', () => {
  test('is a paragraph a line again, with the number of the line it begins on', () => {
    expect(read(MAIL)).toEqual([
      { text: PARAGRAPHS[0], number: 1 },
      { text: PARAGRAPHS[1], number: 6 },
    ]);
  });

  test('keeps a heading, a list and an address apart from the text beside them', () => {
    const text = `Northbrook Council
Civic Way
NB1 2CD

What needs to improve?
• The quality of plans for children who have come to live
with relatives.
• Recording.
1. Take action to see children more often.

${MAIL}`;
    expect(read(text).map(({ text: words, role }) => (role === undefined ? words : [role, words]))).toEqual([
      'Northbrook Council',
      'Civic Way',
      'NB1 2CD',
      'What needs to improve?',
      ['bullet', 'The quality of plans for children who have come to live with relatives.'],
      ['bullet', 'Recording.'],
      '1. Take action to see children more often.',
      ...PARAGRAPHS,
    ]);
  });

  test('joins a number that stands on a line of its own with its paragraph, and a bullet with its words', () => {
    expect(textsOf(`12.\n\n${MAIL}\n•\n\nRecording is poor.`)).toEqual([
      `12. ${PARAGRAPHS[0]}`,
      PARAGRAPHS[1],
      'Recording is poor.',
    ]);
  });

  test('keeps the rows of a table that was set with spaces', () => {
    const rows = ['Overall effectiveness          Inadequate', 'Adoption                       Good'];
    expect(textsOf(`${rows.join('\n')}\n\n${MAIL}`)).toEqual([...rows, ...PARAGRAPHS]);
  });

  test('drops a soft hyphen at the end of a line with the break', () => {
    const [first] = textsOf(MAIL.replace('improved since', 'im\u00AD\nproved since'));
    expect(first).toBe(PARAGRAPHS[0]);
  });
});

describe('text that has pages', () => {
  const page = (number: number, text: string): string => `Visit to Northbrook, 4 May 2019\n\n${text}\n\n${number}\n`;

  test('leaves out running heads and page numbers, and knows the page of each line', () => {
    const pages = `${page(1, MAIL)}\f${page(2, LETTER)}`;
    expect(read(pages).map(({ text, page: on }) => [on, text])).toEqual([
      ...PARAGRAPHS.map((text) => [1, text]),
      ...LETTER_PARAGRAPHS.map((text) => [2, text]),
    ]);
  });

  test('joins a paragraph over the end of a page', () => {
    const lines = MAIL.split('\n');
    const pages = `${page(1, lines.slice(0, 2).join('\n'))}\f${page(2, lines.slice(2).join('\n'))}`;
    expect(read(pages).map(({ text, page: on }) => [on, text])).toEqual([
      [1, PARAGRAPHS[0]],
      [2, PARAGRAPHS[1]],
    ]);
  });

  test('leaves out page numbers and running heads where no form feed parts the pages', () => {
    expect(textsOf(`${page(1, MAIL)}\n${page(2, LETTER)}`)).toEqual([...PARAGRAPHS, ...LETTER_PARAGRAPHS]);
  });
});

describe('text whose lines are paragraphs', () => {
  const isUntouched = (text: string): void => {
    const lines = readLines(text);
    expect(reflow(lines)).toBe(lines);
  };

  test.each(readdirSync('seeds').filter((name) => name.endsWith('.txt')))('%s comes back as it was', (name) => {
    isUntouched(decodeText(readFileSync(`seeds/${name}`)));
  });

  test('an article with a headline and short paragraphs comes back as it was', () => {
    isUntouched('Council speaks\n\nIt spoke on Monday.\n\nThe leader said that she was sorry.');
  });

  test('a list of short items without marks comes back as it was', () => {
    isUntouched(
      'The report covers:\nchildren in care\nchildren who need help\ncare leavers\nadoption and fostering\nleadership',
    );
  });

  test('an empty text stays empty', () => {
    isUntouched('');
  });
});
