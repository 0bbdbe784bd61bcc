import { make } from './elements.js';
import { commandOf, findOffers, type Offer, type Typeable } from './find-offers.js';

interface Parts {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly usage: HTMLElement;
}

/** Offers what can be typed, as the platforms do: arrows choose, Tab or Enter takes what was chosen, Escape closes. */
export function completeIn({ input, list, usage }: Parts, typeable: () => Typeable): void {
  let offers: Offer[] = [];
  let chosen = -1;

  const show = () => {
    list.hidden = offers.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    const options = offers.map(({ shown, hint }, at) =>
      make(
        'li',
        { role: 'option', id: `offer-${at}`, 'aria-selected': String(at === chosen) },
        make('span', { class: 'shown' }, shown),
        hint === '' ? undefined : make('span', { class: 'hint' }, hint),
      ),
    );
    list.replaceChildren(...options);
    options[chosen]?.scrollIntoView({ block: 'nearest' });
    if (chosen >= 0) input.setAttribute('aria-activedescendant', `offer-${chosen}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    offers = [];
    chosen = -1;
    show();
  };
  const take = (at: number) => {
    const offer = offers[at];
    if (!offer) return;
    input.value = offer.text;
    update();
    input.focus();
  };
  function update(): void {
    offers = findOffers(input.value, typeable());
    chosen = -1;
    const command = commandOf(input.value, typeable());
    usage.textContent = command ? `${command.usage}: ${command.summary}` : '';
    show();
  }

  input.addEventListener('input', update);
  input.addEventListener('blur', close);
  // A press would take the focus from the input before the click comes.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option) take([...list.children].indexOf(option));
  });
  input.addEventListener('keydown', (event) => {
    if (offers.length === 0) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      chosen =
        (chosen + (key === 'ArrowDown' ? 1 : -1) + offers.length + (chosen < 0 && key === 'ArrowUp' ? 1 : 0)) %
        offers.length;
      show();
    } else if (key === 'Escape') close();
    else if (((key === 'Tab' && !event.shiftKey) || key === 'Enter') && chosen >= 0) take(chosen);
    else return;
    event.preventDefault();
  });
}
