import type { ServerResponse } from 'node:http';
import { type Content, Html, html } from '../../src/html.js';

/** What a browser may do with the pages of the installation: show them. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const STYLE =
  'body{font:1.1rem/1.5 sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1d1c1d;background:#fff}a{color:#0b4c8c}a.do{display:inline-block;padding:.6rem 1rem;background:#4a154b;color:#fff;border-radius:.3rem}';

/** A page with these paragraphs. */
function toPage(title: string, ...paragraphs: readonly Content[]): string {
  const body = paragraphs.map((paragraph) => html`<p>${paragraph}</p>`);
  return html`<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${new Html(STYLE)}</style><main><h1>${title}</h1>${body}</main></html>`
    .markup;
}

/** Why an installation did not come about, by the code of Slack's SDK, with what to do. */
const REASONS: Readonly<Record<string, string>> = {
  slack_oauth_installer_authorization_error: 'It was cancelled, or Slack did not agree to it.',
  slack_oauth_invalid_state: 'It was begun in another browser or more than ten minutes ago.',
  slack_oauth_missing_state: 'It was not begun at this address.',
  slack_oauth_missing_code: 'Slack did not say that anybody agreed to it.',
};
const UNKNOWN_REASON = 'Slack could not be asked, or the installation could not be written down.';

/** The page from which the app is installed. */
export function toInstallPage(authorizeUrl: string): string {
  return toPage(
    'Install Briefing Bot in Slack',
    'Sourced briefings on children’s services from local news and inspection reports. Every word is from a source that you can open; none is generated.',
    html`<a class="do" href="${authorizeUrl}">Add to Slack</a>`,
    'Slack shows what the app may do before you agree.',
  );
}

/** The page after an installation. */
export function toInstalledPage(workspace: string): string {
  return toPage(
    'Briefing Bot is installed',
    html`It is in ${workspace} now. Go back to Slack and type <b>/ofsted latest</b> in any channel.`,
    html`To have a digest in a channel, invite the bot there with <b>/invite @Briefing Bot</b> and type <b>/digest</b>.`,
  );
}

/** The page where an installation did not come about. */
export function toFailedPage(code: string, installPath: string): string {
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return toPage(
    'Briefing Bot is not installed',
    reason ?? UNKNOWN_REASON,
    html`<a href="${installPath}">Begin again</a>. If it fails again, tell whoever runs the bot.`,
  );
}

/** 400 where whoever came could have known better. */
export const statusOf = (code: string): number => (Object.hasOwn(REASONS, code) ? 400 : 500);

/** What every page of the installation is sent with. */
export function setPageHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}
