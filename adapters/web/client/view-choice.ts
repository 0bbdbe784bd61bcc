import type { ViewName } from './views.js';

/** In the address, so that it stays when the page is opened anew: "/?view=teams". */
const PARAMETER = 'view';

const inputs = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[name=view]')];

const isView = (name: string | null): name is ViewName => name === 'slack' || name === 'teams' || name === 'text';

function keep(view: ViewName): void {
  const address = new URL(location.href);
  address.searchParams.set(PARAMETER, view);
  history.replaceState(null, '', address);
}

/** The platform that is chosen; `onChange` is told of another, and of other colours. */
export function chooseView(onChange: (view: ViewName) => void): ViewName {
  const asked = new URL(location.href).searchParams.get(PARAMETER);
  let view: ViewName = isView(asked) ? asked : 'slack';
  for (const input of inputs()) {
    input.checked = input.value === view;
    input.addEventListener('change', () => {
      if (!isView(input.value)) return;
      view = input.value;
      keep(view);
      onChange(view);
    });
  }
  // Cards are drawn in colours of their own.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => onChange(view));
  return view;
}
