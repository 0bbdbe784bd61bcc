import { describe, expect, test } from '@jest/globals';
import { waitReally, within } from '../../../src/digest/clock.js';
import { DUE } from './sample-deliveries.js';
import { createSimulatedClock } from './simulated-clock.js';

const SECOND = 1_000;

describe('work that must not take longer than so long', () => {
  test('comes to what it comes to where it ends in time, and nobody waits any longer', async () => {
    const clock = createSimulatedClock(DUE);
    const work = clock.wait(SECOND, new AbortController().signal).then(() => 'sent');
    expect(await clock.pass(within(work, { clock, milliseconds: 2 * SECOND }))).toBe('sent');
    expect(clock.elapsed()).toBe(SECOND);
    await expect(clock.pass(new Promise(() => {}))).rejects.toThrow('Nobody waits');
  });

  test('is left alone where it does not end', async () => {
    const clock = createSimulatedClock(DUE);
    const never = new Promise<string>(() => {});
    expect(await clock.pass(within(never, { clock, milliseconds: 2 * SECOND }))).toBeUndefined();
    expect(clock.elapsed()).toBe(2 * SECOND);
  });

  test('fails as it fails', async () => {
    const clock = createSimulatedClock(DUE);
    const work = Promise.reject(new Error('no route'));
    await expect(within(work, { clock, milliseconds: SECOND })).rejects.toThrow('no route');
  });

  test('troubles nobody where it fails too late', async () => {
    const clock = createSimulatedClock(DUE);
    const work = clock.wait(3 * SECOND, new AbortController().signal).then(() => Promise.reject(new Error('no route')));
    expect(await clock.pass(within(work, { clock, milliseconds: SECOND }))).toBeUndefined();
    await clock.pass(clock.wait(5 * SECOND, new AbortController().signal));
    expect(clock.elapsed()).toBe(6 * SECOND);
  });
});

describe('waiting by the clock of the process', () => {
  test('ends', async () => {
    expect(await waitReally(1, new AbortController().signal)).toBeUndefined();
  });

  test('is broken off', async () => {
    const alarm = new AbortController();
    const waiting = waitReally(60 * SECOND, alarm.signal);
    alarm.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });
});
