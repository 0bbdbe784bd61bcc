import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Article, Quote } from '../../index/model.js';
import { article, cite, KHAN, OFSTED, person, quote, read } from './findings/made-up-article.js';

describe('who found it', () => {
  test('is the body behind "raised by", for every item of the list', () => {
    const found = read(
      article('Heavy caseloads, poor recording and failures in safeguarding were among the concerns raised by Ofsted.'),
    );
    expect(found.map(({ themes }) => themes[0])).toEqual(['caseloads', 'recording', 'safeguarding']);
    expect(
      found.every(
        ({ by, independent, polarity }) =>
          by.kind === 'body' && by.name === 'Ofsted' && independent && polarity === 'weakness',
      ),
    ).toBe(true);
  });

  test('is the body of the report where the newspaper tells what "the report" says', () => {
    const [finding] = read(article('The report found that supervision was weak.'));
    expect(finding?.by).toEqual(OFSTED);
  });

  test('is the body named before, for praise that names nobody', () => {
    const [finding] = read(article('However managers were praised for their clear supervision.'));
    expect(finding).toMatchObject({ by: OFSTED, independent: true, polarity: 'strength' });
  });

  test('is not an inspector where the praise or blame goes back to something else', () => {
    const [finding] = read(
      article('The council was criticised following a court case in which children had been abused.'),
    );
    expect(finding).toMatchObject({
      by: { kind: 'body', name: 'the newspaper' },
      independent: false,
      polarity: 'weakness',
    });
  });

  test('is not Ofsted where other inspectors stand beside the verdict', () => {
    const [finding] = read(article('Auditors came to the social work team and it was rated inadequate.'));
    expect(finding).toMatchObject({ by: { kind: 'body', name: 'the newspaper' }, independent: false });
  });

  test('is the speaker of a quotation', () => {
    const from = article('Amira Khan said: “Our social workers are strong and caseloads are manageable.”');
    const [finding] = read(from, {
      quotes: [quote(from, 'Our social workers are strong and caseloads are manageable.', 'full', KHAN)],
    });
    expect(finding).toMatchObject({ by: KHAN, independent: false, polarity: 'strength' });
  });

  test('is the body whose view a speaker tells, with the speaker beside it', () => {
    const words = 'It is good that Ofsted recognise how well our social workers know their children.';
    const from = article(`Amira Khan said: “${words}”`);
    const [finding] = read(from, { quotes: [quote(from, words, 'full', KHAN)] });
    expect(finding).toMatchObject({ by: OFSTED, independent: true, reportedBy: KHAN });
  });

  test('is "they" of a quotation: the body spoken of before', () => {
    const words = 'They thought that supervision was not as regular as it should be.';
    const from = article(`Amira Khan said: “${words}”`);
    const [finding] = read(from, { quotes: [quote(from, words, 'full', KHAN)] });
    expect(finding).toMatchObject({ by: OFSTED, reportedBy: KHAN, polarity: 'weakness' });
  });

  test('stays the speaker where the inspectors only name the areas', () => {
    const words = 'All of the areas Ofsted identified for improvement are being addressed in our improvement plan.';
    const from = article(`Amira Khan said: “${words}”`);
    const [finding] = read(from, { quotes: [quote(from, words, 'full', KHAN)] });
    expect(finding).toMatchObject({ by: KHAN, independent: false });
  });

  test('counts as independent for a commissioner, not for a police and crime commissioner', () => {
    const text = 'Jo Bell found that social work practice was too weak.';
    const from = article(text);
    const mentions = [cite(from, 'Jo Bell')];
    expect(
      read(from, { people: [person('bell', 'government-appointed commissioner', mentions)] })[0]?.independent,
    ).toBe(true);
    expect(read(from, { people: [person('bell', 'Police and Crime Commissioner', mentions)] })[0]?.independent).toBe(
      false,
    );
  });
});

describe('what is a finding', () => {
  test('a bullet is what its lead-in says, whatever its own words', () => {
    const leadIn = 'Areas that still need work include:';
    const bullet = { kind: 'bullet' as const, leadIn };
    const found = read(
      article(
        leadIn,
        { ...bullet, text: 'The timeliness of life story work' },
        { ...bullet, text: 'Recording. Good supervision' },
      ),
    );
    expect(found.map(({ polarity, words }) => [polarity, words])).toEqual([
      ['weakness', 'The timeliness of life story work'],
      ['weakness', 'Recording.'],
      ['weakness', 'Good supervision'],
    ]);
    expect(found[0]?.by).toEqual(OFSTED);
  });

  test('every demand in a row is a weakness of its own', () => {
    const found = read(
      article(
        'It said the department needs to improve supervision, reduce caseloads and be more accurate in its assessments.',
      ),
    );
    expect(found.map(({ polarity, themes }) => [polarity, themes[0]])).toEqual([
      ['weakness', 'management'],
      ['weakness', 'caseloads'],
      ['weakness', 'assessment'],
    ]);
  });

  test.each([
    'If supervision is poor, the department might be taken over.',
    'Inspectors looked at the effectiveness of support for care leavers.',
    'Is supervision too weak?',
    'The bypass has been a great success.',
    'Last week the board was updated on the progress of the county’s failing children’s services, following an Ofsted monitoring visit.',
    'Councillors met to discuss the struggling children’s services department.',
    'The troubled council met on Monday.',
  ])('not "%s"', (text) => {
    expect(read(article(text))).toEqual([]);
  });

  test('not what those responsible mean to do', () => {
    const words = 'We are committed to strong partnership and we will improve supervision.';
    const from = article(`Amira Khan said: “${words}”`);
    expect(read(from, { quotes: [quote(from, words, 'full', KHAN)] })).toEqual([]);
  });

  test('not in an article about something else', () => {
    const from: Article = {
      ...article(),
      passages: [{ kind: 'standfirst', text: 'Delays on the bypass were criticised by the government.', line: 1 }],
    };
    expect(read(from)).toEqual([]);
  });

  test('not the headline, which says again what the text says', () => {
    const from: Article = {
      ...article(),
      passages: [{ kind: 'headline', text: 'Social work caseloads too high', line: 1 }],
    };
    expect(read(from)).toEqual([]);
  });
});

test('the time grows with the length of the article, not with its square', () => {
  const timeOf = (count: number): number => {
    const from = article(
      ...Array.from({ length: count }, (_, at) => `He said in ${at}: “They thought that supervision was weak.”`),
    );
    const quotes = from.passages.slice(1).map(
      ({ text }, at): Quote => ({
        id: `${at}`,
        kind: 'full',
        attribution: 'explicit',
        speaker: KHAN,
        citations: [{ articleId: from.id, passage: at + 1, start: text.indexOf('“') + 1, end: text.length - 1 }],
      }),
    );
    const started = performance.now();
    expect(read(from, { quotes })).toHaveLength(count);
    return performance.now() - started;
  };
  timeOf(300);
  expect(timeOf(3000)).toBeLessThan(40 * timeOf(300));
});

test('the id of a finding is its place', () => {
  const [finding] = read(article('Ofsted found that supervision was weak.'));
  expect(finding?.id).toBe('north:1:0');
});

test('findings lie in their passage and have ids of their own, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Ofsted said ',
    'poor recording',
    ', ',
    ' and ',
    ' but ',
    'caseloads are too high',
    '. ',
    '“',
    '”',
    'they found ',
    ' by inspectors',
    'Hope ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const found = read(article(parts.join('')));
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      expect(
        found.every(({ words, citation }) => words.length > 0 && words.length === citation.end - citation.start),
      ).toBe(true);
    }),
  );
});
