import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { html } from '../../src/html.js';

test('what is put into markup is words, and never markup', () => {
  const words = `<script>alert("1 & '2'")</script>`;
  expect(html`<p title="${words}">${words}</p>`.markup).toBe(
    '<p title="&lt;script&gt;alert(&quot;1 &amp; &#39;2&#39;&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;1 &amp; &#39;2&#39;&quot;)&lt;/script&gt;</p>',
  );
});

test('markup in markup stays so, several stand one after the other, and nothing is nothing', () => {
  const items = ['a', 'b & c'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}${undefined}${false}${0}</ul>`.markup).toBe('<ul><li>a</li><li>b &amp; c</li>0</ul>');
});

test('no words open or close anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
      expect(html`${words}`.markup).not.toMatch(/[<>"']/);
    }),
  );
});
