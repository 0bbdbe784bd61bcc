import { describe, expect, test } from '@jest/globals';
import { AUTHORITY_NAMES } from '../../index/authorities/authority-names.js';
import { authorityAbout, findAuthorities } from '../../index/authorities.js';
import type { PassageKind } from '../../index/model.js';

const namesIn = (text: string): string[] => findAuthorities(text).map(({ name }) => name);

describe('the authorities a text names', () => {
  test.each([
    ['City of Bradford Metropolitan District Council', 'Bradford'],
    ['the Royal Borough of Windsor and Maidenhead', 'Windsor and Maidenhead'],
    ['the London Borough of Richmond upon Thames', 'Richmond upon Thames'],
    ['the Royal Borough of Kingston', 'Kingston upon Thames'],
    ['Hull City Council', 'Kingston upon Hull'],
    ['North East Lincolnshire Council', 'North East Lincolnshire'],
    ['Brighton & Hove City Council', 'Brighton and Hove'],
    ['Southend on Sea', 'Southend-on-Sea'],
    ['Bournemouth Christchurch and Poole', 'Bournemouth, Christchurch and Poole'],
    ['BCP Council', 'Bournemouth, Christchurch and Poole'],
    ['Bucks County Council', 'Buckinghamshire'],
    ['St. Helens Borough Council', 'St Helens'],
    ['Sandwell Children’s Trust', 'Sandwell'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  test('of an unknown council do not begin with what the title says of it', () => {
    expect(namesIn('Inspection of Northshire County Council, and Letter to Westbridge Borough Council')).toEqual([
      'Northshire',
      'Westbridge',
    ]);
  });

  test('a council that the list does not have goes by its printed name', () => {
    expect(namesIn('At Powys County Council and Vale of Glamorgan Council, Cardiff City Council')).toEqual([
      'Powys',
      'Cardiff',
    ]);
  });

  test('words in small letters name none', () => {
    expect(namesIn('reading records in a bath')).toEqual([]);
  });

  test('no name stands in the list twice', () => {
    const names = AUTHORITY_NAMES.flat();
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the authority an article is about', () => {
  const about = (headline: string, ...paragraphs: string[]): string | undefined =>
    authorityAbout(
      [headline, ...paragraphs].map((text, line) => {
        const kind: PassageKind = line === 0 ? 'headline' : 'paragraph';
        return { kind, text, line };
      }),
    );

  test('is the one that headline and text name, not the one whose council lent a reviewer', () => {
    expect(
      about(
        'Children’s services in Devon improve',
        'Devon County Council was told so by a peer review by Essex County Council.',
      ),
    ).toBe('Devon');
  });

  test('is none where two are named alike', () => {
    expect(about('Two councils', 'Leeds City Council and Bradford Council will work together.')).toBeUndefined();
  });

  test('is none where only a place is named', () => {
    expect(about('Fair opens', 'The fair in Devon drew crowds from all over Devon.')).toBeUndefined();
  });

  test('needs more than a surname that is a place too', () => {
    expect(about('Mr Sutton retires', 'Mr Sutton worked for Leeds City Council. Sutton, 60, was a teacher.')).toBe(
      'Leeds',
    );
  });
});
