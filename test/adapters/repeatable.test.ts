import { describe, expect, test } from '@jest/globals';
import { isRepeatable } from '../../adapters/repeatable.js';

describe('a question that is asked again to be shared, or for its next page', () => {
  test.each([
    '/ofsted latest',
    '/digest',
    '/digest list',
    '/digest now',
    'digest preview about caseloads',
    '/correct',
    '/correct caseloads',
    '/correct list',
    '/report list',
    '/report',
    '/brief report on digest',
    'correction',
    'what do I follow?',
    'when is the next digest?',
    'follow-up visits',
    '@bot /digest list',
    '/sources show letter-3f9c',
    '/sources waiting',
    '/sources history letter-3f9c',
    '/sources add',
  ])('only tells: %s', (question) => {
    expect(isRepeatable(question)).toBe(true);
  });

  test.each([
    '/digest weekly monday 09:00',
    'Digest stop caseloads',
    '/digest follow caseloads',
    '/digest nowhere',
    '/digest send 00000001',
    '/ofsted digest resume',
    '/correct confirm status caseloads to resolved because x',
    'correct undo 1',
    '/report list of faults',
    ' /report The visit was in March',
    'follow Warren Whyte',
    'Please stop following caseloads!',
    'send me the digest every friday',
    'pause the digest',
    '@bot /digest weekly monday 09:00',
    '@newsdesk-bot, follow caseloads',
    '/digest  weekly',
    '/ digest weekly',
    '/digest! weekly',
    '/di\u200bgest weekly',
    '/digest /stop',
    '/digest set up weekly',
    '/digest\tstop',
    'ofsted digest stop',
    '/OFSTED /Digest STOP',
    'ofsted report the visit was in March',
    '/sources add https://news.example/1',
    '/sources accept 3f9c',
    '/SOURCES  Accept all',
    '@bot /sources accept 3f9c',
    '/sources discard 3f9c',
    '/sources remove 3f9c',
    '/sources restore 3f9c',
    '/sources set 3f9c date 3 May 2018',
    '/sources follow https://news.example/feed',
    '/sources unfollow https://news.example/feed',
    '/authority Devon',
    '/authority none',
  ])('would do something once more, and is not: %s', (question) => {
    expect(isRepeatable(question)).toBe(false);
  });
});
