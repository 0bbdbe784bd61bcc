import type { Played } from '../page-types.js';
import { post, tellFault } from './call.js';
import { createConversation } from './conversation.js';
import { find } from './elements.js';
import { nameDay } from './name-day.js';
import { simulatedPresses } from './simulated.js';
import { tellDate, tellDay, tellMoment } from './tell-time.js';
import { chooseView } from './view-choice.js';
import type { Presses } from './views.js';

const log = find('posts', HTMLElement);
const clock = find('clock', HTMLElement);
const moment = find('moment', HTMLInputElement);
const now = find('now', HTMLOutputElement);
const told = find('told', HTMLElement);
const goOn = find('go-on', HTMLButtonElement);
const form = find('simulate', HTMLFormElement);
const tellDays = ['from', 'until'].map(nameDay);

const DAY = 86_400_000;
/** As many as the program plays. */
const LONGEST = 800;

const NOTHING = 'Nothing would have been posted in this time.';
const NOT_SET_UP =
  'This sets nothing up, and so nothing is played: what was answered stands below. Try “/digest weekly monday 09:00” or “/digest follow caseloads”.';

const view = chooseView((chosen) => void conversation.show(chosen));
const conversation = createConversation(log, simulatedPresses({ tells: [] }), view);

/** Days in London: "2018-09-19". */
interface Wish {
  readonly question: string;
  readonly from: string;
  readonly until: string;
}

function readWish(form: HTMLFormElement): Wish {
  const entered = new FormData(form);
  const [question = '', from = '', until = ''] = ['what', 'from', 'until'].map((name) => String(entered.get(name)));
  return { question, from, until };
}

const startOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

/** What cannot be played, and what to do; undefined where it can. */
function objectTo({ from, until }: Wish): string | undefined {
  if (until < from) return 'The last day is before the first. Choose a later one.';
  if (startOf(until) - startOf(from) > LONGEST * DAY) return `Up to ${LONGEST} days are played. Choose a shorter time.`;
  return undefined;
}

/** Where nothing was set up, the answer offers what may have been meant: that is played. */
const pressesFor = ({ isSetUp, setUp }: Played): Presses => ({
  ...simulatedPresses(setUp),
  ...(!isSetUp && {
    ask(question) {
      find('what', HTMLInputElement).value = question;
      form.requestSubmit();
    },
  }),
});

/** The newest stands first, below the clock that moves it. Resolves to the posts, the oldest first. */
async function draw(played: Played, { from, question }: Wish): Promise<HTMLElement[]> {
  const { posts, setUp, isSetUp } = played;
  conversation.clear();
  const adding = posts
    .toReversed()
    .map(({ at, ...post }) =>
      conversation.add({ heading: `${tellMoment(new Date(at))} (simulated)` }, post, simulatedPresses(post)),
    );
  const day = `${tellDay(new Date(startOf(from)))} (simulated)`;
  const heading = isSetUp ? `Set up on ${day}` : `Nothing was set up: “${question}”`;
  const settingUp = conversation.add({ heading }, setUp, pressesFor(played));
  const [drawn] = await Promise.all([Promise.all(adding), settingUp]);
  return drawn.toReversed();
}

/** Whoever wants to see more goes on from the day after the last post, as if it were set up then. */
function offerMore({ posts, isCut }: Played, { until }: Wish): void {
  const last = posts.at(-1);
  const next = last && tellDate(new Date(Date.parse(last.at) + DAY));
  goOn.hidden = !isCut || next === undefined || next > until;
  if (next === undefined) return;
  goOn.textContent = `Go on from ${tellDay(new Date(startOf(next)))}, as if it were set up then`;
  goOn.onclick = () => {
    find('from', HTMLInputElement).value = next;
    for (const tell of tellDays) tell();
    form.requestSubmit();
  };
}

function listenToClock({ posts }: Played, drawn: readonly HTMLElement[]): void {
  const showUntil = () => {
    const count = Number(moment.value);
    const last = posts[count - 1];
    now.value = last ? `${tellMoment(new Date(last.at))} (simulated), post ${count} of ${posts.length}` : 'Just set up';
    moment.setAttribute('aria-valuetext', now.value);
    for (const [at, post] of drawn.entries()) post.hidden = at >= count;
  };
  moment.max = String(posts.length);
  moment.value = moment.max;
  moment.oninput = showUntil;
  showUntil();
}

function tellOutcome({ isSetUp, isCut, posts }: Played): string {
  if (!isSetUp) return NOT_SET_UP;
  if (isCut) return `The first ${posts.length} posts are shown, and more would have followed.`;
  return posts.length === 0 ? NOTHING : '';
}

let plays = 0;

async function play(wish: Wish): Promise<void> {
  plays += 1;
  const own = plays;
  told.textContent = 'Playing …';
  const played = await post<Played>('/simulate', wish);
  // Whoever pressed again meanwhile wants to see that.
  if (own !== plays) return;
  listenToClock(played, await draw(played, wish));
  clock.hidden = played.posts.length === 0;
  offerMore(played, wish);
  told.textContent = tellOutcome(played);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const wish = readWish(form);
  const objection = objectTo(wish);
  if (objection !== undefined) {
    told.textContent = objection;
    return;
  }
  play(wish).catch((error) => {
    told.textContent = tellFault(error);
  });
});
