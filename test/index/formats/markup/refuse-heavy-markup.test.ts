import { describe, expect, test } from '@jest/globals';
import { refuseHeavyMarkup } from '../../../../index/formats/markup/refuse-heavy-markup.js';

const refuseHtml = (markup: string) => () => refuseHeavyMarkup(markup, 'html');

const LIMITS = { depth: 3, tags: 10, attributes: 2 };

describe('markup is refused', () => {
  test.each<[string, string, RegExp]>([
    ['elements nested too deep', '<div>'.repeat(201), /nested more than 200 deep/],
    ['the same with a slash that HTML ignores', '<div/>'.repeat(201), /nested more than 200 deep/],
    ['elements hidden behind a comment that is none', `<!-->${'<div>'.repeat(201)}-->`, /nested more than 200 deep/],
    ['too many tags', '<br>'.repeat(50_001), /more than 50,000 tags/],
    ['too many attributes', `<p ${'a '.repeat(65)}>`, /more than 64 attributes/],
    ['quoted attributes too', `<p ${'a="b>c" '.repeat(65)}>`, /more than 64 attributes/],
  ])('for %s', (_, markup, reason) => {
    expect(refuseHtml(markup)).toThrow(reason);
  });

  test('by the limits it is given', () => {
    expect(() => refuseHeavyMarkup('<a><b><c><d>', 'xml', LIMITS)).toThrow(/more than 3 deep/);
    expect(() => refuseHeavyMarkup('<a/>'.repeat(11), 'xml', LIMITS)).toThrow(/more than 10 tags/);
    expect(() => refuseHeavyMarkup('<a b="1" c="2" d="3"/>', 'xml', LIMITS)).toThrow(/more than 2 attributes/);
  });
});

describe('markup is let through', () => {
  test.each<[string, string]>([
    ['elements side by side', '<div><p>a</p></div>'.repeat(9_000)],
    ['paragraphs that are never closed', '<p>a'.repeat(9_000)],
    ['items that are never closed', `<ul>${'<li>a'.repeat(9_000)}`],
    ['tags that cross each other', '<b><i>a</b></i>'.repeat(9_000)],
    ['rows and cells that are never closed', `<table>${'<tr><td>a<td>b'.repeat(9_000)}`],
    ['elements without an end', '<br><img src=a><hr>'.repeat(9_000)],
    ['tags written in a script', `<script>${'"<div>" '.repeat(9_000)}</script>`],
    ['a drawing whose parts end with a slash', `<svg>${'<path d="M0 0"/>'.repeat(9_000)}</svg>`],
    ['comments and declarations', `<!doctype html>${'<!-- <div> -->'.repeat(9_000)}`],
    ['what only looks like a tag', '1 < 2 <3 <= 4 '.repeat(9_000)],
    ['a tag that never ends', `<p title="${'a'.repeat(9_000)}`],
  ])('with %s', (_, markup) => {
    expect(refuseHtml(markup)).not.toThrow();
  });
});
