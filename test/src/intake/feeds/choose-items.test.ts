import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listNewItems, rememberMissed, rememberSeen } from '../../../../src/intake/feeds/choose-items.js';

const NOTHING = { seen: [], missed: [] };

const items = (...ids: string[]) => ids.map((id) => ({ id, title: `Article ${id}` }));

const idsOf = (memory: Parameters<typeof listNewItems>[0], ...ids: string[]) =>
  listNewItems(memory, items(...ids)).map(({ item }) => item.id);

const hashOf = (id: string) => listNewItems(NOTHING, items(id))[0]?.hash ?? '';

describe('the new items of a feed', () => {
  test('are those that were not dealt with, in its order, each once', () => {
    const memory = rememberSeen(NOTHING, hashOf('b'));
    expect(idsOf(memory, 'c', 'b', 'a', 'c')).toEqual(['c', 'a']);
  });

  test('come last where they failed, so that they stand in nobody’s way', () => {
    const memory = rememberMissed(rememberMissed(rememberMissed(NOTHING, hashOf('a')), hashOf('a')), hashOf('b'));
    expect(idsOf(memory, 'a', 'b', 'c', 'd')).toEqual(['c', 'd', 'b', 'a']);
  });

  test('are let go after five failures', () => {
    let memory: Parameters<typeof listNewItems>[0] = NOTHING;
    for (let failures = 1; failures < 5; failures += 1) {
      memory = rememberMissed(memory, hashOf('a'));
      expect(memory.missed).toEqual([{ hash: hashOf('a'), failures }]);
      expect(idsOf(memory, 'a')).toEqual(['a']);
    }
    expect(rememberMissed(memory, hashOf('a'))).toEqual({ seen: [hashOf('a')], missed: [] });
  });

  test('are never remembered by their names', () => {
    expect(hashOf('https://news.example.org/a')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('are remembered within bounds, however many come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5_000), fc.boolean()), { maxLength: 3_000 }), (deeds) => {
        let memory: Parameters<typeof listNewItems>[0] = {
          seen: Array.from({ length: 1_990 }, (_, id) => `s${id}`),
          missed: [],
        };
        for (const [id, isDone] of deeds) memory = (isDone ? rememberSeen : rememberMissed)(memory, `h${id}`);
        expect(memory.seen.length).toBeLessThanOrEqual(2_000);
        expect(memory.missed.length).toBeLessThanOrEqual(200);
        expect(new Set(memory.seen).size).toBe(memory.seen.length);
        expect(memory.missed.filter(({ hash }) => memory.seen.includes(hash))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
