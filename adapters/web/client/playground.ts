import type { Exchange, PageForm, Vocabulary } from '../page-types.js';
import { get, post, postFile, tellFault } from './call.js';
import { completeIn } from './completion.js';
import { createConversation, type Said } from './conversation.js';
import { openCopies } from './copy-dialog.js';
import { find, make } from './elements.js';
import { nameFile, takeFiles } from './files.js';
import { openForm } from './form-dialog.js';
import { keep, readKept } from './kept.js';
import { lookForPosts } from './posts.js';
import { tellHour } from './tell-time.js';
import { chooseView, chosenView } from './view-choice.js';
import type { Presses } from './views.js';

const PRIVATE = 'Only visible to you';
const SHARED = 'Shared, as everybody in the channel would see it';
const SIGNED_OUT =
  'The program was started anew since, and no longer knows this browser. Open the link that it printed to be signed in.';

const log = find('conversation', HTMLElement);
const input = find('question', HTMLInputElement);
const form = find('ask', HTMLFormElement);
const told = find('told', HTMLElement);

const kept = readKept();
let { seen } = kept;

interface Asked {
  readonly question: string;
  readonly page?: number;
  readonly isFromLink?: boolean;
  readonly isShared?: boolean;
}

const keepAll = (): void => keep({ answered: conversation.answered(), seen, scrolled: scrollY });

/** Shows at once that it is looked up, and comes to stand at the top of what is seen. */
async function addInSight(said: Said, answering: Exchange | Promise<Exchange>): Promise<HTMLElement> {
  const adding = conversation.add(said, answering);
  const bringUp = () => log.lastElementChild?.scrollIntoView({ block: 'start' });
  bringUp();
  const exchange = await adding;
  if (exchange === log.lastElementChild) bringUp();
  keepAll();
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
  const wanted = await get<PageForm>(`/forms/${encodeURIComponent(name)}`);
  const said = { heading: wanted.title, audience: PRIVATE };
  if (wanted.refusal) return goTo(await addInSight(said, wanted.refusal));
  const entries = await openForm(wanted);
  if (entries) goTo(await addInSight(said, post<Exchange>('/send', { form: name, entries, about })));
}

async function handOver(file: File): Promise<void> {
  told.textContent = '';
  const name = nameFile(file);
  const said = { heading: `Added ${name}`, audience: PRIVATE, waiting: `Sending and reading ${name} …` };
  goTo(await addInSight(said, postFile<Exchange>(file)));
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
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const question = input.value.trim();
    if (question === '') return;
    input.value = '';
    input.dispatchEvent(new Event('input'));
    void add({ question });
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-form]'))
    button.addEventListener('click', () => presses.openForm(button.dataset['form'] ?? '', ''));
  find('clear', HTMLElement).addEventListener('click', () => {
    conversation.clear();
    keepAll();
    told.textContent = 'The conversation is cleared. What was set up stays.';
    input.focus();
  });
}

function listenToFiles(): void {
  const button = document.getElementById('add-file');
  if (button === null) return;
  const tell = (words: string) => {
    told.textContent = words;
  };
  takeFiles({ button, input: find('file', HTMLInputElement), complain: tell, hand: handOver });
}

/** A question that stood in the address is asked once, and not again when the page is opened anew. */
function takeFromAddress(): string | null {
  const address = new URL(location.href);
  const question = address.searchParams.get('ask');
  address.searchParams.delete('ask');
  if (question !== null) history.replaceState(null, '', address);
  return question;
}

/** What was said before in this tab, then what the address asks, or else what can be asked. */
async function begin(): Promise<void> {
  const asked = takeFromAddress();
  await Promise.all(kept.answered.map(({ said, shown }) => conversation.add(said, shown)));
  if (asked !== null) await add({ question: asked, isFromLink: true });
  else if (kept.answered.length > 0) scrollTo(0, kept.scrolled);
  else {
    await conversation.add({ question: '/help', audience: PRIVATE }, post<Exchange>('/ask', { question: '/help' }));
    keepAll();
  }
}

async function completeQuestions(): Promise<void> {
  const { commands, inSlack, names } = await get<Vocabulary>('/vocabulary');
  const [list, usage] = [find('offers', HTMLElement), find('usage', HTMLElement)];
  completeIn({ input, list, usage }, () => ({ names, commands: chosenView() === 'slack' ? inSlack : commands }));
}

async function start(): Promise<void> {
  listenToForm();
  listenToFiles();
  addEventListener('pagehide', keepAll);
  await begin();
  input.focus({ preventScroll: true });
  await completeQuestions();
  // Only what somebody set up comes, and that is told to whoever may.
  if (form.dataset['signedIn'] === undefined) return;
  await lookForPosts({
    seen,
    async show({ at, ...shown }, last) {
      await conversation.add({ heading: `Posted at ${tellHour(new Date(at))}` }, shown);
      seen = last;
      keepAll();
    },
    signedOut() {
      told.textContent = SIGNED_OUT;
    },
  });
}

start().catch(complain);
