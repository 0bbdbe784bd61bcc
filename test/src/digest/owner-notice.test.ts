import { expect, test } from '@jest/globals';
import { composeOwnerNotice } from '../../../src/digest/owner-notice.js';
import { textOf } from '../answer-text.js';
import { digestTo } from './sample-deliveries.js';

const PAUSED = digestTo(undefined, { id: '3f2a9c1b', paused: { reason: 'The channel is gone.' } });
const DIGEST = digestTo(undefined, { id: '3f2a9c1b' });
const { schedule: _schedule, filters: _filters, onlyIfChanged: _only, nextDueAt: _next, ...base } = DIGEST;
const FOLLOWS = { ...base, kind: 'follow', name: 'follows:U1', follows: [] } as const;

const compose = (problem: string, subscription: Parameters<typeof composeOwnerNotice>[1], deliveryId?: string) =>
  composeOwnerNotice({ kind: 'owner', problem, ...(deliveryId !== undefined && { deliveryId }) }, subscription);

const buttonsOf = ({ answer }: ReturnType<typeof compose>) =>
  answer.followUps.map(({ label, question }) => [label, question]);

test('asks the owner to decide on what may have arrived', () => {
  const body = compose('The digest may or may not have arrived. The platform did not answer.', DIGEST, 'd1');
  expect(textOf(body.answer).split('\n')).toEqual([
    'Send again?',
    'The digest may or may not have arrived. The platform did not answer.',
    'Conversation',
    'C1',
    'Look there first. If it is there, let it be: sent again, it would be there twice.',
  ]);
  expect(buttonsOf(body)).toEqual([
    ['Send again', '/digest send d1'],
    ['Let it be', '/digest drop d1'],
  ]);
});

test('offers to resume what is paused because nothing can arrive', () => {
  const body = compose('The digest can no longer be sent. The channel is gone.', PAUSED);
  expect(textOf(body.answer).split('\n')).toEqual([
    'The digest is paused',
    'The digest can no longer be sent. The channel is gone.',
    'Conversation',
    'C1',
    'Nothing more is sent there. Resume it once messages can arrive there again, or stop it.',
  ]);
  expect(buttonsOf(body)).toEqual([
    ['Resume', '/digest resume 3f2a9c1b'],
    ['Stop', '/digest stop 3f2a9c1b'],
  ]);
});

test.each([
  [
    'and that the next digest makes up for it',
    DIGEST,
    'The next digest comes at its time and tells what this one would',
  ],
  ['and nothing else where nothing makes up for it', FOLLOWS, 'It is not tried any more.'],
])('says that one was given up, %s', (_, subscription, advice) => {
  const body = compose('The digest was not sent. Nobody listens.', subscription);
  expect(textOf(body.answer)).toContain(`A message was not sent\nThe digest was not sent. Nobody listens.`);
  expect(textOf(body.answer)).toContain(advice);
  expect(buttonsOf(body)).toEqual([['History', '/digest history 3f2a9c1b']]);
});

test('tells of no fact, so that no correction follows it', () => {
  expect(compose('The digest was not sent. Nobody listens.', DIGEST)).toMatchObject({
    facts: [],
    answer: { sources: [] },
  });
});
