import type { InputBlock, PlainTextOption } from '@slack/types';
import { plain } from './elements.js';

interface TextInput {
  readonly hint: string;
  readonly isOptional?: true;
  readonly isLong?: true;
}

const LONGEST_LINE = 300;
const LONGEST_TEXT = 1_500;

export const option = (text: string, value = text): PlainTextOption => ({ text: plain(text), value });

/** An input of a dialog; its name is that of what is entered. */
function input(name: string, label: string, rest: Pick<InputBlock, 'element' | 'hint' | 'optional'>): InputBlock {
  return { type: 'input', block_id: name, label: plain(label), ...rest };
}

/** One line of words, or several. */
export const textInput = (name: string, label: string, { hint, isOptional, isLong }: TextInput): InputBlock =>
  input(name, label, {
    hint: plain(hint),
    ...(isOptional && { optional: true }),
    element: {
      type: 'plain_text_input',
      action_id: name,
      max_length: isLong ? LONGEST_TEXT : LONGEST_LINE,
      ...(isLong && { multiline: true }),
    },
  });

/** Boxes to tick: at least one of them, unless it is optional. */
export const boxes = (
  name: string,
  label: string,
  { options, first, isOptional }: { options: PlainTextOption[]; first?: PlainTextOption; isOptional?: true },
): InputBlock =>
  input(name, label, {
    ...(isOptional && { optional: true }),
    element: { type: 'checkboxes', action_id: name, options, ...(first && { initial_options: [first] }) },
  });

/** A time of day, which is always chosen. */
export const timeInput = (name: string, label: string, initial_time: string): InputBlock =>
  input(name, label, { element: { type: 'timepicker', action_id: name, initial_time } });

/** One of the channels that the person sees, or none. */
export const channelInput = (name: string, label: string, hint: string): InputBlock =>
  input(name, label, {
    hint: plain(hint),
    optional: true,
    element: {
      type: 'conversations_select',
      action_id: name,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
    },
  });
