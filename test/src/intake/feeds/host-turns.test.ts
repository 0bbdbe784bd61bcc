import { describe, expect, test } from '@jest/globals';
import { createHostTurns } from '../../../../src/intake/feeds/host-turns.js';
import { createSimulatedClock } from '../../digest/simulated-clock.js';

describe('turns at a host', () => {
  test('come one after the other with a pause between, and those of others at once', async () => {
    const clock = createSimulatedClock('2026-11-23T09:00:00Z');
    const stopping = new AbortController();
    const takeTurn = createHostTurns({ clock, spacing: 5_000, stopping: stopping.signal });
    const begun: string[] = [];
    const work = (name: string) => async () => {
      begun.push(`${name} ${clock.elapsed()}`);
      await clock.wait(1_000, stopping.signal);
    };
    await clock.pass(
      Promise.all([
        takeTurn('a.example', work('a1')),
        takeTurn('a.example', work('a2')),
        takeTurn('b.example', work('b1')),
        takeTurn('a.example', work('a3')),
      ]),
    );
    expect(begun).toEqual(['a1 0', 'b1 0', 'a2 6000', 'a3 12000']);
  });

  test('come also after one that failed', async () => {
    const clock = createSimulatedClock('2026-11-23T09:00:00Z');
    const takeTurn = createHostTurns({ clock, spacing: 5_000, stopping: new AbortController().signal });
    const failed = takeTurn('a.example', () => Promise.reject(new Error('no page'))).catch(
      (error: Error) => error.message,
    );
    const next = takeTurn('a.example', async () => clock.elapsed());
    expect(await clock.pass(Promise.all([failed, next]))).toEqual(['no page', 5_000]);
  });

  test('never come once the program is to end', async () => {
    const clock = createSimulatedClock('2026-11-23T09:00:00Z');
    const stopping = new AbortController();
    const takeTurn = createHostTurns({ clock, spacing: 5_000, stopping: stopping.signal });
    let turns = 0;
    const work = async () => {
      turns += 1;
      stopping.abort(new Error('The program ends.'));
    };
    const outcomes = await clock.pass(Promise.allSettled([takeTurn('a.example', work), takeTurn('a.example', work)]));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(turns).toBe(1);
  });
});
