import { describe, expect, test } from '@jest/globals';
import { composePages } from '../../../src/digest/compose.js';
import { recomposeLast } from '../../../src/digest/recompose.js';
import { takeSnapshot } from '../../../src/digest/snapshot.js';
import type { Delivery } from '../../../src/store/outbox.js';
import type { Snapshot } from '../../../src/subscription.js';
import { DIGEST, readNorthbrook } from './northbrook.js';

const FIRST = readNorthbrook('first');
const THREE = readNorthbrook('first', 'second', 'third');
const FOUR = readNorthbrook('first', 'second', 'third', 'fourth');
const [SEPTEMBER, OCTOBER] = [new Date('2019-09-30T08:00:00Z'), new Date('2019-10-07T08:00:00Z')];

function sent(id: string, snapshot: Snapshot | undefined, more: Partial<Delivery> = {}): Delivery {
  const answer = { title: id, elements: [], sources: [], followUps: [] };
  return {
    id,
    subscriptionId: DIGEST.id,
    slot: id,
    conversation: DIGEST.conversation,
    cause: { kind: 'digest', late: true, missed: 1 },
    dueAt: OCTOBER.toISOString(),
    status: 'sent',
    attempts: 1,
    ...(snapshot && { body: { answer, snapshot, facts: [] } }),
    ...more,
  };
}

const before = takeSnapshot(FIRST, SEPTEMBER);
const last = takeSnapshot(THREE, OCTOBER);
const OPTIONS = { now: OCTOBER, late: true, missed: 1, dueAt: OCTOBER.toISOString() };

describe('the pages of the digest that was sent last', () => {
  test('are those it was composed of, whatever has been added or told since', () => {
    const composed = composePages({ ...OPTIONS, index: THREE, subscription: { ...DIGEST, last: before } });
    const deliveries = [
      sent('held', undefined, { status: 'held' }),
      sent('correction', undefined, { cause: { kind: 'correction', correctionId: 'c', deliveryId: 'd' } }),
      sent('october', last),
      sent('september', before),
    ];
    expect(recomposeLast({ index: FOUR, subscription: { ...DIGEST, last }, deliveries })).toEqual(composed?.pages);
  });

  test('of the first digest are those of a first digest', () => {
    const composed = composePages({ ...OPTIONS, index: THREE, subscription: DIGEST });
    const deliveries = [sent('october', last)];
    expect(recomposeLast({ index: THREE, subscription: { ...DIGEST, last }, deliveries })).toEqual(composed?.pages);
  });

  test.each<[string, readonly Delivery[]]>([
    ['nothing was sent', []],
    ['what it said is not kept', [sent('october', undefined)]],
    ['what was told before is not kept', [sent('october', last), sent('september', undefined)]],
  ])('are unknown where %s', (_why, deliveries) => {
    expect(recomposeLast({ index: THREE, subscription: DIGEST, deliveries })).toBeUndefined();
  });
});
