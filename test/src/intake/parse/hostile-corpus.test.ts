import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compileReader } from '../../../intake/compile-reader.js';
import { HOSTILE_FILES } from '../../../intake/make-hostile.js';
import type { CorpusReport } from '../../../intake/read-corpus.js';

/** All of them, on two processors. */
const MOST_TIME = 100_000;

describe('the hostile corpus', () => {
  const reader = compileReader();
  let report: CorpusReport = { results: [], grownBy: Number.NaN, children: Number.NaN };

  beforeAll(() => {
    const folder = join(reader.folder, 'corpus');
    mkdirSync(folder);
    for (const file of HOSTILE_FILES) writeFileSync(join(folder, file.name), file.make());
    const orders = HOSTILE_FILES.map(({ name, task = 'document', time }) => ({ name, task, time }));
    const file = join(reader.folder, 'orders.json');
    writeFileSync(file, JSON.stringify(orders));
    const words = [join(reader.folder, 'dist/test/intake/read-corpus.js'), folder, file];
    report = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', env: {} }));
  }, MOST_TIME);

  afterAll(() => reader.remove());

  test.each(HOSTILE_FILES.map(({ name, outcome }) => [name, outcome] as const))(
    '%s ends as it ought to',
    (name, outcome) => {
      const result = report.results.find((found) => found.name === name);
      if (outcome === 'either') expect(result?.outcome).toMatch(/\S/);
      else if (outcome === 'document') expect(result?.outcome).toBe('document');
      else expect(result?.outcome).toMatch(outcome);
    },
  );

  test('gets a remedy with every reason', () => {
    const refused = report.results.filter(({ outcome }) => outcome !== 'document');
    expect(refused.length).toBeGreaterThan(40);
    expect(refused.filter(({ outcome, remedy = '' }) => outcome !== 'no feed' && !remedy.endsWith('.'))).toEqual([]);
  });

  test('leaves the program that reads it alive, less than 50 MB larger, without a child left', () => {
    expect(report.grownBy).toBeLessThan(50_000_000);
    expect(report.children).toBe(0);
  });
});
