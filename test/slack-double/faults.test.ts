import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Fault, faultsBySeed } from '../faults/call-faults.js';
import { clientOf, outcomeOf } from './calling.js';
import { type SlackDouble, startSlackDouble } from './slack-double.js';
import { BOT_TOKEN, CHANNEL } from './workspace.js';

const time = Date.UTC(2026, 0, 5, 9);
let slack: SlackDouble;

beforeEach(async () => {
  slack = await startSlackDouble({ now: () => time });
});

afterEach(() => slack.close());

describe('a fault', () => {
  const accepted: readonly Fault[] = [
    { kind: 'reset', accepted: true },
    { kind: 'failed', status: 500, accepted: true },
    { kind: 'silent', accepted: true },
    { kind: 'truncated' },
    { kind: 'cut' },
    { kind: 'page' },
    { kind: 'slow', milliseconds: 400 },
  ];
  const refused: readonly Fault[] = [
    { kind: 'reset', accepted: false },
    { kind: 'failed', status: 503, accepted: false },
    { kind: 'silent', accepted: false },
    { kind: 'refused', error: 'restricted_action' },
    { kind: 'throttled' },
  ];
  const rows = [...accepted.map((fault) => [fault, 1] as const), ...refused.map((fault) => [fault, 0] as const)];

  test.each(rows)('%j fails the call, of which %d reached the channel', async (fault, reached) => {
    slack.setFaults(({ method, count }) => (method === 'chat.postMessage' && count === 1 ? fault : undefined));
    const client = clientOf(slack, BOT_TOKEN);
    expect(await outcomeOf(client.chat.postMessage({ channel: CHANNEL, text: 'Once' }))).not.toBe('ok');
    expect(slack.posts(CHANNEL)).toHaveLength(reached);
    expect(slack.calls('chat.postMessage')).toMatchObject([{ fault, at: time, args: { text: 'Once' } }]);
    expect(await outcomeOf(client.chat.postMessage({ channel: CHANNEL, text: 'Again' }))).toBe('ok');
  });

  test.each([
    [1, '1'],
    [30, '30'],
    ['Mon, 05 Jan 2026 09:00:30 GMT', 'Mon, 05 Jan 2026 09:00:30 GMT'],
    [undefined, null],
  ])('of the rate says when to come back: %s', async (retryAfter, header) => {
    slack.setFaults(() => ({ kind: 'throttled', ...(retryAfter !== undefined && { retryAfter }) }));
    const response = await fetch(`${slack.url}/api/auth.test`, { method: 'POST' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, header]);
  });

  test('strikes the same calls again for the same seed', () => {
    const strike = (seed: number) => {
      const plan = faultsBySeed({ seed, share: 0.2, faults: accepted, methods: ['chat.postMessage'] });
      return Array.from({ length: 1_000 }, (_, count) => plan({ method: 'chat.postMessage', args: {}, count }));
    };
    expect(strike(7)).toEqual(strike(7));
    expect(strike(7)).not.toEqual(strike(8));
    const struck = strike(7).filter((fault) => fault !== undefined).length;
    expect(struck).toBeGreaterThan(150);
    expect(struck).toBeLessThan(250);
  });
});
