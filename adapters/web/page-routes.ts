import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Source } from '../../src/answer.js';
import { type Html, html } from '../../src/html.js';
import { toLiteral } from '../../src/literal.js';
import { withoutMarks } from '../../src/pages/article-page.js';
import type { Pages } from '../../src/pages/pages.js';
import { tellLedger } from '../../src/pages/tell-ledger.js';
import { formatPublished } from '../../src/wording.js';
import type { Route } from '../server.js';
import { viewArticle } from './article-view.js';
import { drawLedger } from './ledger/draw-ledger.js';
import { sendMissing } from './send-missing.js';
import { SAFE_HEADERS, sendPage } from './send-page.js';

const READER = '/assets/reader.js';

const urlOf = ({ url = '/' }: IncomingMessage): URL => new URL(url, 'http://localhost');

const toEntry = ({ articleId, headline, publisher, file, ...dated }: Source): Html =>
  html`<li><a href="/articles/${encodeURIComponent(articleId)}">${toLiteral(headline)}</a><br><span class="about">${
    publisher !== undefined && `${toLiteral(publisher)} · `
  }${formatPublished(dated)} · ${toLiteral(file)}</span></li>`;

/** Whose pages they are: of whoever runs the program, or of anybody who has their address. */
interface Site {
  readonly pages: Pages;
  readonly isPublic: boolean;
}

/** What people put right is the affair of their organisation: nobody else is shown what it lies over. */
const AS_READ = html`<p class="about">As the articles were read. What an organisation has put right since is shown in its answers, and not here.</p>`;

async function sendArticles({ pages, isPublic }: Site, response: ServerResponse): Promise<void> {
  const sources = await pages.sources();
  const list = html`<ol class="sources">${sources.map(toEntry)}</ol>`;
  sendPage(response, {
    title: 'Articles',
    part: 'articles',
    isPublic,
    content: html`<h1>Articles</h1><p>Every quotation, name, date and grade that the bot gives is from these, oldest first.</p>${list}`,
  });
}

/** Undefined for an address that cannot be one: "%E0%A4%A". */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function sendArticle(
  { pages, isPublic }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = urlOf(request);
  const id = decode(pathname.slice('/articles/'.length));
  const page = id === undefined ? undefined : await pages.article(id);
  if (id === undefined || !page) {
    const told = `There is nothing at ${pathname}. The article may have been removed, or the address cut short.`;
    sendMissing(response, { told, isPublic });
    return;
  }
  // Newspapers print their articles themselves: elsewhere ours are read by whoever checks a quotation, and not as files.
  const raw = !isPublic && searchParams.has('as-it-came') ? await pages.raw(id) : undefined;
  const { headline } = page.source;
  const content = viewArticle(isPublic ? withoutMarks(page) : page, { raw, isPublic });
  sendPage(response, { title: headline, part: 'articles', content, scripts: [READER], isPublic });
}

const UNDRAWN = 'The articles name no weakness and no milestone with a date: there is nothing to draw.';

async function sendLedger({ pages, isPublic }: Site, response: ServerResponse): Promise<void> {
  const picture = await pages.ledger();
  const shown = picture
    ? html`<p>${tellLedger(picture)}${!isPublic && html` <a href="/?ask=%2Fweaknesses">The same in words</a>`}</p>${isPublic && AS_READ}<div class="wide" tabindex="0" role="region" aria-label="Picture of the ledger">${drawLedger(picture, { isPublic })}</div>`
    : html`<p>${UNDRAWN} <a href="/articles">See the articles</a></p>`;
  const content = html`<h1>Weakness ledger</h1>${shown}`;
  sendPage(response, { title: 'Weakness ledger', part: 'ledger', content, isPublic });
}

/** The picture alone, for platforms that show pictures. */
async function sendPicture({ pages, isPublic }: Site, response: ServerResponse): Promise<void> {
  const picture = await pages.ledger();
  if (!picture) {
    sendMissing(response, { told: UNDRAWN, isPublic });
    return;
  }
  const body = Buffer.from(drawLedger(picture, { isPublic }).markup);
  const headers = { ...SAFE_HEADERS, 'content-type': 'image/svg+xml; charset=utf-8', 'content-length': body.length };
  response.writeHead(200, headers).end(body);
}

/** Articles to read at the very sentence, and the ledger as a picture. */
export const createPageRoutes = (site: Site): Route[] => [
  { method: 'GET', path: '/articles', handle: (_request, response) => sendArticles(site, response) },
  { method: 'GET', path: '/articles/*', handle: (request, response) => sendArticle(site, request, response) },
  { method: 'GET', path: '/ledger', handle: (_request, response) => sendLedger(site, response) },
  { method: 'GET', path: '/ledger.svg', handle: (_request, response) => sendPicture(site, response) },
];
