import { describe, expect, test } from '@jest/globals';
import {
  bodyNamed,
  findBodies,
  findOtherInspectors,
  INDEPENDENT_BODIES_IN_WORDS,
  isIndependentBody,
} from '../../index/bodies.js';

describe('bodies', () => {
  test.each([
    ['the concerns raised by inspectors', 'Ofsted'],
    ['Inspectors said so', 'Ofsted'],
    ['a visit by staff from the Department in November', 'Department for Education'],
    ['invited the Local Government Association', 'Local Government Association'],
    ['according to the government', 'the government'],
  ])('finds who is meant in %p', (text, name) => {
    expect(bodyNamed(text)?.name).toBe(name);
  });

  test('the longer of two overlapping names wins', () => {
    expect(findBodies('The Local Government Association came').map(({ name }) => name)).toEqual([
      'Local Government Association',
    ]);
  });

  test('a department of the council is not the Department for Education', () => {
    expect(findBodies('The pace of improvement in a council department')).toEqual([]);
  });

  test.each(['Auditors came', 'Estyn inspectors came', 'the Care Quality Commission came', 'Health inspectors came'])(
    'inspectors that are not Ofsted’s stand in %p',
    (text) => {
      expect(findOtherInspectors(text)).toHaveLength(1);
      expect(findBodies(text).map(({ name }) => name)).not.toContain('Ofsted');
    },
  );

  test('Ofsted’s inspectors are no others', () => {
    expect(findOtherInspectors('Ofsted inspectors came. The inspection took place in May.')).toEqual([]);
  });

  test('are told to users as those that count', () => {
    expect(bodyNamed(INDEPENDENT_BODIES_IN_WORDS)?.name).toBe('Ofsted');
    expect(findBodies(INDEPENDENT_BODIES_IN_WORDS).every(({ independent }) => independent)).toBe(true);
  });

  test('only bodies from outside are independent', () => {
    expect(isIndependentBody('Ofsted')).toBe(true);
    expect(isIndependentBody('a council report')).toBe(false);
  });
});
