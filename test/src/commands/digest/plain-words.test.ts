import { describe, expect, test } from '@jest/globals';
import { readPlainWords } from '../../../../src/commands/digest/plain-words.js';

describe('what is asked of /digest in plain words', () => {
  test.each([
    ['pause the digest', 'pause the digest'],
    ['please pause our weekly digest until 5 January.', 'pause our weekly digest until 5 January'],
    ['stop the digest!', 'stop the digest'],
    ['unsubscribe from the digest', 'unsubscribe from the digest'],
    ['send me the digest every friday', 'every friday'],
    ['Could you send us a weekly digest about caseloads on monday at 9?', 'weekly about caseloads on monday at 9'],
    ['set up a digest every monday at 9', 'every monday at 9'],
    ['weekly digest', 'weekly'],
    ['send me the digest', 'now'],
    ['show me the digest', 'now'],
    ['I’d like a monthly digest on the 1st', 'monthly on the 1st'],
    ['send us updates about caseloads every friday', 'about caseloads every friday'],
    ['tell me what changed every monday', 'every monday'],
    ['follow Warren Whyte', 'follow Warren Whyte'],
    ['I want to follow caseloads', 'follow caseloads'],
    ['stop following caseloads', 'unfollow caseloads'],
    ['unfollow Lin Hazell', 'unfollow Lin Hazell'],
    ['what do I follow?', 'follows'],
    ['when is the next digest?', ''],
    ['when does the digest come', ''],
    ['why am I seeing this?', 'why'],
    ['why do we get this digest?', 'why'],
    ['which digests do we get', 'list'],
  ])('%p is %p', (text, argument) => {
    expect(readPlainWords(text)).toBe(argument);
  });

  test.each([
    'follow-up visits',
    'follow up on adoption',
    'did the council follow the improvement plan?',
    'what happened every year',
    'tell me about every inspection',
    'tell me about caseloads',
    'who stopped the programme?',
    'stop and search',
    'pause in improvement',
    'when is the next inspection?',
    'why did Ofsted rate it inadequate?',
    'what changed since the last inspection?',
    'a digest of the Ofsted report',
    'what does the digest of the report say',
    'send children home',
    'give me a quote by Hazell',
    'weekly visits',
    'every child matters',
    'list the weaknesses',
  ])('%p is none of it', (text) => {
    expect(readPlainWords(text)).toBeUndefined();
  });
});
