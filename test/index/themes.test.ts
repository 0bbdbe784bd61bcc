import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { labelOf, THEMES, themesAbout, themesOf } from '../../index/themes.js';

describe('the themes of a statement', () => {
  test.each([
    ['Too many workers carry heavy case-loads', 'caseloads'],
    ['Social workers’ caseloads are manageable', 'caseloads'],
    ['Return home interviews are offered within 72 hours', 'missing'],
    ['Letters before proceedings are not tracked', 'plo'],
    ['Children are not helped to understand their life stories', 'lifestory'],
    ['Staff turnover has slowed and fewer posts are vacant', 'workforce'],
    ['Supervision is infrequent', 'management'],
    ['Personal advisers keep in touch with care leavers', 'careleavers'],
    ['Children living with domestic abuse wait for help', 'domesticabuse'],
    ['Unaccompanied children are well supported', 'unaccompanied'],
    ['The virtual school is ambitious', 'education'],
    ['Foster carers feel valued', 'fostering'],
    ['Children’s wishes and feelings are recorded', 'voice'],
  ])('%s: %s', (text, theme) => {
    expect(themesOf(text)).toContain(theme);
  });

  test('puts the theme with the most words first', () => {
    expect(themesOf('Initial health assessments of children in care are late and health needs are missed')[0]).toBe(
      'health',
    );
  });

  test('does not take an inspector’s visit for a visit to a child', () => {
    expect(themesOf('The second monitoring visit took place in March')).not.toContain('visiting');
    expect(themesOf('There was no robust system of monitoring visits for children')).toContain('visiting');
  });

  test.each([
    ['The regular monitoring visits feel like constant scrutiny', 'compliance'],
    ['Ministers will continue to monitor closely', 'compliance'],
    ['The system in place to monitor the progress of work is not effective', 'pace'],
    ['The board was updated on the progress of the services', 'pace'],
    ['The plan is in progress', 'pace'],
    ['Overall progress for children since the last inspection has been inconsistent', 'consistency'],
    ['There was inconsistent progress', 'consistency'],
  ])('%s: not %s', (text, theme) => {
    expect(themesOf(text)).not.toContain(theme);
  });

  test.each([
    ['Overall progress for children since the last inspection has been inconsistent', 'pace'],
    ['There was inconsistent progress', 'pace'],
    ['The system in place to monitor the progress of work is not effective', 'compliance'],
    ['Progress was made but practice is inconsistent', 'consistency'],
    ['Progress on recording is patchy', 'consistency'],
  ])('%s: %s still', (text, theme) => {
    expect(themesOf(text)).toContain(theme);
  });

  test('finds none in a sentence about something else', () => {
    expect(themesOf('The bypass opens in June')).toEqual([]);
  });

  test('gives only ids of the fixed list, each once', () => {
    const ids = new Set(THEMES.map(({ id }) => id));
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const found = themesOf(text);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((theme) => ids.has(theme))).toBe(true);
      }),
    );
  });
});

describe('the theme a user means', () => {
  test.each([
    ['missing children', 'missing'],
    ['missing', 'missing'],
    ['caseloads', 'caseloads'],
    ['staff turnover', 'workforce'],
    ['supervision', 'management'],
    ['CSE', 'cse'],
    ['cultural backgrounds', 'culture'],
    ['life story work', 'lifestory'],
    ['public law outline', 'plo'],
    ['early help', 'earlyhelp'],
    ['grooming', 'cse'],
    ['budget', 'finance'],
    ['health', 'health'],
  ])('%s: %s', (query, theme) => {
    expect(themesAbout(query)[0]).toBe(theme);
  });

  test.each(THEMES.map(({ id, label }) => [label, id]))('%s, as it is shown: %s', (label, theme) => {
    expect(themesAbout(label)[0]).toBe(theme);
    expect(labelOf(theme)).toBe(label);
  });

  test('is none for a visit by inspectors', () => {
    expect(themesAbout('monitoring visits')).toEqual([]);
  });

  test('is none for a word outside the field', () => {
    expect(themesAbout('potholes')).toEqual([]);
  });
});
