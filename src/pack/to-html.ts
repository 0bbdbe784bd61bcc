import { createHash } from 'node:crypto';
import { webAddress } from '../../index/formats/details.js';
import type { AnswerElement, Field, QuoteElement, Run, Source } from '../answer.js';
import { citationMark } from '../citation-mark.js';
import { type Content, Html, html } from '../html.js';
import { toLiteral } from '../literal.js';
import { formatPublished } from '../wording.js';
import type { Pack, PackSection, Table } from './pack.js';
import { PAGE_STYLE } from './page-style.js';

/** The page runs nothing and asks for nothing: its own style, known by its fingerprint, is all it may use. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The first heading below that of a section. */
const FIRST_LEVEL = 3;

const link = (url: string | undefined, words: Content): Content => {
  const address = webAddress(url ?? '');
  return address === undefined ? words : html`<a href="${address}" rel="noreferrer">${words}</a>`;
};

/** The number of a source stands behind the words, before the space that they may end in. */
function toRun({ text, strong, url, cite, at }: Run): Html {
  const words = text.trimEnd();
  const linked = link(url, toLiteral(words));
  const shown = strong && words !== '' ? html`<strong>${linked}</strong>` : linked;
  const number =
    cite !== undefined && html` <a href="#source-${cite}" aria-label="source ${cite}">${citationMark(cite, at)}</a>`;
  return html`${shown}${number}${text.slice(words.length)}`;
}

const toRuns = (runs: readonly Run[]): Html[] => runs.map(toRun);

const toField = ({ label, value }: Field): Html => html`<dt>${toLiteral(label)}</dt><dd>${toRuns(value)}</dd>`;

/** As newspapers print a long quotation: a mark opens every paragraph, and one closes the last. */
function toQuote({ text, attribution }: QuoteElement): Html {
  const paragraphs = text.map((words, at) => html`<p>“${toLiteral(words)}${at === text.length - 1 ? '”' : ''}</p>`);
  return html`<figure><blockquote>${paragraphs}</blockquote><figcaption>— ${toRuns(attribution)}</figcaption></figure>\n`;
}

function toHeading(level: number, words: string): Html {
  const heading = toLiteral(words);
  if (level === FIRST_LEVEL) return html`<h3>${heading}</h3>\n`;
  return level === FIRST_LEVEL + 1 ? html`<h4>${heading}</h4>\n` : html`<h5>${heading}</h5>\n`;
}

function toElement(element: AnswerElement, level: number): Html {
  switch (element.kind) {
    case 'paragraph':
      return html`<p>${toRuns(element.runs)}</p>\n`;
    case 'bullets':
      return html`<ul>\n${element.items.map((item) => html`<li>${toRuns(item)}</li>\n`)}</ul>\n`;
    case 'quote':
      return toQuote(element);
    case 'fields':
      return html`<dl>${element.fields.map(toField)}</dl>\n`;
    case 'section':
      return html`${toHeading(level, element.heading)}${element.elements.map((each) => toElement(each, level + 1))}`;
    case 'note':
      return html`<p class="note">${toLiteral(element.text)}</p>\n`;
    case 'image':
      return html`<p>${toRun({ text: element.alt, url: element.url })}</p>\n`;
  }
}

function toTable({ caption, columns, rows }: Table): Html {
  const headings = columns.map((column) => html`<th scope="col">${column}</th>`);
  const toCells = (elements: readonly AnswerElement[]): Html[] => elements.map((each) => toElement(each, FIRST_LEVEL));
  const body = rows.map(([first = [], ...rest]) => {
    const cells = rest.map((cell) => html`<td>${toCells(cell)}</td>`);
    return html`<tr><th scope="row">${toCells(first)}</th>${cells}</tr>\n`;
  });
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${headings}</tr></thead>
<tbody>
${body}</tbody>
</table>
</div>
`;
}

const toSection = ({ heading, elements }: PackSection): Html => html`<section>
<h2>${heading}</h2>
${elements.map((each) => (each.kind === 'table' ? toTable(each) : toElement(each, FIRST_LEVEL)))}</section>
`;

function toSource(source: Source, at: number): Html {
  const { headline, publisher, file, url } = source;
  const details = [publisher, formatPublished(source), file].flatMap((detail) =>
    detail === undefined ? [] : ` · ${toLiteral(detail)}`,
  );
  const address = url === undefined ? [] : [' · ', link(url, toLiteral(url))];
  return html`<li id="source-${at + 1}"><b>[${at + 1}]</b>${toLiteral(headline)}${details}${address}</li>\n`;
}

/** The pack as one page that needs nothing beside it. */
export const toHtml = ({ title, compiled, searched, notes, contents, sections, sources }: Pack): string =>
  html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="compiled">${compiled}</p>
<p>${searched}</p>
${notes.map((each) => toElement(each, FIRST_LEVEL))}<dl class="contents">${contents.map(toField)}</dl>
${sections.map(toSection)}<section>
<h2>Sources</h2>
<ol class="sources">
${sources.map(toSource)}</ol>
</section>
</main>
</body>
</html>
`.markup;
