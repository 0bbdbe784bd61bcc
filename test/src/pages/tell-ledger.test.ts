import { describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../../scripts/seed-bot.js';
import { type LedgerPicture, readLedgerPicture } from '../../../src/pages/ledger-picture.js';
import { tellLedger } from '../../../src/pages/tell-ledger.js';

const picture = readLedgerPicture(readSeeds()) as LedgerPicture;

describe('the ledger in words', () => {
  test('says what it is drawn from, how many there are of each status, and what most was found on', () => {
    const words = tellLedger(picture);
    expect(words).toMatch(/^The weakness ledger, drawn from 5 articles, December 2015 to October 2018\. /);
    const count = (status: string) => picture.rows.filter((row) => row.status === status).length;
    expect(words).toContain(`(${count('open')} still open and ${count('improving')} improving)`);
    expect(words).toMatch(/with \d+ findings and \d+ milestones from 2014 to 2018\. Most was found on .+ and .+\.$/);
  });

  test('says one where there is one, and a single year', () => {
    const rows = picture.rows.slice(-1).map((row) => ({ ...row, label: 'recording', marks: row.marks.slice(0, 1) }));
    const small = {
      ...picture,
      rows,
      milestones: picture.milestones.slice(0, 1),
      from: '2017-01-01',
      to: '2017-12-31',
    };
    expect(tellLedger(small)).toMatch(
      /1 weakness \(1 improving\), with 1 finding and 1 milestone in 2017\. Most was found on recording \(1, improving\)\.$/,
    );
  });

  test('says so where no weakness is known', () => {
    expect(tellLedger({ ...picture, rows: [] })).toMatch(
      / No weakness, with 0 findings and 10 milestones from 2014 to 2018\.$/,
    );
  });
});
