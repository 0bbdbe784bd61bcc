import { describe, expect, test } from '@jest/globals';
import { wordsOfMessage } from '../../../adapters/teams/message-words.js';

const html = (content: string): string => wordsOfMessage({ body: { contentType: 'html', content } });

describe('the words of a message', () => {
  test.each([
    ['paragraphs', '<p>“We are</p><p>sorry.”</p>', '“We are sorry.”'],
    ['names', 'As <at id="0">Amina Khan</at> says', 'As Amina Khan says'],
    ['entities', '5 &lt; 6 &amp; 7', '5 < 6 & 7'],
    ['a bracket that opens no tag', 'fewer than < five', 'fewer than < five'],
    ['a message of brackets', '<'.repeat(50_000), '<'.repeat(20_000)],
  ])('are read from %s', (_, content, words) => {
    expect(html(content)).toBe(words);
  });

  test('of plain text are its characters', () => {
    expect(wordsOfMessage({ body: { contentType: 'text', content: 'a <b> c' } })).toBe('a <b> c');
  });

  test.each([[undefined], [{}], [{ body: {} }], [{ body: { content: 5 } }]])('are none in %j', (payload) => {
    expect(wordsOfMessage(payload)).toBe('');
  });
});
