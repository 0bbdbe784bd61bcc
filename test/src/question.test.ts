import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  cleanInput,
  limitArgument,
  MOST_CHARACTERS,
  parseSlashCommand,
  splitFirstWord,
  stripMention,
} from '../../src/question.js';

const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe('typed text', () => {
  test.each([
    ['/who\tHazell\u0007\r\n', '/who Hazell'],
    ['/who \u202eHazell\u202c', '/who Hazell'],
    ['Ha\u200bzell', 'Hazell'],
    ['a\u2028b', 'a b'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['👩‍👧 <!channel> *bold*', '👩‍👧 <!channel> *bold*'],
  ])('%j becomes %j', (input, text) => {
    expect(cleanInput(input)).toEqual({ text, cut: false });
  });

  test('is cut where it is far too long to read', () => {
    expect(cleanInput('a'.repeat(10_000)).cut).toBe(true);
  });

  test('holds no control character, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (input) => {
        expect(UNSAFE.test(cleanInput(input).text)).toBe(false);
      }),
    );
  });
});

describe('a mention', () => {
  test.each([
    ['@bot who is Hazell?', 'who is Hazell?'],
    ['@Briefing Bot /who Hazell', '/who Hazell'],
    ['what about @briefing-bot caseloads', 'what about caseloads'],
    ['@newsdesk, /ofsted latest', '/ofsted latest'],
    ['@bot', ''],
    ['press@bot.example', 'press@bot.example'],
  ])('%j leaves %j', (text, rest) => {
    expect(stripMention(text)).toBe(rest);
  });
});

describe('a slash command', () => {
  test.each([
    ['/who Hazell', { command: 'who', argument: 'Hazell' }],
    ['/WHO Hazell', { command: 'who', argument: 'Hazell' }],
    ['/ who Hazell', { command: 'who', argument: 'Hazell' }],
    ['/who', { command: 'who', argument: '' }],
    ['/who?', { command: 'who', argument: '' }],
    ['/who: Hazell', { command: 'who', argument: 'Hazell' }],
    ['/who <!channel>', { command: 'who', argument: '<!channel>' }],
  ])('%j is read as %j', (text, invocation) => {
    expect(parseSlashCommand(text)).toEqual(invocation);
  });

  test.each(['who Hazell', 'and/or', '/', '/<!channel>'])('%j is none', (text) => {
    expect(parseSlashCommand(text)).toBeUndefined();
  });

  test('the first word of free text is taken in lower case', () => {
    expect(splitFirstWord('Quote Hazell 2016')).toEqual({ command: 'quote', argument: 'Hazell 2016' });
  });
});

describe('the part of an argument that is searched', () => {
  test('is all of an ordinary question, however many short words it has', () => {
    const text = 'what did the DfE say to us in 2016 on how we do it and who is to do it by May or so';
    expect(limitArgument(text)).toEqual({ text, cut: false });
  });

  test('ends before the thirteenth word of more than three letters', () => {
    const words = Array.from({ length: 14 }, (_, position) => `word${position}`);
    expect(limitArgument(words.join(' '))).toEqual({ text: words.slice(0, 12).join(' '), cut: true });
  });

  test('ends between words within two hundred characters', () => {
    const { text, cut } = limitArgument(`${'a'.repeat(150)} ${'b'.repeat(150)}`);
    expect({ text, cut }).toEqual({ text: 'a'.repeat(150), cut: true });
  });

  test('leaves no half of an emoji', () => {
    const { text } = limitArgument(`${'a'.repeat(MOST_CHARACTERS - 1)}👩`);
    expect(text).toBe('a'.repeat(MOST_CHARACTERS - 1));
  });
});
