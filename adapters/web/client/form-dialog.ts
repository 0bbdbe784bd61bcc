import type { PageForm } from '../page-types.js';
import { closeButton, openDialog } from './dialog.js';
import { make } from './elements.js';

type Input = PageForm['inputs'][number];

const LONGEST_LINE = 300;
const LONGEST_TEXT = 1_500;

function drawChoices(input: Extract<Input, { kind: 'choices' }>): HTMLElement {
  const boxes = input.choices.map(({ label, value }) =>
    make(
      'label',
      { class: 'choice' },
      make('input', { type: 'checkbox', name: input.name, value, checked: value === input.chosen?.value }),
      ` ${label}`,
    ),
  );
  return make('fieldset', {}, make('legend', {}, input.label), ...boxes);
}

function drawText(input: Extract<Input, { kind: 'text' }>): HTMLElement {
  const { name, label, hint, isOptional = false, isLong = false } = input;
  const id = `input-${name}`;
  const common = { id, name, required: !isOptional, 'aria-describedby': `${id}-hint` };
  const field = isLong
    ? make('textarea', { ...common, rows: '5', maxlength: String(LONGEST_TEXT) })
    : make('input', { ...common, type: 'text', maxlength: String(LONGEST_LINE) });
  const words = `${label}${isOptional ? ' (optional)' : ''}`;
  return make(
    'div',
    { class: 'field' },
    make('label', { for: id }, words),
    field,
    make('p', { id: `${id}-hint`, class: 'about' }, hint),
  );
}

function drawTime({ name, label, time }: Extract<Input, { kind: 'time' }>): HTMLElement {
  const id = `input-${name}`;
  const field = make('input', { id, name, type: 'time', value: time, required: true });
  return make('div', { class: 'field' }, make('label', { for: id }, label), field);
}

/** There is one conversation here, so nobody is asked where. */
function drawInput(input: Input): HTMLElement | undefined {
  switch (input.kind) {
    case 'text':
      return drawText(input);
    case 'choices':
      return drawChoices(input);
    case 'time':
      return drawTime(input);
    case 'place':
      return undefined;
  }
}

export type FormEntries = Readonly<Record<string, string[]>>;

function readEntries(form: HTMLFormElement): FormEntries {
  const data = new FormData(form);
  const names = [...new Set(data.keys())];
  return Object.fromEntries(
    names.map((name) => [
      name,
      data
        .getAll(name)
        .map(String)
        .filter((entry) => entry !== ''),
    ]),
  );
}

/** Opens a form as a dialog; resolves to what was entered, or undefined where it was closed. */
export async function openForm({ title, submit, inputs }: PageForm): Promise<FormEntries | undefined> {
  const send = make('button', { type: 'submit', class: 'main' }, submit);
  const actions = make('div', { class: 'actions' }, send, closeButton('Cancel'));
  const form = make('form', { method: 'dialog' }, ...inputs.map(drawInput), actions);
  let entries: FormEntries | undefined;
  form.addEventListener('submit', () => {
    entries = readEntries(form);
  });
  await openDialog(title, form);
  return entries;
}
