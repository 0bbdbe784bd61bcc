import { describe, expect, test } from '@jest/globals';
import { briefCommand } from '../../../src/commands/brief.js';
import { citesOf, textOf } from '../answer-text.js';
import { readArticles, TWO_YEARS } from '../invented-articles.js';
import { readMany } from '../pack/packs.js';
import { CONTEXT, createSampleBot } from '../sample-bot.js';

const ask = (argument: string, index = TWO_YEARS) => briefCommand.answer(argument, { ...CONTEXT, index });

describe('/brief pack', () => {
  test('says what is in the pack and cites its sources', async () => {
    const answer = await ask('pack');
    const text = textOf(answer);
    expect(answer.title).toBe('Briefing pack: all themes');
    expect(text).toContain('Compiled from 2 sources on 22 November 2026.');
    expect(text).toContain('Searched: 2 articles');
    expect(citesOf(answer)).toEqual([1, 2]);
    expect(answer.sources).toHaveLength(2);
  });

  test('comes with a document, a page and a table, named for theme and day', async () => {
    const { files = [] } = await ask('pack caseloads');
    expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      [
        'briefing-pack-caseloads-2026-11-22.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      ['briefing-pack-caseloads-2026-11-22.html', 'text/html; charset=utf-8'],
      ['briefing-pack-caseloads-2026-11-22.csv', 'text/csv; charset=utf-8'],
    ]);
    const starts = await Promise.all(
      files.map(async ({ read }) => new TextDecoder().decode((await read()).slice(0, 15))),
    );
    expect(starts).toEqual([expect.stringMatching(/^PK/), '<!doctype html>', expect.stringMatching(/^kind,theme/)]);
  });

  test('gives the same bytes at every reading', async () => {
    const bytes = async () =>
      Promise.all(((await ask('pack')).files ?? []).map(async ({ read }) => Buffer.from(await read()).toString('hex')));
    expect(await bytes()).toEqual(await bytes());
  });

  test.each(['paper pack on caseloads', 'a briefing pack about high caseloads', 'Pack caseloads'])(
    'understands %p',
    async (argument) => {
      expect((await ask(argument)).title).toBe('Briefing pack: caseloads');
    },
  );

  test.each(['pack', 'pack all', 'pack everything'])('is on all themes for %p', async (argument) => {
    expect((await ask(argument)).title).toBe('Briefing pack: all themes');
  });

  test('takes a word that only begins like it for a topic', async () => {
    expect((await ask('packaging')).title).toBe('Not found in the articles: packaging');
  });

  test('on one of several themes says so and offers the others', async () => {
    const answer = await ask('pack caseloads and recording');
    expect(textOf(answer)).toContain('This pack is on caseloads alone: ask for recording in one of its own.');
    expect(answer.followUps[0]?.question).toBe('/brief pack recording');
  });

  test.each([
    ['casloads', '/brief pack caseloads'],
    ['swimming pools', '/brief pack recording'],
  ])('on an unknown theme, %p, offers those there are', async (topic, offered) => {
    const answer = await ask(`pack ${topic}`);
    expect(answer.title).toBe(`Not found in the articles: a briefing pack on “${topic}”`);
    expect(answer.files).toBeUndefined();
    expect(answer.followUps.map(({ question }) => question)).toContain(offered);
  });

  test('on a theme that no article touches is an honest no', async () => {
    expect((await ask('pack fostering')).title).toBe('Not found in the articles: a briefing pack on “fostering”');
  });

  test('of no articles is an honest no', async () => {
    expect((await ask('pack', readArticles())).title).toBe('Not found in the articles: a briefing pack');
  });

  test('passes what must be told of the articles on to the files', async () => {
    const bot = createSampleBot({
      commands: [briefCommand],
      indexFor: async () => ({ index: TWO_YEARS, caution: 'These are the articles as read.' }),
    });
    const { files = [] } = await bot.ask('/brief pack', CONTEXT.asker);
    const page = files.find(({ name }) => name.endsWith('.html'));
    expect(new TextDecoder().decode(await page?.read())).toContain(
      '<p class="note">These are the articles as read.</p>',
    );
  });

  test('is of the day on which it is asked for, also where others asked before', async () => {
    let day = '2026-11-22';
    const indexFor = async () => ({ index: TWO_YEARS });
    const bot = createSampleBot({ commands: [briefCommand], indexFor, now: () => new Date(`${day}T12:00:00Z`) });
    await bot.ask('/brief pack', CONTEXT.asker);
    day = '2026-11-23';
    expect(textOf(await bot.ask('/brief pack', CONTEXT.asker))).toContain('on 23 November 2026.');
  });

  test('cites twenty of many sources, and says how many more there are', async () => {
    const answer = await ask('pack', readMany(25));
    expect(answer.sources).toHaveLength(20);
    expect(textOf(answer)).toContain(' and 5 more');
  });
});
