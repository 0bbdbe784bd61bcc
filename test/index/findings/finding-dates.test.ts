import { describe, expect, test } from '@jest/globals';
import { findFindings } from '../../../index/findings.js';
import type { Article, Citation, DateMention, Milestone } from '../../../index/model.js';
import { article, cite, KHAN, OPENING, person, quote, read } from './made-up-article.js';

describe('when it was found', () => {
  const milestone = (id: string, date: string, citation: Citation): Milestone => ({
    id,
    kind: 'inspection',
    by: 'Ofsted',
    when: { date, basis: 'stated' },
    planned: false,
    judgements: [],
    citations: [citation],
  });

  test('is when the finder came, not when the article came out', () => {
    const from = article('Ofsted found that supervision was weak.');
    const [finding] = read(from, { milestones: [milestone('march', '2021-03', cite(from, OPENING))] });
    expect(finding).toMatchObject({ milestoneId: 'march', when: { date: '2021-03' } });
  });

  test('is the occasion reported, not the one that is looked back to', () => {
    const from = article('Ofsted found that supervision has been weak since the last inspection in 2018.');
    const back = milestone('back', '2018', cite(from, 'the last inspection in 2018'));
    const [finding] = read(from, { milestones: [back, milestone('march', '2021-03', cite(from, OPENING))] });
    expect(finding?.milestoneId).toBe('march');
  });

  test('is never an occasion that the article only looks back to', () => {
    const from = article('Ofsted found that supervision was weak.', 'Its previous inspection in 2018 was brief.');
    const back = milestone('back', '2018', cite(from, 'previous inspection in 2018'));
    const [finding] = read(from, { milestones: [back] });
    expect(finding?.milestoneId).toBeUndefined();
    expect(finding?.when?.date).toBe('2021-05');
  });

  test('is the older date that the words print', () => {
    const from = article('In 2015 serious concerns about supervision were raised by Ofsted.');
    const dates: DateMention[] = [{ citation: cite(from, '2015'), date: '2015', basis: 'stated', planned: false }];
    const march = milestone('march', '2021-03', cite(from, OPENING));
    const [finding] = findFindings({ article: from, quotes: [], people: [], milestones: [march], dates });
    expect(finding?.when?.date).toBe('2015');
    expect(finding?.milestoneId).toBeUndefined();
  });

  const spoken = { date: '2021-04-27', basis: 'stated' as const };

  test('is when it was said, for what a person says', () => {
    const words = 'Our supervision is strong.';
    const from = article(`Amira Khan said: “${words}”`);
    const [finding] = read(from, { quotes: [{ ...quote(from, words, 'full', KHAN), when: spoken }] });
    expect(finding?.when).toEqual(spoken);
  });

  test('is when it was said, for words worked into a sentence', () => {
    const from = article('Speaking on 27 April, Amira Khan says supervision is “nowhere near good enough”.');
    const [finding] = read(from, {
      quotes: [{ ...quote(from, 'nowhere near good enough', 'partial', KHAN), when: spoken }],
    });
    expect(finding).toMatchObject({ by: KHAN, when: spoken });
  });

  const dateOf = (from: Article, words: string, date: string, basis: DateMention['basis']): DateMention => ({
    citation: cite(from, words),
    date,
    basis,
    planned: false,
  });

  test('is not the year of another body’s report', () => {
    const text = 'Edward Tye noted the ‘strong commitment of leaders to address what Ofsted found’ in its 2018 report.';
    const from = article(text);
    const minister = person('tye', 'Minister of State for Children', [cite(from, 'Edward Tye')]);
    const letter: Milestone = { ...milestone('letter', '2021-05', cite(from, text)), by: 'Department for Education' };
    const words = 'strong commitment of leaders to address what Ofsted found';
    const [finding] = findFindings({
      article: from,
      quotes: [quote(from, words, 'partial', { kind: 'person', personId: 'tye' })],
      people: [minister],
      milestones: [letter],
      dates: [dateOf(from, '2018', '2018', 'stated')],
    });
    expect(finding).toMatchObject({ milestoneId: 'letter', when: { date: '2021-05' } });
  });

  test('is for the newspaper a date that is printed, never one worked out', () => {
    const [year, week] = [article('In 2015 supervision was weak.'), article('Last week supervision was weak.')];
    const whenIn = (from: Article, dates: DateMention[]) =>
      findFindings({ article: from, quotes: [], people: [], milestones: [], dates })[0]?.when?.date;
    expect(whenIn(year, [dateOf(year, '2015', '2015', 'stated')])).toBe('2015');
    expect(whenIn(week, [dateOf(week, 'Last week', '2021-04-26/2021-05-02', 'inferred')])).toBe('2021-05');
  });

  test('is when its report came out, where nothing says when the visit was', () => {
    const from = article('Ofsted’s report found that supervision was weak.');
    const { when, ...report } = milestone('report', '2021-04', cite(from, 'Ofsted’s report found'));
    const [finding] = read(from, { milestones: [{ ...report, ...(when ? { published: when } : {}) }] });
    expect(finding).toMatchObject({ milestoneId: 'report', when: { date: '2021-04' } });
  });

  test('is never an inspection of years before the article', () => {
    const from = article('Ofsted rated the service good in 2012.', 'Inspectors found that supervision was weak.');
    const old = milestone('old', '2012', cite(from, 'Ofsted rated the service good in 2012'));
    const finding = read(from, { milestones: [old] }).at(-1);
    expect(finding?.milestoneId).toBeUndefined();
    expect(finding?.when?.date).toBe('2021-05');
  });

  test('is the article’s date for what the council says of itself', () => {
    const words = 'Our supervision is strong.';
    const from = article(`Amira Khan said: “${words}”`);
    const [finding] = read(from, { quotes: [quote(from, words, 'full', KHAN)] });
    expect(finding?.when?.date).toBe('2021-05');
  });
});
