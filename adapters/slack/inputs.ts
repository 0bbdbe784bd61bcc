import type { InputBlock, PlainTextOption } from '@slack/types';
import { type Choice, type FormInput, LONGEST_LINE, LONGEST_TEXT } from '../../src/forms.js';
import { plain } from './elements.js';

const WHERE_HINT = 'Left empty: to you alone. A channel has to invite the bot first: /invite @Briefing Bot';

const toOption = ({ label, value }: Choice): PlainTextOption => ({ text: plain(label), value });

function toElement(input: FormInput): InputBlock['element'] {
  const { name } = input;
  switch (input.kind) {
    case 'text':
      return {
        type: 'plain_text_input',
        action_id: name,
        max_length: input.isLong ? LONGEST_TEXT : LONGEST_LINE,
        ...(input.isLong && { multiline: true }),
      };
    case 'choices':
      return {
        type: 'checkboxes',
        action_id: name,
        options: input.choices.map(toOption),
        ...(input.chosen && { initial_options: [toOption(input.chosen)] }),
      };
    case 'time':
      return { type: 'timepicker', action_id: name, initial_time: input.time };
    case 'place':
      return {
        type: 'conversations_select',
        action_id: name,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
      };
  }
}

function hintOf(input: FormInput): string | undefined {
  if (input.kind === 'place') return WHERE_HINT;
  return input.kind === 'text' ? input.hint : undefined;
}

const isOptional = (input: FormInput): boolean =>
  input.kind === 'place' || (input.kind !== 'time' && input.isOptional === true);

/** An input of a form as Slack shows it. */
export function toInputBlock(input: FormInput): InputBlock {
  const hint = hintOf(input);
  return {
    type: 'input',
    block_id: input.name,
    label: plain(input.label),
    ...(hint !== undefined && { hint: plain(hint) }),
    ...(isOptional(input) && { optional: true }),
    element: toElement(input),
  };
}
