import { describe, expect, test } from '@jest/globals';
import { PUBLIC_WEB } from '../../../../src/intake/fetch/guard-address.js';
import { readTarget } from '../../../../src/intake/fetch/read-target.js';
import { SourceRefusal } from '../../../../src/intake/fetch/source-refusal.js';
import { refusalOf } from '../../refusal-of.js';

const follow = (location: string, from: string) => readTarget(location, new URL(from), PUBLIC_WEB).href;

describe('where a redirect leads', () => {
  test.each([
    ['/b', 'https://www.example.org/a', 'https://www.example.org/b'],
    ['b?c#d', 'https://www.example.org/news/a', 'https://www.example.org/news/b?c'],
    ['//archive.example.org/b', 'https://www.example.org/a', 'https://archive.example.org/b'],
    ['https://www.example.org/a', 'http://www.example.org/a', 'https://www.example.org/a'],
    ['http://archive.example.org/b', 'http://www.example.org/a', 'http://archive.example.org/b'],
    ['', 'https://www.example.org/a', 'https://www.example.org/a'],
  ])('is %j from %s', (location, from, target) => {
    expect(follow(location, from)).toBe(target);
  });

  test.each([
    ['http://www.example.org/a', 'The site sends on to a page that anybody on the way can change.'],
    ['//10.0.0.1/', 'This address is inside a private network.'],
    ['https://www.example.org:8443/', 'Port 8443 is not one of the web.'],
    ['https://bot:secret@www.example.org/', 'The address has a user name or a password in it.'],
    ['file:///etc/passwd', 'Only pages on the web can be read.'],
    ['http://[/', 'This is not the address of a page.'],
  ])('is not %j', (location, message) => {
    const refusal = refusalOf(() => follow(location, 'https://www.example.org/a'));
    expect(refusal).toBeInstanceOf(SourceRefusal);
    expect((refusal as SourceRefusal).message).toBe(message);
  });
});
