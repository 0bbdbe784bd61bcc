import { describe, expect, test } from '@jest/globals';
import { ConnectorError } from '../../../adapters/teams/connector-error.js';
import { toOutcome } from '../../../adapters/teams/outcome.js';

type Told = ConstructorParameters<typeof ConnectorError>[1];

const outcomeOf = (told: Told) => toOutcome(new ConnectorError('It failed.', told));

describe('a call of Teams that failed', () => {
  test.each<[NonNullable<Told>, object]>([
    [
      { status: 429, retryAfter: 30 },
      { kind: 'throttled', retryAfter: 30 },
    ],
    [
      { status: 429, retryAfter: 0 },
      { kind: 'throttled', retryAfter: 0 },
    ],
    [{ status: 429 }, { kind: 'throttled', retryAfter: Number.NaN }],
    [
      { status: 412, code: 'PreconditionFailed' },
      { kind: 'throttled', retryAfter: Number.NaN },
    ],
    [
      { status: 400, code: 'BadArgument' },
      { kind: 'rejected', reason: 'Teams answered with status 400, BadArgument.' },
    ],
    [{ status: 413 }, { kind: 'rejected', reason: 'Teams answered with status 413.' }],
    [{ status: 409 }, { kind: 'rejected' }],
    [
      { status: 401, code: 'BotNotRegistered' },
      { kind: 'rejected', reason: expect.stringContaining('secret') },
    ],
    [
      { code: 'NoToken', neverLeft: true },
      { kind: 'rejected', reason: expect.stringContaining('secret') },
    ],
    [
      { code: 'ECONNREFUSED', neverLeft: true },
      { kind: 'rejected', reason: expect.stringContaining('ECONNREFUSED') },
    ],
    [{ neverLeft: true }, { kind: 'rejected', reason: 'The connection to Teams failed.' }],
    [{ code: 'ECONNRESET' }, { kind: 'unknown', reason: 'The connection to Teams failed (ECONNRESET).' }],
    [{ code: 'TimedOut' }, { kind: 'unknown' }],
    [
      { status: 500, code: 'ServiceError' },
      { kind: 'unknown', reason: 'Teams answered with status 500, ServiceError.' },
    ],
    [{ status: 502 }, { kind: 'unknown' }],
    [{ status: 503, retryAfter: 30 }, { kind: 'unknown' }],
    [{ status: 504 }, { kind: 'unknown' }],
    [{ status: 408 }, { kind: 'unknown' }],
    [{ status: 302 }, { kind: 'unknown' }],
    [{ status: 200 }, { kind: 'unknown', reason: 'Teams’ answer could not be read.' }],
  ])('with %j comes to %j', (told, outcome) => {
    expect(outcomeOf(told)).toEqual({ ...outcomeOf(told), ...outcome });
  });

  test.each<[number, string | undefined, string]>([
    [403, 'BotNotInConversationRoster', 'add its app there again'],
    [403, 'MessageWritesBlocked', 'let it write again'],
    [403, 'ConversationBlockedByUser', 'let it write again'],
    [403, 'ForbiddenOperationException', 'under Apps'],
    [403, 'BotDisabledByAdmin', 'administrator'],
    [403, 'NotEnoughPermissions', 'ask an owner of the team'],
    [403, 'InvalidBotApiHost', 'write to the bot there once'],
    [403, 'OfTomorrow', '(OfTomorrow): see that its app is in this team or chat'],
    [403, undefined, '(403): see that its app is in this team or chat'],
    [403, 'constructor', '(constructor)'],
    [404, 'ConversationNotFound', 'add its app there again'],
    [404, undefined, 'add its app there again'],
    [410, undefined, 'The conversation is gone'],
  ])('with %i %s is refused for good, and its owner reads what to do: %s', (status, code, words) => {
    const outcome = outcomeOf({ status, ...(code !== undefined && { code }) });
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringContaining(words) });
  });

  test('in a way that nobody knows may have arrived', () => {
    for (const error of [new Error('fetch failed'), undefined, null, 'no'])
      expect(toOutcome(error)).toEqual({ kind: 'unknown', reason: 'Teams’ answer could not be read.' });
  });
});
