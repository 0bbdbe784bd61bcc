import { type Html, html } from '../../src/html.js';
import { toLiteral } from '../../src/literal.js';
import type { Mark } from '../../src/pages/article-marks.js';
import type { ArticlePage, PagePassage, Stretch } from '../../src/pages/article-page.js';
import { formatPublished } from '../../src/wording.js';
import { showFile, showLiteral } from './show-literal.js';

/** Where a question is asked: the playground, with the question in it. */
export const askAt = (question: string): string => `/?ask=${encodeURIComponent(question)}`;

const KINDS: Readonly<Record<Mark['kind'], string>> = {
  person: 'Person',
  quotation: 'Quotation',
  finding: 'Finding',
  milestone: 'Milestone',
  date: 'Date',
};

const keyOf = ({ kind, says }: Mark): string => `${kind} ${says}`;

/** The things read in a passage, each once. */
function listMarks({ stretches }: PagePassage): Mark[] {
  const marks = stretches.flatMap((stretch) => stretch.marks);
  return [...new Map(marks.map((mark) => [keyOf(mark), mark])).values()];
}

/** What the bot says of words: all of it where it can be asked, else the note beside them. */
function targetOf({ marks }: Stretch, passage: PagePassage): string | undefined {
  const [first] = marks;
  const question = marks.find((mark) => mark.question !== undefined)?.question;
  if (first === undefined || question !== undefined) return question && askAt(question);
  const notes = listMarks(passage).map(keyOf);
  return `#p${passage.position}-n${notes.indexOf(keyOf(first))}`;
}

/** Where answers lead to in these words, for a browser that runs no script: "p4:0-60". */
const toAnchors = ({ start }: Stretch, { position, places }: PagePassage): Html[] =>
  places
    .filter((place) => place.start === start)
    .map(({ end }) => html`<span id="p${position}:${start}-${end}"></span>`);

/** Words lead to what is said of them; whoever goes by keyboard comes to each thing once. */
function toStretch(stretch: Stretch, at: number, passage: PagePassage): Html {
  const { text, start, marks } = stretch;
  const target = targetOf(stretch, passage);
  const words = showLiteral(text);
  const anchors = toAnchors(stretch, passage);
  if (target === undefined) return html`${anchors}<span data-start="${start}">${words}</span>`;
  const kinds = [...new Set(marks.map(({ kind }) => kind))].join(' ');
  const says = marks.map((mark) => toLiteral(`${KINDS[mark.kind]}: ${mark.says}`)).join('\n');
  const isFirst = passage.stretches.findIndex((other) => targetOf(other, passage) === target) === at;
  return html`${anchors}<a class="known ${kinds}" href="${target}" title="${says}" data-start="${start}"${!isFirst && html` tabindex="-1"`}>${words}</a>`;
}

function toNote({ kind, says, question }: Mark, id: string): Html {
  const words = toLiteral(says);
  return html`<li id="${id}"><span class="kind ${kind}">${KINDS[kind]}</span> ${
    question === undefined ? words : html`<a href="${askAt(question)}">${words}</a>`
  }</li>`;
}

function toNotes(passage: PagePassage): Html | undefined {
  const marks = listMarks(passage);
  if (marks.length === 0) return undefined;
  const notes = marks.map((mark, at) => toNote(mark, `p${passage.position}-n${at}`));
  return html`<ul class="notes" aria-label="Read in this passage">${notes}</ul>`;
}

function toWords(passage: PagePassage): Html {
  const { kind, position, stretches } = passage;
  const words = stretches.map((stretch, at) => toStretch(stretch, at, passage));
  const id = `p${position}`;
  if (kind === 'headline') return html`<h1 id="${id}">${words}</h1>`;
  if (kind === 'heading') return html`<h2 id="${id}">${words}</h2>`;
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

/** How things that were read are marked, which not everybody tells by colours. */
const key: Html = html`<p class="about key">Marked: ${Object.entries(KINDS).map(
  ([kind, words]) => html`<span class="known ${kind}">${words.toLowerCase()}</span> `,
)}Each leads to what the bot says of it.</p>`;

const hasMarks = ({ passages }: ArticlePage): boolean =>
  passages.some(({ stretches }) => stretches.some(({ marks }) => marks.length > 0));

const UNSEEN = 'Characters that cannot be seen stand in boxes with their names, such as U+200E.';

function toRaw(raw: string): Html {
  const note = toLiteral(raw.replaceAll(/\s/g, ' ')).length === raw.length ? '' : ` ${UNSEEN}`; // "Bucks\tCouncil"
  return html`<section class="raw" aria-label="As it came"><h2>As it came</h2><p class="about">The file, character by character.${note}</p><pre tabindex="0">${showFile(raw)}</pre></section>`;
}

/** Beside the article its file, where that is wanted; where the page is public, there is no way to it. */
interface Shown {
  readonly raw?: string | undefined;
  readonly isPublic?: boolean;
}

function toRawLink({ raw, isPublic = false }: Shown, { source }: ArticlePage): Html | undefined {
  if (isPublic) return undefined;
  const path = `/articles/${encodeURIComponent(source.articleId)}`;
  return raw === undefined
    ? html` · <a href="${path}?as-it-came">see the file as it came</a>`
    : html` · <a href="${path}">see the article alone</a>`;
}

/** The article with everything that the bot says of its words; beside it the file as it came, where that is wanted. */
export function viewArticle(page: ArticlePage, shown: Shown = {}): Html {
  const { raw } = shown;
  const { publisher, url, file, ...dated } = page.source;
  return html`<p class="about">${publisher !== undefined && `${toLiteral(publisher)} · `}${formatPublished(dated)} · ${toLiteral(file)}${
    url !== undefined && /^https?:/.test(url) && html` · <a href="${url}" rel="noreferrer">at the publisher’s</a>` // https:
  }${toRawLink(shown, page)}</p>${hasMarks(page) && key}
<div class="${raw === undefined ? 'reader' : 'reader beside'}"><article aria-label="As it was read">${toHeading(page)}${page.passages.map(toPassage)}</article>${
    raw !== undefined && toRaw(raw)
  }</div>`;
}
