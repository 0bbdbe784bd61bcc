import type { Form, FormInput } from '../../src/forms.js';
import { newCard } from './card.js';
import { toNote } from './card-elements.js';
import type { Card, CardElement } from './card-types.js';
import { toCardInput } from './inputs.js';
import type { Press } from './press.js';

/** Characters of the question that a form is about. */
const LONGEST_ABOUT = 200;

/** Below its input: above, it would be read with the input before. */
const toHint = (input: FormInput): CardElement[] =>
  input.kind === 'text' ? toNote(input.hint, { spacing: 'Small' }) : [];

/** A form as the card of a dialog; what it was opened from travels with it. What is entered comes back beside the press. */
export function toFormCard({ name, title, submit, inputs }: Form, question?: string): Card {
  const press: Press = { does: 'send', form: name, ...(question && { question: question.slice(0, LONGEST_ABOUT) }) };
  return {
    ...newCard(
      inputs.flatMap((input) => [toCardInput(input), ...toHint(input)]),
      title,
    ),
    actions: [{ type: 'Action.Submit', title: submit, data: press }],
  };
}
