import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../../src/answer.js';
import type { Bot } from '../../../../src/bot.js';
import { openStore } from '../../../../src/store/open-store.js';
import type { Store } from '../../../../src/store/store.js';
import { textOf } from '../../answer-text.js';
import { ADMIN, BOTH, NORTHSHIRE, openBotOver } from '../../authority/two-authorities.js';

let store: Store;
let bot: Bot;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  bot = openBotOver(BOTH, store);
});

afterEach(() => store.close());

const ask = (question: string): Promise<Answer> => bot.ask(question, ADMIN);
const press = async (answer: Answer, at = 0): Promise<Answer> => ask(answer.followUps[at]?.question ?? '');
const changes = async () => (await store.corrections.list('console:press')).map(({ change }) => change);

const RESOLVED = 'to resolved because the minutes of Westshire say so see Cabinet, item 4';

describe('/correct where the articles are about two local authorities', () => {
  test.each([
    ['caseloads', ['/correct Northshire caseloads', '/correct Westshire caseloads']],
    [
      `status caseloads ${RESOLVED}`,
      [`/correct status Northshire caseloads ${RESOLVED}`, `/correct status Westshire caseloads ${RESOLVED}`],
    ],
    ['status caseloads', ['/correct status Northshire caseloads', '/correct status Westshire caseloads']],
    ['Jane Smith', ['/correct Northshire Jane Smith', '/correct Westshire Jane Smith']],
  ])('asks of which %s is meant where none is usual', async (typed, questions) => {
    const answer = await ask(`/correct ${typed}`);
    expect(answer.title).toBe('Of which local authority?');
    expect(answer.followUps.map(({ question }) => question)).toEqual(questions);
    expect((await press(answer)).title).not.toBe(answer.title);
  });

  test.each([
    ['life story', 'Northshire life story work'],
    ['“Our plan is late”', 'Westshire “Our plan is late”'],
    ['caseloads in Westshire', 'Westshire caseloads'],
    ['Westshire timeline', 'Westshire timeline'],
    ['caseloads of Westshire County Council 1', 'Westshire caseloads'],
    ['sources', 'sources'],
  ])('shows of %s what only one has, under names that say of which', async (typed, name) => {
    expect((await ask(`/correct ${typed}`)).title).toBe(`What can be put right: ${name}`);
  });

  test('shows under each short name the same fact again', async () => {
    const shown = await ask('/correct Westshire caseloads');
    expect(textOf(shown)).toContain('Westshire caseloads 1\n: \nApril 2019, Ofsted');
    const again = await ask('/correct date Westshire caseloads 1 to 3 April 2019 because x');
    expect(again.title).toContain('April 2019 → 3 April 2019?');
    expect(again.sources.map(({ articleId }) => articleId)).toEqual(['w1']);
  });

  test('puts right the one that is named, whatever the reason names, and leaves the other alone', async () => {
    const preview = await ask(`/correct status caseloads in Northshire ${RESOLVED}`);
    expect(preview.title).toBe('Correct the status of caseloads in Northshire: still open → resolved?');
    expect(textOf(preview)).toContain('the minutes of Westshire say so');
    const made = await press(preview);
    expect(made.title).toBe('Corrected: the status of caseloads in Northshire is resolved');
    expect(await changes()).toEqual([
      { kind: 'status', theme: 'caseloads', authority: 'Northshire', status: 'resolved' },
    ]);
    expect((await ask('/weaknesses caseloads in Northshire')).title).toContain('resolved');
    expect((await ask('/weaknesses caseloads in Westshire')).title).toContain('still open');
    const history = await press(made);
    expect(history.title).toBe('Northshire: History of caseloads: 1 finding');
    expect(textOf(history)).toContain('the status of caseloads from still open to resolved');
    expect(textOf(await ask('/weaknesses history caseloads in Westshire'))).toContain('ever corrected here');
  });

  test('works on the usual one where none is named, and on another where that has no such fact', async () => {
    await ask('/authority Westshire');
    expect((await ask(`/correct status caseloads ${RESOLVED}`)).title).toBe(
      'Correct the status of caseloads in Westshire: still open → resolved?',
    );
    expect((await ask('/correct life story')).title).toBe('What can be put right: Northshire life story work');
    expect((await ask('/correct recording in Westshire')).title).toContain('Not found in the articles');
  });

  test('takes back one of two, each by its number', async () => {
    await press(await ask(`/correct status Northshire caseloads ${RESOLVED}`));
    await press(await ask(`/correct status Westshire caseloads ${RESOLVED}`));
    expect(textOf(await ask('/correct list'))).toContain('the status of caseloads in Westshire from still open');
    await press(await ask('/correct undo 1 because it was the other'));
    expect((await ask('/weaknesses caseloads in Northshire')).title).toContain('still open');
    expect((await ask('/weaknesses caseloads in Westshire')).title).toContain('resolved');
  });

  test('finds a headline that begins with the name of an authority', async () => {
    expect(textOf(await ask('/correct Northshire told to do better'))).toContain('‘Northshire told to do better’');
  });

  test('puts a post right as all articles print it', async () => {
    const title = (await ask('/correct role Northshire Jane Smith to head of service because x')).title;
    expect(title).toBe(
      'Correct the post of Jane Smith: director of children’s services, Northshire County Council → head of service?',
    );
  });
});

describe('/correct where they are about one alone', () => {
  test('needs no name, and names none', async () => {
    bot = openBotOver(NORTHSHIRE, store);
    expect((await ask('/correct caseloads')).title).toBe('What can be put right: caseloads');
    const made = await press(await ask(`/correct status caseloads ${RESOLVED}`));
    expect(made.title).toBe('Corrected: the status of caseloads is resolved');
    bot = openBotOver(BOTH, store);
    expect((await ask('/weaknesses caseloads in Northshire')).title).toContain('resolved');
    expect((await ask('/weaknesses caseloads in Westshire')).title).toContain('still open');
  });
});
