import type { Weakness } from '../../index/model.js';
import type { Run } from '../answer.js';
import { weaknessKey } from '../authority/weakness-name.js';

/** One line of a digest, with the facts that it tells: ids of findings, and "weakness:caseloads" or "weakness:Devon/caseloads". */
export interface Line {
  readonly runs: readonly Run[];
  readonly facts: readonly string[];
}

/** The fact that a line tells of a weakness as such: its status, its age, its last word. */
export const weaknessFact = (weakness: Pick<Weakness, 'theme' | 'authority'>): string =>
  `weakness:${weaknessKey(weakness)}`;

/** The facts of some lines, each once. */
export const factsOf = (lines: readonly Line[]): string[] => [...new Set(lines.flatMap(({ facts }) => facts))];

/** Without the runs that show nothing. */
export const withoutEmpty = (runs: readonly Run[]): Run[] =>
  runs.filter(({ text, cite }) => text !== '' || cite !== undefined);
