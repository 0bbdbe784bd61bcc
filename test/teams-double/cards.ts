/** A button of a card, as far as Teams looks at it. */
export interface Button {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly fallback?: Button;
}

/** What a person chooses and types, by the id of the input. */
export type Values = Readonly<Record<string, string>>;

interface Input {
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly isMultiSelect?: boolean;
  readonly maxLength?: number;
  readonly choices?: readonly { readonly value: string }[];
}

interface CardParts {
  readonly body?: readonly Partial<Input>[];
  readonly actions?: readonly Button[];
}

const TIME = /^\d\d:\d\d$/; // "09:00"

export const buttonsOf = (card: unknown): readonly Button[] => (Object(card) as CardParts).actions ?? [];

const inputsOf = (card: unknown): readonly Input[] =>
  ((Object(card) as CardParts).body ?? []).filter((part): part is Input => part.id !== undefined);

/** The button of that title; of any, the first. Throws where there is none. */
export function findButton(card: unknown, title?: string): Button {
  const buttons = buttonsOf(card);
  const button = title === undefined ? buttons[0] : buttons.find((each) => each.title === title);
  if (button) return button;
  throw new Error(`There is no button ${title} among: ${buttons.map((each) => each.title).join(', ')}`);
}

function isPossible({ type, isMultiSelect, maxLength = Number.POSITIVE_INFINITY, choices }: Input, value: string) {
  if (type === 'Input.Time') return TIME.test(value);
  const chosen = isMultiSelect ? value.split(',') : [value];
  return (
    value.length <= maxLength && (!choices || chosen.every((one) => choices.some((choice) => choice.value === one)))
  );
}

/** Throws where Teams asks for something first. */
function readInput(input: Input, value: string): [string, string][] {
  if (value === '' && input.isRequired) throw new Error(`Teams asks for “${input.label}” first.`);
  if (value !== '' && !isPossible(input, value)) throw new Error(`“${input.label}” takes no such value: ${value}`);
  return value === '' ? [] : [[input.id, value]];
}

/** What the inputs of a card come to; one that stays empty is not sent. Throws where Teams would not send it. */
export function fillIn(card: unknown, values: Values): Values {
  const inputs = inputsOf(card);
  const unknown = Object.keys(values).filter((id) => !inputs.some((input) => input.id === id));
  if (unknown.length > 0)
    throw new Error(`There is no input ${unknown} among: ${inputs.map(({ id }) => id).join(', ')}`);
  return Object.fromEntries(inputs.flatMap((input) => readInput(input, values[input.id] ?? input.value ?? '')));
}
