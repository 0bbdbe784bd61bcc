import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toBlocks } from '../../../adapters/slack/blocks.js';
import type { Verbatim } from '../../../index/model.js';
import type { Answer, AnswerElement, Run } from '../../../src/answer.js';
import { messageBlocks } from './block-kit.js';
import { buttonsOf, textOf } from './block-text.js';

const EMPTY: Answer = { title: 'Caseloads', elements: [], sources: [], followUps: [] };
const SOURCE = { articleId: 'a', headline: 'Westshire told to improve', file: 'a.txt' };

/** Words that Slack would obey in mark-up: nobody may be rung, nothing may turn bold or into a link. */
const HOSTILE = fc.stringMatching(
  /^(?:<!channel>|<!here>|<@U1>|<#C1>|<http:\/\/x\.example\|y>|\*b\*|_i_|~s~|`c`|&amp;|[a-z @#<>|&*]){1,12}$/,
);

const hostileRun: fc.Arbitrary<Run> = fc.record(
  { text: HOSTILE, strong: fc.boolean(), cite: fc.constant(1) },
  { requiredKeys: ['text'] },
);
const runs = fc.array(hostileRun, { maxLength: 4 });
const leaf: fc.Arbitrary<AnswerElement> = fc.oneof(
  runs.map((each): AnswerElement => ({ kind: 'paragraph', runs: each })),
  fc.array(runs, { maxLength: 3 }).map((items): AnswerElement => ({ kind: 'bullets', items })),
  fc
    .tuple(fc.array(HOSTILE, { maxLength: 3 }), runs)
    .map(([text, attribution]): AnswerElement => ({ kind: 'quote', text: text as Verbatim[], attribution })),
  fc
    .array(fc.record({ label: HOSTILE, value: runs }), { maxLength: 3 })
    .map((fields): AnswerElement => ({ kind: 'fields', fields })),
  HOSTILE.map((text): AnswerElement => ({ kind: 'note', text })),
);
const answers: fc.Arbitrary<Answer> = fc.record({
  title: HOSTILE,
  elements: fc.array(
    fc.oneof(
      leaf,
      fc
        .tuple(HOSTILE, fc.array(leaf, { maxLength: 3 }))
        .map(([heading, elements]): AnswerElement => ({ kind: 'section', heading, elements })),
    ),
    { maxLength: 5 },
  ),
  sources: fc.constant([SOURCE]),
  followUps: fc.array(
    HOSTILE.map((question) => ({ label: question, question })),
    { maxLength: 5 },
  ),
});

/** Every type that stands anywhere in the blocks. */
function typesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
}

describe('an answer in Slack', () => {
  test('keeps Slack’s rules, and holds nothing that Slack reads as mark-up or rings for', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const blocks = toBlocks(answer);
        expect(messageBlocks.safeParse(blocks).error).toBeUndefined();
        const types = new Set(typesIn(blocks));
        for (const type of ['mrkdwn', 'markdown', 'user', 'usergroup', 'channel', 'broadcast', 'emoji'])
          expect(types.has(type)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('shows every word of its runs as the characters it is', () => {
    fc.assert(
      fc.property(HOSTILE, (words) => {
        const blocks = toBlocks({ ...EMPTY, elements: [{ kind: 'paragraph', runs: [{ text: words }] }] });
        expect(textOf(blocks)).toContain(words.trim());
      }),
    );
  });

  test('cuts a long title in the header and shows it whole below', () => {
    const title = `Not found in the articles: ${'caseloads '.repeat(30).trim()}`;
    const [header, below] = toBlocks({ ...EMPTY, title });
    expect(textOf([header])).toHaveLength(150);
    expect(textOf([header]).endsWith('…')).toBe(true);
    expect(textOf([below])).toBe(title);
  });

  test('never cuts an emoji in half', () => {
    const [header] = toBlocks({ ...EMPTY, title: `${'a'.repeat(148)}👍👍` });
    expect(textOf([header])).toBe(`${'a'.repeat(148)}…`);
  });

  test('opens an article at its publisher where its address is a page, and nowhere else', () => {
    const cite = [{ text: 'High caseloads', cite: 1 }];
    const linked = (url: string) =>
      JSON.stringify(
        toBlocks({ ...EMPTY, elements: [{ kind: 'paragraph', runs: cite }], sources: [{ ...SOURCE, url }] }),
      );
    expect(linked('https://news.example/1')).toContain('{"type":"link","url":"https://news.example/1","text":"[1]"}');
    expect(linked('javascript:alert(1)')).not.toContain('"link"');
  });

  test('asks the whole question of a follow-up, however its label is cut', () => {
    const question = `/weaknesses ${'caseloads '.repeat(20).trim()}`;
    const [button] = buttonsOf(toBlocks({ ...EMPTY, followUps: [{ label: question, question }] }));
    expect(button).toMatchObject({ value: question });
    expect(button?.text).toHaveLength(75);
  });

  test('has no button for a question that is too long to be carried', () => {
    const question = `/brief ${'x'.repeat(2_000)}`;
    expect(buttonsOf(toBlocks({ ...EMPTY, followUps: [{ label: 'Long', question }] }))).toEqual([]);
  });
});
