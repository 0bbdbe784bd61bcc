import { describe, expect, test } from '@jest/globals';
import { cleanLines } from '../../index/clean.js';
import { readLines } from '../../index/formats/text.js';
import { readPassages } from '../../index/passages.js';

const read = (text: string) => readPassages(cleanLines(readLines(text)));

describe('passages', () => {
  test('the first line is the headline and the next the standfirst', () => {
    expect(read('Council speaks\n\nIt spoke on Monday.\n\nIt said no.').map(({ kind }) => kind)).toEqual([
      'headline',
      'standfirst',
      'paragraph',
    ]);
  });

  test('a first line that is a sentence is no headline', () => {
    expect(read('CHILDREN’S services have been judged.\n\nIt is bad.').map(({ kind }) => kind)).toEqual([
      'standfirst',
      'paragraph',
    ]);
  });

  test('a by-line between headline and standfirst is neither', () => {
    const kinds = read('Council speaks\n\nPublished 14 May 2019\n\nIt spoke on Monday.').map(({ kind }) => kind);
    expect(kinds).toEqual(['headline', 'paragraph', 'standfirst']);
  });

  test('a bullet loses its mark and knows the line that introduces it, adverts between or not', () => {
    const passages = read(
      'Head\n\nFirst.\n\nAreas still in need of work include:\n\n- Recording is poor\n\nHide Ad\n\n• Plans are late\n\nThat is all.',
    );
    expect(passages.filter(({ kind }) => kind === 'bullet')).toEqual([
      { kind: 'bullet', text: 'Recording is poor', leadIn: 'Areas still in need of work include:', line: 7 },
      { kind: 'bullet', text: 'Plans are late', leadIn: 'Areas still in need of work include:', line: 11 },
    ]);
  });

  test('a short heading without a stop introduces bullets too', () => {
    const passages = read('Head\n\nFirst.\n\nWhat needs to improve?\n\n- Recording');
    expect(passages.at(-1)).toMatchObject({ leadIn: 'What needs to improve?' });
  });

  test('bullets behind a sentence have no lead-in', () => {
    expect(read('Head\n\nFirst.\n\n- One\n- Two').at(-1)).toEqual({ kind: 'bullet', text: 'Two', line: 6 });
  });

  test('a line keeps its page, and is the heading or bullet that its format says it is', () => {
    const passages = readPassages([
      { text: 'Northbrook Council', number: 1, page: 1, role: 'heading' },
      { text: 'Inspectors came in March.', number: 2, page: 1 },
      {
        text: 'The experiences of children who need help and protection, and what inspectors found about the work of their partners',
        number: 3,
        page: 2,
        role: 'heading',
      },
      { text: 'Recording is poor', number: 4, page: 3, role: 'bullet' },
    ]);
    expect(passages).toEqual([
      { kind: 'headline', text: 'Northbrook Council', line: 1, page: 1 },
      { kind: 'standfirst', text: 'Inspectors came in March.', line: 2, page: 1 },
      {
        kind: 'heading',
        text: 'The experiences of children who need help and protection, and what inspectors found about the work of their partners',
        line: 3,
        page: 2,
      },
      {
        kind: 'bullet',
        text: 'Recording is poor',
        line: 4,
        page: 3,
        leadIn:
          'The experiences of children who need help and protection, and what inspectors found about the work of their partners',
      },
    ]);
  });
});
