import type { Copy } from '../../copies.js';
import { closeButton, openDialog } from './dialog.js';
import { make } from './elements.js';

const COPIED = 'Copied.';
const BY_HAND = 'The browser does not let the page copy. The words are chosen: press Ctrl-C, or ⌘C.';

async function copy(area: HTMLTextAreaElement, told: HTMLElement): Promise<void> {
  told.textContent = '';
  try {
    await navigator.clipboard.writeText(area.value);
    told.textContent = COPIED;
  } catch {
    area.select();
    told.textContent = BY_HAND;
  }
}

function drawCopy({ label, text }: Copy, at: number): HTMLElement {
  const id = `copy-${at}`;
  const area = make('textarea', { id, rows: '5', readonly: true }, text);
  const told = make('span', { role: 'status' });
  const button = make('button', { type: 'button', 'aria-label': `Copy ${label}` }, 'Copy');
  button.addEventListener('click', () => void copy(area, told));
  return make(
    'div',
    { class: 'field' },
    make('label', { for: id }, label),
    area,
    make('div', { class: 'actions' }, button, told),
  );
}

/** Shows quotations in boxes that they can be copied from; resolves when it is closed. */
export function openCopies(copies: readonly Copy[]): Promise<void> {
  const fields = copies.map(drawCopy);
  return openDialog('Copy quote', make('div', {}, ...fields, make('div', { class: 'actions' }, closeButton('Close'))));
}
