import { describe, expect, test } from '@jest/globals';
import type { Speaker } from '../../../index/model.js';
import {
  type Discourse,
  noteGender,
  noteMention,
  noteWriter,
  openSentence,
  resolvePaper,
  resolvePronoun,
  startDiscourse,
} from '../../../index/quotes/discourse.js';

const person = (personId: string): Speaker => ({ kind: 'person', personId });
const body = (name: string): Speaker => ({ kind: 'body', name });

const referent = (...asked: Parameters<typeof resolvePronoun>): Speaker | undefined =>
  resolvePronoun(...asked)?.speaker;

/** One sentence for each list; the first of a list is its subject. */
function read(...sentences: readonly Speaker[][]): Discourse {
  const discourse = startDiscourse(
    new Map([
      ['lee', 'male'],
      ['ray', 'female'],
    ]),
  );
  for (const speakers of sentences) {
    openSentence(discourse);
    for (const [at, speaker] of speakers.entries()) noteMention(discourse, speaker, at === 0);
  }
  return discourse;
}

describe('a pronoun turns to', () => {
  test('the last person it fits', () => {
    expect(referent(read([person('lee')], [person('ray')]), 'he', [])).toEqual(person('lee'));
  });

  test('the subject of a sentence rather than others in it', () => {
    expect(referent(read([person('poe'), person('lee')]), 'he', [])).toEqual(person('poe'));
  });

  test('somebody named earlier in its own sentence first', () => {
    expect(referent(read([person('lee')]), 'he', [person('poe')])).toEqual(person('poe'));
  });

  test('a woman known only by what she is', () => {
    expect(referent(read([body('a spokeswoman for Acme')]), 'she', [])).toEqual(body('a spokeswoman for Acme'));
    expect(referent(read([body('a spokeswoman for Acme')]), 'he', [])).toBeUndefined();
  });

  test('a body for "it", or whoever wrote the paper it means', () => {
    expect(referent(read([body('the company')], [person('lee')]), 'it', [])).toEqual(body('the company'));
    const discourse = read([body('Ofsted')], []);
    noteWriter(discourse, person('ray'));
    expect(referent(discourse, 'it', [])).toEqual(person('ray'));
  });

  test('a body alone in its sentence for "they", never to a person', () => {
    expect(referent(read([body('Ofsted')]), 'they', [])).toEqual(body('Ofsted'));
    expect(referent(read([person('lee')]), 'they', [])).toBeUndefined();
    expect(referent(read([body('Ofsted'), body('the council')]), 'they', [])).toBeUndefined();
  });

  test('nobody where nobody named fits', () => {
    expect(referent(read([person('ray')]), 'he', [])).toBeUndefined();
  });
});

test('a pronoun tells of a person whose name does not, once it is noted', () => {
  const discourse = read([person('poe')]);
  const found = resolvePronoun(discourse, 'she', []);
  expect(found).toEqual({ speaker: person('poe'), gender: 'female' });
  expect(referent(discourse, 'he', [])).toEqual(person('poe'));
  if (found) noteGender(discourse, found);
  expect(referent(discourse, 'he', [])).toBeUndefined();
});

test('"the report" is of the outside body last named, not of a company or the government', () => {
  expect(resolvePaper(read([body('Ofsted')], [body('the company')], [body('the government')]))).toEqual(body('Ofsted'));
  expect(resolvePaper(read([body('the company')]))).toBeUndefined();
});
