import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leavesOpen, readRobots } from '../../../../src/intake/feeds/robots.js';

const isOpen = (text: string, path: string) =>
  leavesOpen(readRobots(text, 'BriefingBot'), new URL(path, 'https://www.example.org'));

const lines = (...all: string[]) => all.join('\n');

describe('robots.txt', () => {
  test('closes what it names for all robots, and leaves the rest open', () => {
    const text = lines('User-agent: *', 'Disallow: /private/', 'Disallow: /drafts # not yet');
    expect(isOpen(text, '/private/a')).toBe(false);
    expect(isOpen(text, '/drafts-of-may')).toBe(false);
    expect(isOpen(text, '/news/private/a')).toBe(true);
    expect(isOpen(text, '/private')).toBe(true);
  });

  test('is heard by the name of the program alone, where it has rules of its own', () => {
    const text = lines('User-agent: *', 'Disallow: /', '', 'user-agent: briefingbot', 'Disallow: /letters/');
    expect(isOpen(text, '/news')).toBe(true);
    expect(isOpen(text, '/letters/1')).toBe(false);
    expect(isOpen(lines('User-agent: OtherBot', 'Disallow: /'), '/news')).toBe(true);
    expect(isOpen(lines('User-agent: BriefingBotanist', 'Disallow: /'), '/news')).toBe(true);
  });

  test('may name several robots for one group, and have several groups for one robot', () => {
    const text = lines(
      'User-agent: OtherBot',
      'User-agent: BriefingBot',
      'Disallow: /a',
      'User-agent: briefingBOT',
      'Disallow: /b',
    );
    expect(isOpen(text, '/a')).toBe(false);
    expect(isOpen(text, '/b')).toBe(false);
    expect(isOpen(text, '/c')).toBe(true);
  });

  test('allows by the longer rule, and by the one that allows of two as long', () => {
    const text = lines(
      'User-agent: *',
      'Disallow: /',
      'Allow: /news/',
      'Disallow: /news/old',
      'Allow: /same',
      'Disallow: /same',
    );
    expect(isOpen(text, '/news/a')).toBe(true);
    expect(isOpen(text, '/news/old/a')).toBe(false);
    expect(isOpen(text, '/same')).toBe(true);
    expect(isOpen(text, '/else')).toBe(false);
  });

  test.each([
    ['/*.pdf$', '/a/b.pdf', false],
    ['/*.pdf$', '/a/b.pdf?c', true],
    ['/*.pdf', '/a/b.pdf?c', false],
    ['/a*/c', '/a/b/c/d', false],
    ['/a*/c', '/a/b', true],
    ['/a$', '/a', false],
    ['/a$', '/a/b', true],
    ['/*a*a$', '/a', true],
    ['/*a*a$', '/a-a', false],
    ['*', '/', false],
    ['/café/', '/caf%C3%A9/a', false],
    ['/*?print=', '/news?print=1', false],
  ])('reads %s as a pattern: %s', (pattern, path, open) => {
    expect(isOpen(lines('User-agent: *', `Disallow: ${pattern}`), path)).toBe(open);
  });

  test.each([
    '',
    'Disallow: /',
    '<html><body>Disallow: /</body></html>',
    lines('User-agent: *', 'Disallow:'),
    'User-agent: *',
  ])('that says nothing of anybody leaves everything open: %j', (text) => {
    expect(isOpen(text, '/news')).toBe(true);
  });

  test('may end its lines as it likes', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(isOpen(['User-agent: *', 'Disallow: /a'].join(end), '/a')).toBe(false);
  });

  test('with a pattern without a wildcard closes exactly what begins with it', () => {
    const path = fc.array(fc.constantFrom('a', 'b', '/', '-'), { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(path, path, (pattern, address) => {
        const rules = [{ isOpen: false, pattern }];
        const url = new URL('https://www.example.org');
        url.pathname = address;
        expect(leavesOpen(rules, url)).toBe(!url.pathname.startsWith(pattern));
      }),
    );
  });

  test('of many rules with many wildcards is read in one go', () => {
    const text = lines('User-agent: *', ...Array.from({ length: 3_000 }, () => `Disallow: /${'*a'.repeat(60)}b$`));
    expect(isOpen(text, `/${'a'.repeat(2_000)}`)).toBe(true);
  });
});
