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
  ])('would do something once more, and is not: %s', (question) => {
    expect(isRepeatable(question)).toBe(false);
  });
});
