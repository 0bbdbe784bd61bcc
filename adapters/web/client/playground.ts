import type { Exchange, PageForm, Post, Vocabulary } from '../page-types.js';
import { get, post, tellFault } from './call.js';
import { completeIn } from './completion.js';
import { createConversation, type Said } from './conversation.js';
import { openCopies } from './copy-dialog.js';
import { find, make } from './elements.js';
import { openForm } from './form-dialog.js';
import { tellHour } from './tell-time.js';
import { chooseView } from './view-choice.js';
import type { Presses } from './views.js';

/** Milliseconds between two looks for what came without being asked for. */
const LOOK_AGAIN = 5_000;

const PRIVATE = 'Only visible to you';
const SHARED = 'Shared, as everybody in the channel would see it';

const log = find('conversation', HTMLElement);
const input = find('question', HTMLInputElement);

interface Asked {
  readonly question: string;
  readonly page?: number;
  readonly isFromLink?: boolean;
  readonly isShared?: boolean;
}

/** Shows at once that it is looked up, and comes to stand at the top of what is seen. */
async function addInSight(said: Said, answering: Promise<Exchange>): Promise<HTMLElement> {
  const adding = conversation.add(said, answering);
  const bringUp = () => log.lastElementChild?.scrollIntoView({ block: 'start' });
  bringUp();
  const exchange = await adding;
  if (exchange === log.lastElementChild) bringUp();
  return exchange;
}

function add(asked: Asked): Promise<HTMLElement> {
  const { question, page, isShared = false } = asked;
  const typed = page === undefined ? question : `${question} (page ${page})`;
  const said = isShared ? { heading: SHARED } : { question: typed, audience: PRIVATE };
  return addInSight(said, post<Exchange>('/ask', asked));
}

/** Whoever pressed a button goes on from what it brought; whoever typed stays where they type. */
const goTo = (exchange: HTMLElement): void => exchange.focus({ preventScroll: true });

async function fillIn(name: string, about: string): Promise<void> {
  const form = await get<PageForm>(`/forms/${encodeURIComponent(name)}`);
  const entries = await openForm(form);
  if (!entries) return;
  const sending = post<Exchange>('/send', { form: name, entries, about });
  goTo(await addInSight({ heading: form.title, audience: PRIVATE }, sending));
}

function complain(error: unknown): void {
  log.append(make('p', { class: 'fault', role: 'alert' }, tellFault(error)));
}

const presses: Presses = {
  ask: (question, page) => void add({ question, ...(page !== undefined && page > 1 && { page }) }).then(goTo),
  share: (question, page) => void add({ question, page, isShared: true }).then(goTo),
  openForm: (name, about) => void fillIn(name, about).catch(complain),
  copy: (copies) => void openCopies(copies),
};

const view = chooseView((chosen) => void conversation.show(chosen));
const conversation = createConversation(log, presses, view);

function listenToForm(): void {
  find('ask', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const question = input.value.trim();
    if (question === '') return;
    input.value = '';
    input.dispatchEvent(new Event('input'));
    void add({ question });
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-form]'))
    button.addEventListener('click', () => presses.openForm(button.dataset['form'] ?? '', ''));
}

/** What came without being asked for: a digest whose time has come. */
async function lookForPosts(after: number): Promise<void> {
  let last = after;
  try {
    const { posts } = await get<{ posts: Post[] }>(`/posts?after=${after}`);
    for (const { number, at, views } of posts) {
      await conversation.add({ heading: `Posted at ${tellHour(new Date(at))}` }, { views });
      last = number;
    }
  } catch {
    // The program may be on its way back.
  }
  setTimeout(() => void lookForPosts(last), LOOK_AGAIN);
}

/** A question that stood in the address is asked once, and not again when the page is opened anew. */
function takeFromAddress(): string | null {
  const address = new URL(location.href);
  const question = address.searchParams.get('ask');
  address.searchParams.delete('ask');
  if (question !== null) history.replaceState(null, '', address);
  return question;
}

async function start(): Promise<void> {
  listenToForm();
  const asked = takeFromAddress();
  const first = asked === null ? { question: '/help' } : { question: asked, isFromLink: true };
  await conversation.add({ question: first.question, audience: PRIVATE }, post<Exchange>('/ask', first));
  input.focus({ preventScroll: true });
  const [list, usage] = [find('offers', HTMLElement), find('usage', HTMLElement)];
  completeIn({ input, list, usage }, await get<Vocabulary>('/vocabulary'));
  await lookForPosts(0);
}

start().catch(complain);
