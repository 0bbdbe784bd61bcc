import { describe, expect, test } from '@jest/globals';
import { readBlocks } from '../../../../index/formats/markup/block-lines.js';
import { parsePage } from '../../../../index/formats/markup/page.js';

const blocksOf = (html: string) => readBlocks(parsePage(html).body);

const textsOf = (html: string) => blocksOf(html).map(({ text }) => text);

describe('lines of markup', () => {
  test('are the paragraphs, with white space as a page shows it', () => {
    expect(textsOf('<p>The\n   council <b>said</b>\tit would</p><p>Next</p>')).toEqual([
      'The council said it would',
      'Next',
    ]);
  });

  test('keep words that only tags part together', () => {
    expect(textsOf('<p>Of<span>sted</span></p>')).toEqual(['Ofsted']);
  });

  test('part a day from its label, and from nothing else', () => {
    expect(textsOf('<p>Published<time>5 June</time></p><p>On <time>5 June</time>, they came.</p>')).toEqual([
      'Published 5 June',
      'On 5 June, they came.',
    ]);
  });

  test('begin at a break after a sentence, and go on at a break within one', () => {
    expect(textsOf('<p>It was late.<br>Nobody came.</p>')).toEqual(['It was late.', 'Nobody came.']);
    expect(textsOf('<p>County Hall,<br>Mill Lane</p>')).toEqual(['County Hall, Mill Lane']);
    expect(textsOf('<p>It will<br>• recruit<br>• train</p>')).toEqual(['It will', '• recruit', '• train']);
  });

  test('have text that stands outside of any paragraph', () => {
    expect(textsOf('Before<p>Within</p>After')).toEqual(['Before', 'Within', 'After']);
  });

  test('have nothing of scripts, styles, forms and drawings', () => {
    expect(
      textsOf('<script>a</script><style>b</style><svg><text>c</text></svg><select><option>d</select><p>e</p>'),
    ).toEqual(['e']);
  });

  test('are items of lists within lists, each by itself', () => {
    expect(blocksOf('<ul><li>One<ol><li><p>Two</p></li></ol></li></ul>')).toEqual([
      { text: 'One', role: 'bullet' },
      { text: 'Two', role: 'bullet' },
    ]);
  });

  test('are rows of a table whose cells are short', () => {
    expect(textsOf('<table><caption>Grades</caption><tr><th>Area<th>Grade<tr><td>Adoption<td>Good</table>')).toEqual([
      'Grades',
      'Area | Grade',
      'Adoption | Good',
    ]);
  });

  test('are the paragraphs of a table that lays out a page', () => {
    const layout = '<table><tr><td><ul><li>Menu</li></ul></td><td><p>One.</p><p>Two.</p></td></tr></table>';
    expect(textsOf(layout)).toEqual(['Menu', 'One.', 'Two.']);
  });
});
