import { expect, test } from '@jest/globals';
import { asksBesideFiles } from '../../adapters/beside-files.js';

test.each(['/check the visit was in March', 'when was the last inspection?'])(
  'asks something beside a file: %s',
  (words) => {
    expect(asksBesideFiles(words)).toBe(true);
  },
);

test.each(['', 'please add this', 'Report from Ofsted', 'here is the letter.'])(
  'only goes with a file: %j',
  (words) => {
    expect(asksBesideFiles(words)).toBe(false);
  },
);
