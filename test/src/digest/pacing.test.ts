import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseNext, listFull, type Pace, timeLeft } from '../../../src/digest/pacing.js';
import { claimedDelivery } from './sample-deliveries.js';

const NOW = 1_000_000;
const SPACING = 250;

const to = (workspace: string, channel: string) =>
  claimedDelivery({ id: `${workspace}/${channel}`, conversation: { platform: 'slack', workspace, channel } });

const pace = (lastStarts: Readonly<Record<string, number>> = {}, busy: readonly string[] = []): Pace => ({
  busy: new Set(busy.map((workspace) => `slack:${workspace}`)),
  lastStarts: new Map(Object.entries(lastStarts).map(([workspace, start]) => [`slack:${workspace}`, start])),
  spacing: SPACING,
});

const WAITING = [to('A', '1'), to('A', '2'), to('B', '1'), to('C', '1')];

describe('what is sent next', () => {
  test.each([
    ['the first, where nobody is busy', pace(), 'A/1'],
    ['that of another tenant, where the first has one on its way', pace({}, ['A']), 'B/1'],
    ['that of another tenant, where the first just got one', pace({ A: NOW - 100 }), 'B/1'],
    ['that of the first, once the spacing is over', pace({ A: NOW - SPACING }), 'A/1'],
    ['that of the first, whose last start lies ahead of a clock that went back', pace({ A: NOW + 3_600_000 }), 'A/1'],
  ])('%s', (_, given, id) => {
    expect(chooseNext(WAITING, given, NOW)).toMatchObject({ kind: 'start', delivery: { id } });
  });

  test.each([
    ['the shortest spacing', pace({ A: NOW - 100, B: NOW - 240, C: NOW }), 10],
    ['the spacing of those who are not busy', pace({ A: NOW - 100, B: NOW - 240, C: NOW }, ['B']), 150],
    ['something on its way, where all are busy', pace({}, ['A', 'B', 'C']), Number.POSITIVE_INFINITY],
  ])('nothing before %s', (_, given, milliseconds) => {
    expect(chooseNext(WAITING, given, NOW)).toEqual({ kind: 'wait', milliseconds });
  });

  test('never belongs to a tenant that is busy or was sent to within the spacing', () => {
    const workspaces = fc.constantFrom<string[]>('A', 'B', 'C');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(workspaces, fc.constantFrom('1', '2'))),
        fc.dictionary(workspaces, fc.integer({ min: NOW - 500, max: NOW })),
        fc.uniqueArray(workspaces),
        (waiting, lastStarts, busy) => {
          const step = chooseNext(
            waiting.map(([workspace, channel]) => to(workspace, channel)),
            pace(lastStarts, busy),
            NOW,
          );
          if (step.kind === 'wait') return step.milliseconds > 0;
          const { workspace } = step.delivery.conversation;
          return !busy.includes(workspace) && NOW - (lastStarts[workspace] ?? 0) >= SPACING;
        },
      ),
    );
  });
});

describe('the time that is left of an interval', () => {
  test.each([
    [NOW, SPACING],
    [NOW - 100, 150],
    [NOW - SPACING, 0],
    [NOW - 10_000, 0],
    [NOW + 1, 0],
    [Number.NEGATIVE_INFINITY, 0],
  ])('since %d: %d', (since, left) => {
    expect(timeLeft(since, SPACING, NOW)).toBe(left);
  });
});

test('tenants are full that as many deliveries wait for as may', () => {
  expect(listFull(WAITING, 2)).toEqual(['slack:A']);
  expect(listFull(WAITING, 1)).toEqual(['slack:A', 'slack:B', 'slack:C']);
  expect(listFull([], 1)).toEqual([]);
});
