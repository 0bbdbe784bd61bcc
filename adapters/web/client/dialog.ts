import { make } from './elements.js';

/** Opens a dialog of that title over the page; resolves when it is closed, and the focus is back where it was. */
export function openDialog(title: string, content: HTMLElement): Promise<void> {
  const heading = make('h2', { id: 'dialog-title' }, title);
  const dialog = make('dialog', { 'aria-labelledby': 'dialog-title' }, heading, content);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
    dialog.showModal();
  });
}

/** Closes the dialog that it stands in. */
export function closeButton(words: string): HTMLButtonElement {
  const button = make('button', { type: 'button' }, words);
  button.addEventListener('click', () => button.closest('dialog')?.close());
  return button;
}
