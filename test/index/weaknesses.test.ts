import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Article, Finding, Polarity } from '../../index/model.js';
import { buildWeaknesses, isTestimony, statusOf } from '../../index/weaknesses.js';

interface Known {
  readonly independent?: boolean;
  readonly article?: string;
  readonly themes?: string[];
}

function finding(
  date: string,
  polarity: Polarity,
  { independent = true, article = date, themes = ['caseloads'] }: Known = {},
): Finding {
  const by = { kind: 'body' as const, name: independent ? 'Ofsted' : 'the council’s report' };
  const citation = { articleId: article, passage: 0, start: 0, end: 28 };
  return { id: `${article}:0:0`, polarity, by, independent, themes, when: { date, basis: 'stated' }, citation };
}

const article = (date: string, text = 'Caseloads are what they are now.'): Article => ({
  id: date,
  headline: text,
  passages: [{ kind: 'paragraph', text, line: 1 }],
  file: `${date}.txt`,
  published: { date, basis: 'stated' },
  visibility: 'public',
});

describe('the status of a weakness', () => {
  test('is open while the latest independent word finds fault', () => {
    expect(statusOf([finding('2016', 'strength'), finding('2017', 'weakness')])).toBe('open');
  });

  test('is open where one visit both praises and finds fault', () => {
    expect(statusOf([finding('2017', 'strength'), finding('2017', 'weakness')])).toBe('open');
  });

  test('is improving after a mixed word or praise', () => {
    expect(statusOf([finding('2016', 'weakness'), finding('2017', 'mixed')])).toBe('improving');
    expect(statusOf([finding('2016', 'weakness'), finding('2017', 'strength')])).toBe('improving');
  });

  test('is resolved only where the praise says that the very thing is settled', () => {
    const history = [finding('2016', 'weakness'), finding('2017', 'strength')];
    expect(statusOf(history, () => true)).toBe('resolved');
    expect(statusOf([...history, finding('2018', 'mixed')], () => true)).toBe('improving');
  });

  test('is not moved by what the council says of itself', () => {
    const claim = finding('2019', 'strength', { independent: false });
    expect(statusOf([finding('2017', 'weakness'), claim], () => true)).toBe('open');
  });

  test('is not moved by what somebody else says that Ofsted found', () => {
    const told: Finding = { ...finding('2019', 'strength'), reportedBy: { kind: 'person', personId: 'khan' } };
    expect(isTestimony(told)).toBe(false);
    expect(isTestimony(finding('2019', 'strength'))).toBe(true);
    expect(statusOf([finding('2017', 'weakness'), told], () => true)).toBe('open');
    const fault: Finding = { ...told, polarity: 'weakness' };
    expect(statusOf([finding('2016', 'weakness'), finding('2017', 'strength'), fault])).toBe('improving');
  });

  test('is open where only the council or a newspaper raised it', () => {
    expect(statusOf([finding('2017', 'weakness', { independent: false })])).toBe('open');
  });

  test('is open where a newspaper raises it again after the praise', () => {
    const again = finding('2018', 'weakness', { independent: false });
    expect(statusOf([finding('2016', 'weakness'), finding('2017', 'strength'), again])).toBe('open');
  });

  test('does not hang on the order of the findings, and no claim ever moves it', () => {
    const years = fc.constantFrom('2014', '2015', '2016', '2017');
    const polarities = fc.constantFrom<Polarity>('strength', 'weakness', 'mixed');
    const histories = fc.array(fc.tuple(years, polarities).map(([year, polarity]) => finding(year, polarity)));
    fc.assert(
      fc.property(histories, (history) => {
        const claim = finding('2020', 'strength', { independent: false });
        expect(statusOf([...history].reverse())).toBe(statusOf(history));
        expect(statusOf([...history, claim], () => true)).toBe(statusOf(history, () => true));
      }),
    );
  });
});

describe('the weaknesses of a collection', () => {
  test('are by theme, with their history oldest first', () => {
    const found = [finding('2018', 'weakness'), finding('2016', 'weakness', { themes: ['caseloads', 'recording'] })];
    const [caseloads, recording] = buildWeaknesses(found, [article('2016'), article('2018')]);
    expect(caseloads?.history.map(({ when }) => when?.date)).toEqual(['2016', '2018']);
    expect(recording?.theme).toBe('recording');
  });

  test('leave out what was only praised', () => {
    expect(buildWeaknesses([finding('2018', 'strength', { themes: ['adoption'] })], [article('2018')])).toEqual([]);
  });

  test('say since when newer articles are silent', () => {
    const found = [finding('2016', 'weakness')];
    expect(buildWeaknesses(found, [article('2016'), article('2018')])[0]?.notMentionedSince?.date).toBe('2016');
    expect(buildWeaknesses(found, [article('2014'), article('2016')])[0]?.notMentionedSince).toBeUndefined();
  });

  test('take no hearsay for the last independent word', () => {
    const told: Finding = { ...finding('2018', 'strength'), reportedBy: { kind: 'person', personId: 'khan' } };
    const [weakness] = buildWeaknesses([finding('2016', 'weakness'), told], [article('2016'), article('2018')]);
    expect(weakness?.notMentionedSince?.date).toBe('2016');
    expect(weakness?.history).toContain(told);
  });

  test('show what is claimed after the first fault, and not before', () => {
    const early = finding('2015', 'strength', { independent: false });
    const late = finding('2017', 'strength', { independent: false });
    const [weakness] = buildWeaknesses([early, finding('2016', 'weakness'), late], []);
    expect(weakness?.claimed).toEqual([late]);
    expect(weakness?.status).toBe('open');
  });

  test('are resolved by words that say so', () => {
    const texts = [article('2016'), article('2018', 'This is no longer a concern.')];
    expect(buildWeaknesses([finding('2016', 'weakness'), finding('2018', 'strength')], texts)[0]?.status).toBe(
      'resolved',
    );
  });
});
