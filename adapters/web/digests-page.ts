import { html } from '../../src/html.js';
import { viewChoice } from './view-choice.js';

/** A clock that is only played: what would be posted, and when. */
export const digestsPage = {
  title: 'Digests',
  part: 'digests' as const,
  scripts: ['/assets/digests.js'],
  content: html`<h1>What a digest would have posted</h1>
<p class="simulated"><strong>A simulated clock.</strong> Nothing is stored and nothing leaves: the bot plays the time from one day to another, with the articles that were published by then.</p>
<form id="simulate" class="simulate">
<div class="field"><label for="what">What is set up</label><input id="what" name="what" type="text" value="/digest weekly monday 09:00" maxlength="300" spellcheck="false" required></div>
<div class="field"><label for="from">From</label><input id="from" name="from" type="date" value="2018-09-19" aria-describedby="from-day" required><p id="from-day" class="about">Wednesday 19 September 2018</p></div>
<div class="field"><label for="until">Until</label><input id="until" name="until" type="date" value="2018-11-30" aria-describedby="until-day" required><p id="until-day" class="about">Friday 30 November 2018</p></div>
<button type="submit">Play</button>
</form>
<div id="clock" class="clock" hidden><label for="moment">The simulated clock</label><input id="moment" type="range" min="0" value="0" step="1"><output id="now" for="moment"></output></div>
${viewChoice}
<p id="told" role="status"></p>
<p><button type="button" id="go-on" hidden></button></p>
<noscript><p>The clock is played by JavaScript. <a href="/articles">The articles</a> and <a href="/ledger">the ledger</a> can be read without.</p></noscript>
<div id="posts" class="conversation" role="log" aria-label="Posts, the newest first"></div>`,
};
