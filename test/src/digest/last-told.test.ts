import { describe, expect, test } from '@jest/globals';
import { narrowIndex } from '../../../src/authority/narrow-index.js';
import { changesSince } from '../../../src/digest/changes.js';
import { composeDigest } from '../../../src/digest/compose.js';
import { alignWeaknesses, lastToldOf } from '../../../src/digest/last-told.js';
import { composeNotice, planNotice } from '../../../src/digest/notice.js';
import { takeSnapshot } from '../../../src/digest/snapshot.js';
import type { Snapshot } from '../../../src/subscription.js';
import { BOTH, NORTHSHIRE, NOW } from '../authority/two-authorities.js';
import { listTexts } from './digest-text.js';
import { DIGEST, FOLLOWER } from './northbrook.js';

const BEFORE = new Date('2026-11-17T09:00:00Z');
const NORTH = narrowIndex(BOTH, 'Northshire');
const WEST = narrowIndex(BOTH, 'Westshire');

/** As it was kept before authorities were. */
const withoutAuthorities = ({ weaknesses, ...rest }: Snapshot): Snapshot => ({
  ...rest,
  weaknesses: weaknesses.map(({ authority: _authority, ...each }) => each),
});

const textsOf = (index: typeof BOTH, last?: Snapshot): string[] => {
  const subscription = { ...DIGEST, ...(last && { last }) };
  const body = composeDigest({ index, subscription, now: NOW, late: false, missed: 0, dueAt: NOW.toISOString() });
  return body ? listTexts(body.answer) : [];
};

describe('What a conversation was last told', () => {
  test('of another local authority is nothing that it was told of this one', () => {
    expect(lastToldOf(takeSnapshot(NORTH, BEFORE), WEST)).toBeUndefined();
    expect(lastToldOf(takeSnapshot(NORTH, BEFORE), NORTH)).toEqual(takeSnapshot(NORTH, BEFORE));
  });

  test('of all is what it was told of each', () => {
    const told = lastToldOf(takeSnapshot(BOTH, BEFORE), WEST);
    expect(told?.weaknesses).toEqual(takeSnapshot(WEST, BEFORE).weaknesses);
  });

  test('before authorities were kept, or were known, changes nothing by itself', () => {
    const before = takeSnapshot(NORTHSHIRE, BEFORE);
    for (const last of [before, withoutAuthorities(before)]) {
      expect(changesSince(last, NORTHSHIRE)).toEqual([]);
      expect(changesSince(last, NORTH)).toEqual([]);
    }
  });

  test('of a theme that two have is not taken for either where it says of neither', () => {
    const unknown = withoutAuthorities(takeSnapshot(BOTH, BEFORE)).weaknesses;
    expect(alignWeaknesses(unknown, BOTH.weaknesses).filter(({ authority }) => authority === undefined)).toHaveLength(
      4,
    );
    const known = takeSnapshot(BOTH, BEFORE).weaknesses;
    expect(alignWeaknesses(known, BOTH.weaknesses)).toEqual(known);
  });
});

describe('A digest of one local authority among several', () => {
  test('says of which it is, and tells nothing of the other', () => {
    const [title, ...texts] = textsOf(WEST);
    expect(title).toBe('Westshire: 2 still open');
    expect(texts[0]).toContain('This is the first digest here about Westshire: everything on record, from 1 article');
    expect(texts.join(' ')).not.toContain('Northshire');
  });

  test('begins anew once another is usual: nothing of the two is compared', () => {
    expect(textsOf(WEST, takeSnapshot(NORTH, BEFORE))).toEqual(textsOf(WEST));
  });

  test('says what changed of its own since all were told', () => {
    expect(textsOf(WEST, takeSnapshot(BOTH, BEFORE))[0]).toBe('Westshire: no change since 17 November; 2 still open');
  });

  test('says that its articles were withdrawn, and tells nothing of others in their place', () => {
    const texts = textsOf(narrowIndex(NORTHSHIRE, 'Westshire'), takeSnapshot(WEST, BEFORE));
    expect(texts[0]).toBe('Westshire: since 17 November: 2 smaller changes; in all none still open');
    expect(texts).toContain('# An article was withdrawn (2)');
    expect(texts.join(' ')).not.toContain('Northshire');
  });

  test('tells of no change where a second authority has come', () => {
    expect(textsOf(NORTH, takeSnapshot(NORTHSHIRE, BEFORE))[0]).toBe(
      'Northshire: no change since 17 November; 5 still open',
    );
  });
});

describe('A digest of several', () => {
  test('names the authority with each weakness, and moves each by itself', () => {
    const texts = textsOf(BOTH);
    expect(texts.filter((text) => text.startsWith('caseloads in Northshire: open'))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('caseloads in Westshire: open'))).toHaveLength(1);
  });

  test('tells as new what the second brings, beside what the first has of the same theme', () => {
    const changes = changesSince(takeSnapshot(NORTHSHIRE, BEFORE), BOTH);
    expect(changes.map(({ kind, theme, authority }) => [kind, theme, authority])).toEqual([
      ['new', 'overall', 'Westshire'],
      ['new', 'caseloads', 'Westshire'],
    ]);
    expect(textsOf(BOTH, takeSnapshot(NORTHSHIRE, BEFORE))[0]).toContain('2 new; in all 7 still open');
  });

  test('keeps as told, for each weakness, the fact under its authority', () => {
    const options = { index: BOTH, subscription: DIGEST, now: NOW, late: false, missed: 0, dueAt: NOW.toISOString() };
    expect(composeDigest(options)?.facts).toEqual(
      expect.arrayContaining(['weakness:Northshire/caseloads', 'weakness:Westshire/caseloads']),
    );
  });
});

describe('A notice to a follower', () => {
  const follows = [{ kind: 'weakness' as const, theme: 'caseloads' }];

  test('is none for the older articles of another authority that became usual', () => {
    const follower = { ...FOLLOWER, follows, last: takeSnapshot(NORTH, BEFORE) };
    expect(planNotice(follower, WEST, NOW)).not.toHaveProperty('delivery');
    expect(planNotice({ ...follower, last: takeSnapshot(NORTHSHIRE, BEFORE) }, BOTH, NOW)).toHaveProperty('delivery');
  });

  test('names the authority of each article where there are several', () => {
    const texts = (index: typeof BOTH) => {
      const body = composeNotice({ index, subscription: { ...FOLLOWER, follows }, articleIds: ['n1', 'w1'] });
      return body ? listTexts(body.answer) : [];
    };
    expect(texts(BOTH)).toEqual(
      expect.arrayContaining([
        '# “Northshire told to do better” (Northshire)',
        '# “Westshire’s plan is late” (Westshire)',
      ]),
    );
    expect(texts(WEST)).toContain('# “Westshire’s plan is late”');
    expect(texts(WEST).join(' ')).not.toContain('Northshire');
  });
});
