import { describe, expect, test } from '@jest/globals';
import { type Reply, toReply, toShared } from '../../../adapters/teams/reply.js';
import type { Verbatim } from '../../../index/model.js';
import { type Answer, bullets, followUp, paragraph } from '../../../src/answer.js';
import { findCardFaults } from './adaptive-card.js';
import { textOfCard } from './card-text.js';

const SOURCE = { articleId: 'a', headline: 'Westshire told to improve', file: 'a.txt' };
const ANSWER: Answer = { title: 'Echo', elements: [paragraph('Echo.')], sources: [SOURCE], followUps: [] };
const QUOTATION: Answer = {
  ...ANSWER,
  elements: [{ kind: 'quote', text: ['It is good.' as Verbatim], attribution: [{ text: 'Lin Hazell', cite: 1 }] }],
};
const LINES = Array.from({ length: 100 }, (_, at) => `line ${at + 1}`);
const PAGES: Answer = { ...ANSWER, elements: [bullets(LINES.map((line) => [line]))] };
const ALL = { offers: ['share', 'report', 'copy'], key: 'k' } as const;

const actionsOf = (reply: Reply) => {
  const card = toReply(reply);
  expect(findCardFaults(card)).toEqual([]);
  return card.actions ?? [];
};
const titlesOf = (reply: Reply) => actionsOf(reply).map(({ title }) => title);
const actionOf = (reply: Reply, title: string) => actionsOf(reply).find((action) => action.title === title);
const following = (...questions: string[]) => questions.map(followUp);

describe('a button that asks', () => {
  const followUps = following('/who Hazell');

  test('shows its answer in the place of the card, and on old clients sends the same as a message', () => {
    const data = { does: 'ask', question: '/who Hazell', from: { question: '/echo' } };
    expect(actionsOf({ answer: { ...ANSWER, followUps }, question: '/echo' })).toEqual([
      {
        type: 'Action.Execute',
        title: '/who Hazell',
        verb: 'ask',
        data,
        fallback: { type: 'Action.Submit', title: '/who Hazell', data },
      },
    ]);
  });

  test('goes back to the page that it stood on', () => {
    const action = actionOf({ answer: { ...PAGES, followUps }, question: '/echo', page: 2 }, '/who Hazell');
    expect(action).toMatchObject({ data: { from: { question: '/echo', page: 2 } } });
  });

  test.each(['/digest follow caseloads', '', 'x'.repeat(400)])('goes back to nothing from “%.30s”', (question) => {
    const action = actionOf({ answer: { ...ANSWER, followUps }, question }, '/who Hazell');
    expect(action).toMatchObject({ data: { does: 'ask', question: '/who Hazell' } });
    expect(JSON.stringify(action)).not.toContain('from');
  });

  test('asks the whole question, however its words are cut, which are read whole by whoever points at it', () => {
    const question = `/weaknesses ${'caseloads '.repeat(12).trim()}`;
    const [action] = actionsOf({ answer: { ...ANSWER, followUps: following(question) }, question: '/echo' });
    expect(action).toMatchObject({ tooltip: question, data: { question } });
    expect(action?.title).toHaveLength(60);
  });
});

describe('a reply', () => {
  test('offers what can be done with it, and the way back', () => {
    const reply = { answer: QUOTATION, question: '/quote Hazell', from: { question: '/who Hazell', page: 2 }, ...ALL };
    expect(titlesOf(reply)).toEqual(['Copy quote', 'Share to channel', 'Report a mistake', 'Back']);
    expect(actionOf(reply, 'Copy quote')).toEqual({
      type: 'Action.Submit',
      title: 'Copy quote',
      data: { msteams: { type: 'task/fetch' }, does: 'copy', question: '/quote Hazell' },
    });
    expect(actionOf(reply, 'Report a mistake')).toMatchObject({
      data: { msteams: { type: 'task/fetch' }, does: 'form', form: 'report', question: '/quote Hazell' },
    });
    expect(actionOf(reply, 'Share to channel')).toMatchObject({
      type: 'Action.Execute',
      data: { does: 'share', question: '/quote Hazell', key: 'k' },
    });
    expect(actionOf(reply, 'Back')).toMatchObject({
      type: 'Action.Execute',
      data: { does: 'ask', question: '/who Hazell', page: 2 },
    });
  });

  test('offers nothing that is not asked of it', () => {
    expect(titlesOf({ answer: QUOTATION, question: '/quote Hazell' })).toEqual([]);
  });

  test.each(['/digest list', '/help', 'help', '/digest'])(
    'to “%s” opens the forms that set something up',
    (question) => {
      const reply = { answer: { ...ANSWER, sources: [] }, question };
      expect(titlesOf(reply)).toEqual(['Set up a digest', 'Follow something']);
      expect(actionOf(reply, 'Set up a digest')).toMatchObject({
        type: 'Action.Submit',
        data: { msteams: { type: 'task/fetch' }, does: 'form', form: 'digest' },
      });
    },
  );

  test('is neither shared nor reported where it cites nothing', () => {
    expect(titlesOf({ answer: { ...ANSWER, sources: [] }, question: '/echo', ...ALL })).toEqual([]);
  });

  test('is not shared without something to share it by once', () => {
    expect(titlesOf({ answer: ANSWER, question: '/echo', offers: ['share'] })).toEqual([]);
  });

  test('is not copied from where it holds no quotation', () => {
    expect(titlesOf({ answer: ANSWER, question: '/echo', offers: ['copy'] })).toEqual([]);
  });

  test.each(['/digest follow caseloads', '', 'x'.repeat(2_000)])('offers nothing for “%.30s”', (question) => {
    expect(titlesOf({ answer: QUOTATION, question, ...ALL })).toEqual([]);
  });

  test('goes back to nothing that would be done again', () => {
    expect(titlesOf({ answer: ANSWER, question: '/echo', from: { question: '/digest follow caseloads' } })).toEqual([]);
  });
});

describe('a reply with more buttons than six', () => {
  const followUps = following('/who Hazell', '/quote Hazell', '/ofsted latest', '/weaknesses', '/sources');
  const reply = { answer: { ...QUOTATION, followUps }, question: '/echo', from: { question: '/help' }, ...ALL };

  test('keeps what cannot be typed, and names what can', () => {
    expect(titlesOf(reply)).toEqual([
      'Copy quote',
      'Share to channel',
      '/who Hazell',
      '/quote Hazell',
      'Report a mistake',
      'Back',
    ]);
    expect(textOfCard(toReply(reply))).toContain('You can also type: /ofsted latest; /weaknesses; /sources\n');
  });

  test('says what is meant where a question does not', () => {
    const told = [...followUps, { label: 'Send again', question: '/digest send 7' }];
    const text = textOfCard(toReply({ ...reply, answer: { ...reply.answer, followUps: told } }));
    expect(text).toContain('/sources; /digest send 7 (Send again)\n');
  });

  test('counts what is too long to be named', () => {
    const told = following('/who Hazell', '/quote Hazell', 'x'.repeat(5_000), '/sources', 'y'.repeat(5_000));
    const text = textOfCard(toReply({ ...reply, answer: { ...reply.answer, followUps: told } }));
    expect(text).toContain('You can also type: /sources\n2 more are too long to be shown here.\n');
  });

  test('has no more of them than a full page leaves room for', () => {
    const full = Array.from({ length: 30 }, () => paragraph('High caseloads '.repeat(15)));
    const told = ['a', 'b', 'c', 'd'].map((letter) => ({ label: letter, question: letter.repeat(1_400) }));
    const answer = { ...ANSWER, elements: full, followUps: told };
    expect(titlesOf({ answer, question: '/echo' })).toEqual(['Next page (2 of 2)', 'a']);
    expect(textOfCard(toReply({ answer, question: '/echo' }))).toContain('3 more are too long to be shown here.');
  });

  test('never shows a question twice, and loses none', () => {
    const shown = textOfCard(toReply(reply));
    for (const { question } of followUps) expect(shown.split(question)).toHaveLength(2);
  });
});

describe('an answer of several pages', () => {
  const page = (number?: number) =>
    toReply({ answer: PAGES, question: '/echo', ...(number !== undefined && { page: number }) });

  test('leads from each page to the next and to the one before', () => {
    const titles = [1, 2, 3].map((number) => page(number).actions?.map(({ title }) => title));
    expect(titles).toEqual([
      ['Next page (2 of 3)'],
      ['Next page (3 of 3)', 'Previous page (1 of 3)'],
      ['Previous page (2 of 3)'],
    ]);
    expect(page(2).actions).toMatchObject([
      { type: 'Action.Execute', data: { does: 'ask', question: '/echo', page: 3 } },
      { type: 'Action.Execute', data: { does: 'ask', question: '/echo', page: 1 } },
    ]);
  });

  test('leads from each page back to what stood there before the first', () => {
    const from = { question: '/help' };
    const reply = { answer: PAGES, question: '/echo', page: 2, from };
    expect(actionsOf(reply).slice(0, 2)).toMatchObject([{ data: { page: 3, from } }, { data: { page: 1, from } }]);
    expect(actionOf(reply, 'Back')).toMatchObject({ data: { does: 'ask', ...from } });
  });

  test('that is a digest says on each page who set it up', () => {
    const footer = paragraph('Set up by Amina Khan.');
    const digest = { ...PAGES, elements: [...PAGES.elements, footer], followUps: following('/digest why caseloads') };
    const told = [1, 2, 3].map((number) => {
      const reply = { answer: digest, question: '/digest page 1 caseloads', page: number };
      return textOfCard(toReply(reply)).split('Set up by Amina Khan.').length - 1;
    });
    expect(told).toEqual([1, 1, 1]);
  });

  test('has every line on one of its pages', () => {
    const lines = [1, 2, 3].flatMap((number) => textOfCard(page(number)).split('\n'));
    expect(lines.filter((line) => line.startsWith('• '))).toEqual(LINES.map((line) => `• ${line}`));
  });

  test.each([0, -1, 9, Number.NaN, 1.5])('shows a page that there is for page %d', (number) => {
    expect(textOfCard(page(number))).toContain(`(page ${number === 9 ? 3 : 1} of 3)`);
  });

  test.each(['/digest follow caseloads', 'x'.repeat(2_000)])(
    'says that it goes on where no button can ask “%.30s”',
    (question) => {
      const reply = { answer: PAGES, question };
      expect(titlesOf(reply)).toEqual([]);
      expect(textOfCard(toReply(reply))).toContain('There is more than one card holds');
      expect(textOfCard(toReply({ ...reply, page: 3 }))).not.toContain('There is more');
    },
  );
});

describe('a shared answer', () => {
  test('says under its title who shared it, and in its fallback', () => {
    const card = toShared({ answer: ANSWER, question: '/echo' }, 'Amina *Khan*');
    expect(textOfCard(card).split('\n').slice(0, 3)).toEqual(['Echo', 'Shared by Amina *Khan*', 'Echo.']);
    expect(card.fallbackText).toBe('Echo\nEcho.\nShared by Amina \\*Khan\\*');
  });

  test('cuts a name that is as long as a sentence', () => {
    expect(textOfCard(toShared({ answer: ANSWER, question: '/echo' }, 'x'.repeat(500))).split('\n')[1]).toHaveLength(
      50,
    );
  });
});
