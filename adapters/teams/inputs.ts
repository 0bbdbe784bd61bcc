import { type Choice, type FormInput, LONGEST_LINE, LONGEST_TEXT } from '../../src/forms.js';
import type { InputChoices, InputText, InputTime } from './card-types.js';

/** What is chosen of a place: the conversation that the form was opened in, or the person alone. */
export const HERE = 'here';
export const ME = 'me';

const PLACES: readonly Choice[] = [
  { label: 'To me alone', value: ME },
  { label: 'Here, for everybody', value: HERE },
];

const REQUIRED = { isRequired: true, errorMessage: 'This is needed.' } as const;

const toTitled = ({ label, value }: Choice) => ({ title: label, value });

/** A place has an answer from the start. */
const isOptional = (input: FormInput): boolean =>
  input.kind === 'place' || (input.kind !== 'time' && input.isOptional === true);

/** An input of a form as a card has it; a place that is left alone is the person’s own. */
export function toCardInput(input: FormInput): InputText | InputChoices | InputTime {
  const common = { id: input.name, label: input.label, ...(!isOptional(input) && REQUIRED) };
  switch (input.kind) {
    case 'text':
      return {
        ...common,
        type: 'Input.Text',
        maxLength: input.isLong ? LONGEST_TEXT : LONGEST_LINE,
        ...(input.isLong && { isMultiline: true }),
      };
    case 'choices':
      return {
        ...common,
        type: 'Input.ChoiceSet',
        style: 'expanded',
        isMultiSelect: true,
        choices: input.choices.map(toTitled),
        ...(input.chosen && { value: input.chosen.value }),
      };
    case 'time':
      return { ...common, type: 'Input.Time', value: input.time };
    case 'place':
      return { ...common, type: 'Input.ChoiceSet', style: 'compact', choices: PLACES.map(toTitled), value: ME };
  }
}
