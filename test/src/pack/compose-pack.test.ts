import { describe, expect, test } from '@jest/globals';
import type { CorrectionMark } from '../../../index/model.js';
import { labelOf } from '../../../index/themes.js';
import { type AnswerElement, runsOf } from '../../../src/answer.js';
import type { Pack, PackRow } from '../../../src/pack/pack.js';
import { readArticles, TWO_YEARS } from '../invented-articles.js';
import { EMPTY, NOON, packOf, readMany, SEEDS } from './packs.js';

const elementsOf = ({ sections }: Pack): AnswerElement[] =>
  sections.flatMap(({ elements }) => elements.flatMap((each) => (each.kind === 'table' ? each.rows.flat(2) : [each])));

/** Elements that stand alone: the lines of the pack. */
const linesOf = (element: AnswerElement): AnswerElement[] =>
  element.kind === 'section' ? element.elements.flatMap(linesOf) : [element];

const rowsOf = (pack: Pack, kind: string): PackRow[] => pack.rows.filter((row) => row.kind.startsWith(kind));

const all = packOf(SEEDS);
const caseloads = packOf(SEEDS, { theme: 'caseloads' });

describe('a briefing pack', () => {
  test('says what it is, from how many sources and of which day', () => {
    expect(caseloads).toMatchObject({
      title: 'Briefing pack: caseloads',
      compiled: 'Compiled from 2 sources on 25 November 2026.',
      searched: 'Searched: 5 articles, December 2015 to October 2018.',
      name: 'briefing-pack-caseloads-2026-11-25',
    });
    expect(all).toMatchObject({ title: 'Briefing pack: all themes', name: 'briefing-pack-2026-11-25' });
  });

  test.each([
    ['2026-06-30T23:30:00Z', '2026-07-01'],
    ['2026-12-31T23:30:00Z', '2026-12-31'],
  ])('is of the day that it is in the United Kingdom (%s)', (instant, day) => {
    expect(packOf(SEEDS, { now: new Date(instant) }).day).toBe(day);
  });

  test('is called by letters, digits and hyphens, whatever its theme', () => {
    expect(packOf(SEEDS, { theme: 'voice' }).name).toBe('briefing-pack-childrens-wishes-feelings-and-voice-2026-11-25');
  });

  test('has every weakness, every inspection and visit, and every finding of the index', () => {
    expect(
      rowsOf(all, 'weakness')
        .map(({ theme }) => theme)
        .sort(),
    ).toEqual(SEEDS.weaknesses.map(({ theme }) => labelOf(theme)).sort());
    const findings = rowsOf(all, 'finding');
    const quotations = rowsOf(all, 'quotation');
    expect(all.rows.length - findings.length - quotations.length - SEEDS.weaknesses.length).toBe(
      SEEDS.milestones.length,
    );
    for (const { themes } of SEEDS.findings)
      for (const theme of themes) expect(findings.some((row) => row.theme.includes(labelOf(theme)))).toBe(true);
  });

  test('on one theme has nothing of another', () => {
    expect(rowsOf(caseloads, 'weakness').map(({ theme }) => theme)).toEqual(['caseloads']);
    for (const { theme } of [...rowsOf(caseloads, 'finding'), ...rowsOf(caseloads, 'quotation')])
      expect(theme.split('; ')).toContain('caseloads');
    expect(caseloads.rows.map(({ kind }) => kind)).toContain('monitoring visit');
  });

  test('prints the words of articles character for character', () => {
    const texts = SEEDS.articles.flatMap(({ passages }) => passages.map(({ text }) => text));
    const joined = new Map(
      SEEDS.quotes.map(({ citations }) => {
        const parts = citations.map(({ articleId, passage, start, end }) =>
          SEEDS.articles.find(({ id }) => id === articleId)?.passages[passage]?.text.slice(start, end),
        );
        return [parts.join(' '), true];
      }),
    );
    for (const { words } of all.rows)
      expect(joined.has(words) || texts.some((text) => text.includes(words))).toBe(true);
  });

  test('cites a source in every line but what tells how to read it and the reasons', () => {
    const [, ...told] = all.sections;
    const bare = told
      .flatMap(({ elements }) => elements)
      .filter((each): each is AnswerElement => each.kind !== 'table')
      .flatMap(linesOf)
      .filter((element) => {
        const items = element.kind === 'bullets' ? element.items : [runsOf(element)];
        return items.some((runs) => runs.every(({ cite }) => cite === undefined));
      });
    expect(bare).toEqual([]);
    const rows = told.flatMap(({ elements }) => elements).flatMap((each) => (each.kind === 'table' ? each.rows : []));
    for (const row of rows)
      expect(
        row
          .flat()
          .flatMap(runsOf)
          .some(({ cite }) => cite !== undefined),
      ).toBe(true);
  });

  test('has a source for every number, and cites every source that it lists', () => {
    const cites = new Set(
      elementsOf(all)
        .flatMap(runsOf)
        .flatMap(({ cite }) => cite ?? []),
    );
    expect([...cites].sort()).toEqual(all.sources.map((_, at) => at + 1));
    for (const { source } of all.rows) expect(all.sources[source - 1]).toBeDefined();
  });

  test('dates every status and shows the sentence it rests on', () => {
    const ledger = all.sections.find(({ heading }) => heading === 'Ledger of weaknesses')?.elements[0];
    const rows = ledger?.kind === 'table' ? ledger.rows : [];
    expect(rows).toHaveLength(SEEDS.weaknesses.length);
    for (const [, status = [], , reason = []] of rows) {
      expect(
        status
          .flatMap(runsOf)
          .map(({ text }) => text)
          .join(''),
      ).toMatch(/, as of .*\d{4}/);
      expect(reason.flatMap(runsOf)[0]).toMatchObject({
        text: expect.stringMatching(/^[“‘]/),
        cite: expect.any(Number),
      });
    }
  });

  test('says of every date that is not stated how it is known', () => {
    for (const { when, known } of all.rows)
      expect([when, known]).toEqual([
        expect.any(String),
        when.includes('between') ? expect.stringMatching(/^worked out from “.+”$/) : expect.stringMatching(/.+/),
      ]);
  });

  test('passes on what a reader must be told of the articles', () => {
    expect(packOf(SEEDS, { caution: 'As read.' }).notes).toEqual([{ kind: 'note', text: 'As read.' }]);
    expect(all.notes).toEqual([]);
  });

  test('of no articles holds nothing, and says so', () => {
    const pack = packOf(EMPTY);
    expect(pack).toMatchObject({ compiled: 'Compiled from 0 sources on 25 November 2026.', rows: [], sources: [] });
    expect(
      elementsOf(pack)
        .flatMap(runsOf)
        .map(({ text }) => text),
    ).toContain('No weakness is recorded.');
  });

  test('dates a status that a person set by the day it was set, with who and why', () => {
    const corrected: CorrectionMark = {
      id: 'c',
      kind: 'status',
      was: 'still open',
      by: 'sam',
      at: '2026-11-24T09:00:00Z',
      reason: 'the minutes say so',
    };
    const weaknesses = TWO_YEARS.weaknesses.map((weakness) => ({
      ...weakness,
      status: 'resolved' as const,
      corrected,
    }));
    const [row] = rowsOf(packOf({ ...TWO_YEARS, weaknesses }), 'weakness');
    expect(row).toMatchObject({
      status: 'resolved, as of 24 November 2026',
      remark: expect.stringMatching(/^Corrected 24 November 2026 by sam: the minutes say so; read as still open\. /),
    });
  });

  test('keeps the caution of a speaker who is not named beside the words', () => {
    const index = readArticles(
      'News\n\nAnna Lowe, director, came.\n\nShe said: “Caseloads are high in many teams and that is not good enough.”',
    );
    const [row] = rowsOf(packOf(index), 'quotation');
    expect(row?.remark).toContain('check before you print');
  });

  test('of 200 articles is made', () => {
    const index = readMany(200);
    const started = performance.now();
    const pack = packOf(index);
    process.stderr.write(`a pack of ${pack.sources.length} sources in ${Math.round(performance.now() - started)} ms\n`);
    expect(pack.sources).toHaveLength(200);
    expect(rowsOf(pack, 'quotation')).toHaveLength(200);
    expect(rowsOf(pack, 'finding: weakness').length).toBeGreaterThanOrEqual(200);
  });

  test('is the same for the same articles, theme and day', () => {
    expect(packOf(SEEDS, { now: new Date(NOON.getTime() + 3_600_000) })).toEqual(all);
  });
});
