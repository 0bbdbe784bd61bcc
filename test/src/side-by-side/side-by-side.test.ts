import { describe, expect, test } from '@jest/globals';
import type { ArticleIndex } from '../../../index/model.js';
import { verbatim } from '../../../index/verbatim.js';
import { sideBySide } from '../../../src/side-by-side/side-by-side.js';
import { readArticles } from '../invented-articles.js';

/** An article of a made-up council, of one month. */
const article = (month: string, ...paragraphs: string[]): string =>
  [`Northbrook news`, `Ofsted inspectors visited Northbrook’s children’s services in ${month}.`, ...paragraphs].join(
    '\n\n',
  );

const told = (index: ArticleIndex): Record<string, string[]> =>
  Object.fromEntries(
    sideBySide(index).map(({ what, statements }) => [
      what,
      statements.map(({ voice, citation }) => `${voice}: ${verbatim(index, citation)}`),
    ]),
  );

const read = (...texts: string[]): Record<string, string[]> => told(readArticles(...texts));

describe('figures side by side', () => {
  test('sets two figures of one thing beside each other, the older first', () => {
    const texts = [
      article('June 2018', 'Anna Smith, director of children’s services, said: “We employ 26 social workers.”'),
      article('May 2016', 'Anna Smith, director of children’s services, said: “We employ nineteen social workers.”'),
    ];
    expect(read(...texts)).toMatchObject({
      'social workers: numbers': [
        expect.stringContaining('We employ nineteen social workers.'),
        expect.stringContaining('We employ 26 social workers.'),
      ],
    });
  });

  test('names the subject of a share as the first sentence prints it', () => {
    const index = readArticles(
      article('May 2016', 'The action plan is 60 per cent complete.'),
      article('June 2018', 'The action plan is 97 per cent complete.'),
    );
    expect(Object.keys(told(index))).toContain('action plan, complete: shares');
  });

  test('sets nothing beside a figure that is only repeated', () => {
    const texts = ['May 2016', 'June 2018'].map((month) => article(month, 'The council employs 19 social workers.'));
    expect(read(...texts)).toEqual({});
  });

  test('keeps a figure that two repeat where a third differs', () => {
    const texts = [
      article('May 2016', 'Anna Smith, director of children’s services, said: “We employ 19 social workers.”'),
      article('May 2017', 'Ben Jones, union secretary, said: “They employ 19 social workers.”'),
      article('June 2018', 'Carl Brown, leader of the council, said: “We employ 31 social workers.”'),
    ];
    expect(read(...texts)['social workers: numbers']).toHaveLength(3);
  });

  test('does not compare two figures of one sentence', () => {
    expect(read(article('May 2016', 'It employed 19 social workers and now it employs 26 social workers.'))).toEqual(
      {},
    );
  });

  test('does not compare what one voice counts at one time', () => {
    expect(read(article('May 2016', 'There are 19 social workers.', 'There are 31 social workers.'))).toEqual({});
  });

  test('compares no figures of two local authorities', () => {
    const [devon, kent] = ['Devon County Council', 'Kent County Council'].map(
      (council, at) =>
        `News\n\n${council}’s children’s services were visited in May 2018.\n\n${council} employs ${19 + at} social workers.`,
    );
    const index = readArticles(devon ?? '', kent ?? '');
    expect(new Set(index.articles.map(({ authority }) => authority))).toEqual(new Set(['Devon', 'Kent']));
    expect(told(index)).toEqual({});
  });
});

const FINDS = 'Inspectors found that recording was poor.';
const CLAIMS = 'Anna Smith, director of children’s services, said: “Recording has improved and is now good.”';

describe('statements side by side', () => {
  test('sets a claim of the council beside the finding of an inspector', () => {
    expect(read(article('May 2018', FINDS, CLAIMS))).toEqual({
      recording: [
        expect.stringMatching(/^Ofsted: .*recording was poor/),
        expect.stringMatching(/: Recording has improved and is now good\.$/),
      ],
    });
  });

  test('takes three sources of one time together', () => {
    const minister = 'Ben Jones, children’s minister, said: “Recording remains weak and is far from good.”';
    expect(
      read(article('May 2018', FINDS), article('June 2018', CLAIMS), article('July 2018', minister))['recording'],
    ).toHaveLength(3);
  });

  test('sets nothing beside each other that is more than half a year apart', () => {
    expect(read(article('May 2014', FINDS), article('June 2018', CLAIMS))).toEqual({});
  });

  test('sets no praise beside a fault of the same visit by the same body', () => {
    const praise = 'Inspectors found that recording was good in the fostering team.';
    expect(read(article('May 2018', FINDS, praise))).toEqual({});
  });

  test('sets nothing beside each other that is on different themes', () => {
    const other = 'Anna Smith, director of children’s services, said: “Fostering has improved and is now good.”';
    expect(read(article('May 2018', FINDS, other))).toEqual({});
  });

  test('counts how much of a plan is done as a claim on the pace of improvement', () => {
    const report = 'According to a council report, the action plan is 97 per cent complete.';
    const director = 'Anna Smith, director of children’s services, said: “We are nowhere near where we should be.”';
    expect(read(article('May 2018', report, director))['pace of improvement']).toHaveLength(2);
  });

  test('takes the item of an inspection report as it stands, with a claim of that time', () => {
    const finding = 'Recording of visits to children is poor.';
    const index = readArticles(article('May 2018', CLAIMS), article('May 2018', finding));
    const [claim] = index.findings.filter(({ themes }) => themes.includes('recording'));
    const [, report] = index.articles;
    const citation = { articleId: report?.id ?? '', passage: 2, start: 0, end: finding.length };
    const ofsted = { kind: 'body', name: 'Ofsted' } as const;
    const found = {
      id: 'r',
      polarity: 'weakness',
      by: ofsted,
      independent: true,
      themes: ['recording'],
      citation,
      heading: citation,
    } as const;
    const when = claim?.when;
    const findings = claim && when ? [claim, { ...found, when }] : [];
    expect(told({ ...index, findings })['recording']).toContain(`Ofsted: ${finding}`);
  });
});
