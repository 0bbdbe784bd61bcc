import { describe, expect, test } from '@jest/globals';
import { ConnectorError } from '../../../adapters/teams/connector-error.js';
import { patiently, waitAfter } from '../../../adapters/teams/patiently.js';

const failed = (failure: ConstructorParameters<typeof ConnectorError>[1]) => new ConnectorError('It failed.', failure);

describe('a call that failed', () => {
  test.each([
    ['too many calls, for a while that is named', failed({ status: 429, retryAfter: 2 }), 1, 2_125],
    ['too many calls, for a while that is not named', failed({ status: 429 }), 1, 750],
    ['too many calls, a second time', failed({ status: 429 }), 2, 1_500],
    ['two calls at once', failed({ status: 412 }), 1, 750],
    ['a connection that never was', failed({ code: 'ECONNREFUSED', neverLeft: true }), 1, 750],
  ])('because of %s is made again after a while', (_, error, tries, wait) => {
    expect(waitAfter(error, tries, 0.5)).toBe(wait);
  });

  test.each([
    ['is broken', failed({ status: 502 })],
    ['is slow', failed({ code: 'TimedOut' })],
    ['hung up', failed({ code: 'ECONNRESET' })],
    ['refuses it', failed({ status: 403 })],
    ['is not what went wrong', new Error('a fault of ours')],
  ])('is not made again where Teams %s, for it may have arrived', (_, error) => {
    expect(waitAfter(error, 1, 0.5)).toBeUndefined();
  });

  test('three times is given up', () => {
    expect(waitAfter(failed({ status: 429, retryAfter: 0 }), 3, 0.5)).toBeUndefined();
  });
});

describe('being patient', () => {
  test('calls three times at most, and fails as the last call did', async () => {
    const errors = [1, 2, 3, 4].map((at) => new ConnectorError(`Call ${at}`, { status: 429, retryAfter: 0 }));
    let calls = 0;
    const call = async () => {
      calls += 1;
      throw errors[calls - 1];
    };
    await expect(patiently(call)).rejects.toThrow('Call 3');
    expect(calls).toBe(3);
  });

  test('does not wait for longer than whoever asked would', async () => {
    let calls = 0;
    const call = async () => {
      calls += 1;
      throw failed({ status: 429, retryAfter: 3_600 });
    };
    await expect(patiently(call)).rejects.toMatchObject({ status: 429 });
    expect(calls).toBe(1);
  });

  test('waits for no longer than it is given', async () => {
    let calls = 0;
    const call = async () => {
      calls += 1;
      throw failed({ status: 429 });
    };
    await expect(patiently(call, 499)).rejects.toMatchObject({ status: 429 });
    expect(calls).toBe(1);
  });

  test('ends with the first call that succeeds', async () => {
    let calls = 0;
    const call = async () => {
      calls += 1;
      if (calls === 1) throw failed({ status: 412, retryAfter: 0 });
      return 'sent';
    };
    expect(await patiently(call)).toBe('sent');
    expect(calls).toBe(2);
  });
});
