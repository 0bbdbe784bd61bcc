import { describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../scripts/seed-bot.js';
import { routeQuestion } from '../../src/route.js';

const index = readSeeds();
const route = (text: string): string => {
  const { command, argument } = routeQuestion(text, index);
  return `/${command} ${argument}`;
};

describe('a question in one’s own words', () => {
  test.each([
    ['who is Lin Hazell?', '/who Lin Hazell'],
    ["who's the commissioner", '/who the commissioner'],
    ['who is in charge of children’s services?', '/who in charge of children’s services'],
    ['Vouyioukas', '/who Vouyioukas'],
    ['what did Hazell say about the minister?', '/quote Hazell the minister'],
    ['what has Mr Johnston said on progress', '/quote Mr Johnston progress'],
    ['what did Ofsted say about life story work?', '/ofsted life story work'],
    ['what did inspectors find?', '/ofsted latest'],
    ['what did the peer review find?', '/ofsted the peer review'],
    ['what did the commissioner find?', '/ofsted commissioner review'],
    ['when was the last inspection?', '/ofsted when was the last inspection'],
    ['which part of the service was rated good?', '/ofsted which part of the service was rated good'],
    ['what happened in November 2016?', '/ofsted November 2016'],
    ['2017', '/ofsted 2017'],
    ['timeline of inspections', '/ofsted timeline'],
    ['what are the outstanding weaknesses?', '/weaknesses '],
    ['any concerns about caseloads?', '/weaknesses caseloads'],
    ['quote from Hazell', '/quote Hazell'],
    ['how many social workers are there?', '/brief how many social workers are there'],
    ['early help', '/brief early help'],
    ['who won the election?', '/brief who won the election?'],
    ['pause the digest', '/digest pause the digest'],
    ['send me the digest every friday', '/digest every friday'],
    ['follow Warren Whyte', '/digest follow Warren Whyte'],
    ['when is the next digest?', '/digest '],
    ['follow-up visits', '/brief follow-up visits'],
    ['did the council follow the plan?', '/brief did the council follow the plan?'],
  ])('%p asks %p', (text, expected) => {
    expect(route(text)).toBe(expected);
  });
});
