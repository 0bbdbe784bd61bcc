import type { Played } from '../page-types.js';
import { post, tellFault } from './call.js';
import { createConversation } from './conversation.js';
import { openCopies } from './copy-dialog.js';
import { find } from './elements.js';
import { tellDay, tellMoment } from './tell-time.js';
import { chooseView } from './view-choice.js';
import type { Presses } from './views.js';

const log = find('posts', HTMLElement);
const clock = find('clock', HTMLElement);
const moment = find('moment', HTMLInputElement);
const now = find('now', HTMLOutputElement);
const told = find('told', HTMLElement);

const DAY = 86_400_000;
/** As many as the program plays. */
const LONGEST = 800;

const CUT = 'More would have followed: choose a shorter time.';
const NOTHING = 'Nothing would have been posted in this time.';

/** Asked for real, in the conversation. */
function askThere(question: string): void {
  location.assign(`/?${new URLSearchParams({ ask: question })}`);
}

const presses: Presses = {
  ask: askThere,
  share: askThere,
  openForm: () => location.assign('/'),
  copy: (copies) => void openCopies(copies),
};

const view = chooseView((chosen) => void conversation.show(chosen));
const conversation = createConversation(log, presses, view);

interface Wish {
  readonly question: string;
  readonly from: Date;
  readonly until: Date;
}

function readWish(form: HTMLFormElement): Wish {
  const entered = new FormData(form);
  const [question = '', from, until] = ['what', 'from', 'until'].map((name) => String(entered.get(name)));
  return { question, from: new Date(`${from}T00:00:00.000Z`), until: new Date(`${until}T23:59:00.000Z`) };
}

/** What cannot be played, and what to do; undefined where it can. */
function objectTo({ from, until }: Wish): string | undefined {
  if (until < from) return 'The last day is before the first. Choose a later one.';
  if (until.getTime() - from.getTime() > LONGEST * DAY)
    return `Up to ${LONGEST} days are played. Choose a shorter time.`;
  return undefined;
}

/** The newest stands first, below the clock that moves it. Resolves to the posts, the oldest first. */
async function draw({ posts, setUp }: Played, { from }: Wish): Promise<HTMLElement[]> {
  conversation.clear();
  const adding = posts
    .toReversed()
    .map(({ at, views }) => conversation.add({ heading: `${tellMoment(new Date(at))} (simulated)` }, { views }));
  const settingUp = conversation.add({ heading: `Set up on ${tellDay(from)} (simulated)` }, { views: setUp.views });
  const [drawn] = await Promise.all([Promise.all(adding), settingUp]);
  return drawn.toReversed();
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
  told.textContent = played.isCut ? CUT : clock.hidden ? NOTHING : '';
}

find('simulate', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const wish = readWish(event.target as HTMLFormElement);
  const objection = objectTo(wish);
  if (objection !== undefined) {
    told.textContent = objection;
    return;
  }
  play(wish).catch((error) => {
    told.textContent = tellFault(error);
  });
});
