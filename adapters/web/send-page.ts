import type { ServerResponse } from 'node:http';
import { type Content, type Html, html } from '../../src/html.js';
import { toLiteral } from '../../src/literal.js';

/** A page runs and shows what is its own: nothing inline, nothing from elsewhere, in nobody's frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer of the site says of itself. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

interface Page {
  readonly title: string;
  readonly content: Content;
  /** The scripts of the page: "/assets/playground.js". */
  readonly scripts?: readonly string[];
  /** The part of the site that it belongs to. */
  readonly part?: 'ask' | 'articles' | 'ledger' | 'digests';
  /** It is opened from elsewhere, where nothing can be asked. */
  readonly isPublic?: boolean;
}

const CONVERSATION = ['conversation.css', 'forms.css'] as const;

const PARTS = [
  { part: 'ask', path: '/', words: 'Ask', styles: CONVERSATION, isPublic: false },
  { part: 'articles', path: '/articles', words: 'Articles', styles: ['articles.css'], isPublic: true },
  { part: 'ledger', path: '/ledger', words: 'Ledger', styles: ['ledger.css'], isPublic: true },
  { part: 'digests', path: '/digests', words: 'Digests', styles: CONVERSATION, isPublic: false },
] as const;

const toStyle = (name: string): Html => html`<link rel="stylesheet" href="/assets/${name}">`;

function toStyles(part: Page['part']): Html[] {
  const own = PARTS.flatMap((each) => (each.part === part ? each.styles : []));
  return ['site.css', ...own].map(toStyle);
}

const toScript = (path: string): Html => html`<script type="module" src="${path}"></script>`;

const toPart = ({ part, path, words }: (typeof PARTS)[number], current: Page['part']): Html =>
  html`<li><a href="${path}"${part === current && html` aria-current="page"`}>${words}</a></li>`;

/** A whole page of the site. */
export const toPage = ({ title, content, scripts = [], part, isPublic = false }: Page): string =>
  html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${toLiteral(title)} · Briefing Bot</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${toStyles(part)}
${scripts.map(toScript)}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<p class="brand"><a href="${isPublic ? '/articles' : '/'}">Briefing Bot</a></p>
<nav aria-label="Site"><ul>${PARTS.filter((each) => each.isPublic || !isPublic).map((each) => toPart(each, part))}</ul></nav>
</header>
<main id="main">${content}</main>
</body>
</html>
`.markup;

/** Sends a page of the site. */
export function sendPage(response: ServerResponse, page: Page, status = 200): void {
  const body = Buffer.from(toPage(page));
  response
    .writeHead(status, { ...SAFE_HEADERS, 'content-type': 'text/html; charset=utf-8', 'content-length': body.length })
    .end(body);
}
