import type { Exchange, Views } from '../page-types.js';
import { tellFault } from './call.js';
import { make } from './elements.js';
import { drawView, type Presses, type ViewName } from './views.js';

export type Shown = { readonly views: Views } & Partial<Pick<Exchange, 'followUps' | 'copies'>>;

export interface Said {
  /** What was asked, as it was typed; absent for what came by itself. */
  readonly question?: string;
  /** What stands above it: "Posted at 09:00". */
  readonly heading?: string;
  /** Who sees it, as platforms tell it: "Only visible to you". */
  readonly audience?: string;
  /** What is shown until it is answered: "Looking it up …". */
  readonly waiting?: string;
}

/** Something that was said, with what was answered. */
export interface Answered {
  readonly said: Said;
  readonly shown: Shown;
}

export interface Conversation {
  /** Shows at once what was said, and what is answered when it is there; resolves to where it stands. */
  add(said: Said, answering: Shown | Promise<Shown>, presses?: Presses): Promise<HTMLElement>;
  /** Draws everything anew, as another platform shows it. */
  show(view: ViewName): Promise<void>;
  /** Everything that was answered, in its order. */
  answered(): Answered[];
  clear(): void;
}

interface Entry {
  readonly said: Said;
  readonly exchange: HTMLElement;
  readonly place: HTMLElement;
  readonly presses: Presses;
  shown?: Shown;
}

const WAITING = 'Looking it up …';

function startEntry(said: Said, presses: Presses): Entry {
  const { question, heading = '', waiting = WAITING } = said;
  const place = make('div', { class: 'answer' }, make('p', { class: 'about' }, waiting));
  const above = question === undefined ? heading : make('span', { class: 'asked' }, question);
  const label = question === undefined ? heading : `Answer to ${question}`;
  const exchange = make(
    'article',
    { class: 'exchange', tabindex: '-1', 'aria-label': label },
    make('p', { class: 'said' }, above),
    place,
  );
  return { said, exchange, place, presses };
}

async function fill({ place, shown, said, presses }: Entry, view: ViewName): Promise<void> {
  if (!shown) return;
  try {
    place.replaceChildren(await drawView({ ...shown, audience: said.audience }, view, presses));
  } catch {
    // What was answered is not lost where it cannot be drawn.
    place.replaceChildren(make('pre', { class: 'text', tabindex: '0' }, shown.views.text));
  }
}

/** Keeps what a person was reading where it stood, whatever is drawn anew above it. */
async function inPlace(entries: readonly Entry[], draw: () => Promise<unknown>): Promise<void> {
  const read = entries.find(({ exchange }) => exchange.getBoundingClientRect().bottom > 0)?.exchange;
  const before = read?.getBoundingClientRect().top ?? 0;
  await draw();
  if (read && before < 0) read.scrollIntoView({ block: 'start' });
  else if (read) scrollBy(0, read.getBoundingClientRect().top - before);
}

/** One conversation, as one platform or another shows it. */
export function createConversation(log: HTMLElement, usual: Presses, first: ViewName): Conversation {
  let view = first;
  let entries: Entry[] = [];
  return {
    async add(said, answering, presses = usual) {
      const entry = startEntry(said, presses);
      entries.push(entry);
      log.append(entry.exchange);
      try {
        entry.shown = await answering;
        await fill(entry, view);
      } catch (error) {
        entry.place.replaceChildren(make('p', { class: 'fault', role: 'alert' }, tellFault(error)));
      }
      return entry.exchange;
    },
    async show(chosen) {
      view = chosen;
      await inPlace(entries, () => Promise.all(entries.map((entry) => fill(entry, view))));
    },
    answered: () => entries.flatMap(({ said, shown }) => (shown ? [{ said, shown }] : [])),
    clear() {
      entries = [];
      log.replaceChildren();
    },
  };
}
