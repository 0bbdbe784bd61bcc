import { buildIndex } from '../../../index/build.js';
import type { Change, Correction } from '../../../src/curation/correction.js';

/** Three articles of a made-up town, each newer than the one before; the id of each is its name. */
const TEXTS = {
  first: `Westmoor told to improve

Westmoor Council’s children’s services were inspected by Ofsted in May 2014.

Inspectors found that recording was poor and that caseloads were too high.

Anna Smith, director of children’s services, said: “We have begun to change how we work, and families notice it.”
`,
  second: `Westmoor says it is on its way

Ben Carter, cabinet member for children’s services at Westmoor Council, said in March 2016: “Our plan is on track.”

He added: “Life story work is too slow, and I am sorry.”
`,
  third: `Ofsted back in Westmoor

Ofsted inspectors returned to Westmoor Council’s children’s services for a monitoring visit in June 2018.

They found that caseloads remain too high in two teams.

Inspectors said that recording is no longer a concern.
`,
};

export const WESTMOOR = buildIndex(
  Object.entries(TEXTS).map(([name, text]) => ({ id: name, file: `${name}.txt`, text })),
);

export const NOW = new Date('2026-11-24T09:00:00Z');

/** A correction by kim on 24 November 2026, for the minutes say so. */
export const correction = (id: string, change: Change, more: Partial<Correction> = {}): Correction => ({
  id,
  change,
  was: 'as read',
  by: 'kim',
  at: '2026-11-24T08:00:00.000Z',
  reason: 'the minutes say so',
  ...more,
});

export const withdrawal = (id: string, correctionId: string): Correction =>
  correction(id, { kind: 'withdrawal', correctionId });
