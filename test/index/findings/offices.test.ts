import { describe, expect, test } from '@jest/globals';
import { officeHeldBy, officeOf } from '../../../index/findings/offices.js';

describe('the outside office that a title names', () => {
  test.each([
    ['Minister of State for Children and Families', 'government'],
    ['children’s minister', 'government'],
    ['education secretary', 'government'],
    ['Secretary of State for Education', 'government'],
    ['Parliamentary Under-Secretary for Children', 'government'],
    ['government appointed commissioner', 'commissioner'],
    ['government-appointed commissioner', 'commissioner'],
    ['children’s services commissioner', 'commissioner'],
    ['commissioner for children’s services', 'commissioner'],
    ['commissioner appointed by the Department for Education', 'commissioner'],
    ['Ofsted’s regional director', 'Ofsted'],
    ['lead inspector for Ofsted', 'Ofsted'],
    ['inspector of children’s homes', 'Ofsted'],
    ['local government ombudsman', 'ombudsman'],
  ])('%s: %s', (title, office) => {
    expect(officeOf(title)).toBe(office);
  });

  test.each([
    'Shadow education secretary',
    'shadow children’s minister',
    'former minister for children',
    'ex-children’s minister',
    'housing minister',
    'minister',
    'prime minister',
    'deputy prime minister',
    'opposition spokesman on education',
    'minister for children’s health',
    'permanent secretary at the Department for Education',
    'Police and Crime Commissioner',
    'police commissioner',
    'commissioner',
    'police inspector',
    'chief inspector of prisons',
    'director of children’s services',
    'lead commissioner of services',
  ])('%s: none', (title) => {
    expect(officeOf(title)).toBeUndefined();
  });

  test('is read from the organisation too', () => {
    expect(officeHeldBy({ roles: [{ title: 'senior inspector,', organisation: 'of Ofsted', citations: [] }] })).toBe(
      'Ofsted',
    );
    expect(officeHeldBy({ roles: [{ title: 'cabinet member', citations: [] }] })).toBeUndefined();
  });
});
