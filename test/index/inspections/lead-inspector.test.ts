import { describe, expect, test } from '@jest/globals';
import { findLeadInspector } from '../../../index/inspections/lead-inspector.js';

function leadIn(text: string): string | undefined {
  const place = findLeadInspector({ id: 'report', passages: [{ kind: 'paragraph', text, line: 1 }] });
  return place && text.slice(place.start, place.end);
}

describe('the lead inspector', () => {
  test.each([
    ['Lead inspector: Neil Sample HMI', 'Neil Sample'],
    ['Lead inspector: Ann O’Pattern, Her Majesty’s Inspector', 'Ann O’Pattern'],
    ['Lead inspector: Steve Sample Her Majesty’s Inspector', 'Steve Sample'],
    ['Lead inspector: Dr Anna de Vries', 'Anna de Vries'],
    ['Lead Inspector: Mary-Jane St Clair Deputy lead inspector: Bo Other', 'Mary-Jane St Clair'],
    ['Mr Max Sample, Ofsted lead inspector Dana Pattern, CQC lead inspector', 'Max Sample'],
    ['The lead inspector for this visit was Her Majesty’s Inspector, Ola Pattern.', 'Ola Pattern'],
  ])('%s', (text, name) => {
    expect(leadIn(text)).toBe(name);
  });

  test.each([
    'The lead inspector fed back daily to senior managers.',
    'Dana Pattern, CQC lead inspector',
    'Lead inspector: Judgement Grade',
  ])('%s names nobody', (text) => {
    expect(leadIn(text)).toBeUndefined();
  });
});
