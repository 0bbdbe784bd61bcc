import { expect, test } from '@jest/globals';
import { LIMITS } from '../../../src/digest/limits.js';

const SECOND = 1_000;
/** What a platform may take to show a message that it accepted. */
const SHOWING = 15 * SECOND;
/** How far the clocks of two instances may differ. */
const SKEW = 120 * SECOND;

test('nobody looks for a message before its platform can show it', () => {
  expect(LIMITS.firstWait).toBeGreaterThanOrEqual(SHOWING);
  expect(LIMITS.leaseReserve - LIMITS.deadline - SKEW).toBeGreaterThanOrEqual(SHOWING);
});

test('what is claimed and waits behind messages that take their time can leave within its lease', () => {
  const inHand = LIMITS.mostWaitingOfTenant + LIMITS.batch;
  expect(inHand * LIMITS.deadline).toBeLessThanOrEqual(LIMITS.lease - LIMITS.leaseReserve);
});

test('a message that is on its way when the program is to end can be recorded', () => {
  expect(LIMITS.stop).toBeGreaterThanOrEqual(LIMITS.deadline);
});
