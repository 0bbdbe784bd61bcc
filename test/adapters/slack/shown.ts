import { expect } from '@jest/globals';

/** The only thing that was shown. */
export function only<Shown>(shown: readonly Shown[]): Shown {
  expect(shown).toHaveLength(1);
  return shown[0] as Shown;
}
