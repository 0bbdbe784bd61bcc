import { expect, test } from '@jest/globals';
import { matchTopic } from '../../../src/evidence/topics.js';

test.each([
  ['caseloads', 'high case-loads in some teams', 1],
  ['case loads', 'high caseloads in some teams', 1],
  ['life story work', 'timely access to Life Story work', 1],
  ['social worker turnover', 'turnover is high', 1 / 3],
  ['the', 'the words', 0],
  ['swimming', 'high caseloads', 0],
])('of the words of %p, %p holds a share of %p', (topic, text, share) => {
  expect(matchTopic(topic)(text)).toBeCloseTo(share);
});
