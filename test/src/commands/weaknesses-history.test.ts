import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Context } from '../../../src/command.js';
import { weaknessesCommand } from '../../../src/commands/weaknesses.js';
import { applyCorrections } from '../../../src/curation/apply.js';
import type { Correction } from '../../../src/curation/correction.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { textOf } from '../answer-text.js';
import { correction, NOW, WESTMOOR, withdrawal } from '../curation/westmoor.js';
import { ASKER, NO_STORE } from '../sample-bot.js';

let store: Store;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
});

afterEach(async () => {
  await store.close();
});

/** The history of a theme after some corrections, as one line. */
async function history(theme: string, corrections: readonly Correction[] = []): Promise<string> {
  for (const each of corrections) await store.corrections.add('console:w', each);
  const index = applyCorrections(WESTMOOR, corrections);
  const context: Context = { index, asRead: WESTMOOR, asker: ASKER, now: NOW, store: async () => store };
  return textOf(await weaknessesCommand.answer(`history ${theme}`, context)).replaceAll('\n', '');
}

describe('/weaknesses history', () => {
  test('tells the findings in order of time and what they made of the status', async () => {
    const text = await history('recording');
    expect(text).toMatch(
      /May 2014, Ofsted.*recording was poor.* → still open.*June 2018.*no longer a concern.* → resolved/,
    );
    expect(text).toContain('Nothing about it was ever corrected here.');
  });

  test('tells who corrected what, when, from what to what, why and where it can be checked', async () => {
    const made = correction(
      'a',
      { kind: 'status', theme: 'caseloads', status: 'resolved' },
      { was: 'still open', evidence: 'page 4' },
    );
    expect(await history('caseloads', [made])).toContain(
      '1 · 24 November 2026, kim: the status of caseloads from still open to resolved, because the minutes say so (see page 4). Standing.',
    );
  });

  test('tells what was taken back, and that it was', async () => {
    const made = correction('a', { kind: 'date', factId: 'third:2:0', date: '2018-05' });
    const text = await history('caseloads', [made, withdrawal('b', 'a')]);
    expect(text).toContain('Taken back 24 November 2026 by kim (2), because the minutes say so.');
    expect(text).toContain('took back 1, the date of the finding “They found that caseloads remain too high in …”');
  });

  test.each<[string, Correction['change']]>([
    ['a date of its visit', { kind: 'date', factId: 'milestone:third:1:75', date: '2018-05' }],
    ['a date of its article', { kind: 'date', factId: 'third', date: '2018-08' }],
    ['a finding that came to it', { kind: 'theme', factId: 'second:2:11', themes: ['caseloads'] }],
    ['a finding that left it', { kind: 'theme', factId: 'third:2:0', themes: ['recording'] }],
    ['who found it', { kind: 'speaker', factId: 'third:2:0', speaker: { kind: 'body', name: 'the newspaper' } }],
  ])('tells the correction of %s', async (_what, change) => {
    expect(await history('caseloads', [correction('a', change)])).toContain('1 · 24 November 2026, kim: ');
  });

  test.each<[string, Correction['change']]>([
    ['another weakness', { kind: 'status', theme: 'recording', status: 'open' }],
    ['another visit', { kind: 'date', factId: 'quotation:second:1:93', date: '2016' }],
  ])('leaves out the correction of %s', async (_what, change) => {
    expect(await history('caseloads', [correction('a', change)])).toContain(
      'Nothing about it was ever corrected here.',
    );
  });

  test('tells the findings also where the corrections cannot be read, and says so', async () => {
    const context: Context = { index: WESTMOOR, asker: ASKER, now: NOW, store: NO_STORE };
    const text = textOf(await weaknessesCommand.answer('caseloads history', context));
    expect(text).toContain('caseloads remain too high');
    expect(text).toContain('Corrections could not be read just now: There is no store here.');
  });

  test('of what is no weakness is an honest no', async () => {
    expect(await history('swimming pools')).toContain('Not found in the articles');
  });
});
