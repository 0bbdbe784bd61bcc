import { describe, expect, test } from '@jest/globals';
import { describeError, RemediedError } from '../../src/errors.js';

describe('an error that stops the program', () => {
  test('is printed with its remedy', () => {
    expect(describeError(new RemediedError('x.txt cannot be read', 'Check the path.'))).toBe(
      'x.txt cannot be read\n  Remedy: Check the path.',
    );
  });

  test('without a remedy is printed as its message, without a stack', () => {
    expect(describeError(new TypeError('no such thing'))).toBe('no such thing');
  });

  test('that is no Error is printed as it is', () => {
    expect(describeError('stopped')).toBe('stopped');
  });
});
