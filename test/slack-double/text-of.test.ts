import { expect, test } from '@jest/globals';
import { textOf } from './text-of.js';
import type { Block } from './workspace.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const words = (text: string) => ({ type: 'text', text });

const table: readonly [string, Block, string][] = [
  ['a header', { type: 'header', text: plain('Ofsted') }, 'Ofsted'],
  ['literal text', { type: 'section', text: plain('R&amp;D <b>') }, 'R&amp;D <b>'],
  [
    'marked-up text',
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '<https://example.org|Report> of <@U1> &lt;2018&gt; &amp; later' },
    },
    'Report of @U1 <2018> & later',
  ],
  ['a broadcast', { type: 'section', text: { type: 'mrkdwn', text: '<!channel> look' } }, '@channel look'],
  [
    'context',
    { type: 'context', elements: [plain('[1] Herald'), plain('[2] Free Press')] },
    '[1] Herald [2] Free Press',
  ],
  ['a line', { type: 'divider' }, '———'],
  ['a picture', { type: 'image', alt_text: 'A map of the county' }, '[A map of the county]'],
  [
    'controls',
    {
      type: 'actions',
      elements: [
        { type: 'button', text: plain('Why?') },
        { type: 'static_select', placeholder: plain('Year'), options: [] },
        { type: 'checkboxes', options: [{ text: plain('Daily') }, { text: plain('Weekly') }] },
      ],
    },
    '[Why?] [Year ▾] [Daily / Weekly ▾]',
  ],
  [
    'an input',
    { type: 'input', label: plain('Name'), element: { type: 'plain_text_input', initial_value: 'J. Smith' } },
    'Name\n[J. Smith]',
  ],
  [
    'rich text',
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            words('See '),
            { type: 'link', url: 'https://example.org', text: '[1]' },
            { type: 'user', user_id: 'U1' },
          ],
        },
        { type: 'rich_text_list', elements: [{ elements: [words('first')] }, { elements: [words('second')] }] },
        { type: 'rich_text_quote', elements: [words('“One\nTwo”')] },
      ],
    },
    'See [1]@U1\n• first\n• second\n> “One\n> Two”',
  ],
];

test.each(table)('a person reads %s', (_, block, expected) => {
  expect(textOf({ text: 'What notifications say', blocks: [block] })).toBe(expected);
});

test('a person reads the text of a message without blocks, and the title of a view before its blocks', () => {
  expect(textOf({ text: 'a &lt; b' })).toBe('a < b');
  expect(textOf({ title: plain('Follow'), blocks: [{ type: 'divider' }] })).toBe('Follow\n———');
});
