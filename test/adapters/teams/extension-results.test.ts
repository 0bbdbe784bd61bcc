import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { peopleOf, quotesOf, type Result, statementsOf, wholeOf } from '../../../adapters/teams/extension-results.js';
import { readSeeds } from '../../../scripts/seed-bot.js';
import type { Answer } from '../../../src/answer.js';
import { createBot } from '../../../src/bot.js';
import { COMMANDS } from '../../../src/command-list.js';
import { CAUTION } from '../../../src/curation/curated-index.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { textOf } from '../../src/answer-text.js';
import { ASKER, NO_STORE, NOW, SILENT_LOG } from '../../src/sample-bot.js';
import { createRealBot } from '../real-bot.js';

let store: Store;

beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
});

afterAll(() => store.close());

const ask = (question: string): Promise<Answer> => createRealBot(store).ask(question, ASKER);

function first([result]: readonly Result[]): Result {
  if (!result) throw new Error('There is no result.');
  return result;
}

describe('the quotations of an answer', () => {
  test('stand alone, each with its speaker, role, date and its own source as number 1', async () => {
    const answer = await ask('/quote Johnston');
    const results = quotesOf(answer);
    expect(results).toHaveLength(3);
    for (const { answer: own } of results) {
      expect(own.sources).toHaveLength(1);
      expect(own.followUps).toEqual([]);
      expect(own.elements).toMatchObject([{ kind: 'quote', attribution: [{ cite: 1 }, {}] }]);
    }
    expect(results.map(({ answer: { sources } }) => sources[0]?.articleId)).toEqual(['004', '003', '001']);
  });

  test('are offered by their speaker, their first words and how they are dated', async () => {
    expect(first(quotesOf(await ask('/quote Johnston')))).toMatchObject({
      title: 'David Johnston, Children’s services boss',
      text: expect.stringMatching(/^“Their view is that [^”]*…”, published between December 2015 and January 2016$/),
      answer: { title: 'Quotation: David Johnston, Children’s services boss' },
    });
  });

  test('keep what a reader is warned of beside them', async () => {
    const told = quotesOf(await ask('/quote Ofsted')).map(({ answer }) => textOf(answer));
    expect(told.filter((text) => text.includes('check before you print'))).toHaveLength(3);
    expect(told.join('\n')).not.toContain('not shown');
    expect(told.join('\n')).not.toContain('below');
  });

  test('say that what was put right could not be read', async () => {
    const bot = createBot({
      indexFor: async () => ({ index: readSeeds(), caution: CAUTION }),
      commands: COMMANDS,
      route: (text) => ({ command: 'quote', argument: text }),
      log: SILENT_LOG,
      now: () => NOW,
      store: NO_STORE,
    });
    for (const { answer } of quotesOf(await bot.ask('/quote Johnston', ASKER)))
      expect(textOf(answer)).toContain(CAUTION);
  });

  test('are those of sections too, and of an answer without any none', async () => {
    expect(quotesOf(await ask('/who Vouyioukas'))).toHaveLength(3);
    expect(quotesOf(await ask('/weaknesses'))).toEqual([]);
  });
});

describe('the statements of an answer', () => {
  test('are each weakness of the ledger, with what moves a status', async () => {
    const results = statementsOf(await ask('/weaknesses'));
    expect(results).toHaveLength(22);
    const caseloads = results.find(({ title }) => title === 'caseloads');
    expect(caseloads?.text).toBe('still open. First seen November 2017, last independent word summer 2018 (Ofsted)');
    expect(caseloads?.answer.sources.map(({ articleId }) => articleId)).toEqual(['002', '000']);
    expect(caseloads && textOf(caseloads.answer)).toContain('moves a status');
  });

  test('are the status of a weakness with its reason, and each finding', async () => {
    const [status, ...findings] = statementsOf(await ask('/weaknesses caseloads'));
    expect(status).toMatchObject({
      title: 'Weakness: caseloads, still open',
      text: expect.stringMatching(/^Status: still open · Why: /),
    });
    expect(findings.map(({ text }) => text)).toContain(
      'November 2017, Ofsted (weakness): “high caseloads in some teams”',
    );
    for (const { answer } of findings) expect(answer.sources).toHaveLength(1);
  });

  test('keep the heading that says that they move nothing', async () => {
    const claimed = statementsOf(await ask('/weaknesses why pace')).at(-1);
    expect(claimed?.title).toBe('Action claimed, or praise, by the council or a partner (moves nothing)');
    expect(claimed && textOf(claimed.answer)).toContain('(moves nothing)');
  });

  test('are none where nothing is cited', async () => {
    expect(statementsOf(await ask('/weaknesses swimming pools'))).toEqual([]);
  });
});

describe('the people of an answer', () => {
  test('are the one person that it describes, as a whole and without anything to press', async () => {
    const answer = await ask('/who Vouyioukas');
    expect(peopleOf(answer)).toEqual([wholeOf(answer)]);
    expect(wholeOf(answer)).toMatchObject({
      title: 'Tolis Vouyioukas',
      text: 'executive director of children’s services: as printed in an article published between 1 and 7 October 2018',
      answer: { followUps: [], sources: answer.sources, elements: answer.elements },
    });
  });

  test('are each of several, with the post that tells them apart and a question for each', async () => {
    const people = peopleOf(await ask('/who David'));
    expect(people).toMatchObject([
      { title: 'David Cameron', text: 'no post printed', question: '/who David Cameron' },
      {
        title: 'David Johnston',
        text: 'managing director for children’s social care and learning, as printed in 2 articles published February 2016 to May 2017',
        question: '/who David Johnston',
      },
    ]);
    expect(people[1]?.answer).toMatchObject({ title: 'David Johnston', followUps: [] });
    expect(people[1]?.answer.sources).toHaveLength(3);
  });

  test('are those who held a post, also at other times', async () => {
    expect(peopleOf(await ask('/who cabinet member 2018')).map(({ title }) => title)).toEqual([
      'Warren Whyte',
      'Lin Hazell',
    ]);
  });
});
