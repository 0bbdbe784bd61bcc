import { type Html, html } from '../../src/html.js';
import { toLiteral } from '../../src/literal.js';
import type { Mark } from '../../src/pages/article-marks.js';
import type { ArticlePage, PagePassage, Stretch } from '../../src/pages/article-page.js';
import { formatPublished } from '../../src/wording.js';

/** Where a question is asked: the playground, with the question in it. */
export const askAt = (question: string): string => `/?ask=${encodeURIComponent(question)}`;

const KINDS: Readonly<Record<Mark['kind'], string>> = {
  person: 'Person',
  quotation: 'Quotation',
  finding: 'Finding',
  milestone: 'Milestone',
  date: 'Date',
};

function toStretch({ text, marks }: Stretch): Html {
  const words = toLiteral(text);
  if (marks.length === 0) return html`${words}`;
  const kinds = [...new Set(marks.map(({ kind }) => kind))].join(' ');
  const says = marks.map((mark) => toLiteral(`${KINDS[mark.kind]}: ${mark.says}`)).join('\n');
  return html`<span class="known ${kinds}" title="${says}">${words}</span>`;
}

/** The things read in a passage, each once. */
function listMarks({ stretches }: PagePassage): Mark[] {
  const marks = stretches.flatMap((stretch) => stretch.marks);
  const keyOf = ({ kind, says }: Mark) => `${kind} ${says}`;
  return [...new Map(marks.map((mark) => [keyOf(mark), mark])).values()];
}

function toNote({ kind, says, question }: Mark): Html {
  const words = toLiteral(says);
  return html`<li><span class="kind ${kind}">${KINDS[kind]}</span> ${
    question === undefined ? words : html`<a href="${askAt(question)}">${words}</a>`
  }</li>`;
}

function toNotes(passage: PagePassage): Html | undefined {
  const marks = listMarks(passage);
  if (marks.length === 0) return undefined;
  return html`<ul class="notes" aria-label="Read in this passage">${marks.map(toNote)}</ul>`;
}

function toWords({ kind, position, stretches }: PagePassage): Html {
  const words = stretches.map(toStretch);
  const id = `p${position}`;
  if (kind === 'headline') return html`<h1 id="${id}">${words}</h1>`;
  if (kind === 'bullet') return html`<p id="${id}" class="bullet">${words}</p>`;
  return html`<p id="${id}" class="${kind}">${words}</p>`;
}

const toPassage = (passage: PagePassage): Html =>
  html`<div class="passage">${toWords(passage)}${toNotes(passage)}</div>`;

/** An article without a headline has one for its page: the words it begins with. */
const toHeading = ({ passages, source }: ArticlePage): Html | undefined =>
  passages.some(({ kind }) => kind === 'headline')
    ? undefined
    : html`<h1 class="begins">${toLiteral(source.headline)}</h1>`;

const toRaw = (raw: string): Html =>
  html`<section class="raw" aria-label="As it came"><h2>As it came</h2><pre tabindex="0">${toLiteralLines(raw)}</pre></section>`;

/** Line ends stay, for it is shown as it came. */
const toLiteralLines = (text: string): string => text.split(/\r?\n/).map(toLiteral).join('\n');

/** The article with everything that the bot says of its words; beside it the file as it came, where that is wanted. */
export function viewArticle(page: ArticlePage, raw?: string): Html {
  const { source, passages } = page;
  const { publisher, url, file, ...dated } = source;
  const path = `/articles/${encodeURIComponent(source.articleId)}`;
  return html`<p class="about">${publisher !== undefined && `${toLiteral(publisher)} · `}${formatPublished(dated)} · ${toLiteral(file)}${
    url !== undefined && /^https?:/.test(url) && html` · <a href="${url}" rel="noreferrer">at the publisher’s</a>` // https:
  } · ${
    raw === undefined ? html`<a href="${path}?as-it-came">as it came</a>` : html`<a href="${path}">without the file</a>`
  }</p>
<div class="${raw === undefined ? 'reader' : 'reader beside'}"><article aria-label="As it was read">${toHeading(page)}${passages.map(toPassage)}</article>${
    raw !== undefined && toRaw(raw)
  }</div>`;
}
