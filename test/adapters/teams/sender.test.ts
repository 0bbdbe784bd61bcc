import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sizeOf } from '../../../adapters/teams/card-size.js';
import type { Connect, Connector } from '../../../adapters/teams/connector.js';
import { ConnectorError } from '../../../adapters/teams/connector-error.js';
import { readSeeds } from '../../../scripts/seed-bot.js';
import { type Answer, paragraph } from '../../../src/answer.js';
import { composeDigest } from '../../../src/digest/compose.js';
import { composeOwnerNotice } from '../../../src/digest/owner-notice.js';
import type { Message } from '../../../src/digest/sending.js';
import type { Fault } from '../../faults/call-faults.js';
import { DUE, digestTo } from '../../src/digest/sample-deliveries.js';
import { cardOf, type Posted } from '../../teams-double/world.js';
import { textOfCard } from './card-text.js';
import { at, openSending, type Sending } from './open-sending.js';
import type { Spot } from './told.js';

const CHANNEL: Spot = { tenant: 'one', type: 'channel', id: '19:b@thread.tacv2', team: '19:a@thread.tacv2' };
const PERSONAL: Spot = { tenant: 'one', type: 'personal', id: 'a:amina' };
const IN_CHANNEL = at('one', CHANNEL.id);
const ALONE = at('one', 'user:id-of-amina');
const PLACES = [
  { id: CHANNEL.id, kind: 'channel', tenant: 'one' },
  { id: PERSONAL.id, kind: 'personal', tenant: 'one' },
] as const;
const OPENED = 'a:one-29:amina';
const ANSWER: Answer = { title: 'No change', elements: [paragraph('Nothing is new.')], sources: [], followUps: [] };

let place: Sending;

beforeEach(async () => {
  place = await openSending({ places: PLACES });
  await place.references.keep(place.tell(CHANNEL));
});

afterEach(() => place.close());

const messageTo = (conversation: Message['conversation'], answer = ANSWER): Message => ({
  deliveryId: 'd1',
  conversation,
  answer,
});
const send = (conversation: Message['conversation'], answer?: Answer) =>
  place.sender.send(messageTo(conversation, answer));

interface Buttons {
  readonly actions?: readonly { readonly title: string; readonly data: { readonly question?: string } }[];
}

const shownIn = (post: Posted | undefined): Buttons => (post ? (cardOf(post.activity) as Buttons) : {});

describe('a message to a channel', () => {
  test('is a post of its own, sent once under the id of Teams, and Teams cannot be asked for it', async () => {
    expect(await send(IN_CHANNEL)).toEqual({ kind: 'sent', providerId: expect.stringMatching(/^\d+$/) });
    const [post, ...others] = place.teams.posts(CHANNEL.id);
    expect(others).toEqual([]);
    expect(post?.activity).toMatchObject({ type: 'message', summary: 'No change' });
    expect(post?.activity).not.toHaveProperty('text');
    expect(textOfCard(shownIn(post))).toContain('Nothing is new.');
    expect(await place.sender.find(messageTo(IN_CHANNEL), DUE)).toEqual({ kind: 'cannot-tell' });
  });

  test.each<[Fault, object, number]>([
    [{ kind: 'throttled', retryAfter: 1 }, { kind: 'throttled', retryAfter: 1 }, 0],
    [{ kind: 'throttled', retryAfter: 30 }, { kind: 'throttled', retryAfter: 30 }, 0],
    [{ kind: 'throttled', retryAfter: 3_600 }, { kind: 'throttled', retryAfter: 3_600 }, 0],
    [{ kind: 'throttled', retryAfter: 0 }, { kind: 'throttled', retryAfter: 0 }, 0],
    [{ kind: 'throttled', retryAfter: -5 }, { kind: 'throttled', retryAfter: 0 }, 0],
    [{ kind: 'throttled', retryAfter: 'Sun, 22 Nov 2020 09:00:00 GMT' }, { kind: 'throttled', retryAfter: 0 }, 0],
    [{ kind: 'throttled', retryAfter: 'soon' }, { kind: 'throttled', retryAfter: Number.NaN }, 0],
    [{ kind: 'throttled' }, { kind: 'throttled', retryAfter: Number.NaN }, 0],
    [{ kind: 'denied', status: 412, code: 'PreconditionFailed' }, { kind: 'throttled', retryAfter: Number.NaN }, 0],
    [{ kind: 'denied', status: 401, code: 'BotNotRegistered' }, { kind: 'rejected' }, 0],
    [{ kind: 'denied', status: 400, code: 'BadArgument' }, { kind: 'rejected' }, 0],
    [{ kind: 'denied', status: 413, code: 'MessageSizeTooBig' }, { kind: 'rejected' }, 0],
    [{ kind: 'denied', status: 403, code: 'BotNotInConversationRoster' }, { kind: 'refused' }, 0],
    [{ kind: 'denied', status: 403, code: 'OfTomorrow' }, { kind: 'refused' }, 0],
    [{ kind: 'denied', status: 404, code: 'ConversationNotFound' }, { kind: 'refused' }, 0],
    [{ kind: 'denied', status: 410, code: 'Gone' }, { kind: 'refused' }, 0],
    [{ kind: 'failed', status: 500, accepted: false }, { kind: 'unknown' }, 0],
    [{ kind: 'failed', status: 500, accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'failed', status: 502, accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'failed', status: 503, accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'failed', status: 504, accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'failed', status: 302, accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'reset', accepted: false }, { kind: 'unknown' }, 0],
    [{ kind: 'reset', accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'cut' }, { kind: 'unknown' }, 1],
    [{ kind: 'truncated' }, { kind: 'unknown' }, 1],
    [{ kind: 'page' }, { kind: 'unknown' }, 1],
    [{ kind: 'slow', milliseconds: 50 }, { kind: 'sent' }, 1],
  ])('whose call ends in %j comes to %j, and is never sent a second time', async (fault, outcome, posts) => {
    place.teams.setFaults(() => fault);
    expect(await send(IN_CHANNEL)).toMatchObject(outcome);
    expect(place.teams.calls('send')).toHaveLength(1);
    expect(place.teams.posts(CHANNEL.id)).toHaveLength(posts);
  });

  test('that never left may be tried again', async () => {
    await place.references.keep(place.tell(CHANNEL, { serviceUrl: 'http://127.0.0.1:9/' }));
    expect(await send(IN_CHANNEL)).toMatchObject({ kind: 'rejected' });
  });

  test.each([
    ['19:unknown@thread.tacv2', 'one'],
    [CHANNEL.id, 'two'],
    ['user:id-of-nobody', 'one'],
  ])('that is not known (%s of %s) is refused with what to do, and Teams is not called', async (channel, tenant) => {
    const outcome = await send(at(tenant, channel));
    expect(outcome).toEqual({
      kind: 'refused',
      reason: expect.stringContaining('write “/digest resume” to the bot there'),
    });
    expect(place.teams.calls()).toEqual([]);
  });
});

describe('a message to one person', () => {
  test('goes to the conversation that they have with the bot', async () => {
    await place.references.keep(place.tell(PERSONAL));
    expect(await send(ALONE)).toMatchObject({ kind: 'sent' });
    expect(place.teams.posts(PERSONAL.id)).toHaveLength(1);
    expect(place.teams.calls('open')).toEqual([]);
  });

  test('who was met in a channel alone opens one, once', async () => {
    expect(await send(ALONE)).toMatchObject({ kind: 'sent' });
    expect(await send(ALONE)).toMatchObject({ kind: 'sent' });
    expect(place.teams.calls('open')).toHaveLength(1);
    expect(place.teams.posts(OPENED)).toHaveLength(2);
  });

  test.each<[Fault, object]>([
    [
      { kind: 'throttled', retryAfter: 7 },
      { kind: 'throttled', retryAfter: 7 },
    ],
    [{ kind: 'denied', status: 403, code: 'ForbiddenOperationException' }, { kind: 'refused' }],
    [{ kind: 'denied', status: 401, code: 'BotNotRegistered' }, { kind: 'rejected' }],
    [{ kind: 'failed', status: 500, accepted: true }, { kind: 'rejected' }],
    [{ kind: 'failed', status: 503, accepted: false }, { kind: 'rejected' }],
    [{ kind: 'reset', accepted: true }, { kind: 'rejected' }],
    [{ kind: 'truncated' }, { kind: 'rejected' }],
    [{ kind: 'page' }, { kind: 'rejected' }],
    [{ kind: 'silent', accepted: true }, { kind: 'rejected' }],
  ])('has certainly not left where opening ends in %j: %j', async (fault, outcome) => {
    place.teams.setFaults(({ method }) => (method === 'open' ? fault : undefined));
    expect(await send(ALONE)).toMatchObject(outcome);
    expect(place.teams.calls('send')).toEqual([]);
  });
});

describe('what is sent', () => {
  const dueAt = DUE;
  const digest = digestTo(IN_CHANNEL, { name: 'caseloads' });
  const body = composeDigest({
    index: readSeeds(),
    subscription: digest,
    now: new Date(dueAt),
    late: false,
    missed: 0,
    dueAt,
  });

  async function sent(answer: Answer) {
    await send(IN_CHANNEL, answer);
    return shownIn(place.teams.posts(CHANNEL.id).at(-1));
  }

  test('of a digest that is too long for one card has the way to its other pages, and its own buttons', async () => {
    if (!body) throw new Error('There is no digest.');
    const card = await sent(body.answer);
    const buttons = (card.actions ?? []).map(({ title, data }) => [title, data.question]);
    expect(buttons).toEqual([
      [expect.stringMatching(/^Next page \(2 of \d+\)$/), '/digest page 1 caseloads'],
      ['Pause', '/digest pause caseloads'],
      ['Change', '/digest change caseloads'],
      ['Stop', '/digest stop caseloads'],
      ['Why am I seeing this?', '/digest why caseloads'],
    ]);
    expect(sizeOf(card)).toBeLessThanOrEqual(28_000);
  });

  test('to an owner has the buttons to decide with', async () => {
    const cause = { kind: 'owner', problem: 'It may have arrived.', deliveryId: 'd9' } as const;
    const { actions = [] } = await sent(composeOwnerNotice(cause, digest).answer);
    expect(actions.map(({ title, data }) => [title, data.question])).toEqual([
      ['Send again', '/digest send d9'],
      ['Let it be', '/digest drop d9'],
    ]);
  });
});

describe('time', () => {
  const silent = new Promise<never>(() => undefined);
  const opener =
    (openPersonal: Connector['openPersonal'], patience: string[]): Connect =>
    async (_url, asked) => {
      patience.push(asked);
      return { send: async () => '1', openPersonal };
    };

  async function sendVia(connect: Connect): Promise<string> {
    await place.close();
    place = await openSending({ connect, places: PLACES });
    await place.references.keep(place.tell(CHANNEL));
    return (await send(ALONE)).kind;
  }

  test('that opening took is not there for sending', async () => {
    const patience: string[] = [];
    const slow = () => new Promise<string>((resolve) => setTimeout(resolve, 300, 'a:1'));
    expect(await sendVia(opener(slow, patience))).toBe('sent');
    expect(patience).toEqual(['interactive', 'interactive']);
    expect(await send(ALONE)).toMatchObject({ kind: 'sent' });
    expect(patience.at(-1)).toBe('bulk');
  });

  test('runs out before anything has left where the preparation hangs', async () => {
    const patience: string[] = [];
    const began = performance.now();
    expect(await sendVia(opener(() => silent, patience))).toBe('rejected');
    expect(performance.now() - began).toBeLessThan(9_500);
    expect(patience).toEqual(['interactive']);
  }, 12_000);

  test('runs out for a call that is never answered, within ten seconds, and nobody knows what became of it', async () => {
    place.teams.setFaults(() => ({ kind: 'silent', accepted: true }));
    const began = performance.now();
    expect(await send(IN_CHANNEL)).toMatchObject({ kind: 'unknown' });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(place.teams.posts(CHANNEL.id)).toHaveLength(1);
  }, 15_000);
});

test('where the store fails, nothing is sent and it may be tried again', async () => {
  const { find } = place.store.references;
  place.store.references.find = () => Promise.reject(new Error('The disk is full.'));
  expect(await send(IN_CHANNEL)).toMatchObject({ kind: 'rejected' });
  expect(place.teams.calls()).toEqual([]);
  place.store.references.find = find;
  expect(await send(IN_CHANNEL)).toMatchObject({ kind: 'sent' });
});

test('where Microsoft gives no token, nothing leaves and the owner reads whom to ask', async () => {
  await place.close();
  place = await openSending({ accessToken: () => Promise.reject(new ConnectorError('invalid_client')) });
  await place.references.keep(place.tell(CHANNEL));
  for (const conversation of [IN_CHANNEL, ALONE])
    expect(await send(conversation)).toEqual({ kind: 'rejected', reason: expect.stringContaining('secret') });
  expect(place.teams.calls()).toEqual([]);
});
