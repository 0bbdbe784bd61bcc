import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Bot } from '../../../src/bot.js';
import { createSampleBot } from '../../src/sample-bot.js';
import { CHANNEL } from './invoke-reception.js';
import {
  activityIn,
  buttonsIn,
  direct,
  type Listener,
  mention,
  PERSONAL,
  slash,
  THREAD,
  textIn,
  useListeners,
} from './open-listener.js';
import { answerWith, type Call } from './region.js';

const open = useListeners();

const lineTo = (conversation: string): string =>
  `POST /v3/conversations/${encodeURIComponent(conversation)}/activities`;
const titlesIn = (call: Call | undefined): string[] => buttonsIn(call).map(({ title }) => title);
const isPrivate = ({ line }: Call): boolean => line.endsWith('?isTargetedActivity=true');

describe('a message', () => {
  test('that mentions the bot is answered in its thread, for all to read', async () => {
    const { tell, messages } = await open();
    expect(await tell(mention('who is Hazell?'))).toBeUndefined();
    expect(messages()).toHaveLength(1);
    expect(messages()[0]?.line).toBe(lineTo(THREAD));
    expect(textIn(messages()[0])).toContain('Lin Hazell');
    expect(messages()[0]?.body).toMatchObject({ summary: expect.stringContaining('Lin Hazell') });
    expect(titlesIn(messages()[0])).toContain('Report a mistake');
    expect(titlesIn(messages()[0])).not.toContain('Share to channel');
  });

  test('in a group chat is answered there', async () => {
    const { tell, messages } = await open();
    await tell(activityIn('groupChat', { text: '<at>Briefing Bot</at>&nbsp;caseloads' }));
    expect(messages()[0]?.line).toBe(lineTo('19:meeting@thread.v2'));
  });

  test('to the bot alone is answered there, and asked privately', async () => {
    const { tell, messages, reception } = await open();
    await tell(direct('/quote Johnston'));
    expect(messages()[0]?.line).toBe(lineTo(PERSONAL));
    expect(titlesIn(messages()[0])).toEqual(expect.arrayContaining(['Copy quote', 'Report a mistake']));
    expect(titlesIn(messages()[0])).not.toContain('Share to channel');
    expect(reception.asked[0]?.asker).toMatchObject({ private: true, channel: expect.stringMatching(/^user:/) });
  });

  test.each(['Hi', 'hello', 'Help', 'Thanks', '/help', ''])('is answered with what can be asked: %j', async (words) => {
    const { tell, messages } = await open();
    await tell(direct(words));
    expect(textIn(messages()[0])).toContain('No AI: every word is from a source you can open.');
  });

  test.each([
    ['offsted latest', 'Did you mean /ofsted latest?'],
    ['/weakneses', 'There is no command /weakneses'],
    ['/ofsted help', 'Usage: /ofsted'],
  ])('that is misspelt or asks how is answered with a suggestion: %j', async (words, said) => {
    const { tell, messages } = await open();
    await tell(mention(words));
    expect(textIn(messages()[0])).toContain(said);
  });

  test.each([
    ['an edit', activityIn('channel', { type: 'messageUpdate', text: '<at>Briefing Bot</at> caseloads' })],
    ['a deletion', activityIn('channel', { type: 'messageDelete' })],
    ['a reaction', activityIn('channel', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] })],
    ['typing', activityIn('personal', { type: 'typing' })],
    [
      'the start of a meeting',
      activityIn('groupChat', { type: 'event', name: 'application/vnd.microsoft.meetingStart' }),
    ],
    ['the words of a bot', activityIn('channel', { text: 'caseloads', from: { id: '28:another' } })],
  ])('is not heard in %s', async (_, activity) => {
    const { tell, calls } = await open();
    expect(await tell(activity)).toBeUndefined();
    expect(calls).toEqual([]);
  });

  test('of somebody who asks too much is told so, once a minute', async () => {
    let time = Date.parse('2026-11-25T09:00:00Z');
    const { tell, messages, reception } = await open({ isWithin: () => false, now: () => new Date(time) });
    for (let count = 0; count < 5; count += 1) await tell(direct('caseloads'));
    expect(messages()).toHaveLength(1);
    expect(textIn(messages()[0])).toContain('Wait a few seconds');
    time += 61_000;
    await tell(direct('caseloads'));
    expect(messages()).toHaveLength(2);
    expect(reception.asked).toEqual([]);
  });

  test('that could not be asked is answered with a reference, and logged', async () => {
    const bot: Bot = { ask: () => Promise.reject(new Error('The bot is broken.')) };
    const { tell, messages, logged } = await open({ bot });
    await tell(mention('caseloads'));
    expect(textIn(messages()[0])).toContain('This could not be done');
    expect(logged).toEqual(['Something from Teams could not be answered']);
  });

  test('whose answer takes long is answered after one sign of typing', async () => {
    const sample = createSampleBot();
    const bot: Bot = { ask: (...asked) => sleep(1_200).then(() => sample.ask(...asked)) };
    const { tell, calls } = await open({ bot });
    await tell(mention('caseloads'));
    expect(calls.map(({ body }) => body['type'])).toEqual(['typing', 'message']);
    expect(calls[0]?.line).toBe(lineTo(THREAD));
  });
});

describe('an answer that Teams', () => {
  test('turns away for now is sent again', async () => {
    const { tell, messages, answer, logged } = await open();
    let tries = 0;
    answer(() => {
      tries += 1;
      return tries === 1 ? answerWith(429, {}, { 'retry-after': '0' }) : answerWith(200);
    });
    await tell(direct('caseloads'));
    expect(messages()).toHaveLength(2);
    expect(messages()[1]?.body).toEqual(messages()[0]?.body);
    expect(logged).toEqual([]);
  });

  test.each([502, 500, 403])('may have taken is not sent again: status %d', async (status) => {
    const { tell, messages, answer, logged } = await open();
    answer(() => answerWith(status, {}));
    expect(await tell(direct('caseloads'))).toBeUndefined();
    expect(messages()).toHaveLength(1);
    expect(logged).toEqual(['An answer did not reach Teams']);
  });

  test('cannot be reached with is logged', async () => {
    const { tell, logged } = await open();
    expect(await tell({ ...direct('caseloads'), serviceUrl: 'nowhere' })).toBeUndefined();
    expect(logged).toEqual(['An answer did not reach Teams']);
  });
});

describe('a slash command', () => {
  test('is answered so that only its sender sees it, and may be shared', async () => {
    const { tell, messages, reception } = await open();
    await tell(slash('/ofsted latest'));
    expect(messages()).toHaveLength(1);
    expect(messages()[0]?.line).toBe(`${lineTo(THREAD)}?isTargetedActivity=true`);
    expect(messages()[0]?.body).toMatchObject({ recipient: { id: '29:1amina', isTargeted: true } });
    expect(buttonsIn(messages()[0]).find(({ title }) => title === 'Share to channel')?.data).toMatchObject({
      question: '/ofsted latest',
      key: expect.stringMatching(/^\d+$/),
    });
    expect(reception.asked.map(({ asker }) => asker)).toMatchObject([{ private: true, channel: CHANNEL }]);
  });

  const refusePrivate =
    (status: number): Parameters<Listener['answer']>[0] =>
    ({ url = '' }) =>
      url.includes('isTargetedActivity') ? answerWith(status, {}) : answerWith(200);

  const refuseAll =
    (status: number): Parameters<Listener['answer']>[0] =>
    ({ url = '' }) =>
      url.includes('isTargetedActivity') || url.endsWith('/v3/conversations')
        ? answerWith(status, {})
        : answerWith(200);

  test.each([400, 404, 405, 501])(
    'is answered in the person’s own chat where Teams knows no private reply: %d',
    async (status) => {
      const { tell, messages, calls, answer, reception, logged } = await open();
      answer(refusePrivate(status));
      await tell(slash('ofsted latest'));
      expect(calls.map(({ line }) => line)).toEqual([
        `${lineTo(THREAD)}?isTargetedActivity=true`,
        'POST /v3/conversations',
        lineTo('activity-1'),
      ]);
      expect(textIn(messages()[1])).not.toContain('Everybody here sees this answer');
      expect(titlesIn(messages()[1])).not.toContain('Share to channel');
      expect(reception.asked.map(({ asker }) => asker.private)).toEqual([true, true]);
      expect(logged).toEqual([]);
    },
  );

  test('about digests has no button in that chat, where it would mean another conversation', async () => {
    const { tell, messages, answer } = await open();
    answer(refusePrivate(404));
    await tell(slash('/digest'));
    expect(textIn(messages()[1])).toContain('To set something up there, mention the bot there.');
    expect(titlesIn(messages()[1])).toEqual([]);
  });

  test.each([400, 404])(
    'is answered for all, and says so, where the person has no chat with the bot either: %d',
    async (status) => {
      const { tell, messages, answer, reception, logged } = await open();
      answer(refuseAll(status));
      await tell(slash('ofsted latest'));
      expect(messages().map(isPrivate)).toEqual([true, false]);
      expect(textIn(messages()[1])).toContain('Everybody here sees this answer');
      expect(titlesIn(messages()[1])).not.toContain('Share to channel');
      expect(reception.asked.map(({ asker }) => asker.private)).toEqual([true, false]);
      expect(logged).toEqual([]);
    },
  );

  test('that changes something is done once, whichever way it is answered', async () => {
    const { tell, messages, answer, reception } = await open();
    answer(refusePrivate(404));
    await tell(slash('/digest weekly monday 09:00'));
    expect(messages()).toHaveLength(2);
    expect(reception.asked).toHaveLength(1);
  });

  test('is not tried privately for an hour where that is not known', async () => {
    let time = Date.parse('2026-11-25T09:00:00Z');
    const { tell, messages, answer } = await open({ now: () => new Date(time) });
    answer(refusePrivate(404));
    await tell(slash('caseloads'));
    time += 3_599_000;
    await tell(slash('caseloads'));
    time += 2_000;
    answer(() => answerWith(200));
    await tell(slash('caseloads'));
    await tell(slash('caseloads'));
    expect(messages().map(isPrivate)).toEqual([true, false, false, true, true]);
  });

  test('is tried privately again where it was this reply that was refused', async () => {
    const { tell, messages, answer } = await open();
    answer(() => answerWith(404, {}));
    await tell(slash('caseloads'));
    answer(() => answerWith(200));
    await tell(slash('caseloads'));
    expect(messages().map(isPrivate)).toEqual([true, false, true]);
  });

  test('whose private reply may have arrived is not answered for all', async () => {
    const { tell, messages, answer, logged } = await open();
    answer(refusePrivate(502));
    await tell(slash('caseloads'));
    expect(messages().map(isPrivate)).toEqual([true]);
    expect(logged).toEqual(['An answer did not reach Teams']);
  });

  test('is answered for all where private replies are not wanted', async () => {
    const { tell, messages } = await open({ privateReplies: false });
    await tell(slash('caseloads'));
    expect(messages().map(isPrivate)).toEqual([false]);
    expect(textIn(messages()[0])).toContain('Everybody here sees this answer');
  });

  test('to the bot alone is answered like every message there', async () => {
    const { tell, messages } = await open();
    const { recipient } = slash('') as { recipient: object };
    await tell(activityIn('personal', { text: '/ofsted latest', recipient }));
    expect(messages().map(isPrivate)).toEqual([false]);
    expect(textIn(messages()[0])).not.toContain('Everybody here');
  });
});

describe('a button that an older Teams brings back as a message', () => {
  const pressed = (value: unknown) => activityIn('channel', { value });

  test('is answered below with what it asks', async () => {
    const { tell, messages, reception } = await open();
    await tell(pressed({ does: 'ask', question: '/who Hazell', from: { question: '/help' } }));
    expect(textIn(messages()[0])).toContain('Lin Hazell');
    expect(titlesIn(messages()[0])).not.toContain('Back');
    expect(reception.asked.map(({ asker }) => asker.private)).toEqual([false]);
  });

  test('shows the page it asks for', async () => {
    const { tell, messages } = await open();
    await tell(pressed({ does: 'ask', question: '/weaknesses', page: 1 }));
    await tell(pressed({ does: 'ask', question: '/weaknesses', page: 2 }));
    expect(textIn(messages()[0])).toContain('(page 1 of');
    expect(textIn(messages()[1])).toContain('(page 2 of');
  });

  test.each([
    [{ does: 'copy', question: '/quote tanker' }, '/quote with the person or the topic'],
    [{ does: 'share', question: '/quote tanker', key: '1' }, 'a mention of this bot, and behind it: /quote tanker'],
    [{ does: 'form', form: 'digest' }, '/digest weekly monday 09:00'],
    [{ does: 'form', form: 'follow' }, '/digest follow caseloads'],
    [{ does: 'form', form: 'briefing' }, '/brief caseloads'],
    [{ does: 'form', form: 'report', question: '/ofsted latest' }, '/report, and behind it'],
    [{ does: 'form', form: 'unheard' }, 'This is from an older version'],
    [{ does: 'send', form: 'report' }, 'This is from an older version'],
    [{ does: 'ask', question: '/digest stop caseloads', page: 2 }, 'This is from an older version'],
    [{ nothing: 'known' }, 'This is from an older version'],
    ['words', 'This is from an older version'],
  ])('says what to type where it can do nothing: %j', async (value, said) => {
    const { tell, messages, reception } = await open();
    await tell(pressed(value));
    expect(textIn(messages()[0])).toContain(said);
    expect(reception.asked).toEqual([]);
  });
});
