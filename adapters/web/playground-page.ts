import { PROMISE } from '../../src/commands/help.js';
import { html } from '../../src/html.js';
import { viewChoice } from './view-choice.js';

const SIGNED_IN = 'You are signed in: what you set up is kept on this machine.';
const NOT_SIGNED_IN = 'To set something up, open the link that the program printed when it started.';

/** The playground: one conversation, as each platform shows it. */
export const toPlaygroundPage = (isSignedIn: boolean) => ({
  title: 'Ask',
  part: 'ask' as const,
  scripts: ['/assets/playground.js'],
  content: html`<h1>Ask the bot</h1>
<p class="about">${PROMISE} ${isSignedIn ? SIGNED_IN : NOT_SIGNED_IN}</p>
<div class="try" aria-label="Try" role="group">
<button type="button" data-form="briefing">Ask for a briefing</button>
<button type="button" data-form="digest">Set up a digest</button>
<button type="button" data-form="follow">Follow something</button>
</div>
<div id="conversation" class="conversation" role="log" aria-label="Conversation"></div>
<form id="ask" class="ask" autocomplete="off">
${viewChoice}
<label for="question">Ask in your own words, or type / for commands</label>
<div class="row"><input id="question" name="question" type="text" maxlength="4000" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="offers" aria-describedby="usage" spellcheck="false" autofocus><button type="submit">Ask</button></div>
<p id="usage" class="about"></p>
<ul id="offers" role="listbox" aria-label="Commands and names" hidden></ul>
</form>
<noscript><p>The conversation needs JavaScript. <a href="/articles">The articles</a> and <a href="/ledger">the ledger</a> can be read without.</p></noscript>`,
});
