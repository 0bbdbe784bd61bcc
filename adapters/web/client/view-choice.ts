import type { ViewName } from './views.js';

/** In the address, so that it can be given to others ("/?view=teams"), and kept for the other pages of this tab. */
const PARAMETER = 'view';
const KEY = 'briefing-bot-view';

const inputs = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[name=view]')];

const isView = (name: string | null): name is ViewName => name === 'slack' || name === 'teams' || name === 'text';

/** A browser may keep nothing. */
function recall(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(view: ViewName): void {
  try {
    sessionStorage.setItem(KEY, view);
  } catch {
    // It is in the address too.
  }
}

function putIntoAddress(view: ViewName): void {
  const address = new URL(location.href);
  address.searchParams.set(PARAMETER, view);
  history.replaceState(history.state, '', address);
}

function readView(): ViewName {
  const asked = [new URL(location.href).searchParams.get(PARAMETER), recall()];
  return asked.find(isView) ?? 'slack';
}

/** The platform that is chosen just now. */
export function chosenView(): ViewName {
  const value = inputs().find(({ checked }) => checked)?.value ?? null;
  return isView(value) ? value : 'slack';
}

/** The platform that is chosen; `onChange` is told of another, and of other colours. */
export function chooseView(onChange: (view: ViewName) => void): ViewName {
  const view = readView();
  keep(view);
  for (const input of inputs()) {
    input.checked = input.value === view;
    input.addEventListener('change', () => {
      if (!isView(input.value)) return;
      keep(input.value);
      putIntoAddress(input.value);
      onChange(input.value);
    });
  }
  // Cards are drawn in colours of their own.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => onChange(chosenView()));
  return view;
}
