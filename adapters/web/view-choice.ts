import { type Html, html } from '../../src/html.js';

const VIEWS = [
  { view: 'slack', words: 'Slack' },
  { view: 'teams', words: 'Teams' },
  { view: 'text', words: 'Plain text' },
] as const;

const toView = ({ view, words }: (typeof VIEWS)[number], at: number): Html =>
  html`<label><input type="radio" name="view" value="${view}"${at === 0 && html` checked`}> ${words}</label>`;

/** Which platform shows the conversation. */
export const viewChoice: Html = html`<fieldset class="views"><legend>Shown as in</legend>${VIEWS.map(toView)}</fieldset>`;
