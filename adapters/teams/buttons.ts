import type { FollowUp } from '../../src/answer.js';
import { toLiteral } from '../../src/literal.js';
import { cutText } from '../cut-text.js';
import { toNote } from './card-elements.js';
import { sizeOf } from './card-size.js';
import type { CardAction, CardElement, Execute, Submit } from './card-types.js';
import type { Press } from './press.js';

/** How many Teams shows: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format. */
const MOST = 6;

/** Bytes of all buttons of a card, and of the note that names what can be typed instead. */
const ROOM = 7_500;
const NOTE_ROOM = 2_000;

const LONGEST_TITLE = 60;

/** A button that may give way to those of a lower rank; where it asks a follow-up, that can be typed instead. */
export interface Candidate {
  readonly action: CardAction;
  readonly rank: number;
  readonly followUp?: FollowUp;
}

/** The words on a button, cut where they are long; whoever points at it reads them whole. */
function toTitle(words: string): Pick<Submit, 'title' | 'tooltip'> {
  const [title, whole] = [cutText(words, LONGEST_TITLE) || ' ', toLiteral(words)];
  return { title, ...(title !== whole && whole !== '' && { tooltip: cutText(words, 300) }) };
}

/** A button whose answer takes the place of its card; old clients send a message in its stead. */
export function toExecute(words: string, press: Press): Execute {
  const submit: Submit = { type: 'Action.Submit', ...toTitle(words), data: press };
  return { ...submit, type: 'Action.Execute', verb: press.does, fallback: submit };
}

/** A button that opens a dialog. */
export const toOpener = (words: string, press: Press): Submit => ({
  type: 'Action.Submit',
  ...toTitle(words),
  data: { msteams: { type: 'task/fetch' }, ...press },
});

/** "/quote 003:6:59 (Copy “The Minister’s decision…”)" */
const typeOut = ({ label, question }: FollowUp): string =>
  question.includes(label) ? question : `${question} (${label})`;

const tellMore = (count: number): string => `${count} more ${count === 1 ? 'is' : 'are'} too long to be shown here.`;

/** Names what has no button, so that it can be typed. */
function toTypedNote(leftOut: readonly FollowUp[]): CardElement[] {
  let note: CardElement[] = [];
  const named: string[] = [];
  for (const followUp of leftOut) {
    const longer = toNote(`You can also type: ${[...named, typeOut(followUp)].join('; ')}`);
    if (sizeOf(longer) > NOTE_ROOM) continue;
    named.push(typeOut(followUp));
    note = longer;
  }
  const more = leftOut.length - named.length;
  return [...note, ...(more > 0 ? toNote(tellMore(more)) : [])];
}

/** As many buttons as fit, in the order given, those of low rank first considered; and a note that names the follow-ups left out. */
export function fitButtons(candidates: readonly Candidate[]): { actions: CardAction[]; note: CardElement[] } {
  let room = ROOM;
  const taken = new Set<Candidate>();
  for (const candidate of [...candidates].sort((a, b) => a.rank - b.rank)) {
    const size = sizeOf(candidate.action);
    if (taken.size === MOST || size > room) continue;
    taken.add(candidate);
    room -= size;
  }
  const leftOut = candidates.flatMap((candidate) => (taken.has(candidate) ? [] : (candidate.followUp ?? [])));
  return { actions: candidates.flatMap((each) => (taken.has(each) ? [each.action] : [])), note: toTypedNote(leftOut) };
}
