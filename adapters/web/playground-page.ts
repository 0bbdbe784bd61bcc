import { PROMISE } from '../../src/commands/help.js';
import { type Html, html } from '../../src/html.js';
import { viewChoice } from './view-choice.js';

interface Reader {
  readonly isSignedIn: boolean;
  /** Files can be handed over. */
  readonly takesFiles: boolean;
}

const SIGNED_IN = 'You are signed in: what you set up is kept on this machine.';
const NOT_SIGNED_IN =
  'You are not signed in, and can read and ask. To set something up or to put something right, open the link that the program printed when it started.';

const FILE_KINDS = '.pdf,.docx,.html,.htm,.txt,.eml';

const addFile: Html = html`<button type="button" id="add-file">Add a file</button>
<input id="file" type="file" accept="${FILE_KINDS}" hidden>`;

const fileHint: Html = html`<p class="about">A report, letter or article of your own: “Add a file”, or drop it anywhere on this page. PDF, Word, a saved page, an e-mail or plain text, up to 5 MB.</p>`;

/** The playground: one conversation, as each platform shows it. */
export const toPlaygroundPage = ({ isSignedIn, takesFiles }: Reader) => ({
  title: 'Ask',
  part: 'ask' as const,
  scripts: ['/assets/playground.js'],
  content: html`<h1>Ask the bot</h1>
<p class="about">${PROMISE} ${isSignedIn ? SIGNED_IN : NOT_SIGNED_IN}</p>
<div class="try" aria-label="Try" role="group">
<button type="button" data-form="briefing">Ask for a briefing</button>
<button type="button" data-form="digest">Set up a digest</button>
<button type="button" data-form="follow">Follow something</button>
${takesFiles && addFile}
<button type="button" id="clear">Clear the conversation</button>
</div>
${takesFiles && fileHint}
<p id="told" class="about" role="status"></p>
<div id="conversation" class="conversation" role="log" aria-label="Conversation"></div>
<form id="ask" class="ask" autocomplete="off"${isSignedIn && html` data-signed-in`}>
${viewChoice}
<label for="question">Ask in your own words, or type / for commands</label>
<div class="row"><input id="question" name="question" type="text" maxlength="4000" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="offers" aria-describedby="usage" spellcheck="false" autofocus><button type="submit">Ask</button></div>
<p id="usage" class="about"></p>
<ul id="offers" role="listbox" aria-label="Commands and names" hidden></ul>
</form>
<noscript><p>The conversation needs JavaScript. <a href="/articles">The articles</a> and <a href="/ledger">the ledger</a> can be read without.</p></noscript>`,
});
