import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Activity } from '../../../adapters/teams/activity.js';
import { answerPress } from '../../../adapters/teams/answer-press.js';
import { ConnectorError } from '../../../adapters/teams/connector-error.js';
import { bullets } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';
import { buttonsOf, dataOf } from './buttons-of.js';
import { textOfCard } from './card-text.js';
import { AMINA, type InvokeReception, invoke, openReception, TENANT, type Where } from './invoke-reception.js';
import { pressReply, type ShownCard } from './invoke-responses.js';

let reception: InvokeReception;

beforeEach(async () => {
  reception = await openReception();
});

afterEach(() => reception.store.close());

const toPress = (data: unknown, where?: Where): Activity =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'ask', data }, trigger: 'manual' }, where);

const replyTo = async (activity: Activity, from = reception) =>
  pressReply.parse(await answerPress(activity, from)).body.value;

/** The card that takes the place of the pressed one. */
async function cardFor(data: unknown, where?: Where): Promise<ShownCard> {
  const shown = await replyTo(toPress(data, where));
  if (typeof shown === 'string') throw new Error(`A line instead of a card: ${shown}`);
  return shown;
}

const OFSTED = { question: '/ofsted latest' };
const share = (key = 'f:77'): object => ({ does: 'share', question: '/quote tanker', key });

describe('a pressed button', () => {
  test('shows the answer to its question in the place of the card, to whoever pressed it alone', async () => {
    const card = await cardFor({ does: 'ask', question: '/quote tanker', from: OFSTED });
    expect(textOfCard(card)).toContain('You don’t turn around a tanker like this in a fortnight,');
    expect(reception.asked).toMatchObject([
      { text: '/quote tanker', asker: { private: true, user: AMINA, workspace: TENANT } },
    ]);
    expect(reception.sent).toEqual([]);
  });

  test('leads back to what stood there, and the way back has none of its own', async () => {
    const card = await cardFor({ does: 'ask', question: '/quote tanker', from: OFSTED });
    const back = dataOf(card, 'Back');
    expect(back).toEqual({ does: 'ask', ...OFSTED });
    const before = await cardFor(back);
    expect(textOfCard(before)).toContain('Ofsted');
    expect(buttonsOf(before)).not.toContain('Back');
  });

  test('turns the pages of a long answer, there and back', async () => {
    const items = Array.from({ length: 200 }, (_, at) => [`line ${at + 1}`]);
    const long: Bot = {
      ask: async () => ({ title: 'Everything', elements: [bullets(items)], sources: [], followUps: [] }),
    };
    const from = { ...reception, bot: long };
    const second = pressReply.parse(await answerPress(toPress({ does: 'ask', question: '/long', page: 2 }), from)).body
      .value as ShownCard;
    expect(textOfCard(second)).toContain('page 2 of');
    const [next = '', previous = ''] = buttonsOf(second);
    expect(dataOf(second, next)).toEqual({ does: 'ask', question: '/long', page: 3 });
    expect(dataOf(second, previous)).toEqual({ does: 'ask', question: '/long', page: 1 });
  });

  test('offers to share what is asked in a channel, and to copy and report it everywhere', async () => {
    const ask = { does: 'ask', question: '/quote tanker' };
    expect(buttonsOf(await cardFor(ask))).toEqual(
      expect.arrayContaining(['Share to channel', 'Copy quote', 'Report a mistake']),
    );
    const alone = buttonsOf(await cardFor(ask, 'personal'));
    expect(alone).toEqual(expect.arrayContaining(['Copy quote', 'Report a mistake']));
    expect(alone).not.toContain('Share to channel');
  });

  test('that changes something does it, once for each press, and offers no way back that would do it again', async () => {
    const activity = toPress({
      does: 'ask',
      question: '/digest every Monday 09:00',
      from: { question: '/digest weekly monday 09:00' },
    });
    const card = (await replyTo(activity)) as ShownCard;
    expect(textOfCard(card)).toContain('Set up: every Monday at 09:00');
    expect(buttonsOf(card)).not.toContain('Back');
    expect(textOfCard(await replyTo(activity))).toContain('Done already');
    expect(await reception.store.subscriptions.listOfTenant(`teams:${TENANT}`)).toHaveLength(1);
  });

  test('changes something in each conversation by itself, though Teams gives presses there the same id', async () => {
    const activity = toPress({ does: 'ask', question: '/digest every Monday 09:00' });
    const elsewhere = { ...activity, conversation: { id: '19:def@thread.v2', tenantId: TENANT } };
    for (const each of [activity, elsewhere])
      expect(textOfCard(await replyTo(each))).toContain('Set up: every Monday at 09:00');
    expect(await reception.store.subscriptions.listOfTenant(`teams:${TENANT}`)).toHaveLength(2);
  });

  test('is answered again where it only tells', async () => {
    const activity = toPress({ does: 'ask', question: '/quote tanker' });
    expect(await replyTo(activity)).toEqual(await replyTo(activity));
  });

  test.each([
    undefined,
    {},
    { does: 'snooze' },
    { does: 'ask' },
    { does: 'ask', question: '/x', page: 0 },
    { does: 'ask', question: '/digest stop x', page: 2 },
    { does: 'share', question: '/digest stop x', key: 'k' },
    { does: 'share', question: '/quote tanker', key: 'k'.repeat(1_000) },
    { does: 'send', form: 'digest' },
  ])('of an older version says so, and does nothing: %j', async (data) => {
    expect(textOfCard(await cardFor(data))).toContain('This is from an older version');
    expect(reception.asked).toEqual([]);
    expect(reception.sent).toEqual([]);
  });

  test('is answered from whatever Teams sends with it', async () => {
    for (const value of [undefined, null, 'x', { action: null }])
      expect(textOfCard(await replyTo(invoke('adaptiveCard/action', value)))).toContain('older version');
  });
});

describe('sharing', () => {
  test('shows the answer to everybody in the thread, with who shared it, and leaves the card', async () => {
    expect(await replyTo(toPress(share()))).toBe('Shared with everybody here.');
    expect(reception.sent).toHaveLength(1);
    const [sent] = reception.sent;
    expect(sent?.conversation).toBe('19:abc@thread.tacv2;messageid=1479163266233');
    expect(textOfCard(sent?.outgoing.card)).toMatch(/^Quotations on “tanker”\nShared by Amina Khan\n/);
    expect(reception.asked).toMatchObject([{ asker: { private: false } }]);
  });

  test('happens once, however often the button is pressed', async () => {
    const lines = await Promise.all([1, 2, 3].map(() => replyTo(toPress(share()))));
    expect(lines.filter((line) => line === 'Shared with everybody here.')).toHaveLength(1);
    expect(
      lines.filter((line) => String(line).startsWith('Shared already. A second press shares nothing more.')),
    ).toHaveLength(2);
    expect(reception.sent).toHaveLength(1);
  });

  test('happens again for what was asked again', async () => {
    const [first, second] = [
      await cardFor({ does: 'ask', question: '/quote tanker' }),
      await cardFor({ does: 'ask', question: '/quote tanker' }),
    ];
    for (const card of [first, second])
      expect(await replyTo(toPress(dataOf(card, 'Share to channel')))).toBe('Shared with everybody here.');
    expect(reception.sent).toHaveLength(2);
  });

  test('happens in each conversation by itself, though what is shared has the same id there', async () => {
    for (const id of ['19:abc@thread.tacv2', '19:def@thread.v2']) {
      const activity = { ...toPress(share()), conversation: { id, conversationType: 'groupChat', tenantId: TENANT } };
      expect(await replyTo(activity)).toBe('Shared with everybody here.');
    }
    expect(reception.sent).toHaveLength(2);
  });

  test('happens once for a card, in whichever thread its press is told', async () => {
    await replyTo(toPress(share()));
    const activity = { ...toPress(share()), conversation: { id: '19:abc@thread.tacv2', tenantId: TENANT } };
    expect(await replyTo(activity)).toMatch(/^Shared already/);
  });
});

describe('sharing that fails', () => {
  const turnedAway = (retryAfter: number) => new ConnectorError('Too many.', { status: 429, retryAfter });
  const gone = new ConnectorError('No.', { status: 403, code: 'BotNotInConversationRoster' });

  /** A reception of which the first calls of Teams fail, each in its own way. */
  async function openFailing(...errors: Error[]): Promise<InvokeReception> {
    await reception.store.close();
    reception = await openReception({
      fail: async () => {
        const error = errors.shift();
        if (error) throw error;
      },
    });
    return reception;
  }

  test.each([
    ['that it may have happened, with a reference', new Error('The connection broke.')],
    ['the same where Teams is broken', new ConnectorError('Broken.', { status: 502 })],
    ['the same where Teams hangs up', new ConnectorError('Gone.', { code: 'ECONNRESET' })],
  ])('says %s, and shares nothing more', async (_, error) => {
    const { sent } = await openFailing(error);
    expect(await replyTo(toPress(share()), reception)).toMatch(/may or may not have been shared.*: [0-9a-f]{8}$/);
    expect(await replyTo(toPress(share()), reception)).toMatch(/^Shared already/);
    expect(sent).toEqual([]);
  });

  test('because Teams is busy for a moment is done while the person waits', async () => {
    const { sent } = await openFailing(
      turnedAway(0),
      new ConnectorError('Two at once.', { status: 412, retryAfter: 0 }),
    );
    expect(await replyTo(toPress(share()))).toBe('Shared with everybody here.');
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['Teams is busy for long', turnedAway(30), 'Not shared: press again.'],
    ['Teams says no', gone, 'Not shared: press again. The bot is not in this team or chat any more: add its app'],
    ['there is no token', new ConnectorError('No.', { code: 'NoToken' }), 'Not shared: press again.'],
  ])('because %s says so, and the next press shares, once', async (_, error, words) => {
    const { sent } = await openFailing(error);
    expect(await replyTo(toPress(share()))).toEqual(expect.stringContaining(words));
    const lines = await Promise.all([1, 2, 3].map(() => replyTo(toPress(share()))));
    expect(lines.filter((line) => line === 'Shared with everybody here.')).toHaveLength(1);
    expect(sent).toHaveLength(1);
  });

  test('for one of two presses at once posts nothing for the other', async () => {
    const { sent } = await openFailing(turnedAway(30));
    const lines = await Promise.all([1, 2].map(() => replyTo(toPress(share()))));
    expect(lines.map((line) => String(line).split(/[:.]/)[0]).sort()).toEqual(['Not shared', 'Shared already']);
    expect(sent).toEqual([]);
  });

  test('time and again may be tried time and again', async () => {
    const { sent } = await openFailing(gone, gone, gone);
    const lines: unknown[] = [];
    for (let press = 0; press < 5; press += 1) lines.push(await replyTo(toPress(share())));
    expect(lines.map((line) => String(line).split(/[:.]/)[0])).toEqual([
      ...Array(3).fill('Not shared'),
      'Shared with everybody here',
      'Shared already',
    ]);
    expect(sent).toHaveLength(1);
  });
});
