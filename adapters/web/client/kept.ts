import type { Answered } from './conversation.js';

/** What was said in this tab, and where its reader stood: it is there again when they come back. */
export interface Kept {
  readonly answered: readonly Answered[];
  /** The last post that was shown, and the run of the program that it is of. */
  readonly seen: Seen;
  /** Pixels from the top. */
  readonly scrolled: number;
}

export interface Seen {
  readonly run: string;
  readonly number: number;
}

const KEY = 'briefing-bot-conversation';
/** Nobody goes back through more. */
const MOST_KEPT = 40;

const NOTHING_KEPT: Kept = { answered: [], seen: { run: '', number: 0 }, scrolled: 0 };

/** A browser may keep nothing at all. */
export function readKept(): Kept {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? NOTHING_KEPT : JSON.parse(text);
  } catch {
    return NOTHING_KEPT;
  }
}

/** False where there is no room for it. */
function store(kept: Kept): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Keeps as much of the end as there is room for. */
export function keep({ answered, ...rest }: Kept): void {
  let count = Math.min(answered.length, MOST_KEPT);
  while (!store({ ...rest, answered: answered.slice(answered.length - count) }) && count > 0)
    count = Math.floor(count / 2);
}
