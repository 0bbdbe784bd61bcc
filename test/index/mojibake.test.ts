import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mendEncoding } from '../../index/mojibake.js';

describe('broken characters', () => {
  test.each([
    ["'˜steady progress'", "‘steady progress'"],
    ["children'™s", 'children’s'],
    ['"œWe know', '“We know'],
    ['â€œWe knowâ€\u009d', '“We know”'],
    ['childrenâ€™s', 'children’s'],
    ['CafÃ© RenÃ©e', 'Café Renée'],
    ['2017 â€“ 2018', '2017 – 2018'],
    ['Â£1.5m', '£1.5m'],
    ['has\u00A0reported', 'has reported'],
    ['zero\u200Bwidth', 'zerowidth'],
  ])('mends %p', (broken, mended) => {
    expect(mendEncoding(broken)).toBe(mended);
  });

  test.each([
    'Café',
    'naïve',
    '£1.5m',
    '“quoted”',
    'rock ’n’ roll',
    '20°C',
    'Müller–Lüdenscheidt',
    'é—',
    '€3',
    'Zoë’s',
  ])('leaves %p alone', (right) => {
    expect(mendEncoding(right)).toBe(right);
  });

  test('plain letters come back as they are', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zA-Z0-9 .,;:!?'-]{0,80}$/), (text) => mendEncoding(text) === text));
  });
});
