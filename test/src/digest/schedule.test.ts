import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type RunningClock, startClock } from '../../../src/digest/schedule.js';
import type { Log } from '../../../src/log.js';
import { SILENT_LOG } from '../sample-bot.js';

const MINUTE = 60_000;
let clock: RunningClock | undefined;

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T08:59:30Z') });
});

afterEach(async () => {
  await clock?.stop();
  jest.useRealTimers();
});

describe('the clock', () => {
  test('ticks at its start and at every minute', async () => {
    const ticks: string[] = [];
    clock = startClock(async () => ticks.push(new Date().toISOString().slice(11, 16)), SILENT_LOG);
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    expect(ticks).toEqual(['08:59', '09:00', '09:01']);
  });

  test('leaves out a minute whose tick before is still running', async () => {
    let ticks = 0;
    const endings: (() => void)[] = [];
    clock = startClock(() => {
      ticks += 1;
      return new Promise<void>((resolve) => endings.push(resolve));
    }, SILENT_LOG);
    await jest.advanceTimersByTimeAsync(3 * MINUTE);
    expect(ticks).toBe(1);
    endings[0]?.();
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(ticks).toBe(2);
    endings[1]?.();
  });

  test('logs a tick that fails, and ticks on', async () => {
    const errors: unknown[] = [];
    const log: Log = { ...SILENT_LOG, error: (message, fields) => errors.push([message, fields]) };
    clock = startClock(async () => {
      throw new Error('no store');
    }, log);
    await jest.advanceTimersByTimeAsync(MINUTE);
    const logged = ['A tick failed', { error: new Error('no store') }];
    expect(errors).toEqual([logged, logged]);
  });

  test('leaves out ten minutes after the clock leapt three days ahead, and says so once', async () => {
    const ticks: string[] = [];
    const warnings: string[] = [];
    const log: Log = { ...SILENT_LOG, warn: (message) => warnings.push(message) };
    clock = startClock(async () => ticks.push(new Date().toISOString().slice(8, 16)), log);
    await jest.advanceTimersByTimeAsync(MINUTE);
    jest.setSystemTime(new Date('2026-11-26T09:00:31Z'));
    await jest.advanceTimersByTimeAsync(12 * MINUTE);
    expect(ticks).toEqual(['23T08:59', '23T09:00', '26T09:12']);
    expect(warnings).toEqual(['The clock leapt forward: nothing is sent for ten minutes, in case it is wrong']);
  });

  test('stops when the tick that runs has ended, and ticks no more', async () => {
    let ticks = 0;
    let end = () => {};
    clock = startClock(() => {
      ticks += 1;
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    }, SILENT_LOG);
    let isStopped = false;
    const stopping = clock.stop().then(() => {
      isStopped = true;
    });
    await jest.advanceTimersByTimeAsync(5 * MINUTE);
    expect({ ticks, isStopped }).toEqual({ ticks: 1, isStopped: false });
    end();
    await stopping;
    expect(ticks).toBe(1);
  });
});
