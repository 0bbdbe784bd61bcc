import type { Card, CardAction } from './card-types.js';
import { readPress } from './press.js';

interface DialogOptions {
  /** What its buttons ask is meant in the person’s own conversation. */
  readonly isAlone?: boolean;
}

/** What opens a dialog from a message says so in `msteams`; from within one everything is sent to the one that is open. */
const withoutOpening = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'msteams'));

function toDialogAction(action: CardAction, { isAlone = false }: DialogOptions): CardAction {
  if (action.type === 'Action.OpenUrl') return action;
  const submit = action.type === 'Action.Execute' ? action.fallback : action;
  const isMeantAlone = isAlone && readPress(submit.data)?.does === 'ask';
  return { ...submit, data: { ...withoutOpening(submit.data), ...(isMeantAlone && { alone: true }) } };
}

/** The card for a dialog, where Teams answers submissions alone. */
export const toDialogCard = ({ actions, ...card }: Card, options: DialogOptions = {}): Card => ({
  ...card,
  ...(actions && { actions: actions.map((action) => toDialogAction(action, options)) }),
});
