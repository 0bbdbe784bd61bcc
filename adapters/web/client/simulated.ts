import type { PlayedAnswer } from '../page-types.js';
import { openCopies } from './copy-dialog.js';
import { closeButton, openDialog } from './dialog.js';
import { make } from './elements.js';
import type { Presses } from './views.js';

const SIMULATED =
  'This post is simulated, and so are its buttons: nothing was done. What is set up for real is shown and changed in the conversation, where /digest list tells of it.';

/** What asks the articles alone can be asked for real; nothing else leads from here to what is set up. */
function askInstead(question: string): HTMLElement {
  const address = `/?${new URLSearchParams({ ask: question })}`;
  return make('a', { href: address, class: 'button' }, `Ask ${question} in the conversation`);
}

function explain(question?: string): void {
  const link = question === undefined ? undefined : askInstead(question);
  const actions = make('div', { class: 'actions' }, link, closeButton('Close'));
  void openDialog('A simulated button', make('div', {}, make('p', {}, SIMULATED), actions));
}

/** The buttons of a post that is only simulated: they say so, and do nothing. */
export function simulatedPresses({ tells }: Pick<PlayedAnswer, 'tells'>): Presses {
  return {
    ask: (question) => (tells.includes(question) ? explain(question) : explain()),
    share: () => explain(),
    openForm: () => explain(),
    copy: (copies) => void openCopies(copies),
  };
}
