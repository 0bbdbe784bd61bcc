import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placeOfAction, placeOfCommand } from '../../../adapters/slack/asker.js';
import { toHome } from '../../../adapters/slack/home.js';
import { readMarkup } from '../../../adapters/slack/markup.js';
import { escapeMarkup } from '../../../adapters/slack/message.js';
import { toReply, toShared } from '../../../adapters/slack/reply.js';
import { toAnswerView } from '../../../adapters/slack/views.js';
import type { Verbatim } from '../../../index/model.js';
import type { Answer } from '../../../src/answer.js';
import { printFigures } from '../print-figures.js';
import { homeView, messageBlocks, modalView } from './block-kit.js';
import { textOf } from './block-text.js';

const CALLS = ['<!channel>', '<!here>', '<!everyone>', '<!subteam^S1>', '<@U1>', '<#C1|general>', '@channel', '@here'];
const MARKS = ['<http://x.example|y>', '[x](http://y.example)', '*b*', '_i_', '~s~', '`c`', ':bell:', '&amp;', '&lt;'];

/** What an article, a name or a person may hold. */
const HOSTILE = fc
  .array(fc.oneof(fc.constantFrom(...CALLS, ...MARKS), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** An answer that says the words in every place that words can stand. */
const toAnswer = (words: string): Answer => ({
  title: words,
  elements: [
    { kind: 'section', heading: words, elements: [{ kind: 'bullets', items: [[{ text: words, cite: 1 }]] }] },
    { kind: 'quote', text: [words as Verbatim], attribution: [{ text: words, strong: true }] },
    { kind: 'fields', fields: [{ label: words, value: [{ text: words, url: `https://x.example/${words}` }] }] },
    { kind: 'paragraph', runs: [{ text: words, url: words }] },
    { kind: 'note', text: words },
  ],
  sources: [{ articleId: words, headline: words, file: words, publisher: words, url: words }],
  followUps: [{ label: words, question: words }],
});

const RINGING = new Set(['mrkdwn', 'markdown', 'user', 'usergroup', 'channel', 'broadcast', 'team', 'emoji', 'date']);

/** What Slack would read as mark-up: all but its own three escapes. */
const MARKUP = /[<>]|&(?!amp;|lt;|gt;)/; // <!channel>

/** Every type that stands anywhere in a payload. */
function typesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
}

const toCharacters = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('whatever an article, a name, a question or a shared answer says', () => {
  test('rings nobody when it is shared, in 10,000 messages', () => {
    const figures = { strings: 0, ringing: 0 };
    fc.assert(
      fc.property(HOSTILE, (words) => {
        figures.strings += 1;
        const { blocks, text } = toShared({ answer: toAnswer(words), question: words, offers: ['report'] }, words);
        const isRinging = typesIn(blocks).some((type) => RINGING.has(type)) || MARKUP.test(text);
        figures.ringing += Number(isRinging);
        expect(isRinging).toBe(false);
      }),
      { numRuns: 10_000 },
    );
    printFigures('Slack, words that Slack would obey', figures);
  });

  test('keeps Slack’s limits and rings nobody, in a reply, a dialog and the Home tab', () => {
    fc.assert(
      fc.property(HOSTILE, (words) => {
        const reply = { answer: toAnswer(words), question: words, offers: ['share', 'report'] } as const;
        const home = toHome({ subscriptions: reply.answer, isAdmin: true, links: {} });
        expect(messageBlocks.safeParse(toReply(reply).blocks).error).toBeUndefined();
        expect(modalView.safeParse(toAnswerView(reply)).error).toBeUndefined();
        expect(homeView.safeParse(home).error).toBeUndefined();
        expect(typesIn([toReply(reply).blocks, home]).filter((type) => RINGING.has(type))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is read as the characters that it is, in blocks and in the text beside them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CALLS, ...MARKS, 'a', ' '), { minLength: 1, maxLength: 9 }), (parts) => {
        const words = parts.join('');
        const { blocks, text } = toReply({ answer: toAnswer(words), question: '' });
        expect(textOf(blocks)).toContain(words.trim());
        expect(toCharacters(text)).toContain(words);
        expect(toCharacters(escapeMarkup(words))).toBe(words);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what a person typed', () => {
  test('is read as they typed it: Slack escapes it, and this undoes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (words) => {
        expect(readMarkup(escapeMarkup(words), 'U0BOT')).toBe(words.trim());
      }),
    );
  });

  test.each([
    ['<@U0BOT> who is &lt;he&gt;?', 'who is <he>?'],
    ['ask <@U024BE7LH|sam> in <#C1|general>', 'ask sam in #general'],
    [
      'see <https://news.example/1|the article> or <https://news.example/2>',
      'see the article or https://news.example/2',
    ],
    ['<!channel> hear', '!channel hear'],
    ['a < b', 'a < b'],
  ])('is read without Slack’s marks: %s', (text, read) => {
    expect(readMarkup(text, 'U0BOT')).toBe(read);
  });

  test.each([
    [{ team_id: 'T1', channel_id: ['C1', 'C2'], user_id: 'U1' }],
    [{ team_id: 'T1', channel_id: 'C1' }],
    [null],
  ])('is not read where it is not known who typed it: %j', (body) => {
    expect(() => placeOfCommand(body)).toThrow();
    expect(() => placeOfAction(body)).toThrow();
  });
});
