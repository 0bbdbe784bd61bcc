import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDates } from '../../../index/dates.js';
import { compareDates, isWithin, spanOf } from '../../../index/edtf.js';
import type { Passage, When } from '../../../index/model.js';

/** An article whose first text is the headline. */
const articleOf = (...texts: string[]): Passage[] =>
  texts.map((text, at) => ({ kind: at === 0 ? 'headline' : 'paragraph', text, line: at + 1 }));

const publishedOf = (...texts: string[]): When | undefined => readDates('000', articleOf(...texts)).published;

/** The date with the words it was read from. */
function dateAndClue(...texts: string[]): [string | undefined, string | undefined] {
  const published = publishedOf(...texts);
  const clue = published?.clue;
  return [published?.date, clue && texts[clue.passage]?.slice(clue.start, clue.end)];
}

describe('a printed date of publication', () => {
  test.each([
    ['Published 3 May 2019'],
    ['By Jane Smith, Friday 3 May 2019'],
    ['16:32, 3 MAY 2019'],
    ['Last updated on May 3, 2019 at 4.32pm'],
    ['LONDON, May 3, 2019 (Wire) – The chief executive left on Thursday.'],
    ['03/05/2019'],
    ['Jane Smith, 3 May 2019'],
    ['Jane Smith | 3 May 2019'],
    ['3 May 2019, 16:32'],
    ['Last updated on 03 May 2019 10:04 BST'],
    ['May 3, 2019'],
    ['Updated May 3, 2019 4:32 p.m. EDT'],
    ['First published 3 May 2019, last updated 5 May 2019'],
    ['Updated 5 May 2019, published 3 May 2019'],
  ])('is stated by %j', (line) => {
    expect(publishedOf('Council chief quits', line, 'Staff were told in March.')).toMatchObject({
      date: '2019-05-03',
      basis: 'stated',
    });
  });

  test('is not a day that a sentence tells of', () => {
    expect(publishedOf('Council chief quits', 'The chief executive resigned on 3 May 2019.')?.basis).toBe('inferred');
  });

  test.each([['County Hall, 3 May 2019'], ['A march in Aylesbury, 3 May 2019'], ['Deadline: 3 May 2019']])(
    'is not the day of a caption or a notice: %j',
    (line) => {
      expect(publishedOf('Council chief quits', line, 'Staff were told in March.')?.basis).not.toBe('stated');
    },
  );

  test('is no name and day far down the article', () => {
    const texts = ['Chief quits', 'One.', 'Two.', 'Three.', 'Four.', 'Jane Smith, 3 May 2019'];
    expect(publishedOf(...texts)?.basis).not.toBe('stated');
  });

  test('yields to what a person supplies', () => {
    const supplied: When = { date: '2019-05-04', basis: 'supplied' };
    expect(readDates('000', articleOf('Chief quits', 'Published 3 May 2019'), supplied).published).toEqual(supplied);
  });
});

describe('a date of publication worked out from the text', () => {
  test('a weekday with its day fits one year, and “last week” the week after it', () => {
    const texts = [
      'Still a lot of work to do',
      'Last week the county’s wellbeing board was updated on progress.',
      'Speaking at the board meeting on Thursday, September 27, the director was blunt about the inspection in November 2017.',
    ];
    expect(dateAndClue(...texts)).toEqual(['2018-10-01/2018-10-07', 'Thursday, September 27']);
  });

  test('“last week” of something else bounds nothing', () => {
    const texts = [
      'Work to do',
      'Last week a bridge closed.',
      'Governors met on Thursday, September 27 after the inspection in November 2017.',
    ];
    expect(dateAndClue(...texts)).toEqual(['2018-09-27/2019-03-31', 'Thursday, September 27']);
  });

  test('“today” beside a full date is the day of publication', () => {
    expect(dateAndClue('Letter out', 'The letter was published today (10 January 2017) by Ofsted.')).toEqual([
      '2017-01-10',
      '10 January 2017',
    ]);
    expect(publishedOf('Letter out', 'It came yesterday, 10 January 2017.')?.date).toBe('2017-01-11');
  });

  test('a month printed with its year lies before the article, and no more than half a year', () => {
    expect(
      dateAndClue(
        'Steady progress',
        'The letter follows the second visit in November 2016.',
        'The case was heard in 2015.',
      ),
    ).toEqual(['2016-12/2017-05', 'November 2016']);
  });

  test('bare months bound the article from both sides', () => {
    const texts = [
      'Concern over pace',
      'The service was slammed by Ofsted in August 2014.',
      'The latest visit took place in November. The final report is expected in February.',
      'In December the prime minister announced a takeover plan.',
      'The director, who was appointed in December 2014, said: “We are making progress.”',
    ];
    expect(publishedOf(...texts)?.date).toBe('2015-12/2016-01');
  });

  test('a plan without its year lies ahead of the article', () => {
    const texts = [
      'Signs of progress',
      'An audit was undertaken in January 2016.',
      'A further review is planned in early summer.',
    ];
    expect(dateAndClue(...texts)).toEqual(['2016-02/2016-05', 'early summer']);
  });

  test('a bare month that repeats a printed one is the same month', () => {
    const texts = [
      'Service fails',
      'Ofsted inspected the service in November 2017.',
      'In November the service was found to be failing by Ofsted.',
    ];
    expect(publishedOf(...texts)?.date).toBe('2017-12/2018-05');
    expect(readDates('000', articleOf(...texts)).dates.map(({ date }) => date)).toEqual(['2017-11', '2017-11']);
  });

  test('years alone bound an article only where one of them is still to come', () => {
    expect(publishedOf('Hub planned', 'The old hub closed in 2018.', 'A new one will open in March 2019.')?.date).toBe(
      '2018-01/2019-02',
    );
    expect(publishedOf('Council fails again', 'It was judged inadequate in 1998.')).toBeUndefined();
    expect(publishedOf('Council fails again', 'The report came out on Monday.')).toBeUndefined();
  });

  test('what is quoted yields to what the newspaper tells', () => {
    const texts = [
      'Hub opens',
      'The hub opened in June 2019.',
      'A second is planned for September.',
      '“We were promised it in March 2025,” she said.',
    ];
    expect(publishedOf(...texts)?.date).toBe('2019-07/2019-08');
  });

  test('the code of a photograph is no date', () => {
    expect(publishedOf('Council tower', 'Looking across to the tower PNL-140314-172523001')).toBeUndefined();
  });
});

describe('any article', () => {
  const sentences = fc.constantFrom(
    'Ofsted came in November 2017.',
    'The board met on Thursday, September 27.',
    'Last week the board was updated.',
    'A report is expected in February.',
    'It will open in May 2020.',
    'In March the minister wrote.',
    '“We failed in 2014,” he said.',
    'It closed on 12 July 2018.',
  );

  test('an inferred date can be read, has its clue, and lies behind no day that the text looks back on', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 1, maxLength: 8 }), (texts) => {
        const published = publishedOf('Headline', ...texts);
        if (!published) return;
        expect(published.clue).toBeDefined();
        expect(spanOf(published.date).from >= '2014-01-01').toBe(true);
        if (texts.includes('It closed on 12 July 2018.'))
          expect(compareDates(published.date, '2018-07-12')).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('no day is invented: an inferred date is an interval or a month', () => {
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 8 }), (texts) => {
        const published = publishedOf('Headline', ...texts);
        if (published) expect(isWithin(published.date, spanOf(published.date).from)).toBe(false);
      }),
    );
  });
});
