import { afterEach, describe, expect, test } from '@jest/globals';
import { failureOf, MESSAGE, type OpenConnector, openConnector, openFramework, SETTINGS } from './open-connector.js';
import { answerWith, type Region, startRegion } from './region.js';

let region: Region | undefined;

afterEach(async () => {
  await region?.close();
  region = undefined;
});

async function connect(...wanted: Parameters<typeof openConnector>): Promise<OpenConnector> {
  const open = await openConnector(...wanted);
  region = open.region;
  return open;
}

describe('a call that fails', () => {
  test.each([500, 502, 503, 504, 429, 412, 408])('with status %i is made once', async (status) => {
    const { region, connector } = await connect(answerWith(status, {}));
    expect(await failureOf(connector.send('a:1', MESSAGE))).toMatchObject({ status, neverLeft: false });
    expect(region.calls).toHaveLength(1);
  });

  test('by a connection that is reset after the message was taken is made once', async () => {
    const { region, connector } = await connect((response) => response.destroy());
    const failure = await failureOf(connector.send('a:1', MESSAGE));
    expect(failure).toMatchObject({ code: 'ECONNRESET', neverLeft: false, retryAfter: Number.NaN });
    expect(region.calls).toHaveLength(1);
  });

  test('in the middle of an answer is made once', async () => {
    const { region, connector } = await connect((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 }).write('{"id":');
      setTimeout(() => response.destroy(), 50);
    });
    expect(await failureOf(connector.send('a:1', MESSAGE))).toMatchObject({ neverLeft: false });
    expect(region.calls).toHaveLength(1);
  });

  test('to one person alone is made once', async () => {
    const { region, connector } = await connect(answerWith(503, {}));
    await failureOf(connector.send('a:1', MESSAGE, '29:amina'));
    expect(region.calls).toHaveLength(1);
  });

  test('is not carried on to where the answer points', async () => {
    const { region, connector } = await connect(answerWith(307, {}, { location: '/elsewhere' }));
    expect(await failureOf(connector.send('a:1', MESSAGE))).toMatchObject({ status: 307 });
    expect(region.calls).toHaveLength(1);
  });

  test('says Microsoft’s own word for it', async () => {
    const refusal = { error: { code: 'BotNotInConversationRoster', message: 'The bot is not part of it: Amina' } };
    const { connector } = await connect(answerWith(403, refusal));
    const failure = await failureOf(connector.send('a:1', MESSAGE));
    expect(failure).toMatchObject({ status: 403, code: 'BotNotInConversationRoster' });
    expect(failure.message).toBe('Teams answered with status 403 (BotNotInConversationRoster).');
  });

  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['seconds', { 'retry-after': '7' }, 7],
    ['nothing', {}, Number.NaN],
    ['a date', { date: 'Wed, 21 Oct 2026 07:28:00 GMT', 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT' }, 30],
    [
      'a date that has been',
      { date: 'Wed, 21 Oct 2026 07:28:00 GMT', 'retry-after': 'Wed, 21 Oct 2026 07:00:00 GMT' },
      0,
    ],
    ['words', { 'retry-after': 'soon' }, Number.NaN],
  ])('for too many calls says when to call again, told in %s', async (_, headers, seconds) => {
    const { connector } = await connect(answerWith(429, {}, headers));
    expect((await failureOf(connector.send('a:1', MESSAGE))).retryAfter).toBe(seconds);
  });

  test('since nobody listens never left', async () => {
    const { region, connector } = await connect();
    await region.close();
    expect(await failureOf(connector.send('a:1', MESSAGE))).toMatchObject({ code: 'ECONNREFUSED', neverLeft: true });
  });

  test('for want of a token never left, and says why', async () => {
    region = await startRegion();
    const connector = await openFramework(SETTINGS, () => Promise.reject(new Error('invalid_client'))).connect(
      region.url,
      'bulk',
    );
    const failure = await failureOf(connector.send('a:1', MESSAGE));
    expect(failure).toMatchObject({ code: 'NoToken', neverLeft: true });
    expect(failure.message).toContain('invalid_client');
    expect(region.calls).toEqual([]);
  });

  test('holds neither the token nor the words that were sent', async () => {
    const { connector } = await connect(
      answerWith(500, { error: { code: 'ServiceError', message: 'Ofsted, May 2024' } }),
    );
    const failure = await failureOf(connector.send('a:1', MESSAGE));
    const everything = JSON.stringify([failure, failure.message, failure.stack, failure.cause]);
    expect(everything).not.toMatch(/token-1|Ofsted/);
  });
});

describe('a call that is not answered', () => {
  test.each<[string, Parameters<typeof startRegion>[0]]>([
    ['at all', () => undefined],
    ['to its end', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":')],
  ])('%s is given up while somebody waits for it', async (_, answer) => {
    const { region, connector } = await connect(answer);
    const began = performance.now();
    expect(await failureOf(connector.send('a:1', MESSAGE))).toMatchObject({ code: 'TimedOut', neverLeft: false });
    expect(performance.now() - began).toBeLessThan(2_900);
    expect(region.calls).toHaveLength(1);
  });

  test('by whoever gives tokens is never made, not even later', async () => {
    region = await startRegion();
    let give: (token: string) => void = () => undefined;
    const token = new Promise<string>((resolve) => {
      give = resolve;
    });
    const connector = await openFramework(SETTINGS, () => token).connect(region.url, 'interactive');
    expect(await failureOf(connector.send('a:1', MESSAGE))).toMatchObject({ code: 'NoToken', neverLeft: true });
    give('token-1');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(region.calls).toEqual([]);
  });
});
