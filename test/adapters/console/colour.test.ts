import { describe, expect, test } from '@jest/globals';
import { wantsColour } from '../../../adapters/console/colour.js';

describe('colours', () => {
  test.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{ isTTY: false }, {}, false],
    [{}, {}, false],
  ])('on %j with %j: %j', (terminal, environment, wanted) => {
    expect(wantsColour(terminal, environment)).toBe(wanted);
  });
});
