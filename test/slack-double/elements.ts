import type { Block } from './workspace.js';

/** Something that a person can press, choose from or fill in. */
export interface Element {
  readonly type: string;
  readonly action_id: string;
  readonly [field: string]: unknown;
}

/** An element with the block it stands in. */
export interface Placed {
  readonly block: Block;
  readonly element: Element;
}

/** What an element holds: { selected_option: … }. */
export type Held = Readonly<Record<string, unknown>>;

/** One thing, or several where the element takes several: an option's value or words, or what was typed. */
export type Choice = string | readonly string[];

/** Block id, then action id, then what is held there: as Slack tells it to the app. */
export type State = Readonly<Record<string, Readonly<Record<string, Held>>>>;

/** Under which name each element holds what it holds. */
const FIELDS = new Map(
  Object.entries({
    value: 'plain_text_input email_text_input url_text_input number_input',
    selected_option: 'static_select external_select radio_buttons overflow',
    selected_options: 'multi_static_select multi_external_select checkboxes',
    selected_conversation: 'conversations_select',
    selected_conversations: 'multi_conversations_select',
    selected_channel: 'channels_select',
    selected_user: 'users_select',
    selected_users: 'multi_users_select',
    selected_date: 'datepicker',
    selected_time: 'timepicker',
  }).flatMap(([field, types]) => types.split(' ').map((type) => [type, field] as const)),
);

interface Option {
  readonly text: { readonly text: string };
  readonly value: string;
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && 'type' in value && 'action_id' in value;

function findElements(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap((block) =>
    [block['element'], block['accessory'], block['elements']]
      .flat()
      .filter(isElement)
      .map((element) => ({ block, element })),
  );
}

/** "Show more" of a button, "Theme" of a menu or an input. */
function labelOf({ block, element }: Placed): string {
  const label = element['text'] ?? element['placeholder'] ?? block['label'];
  return typeof label === 'object' && label !== null && 'text' in label ? String(label.text) : '';
}

/** The element with this action id or label. Throws where a person would see none. */
export function findElement(blocks: readonly Block[], wanted: string): Placed {
  const all = findElements(blocks);
  const found = all.find(({ element }) => element.action_id === wanted) ?? all.find((each) => labelOf(each) === wanted);
  if (found) return found;
  const seen = all.map((each) => `${each.element.action_id} (${labelOf(each)})`).join(', ');
  throw new Error(`Nobody can use “${wanted}” here: there is ${seen || 'nothing to press'}.`);
}

function pick({ options = [], option_groups = [] }: Element, wanted: string): Option {
  const grouped = (option_groups as { readonly options: readonly Option[] }[]).flatMap((group) => group.options);
  const all = [...(options as readonly Option[]), ...grouped];
  const found = all.find(({ value, text }) => value === wanted || text.text === wanted);
  if (found) return found;
  throw new Error(`“${wanted}” is not among the choices: ${all.map(({ text }) => text.text).join(', ')}.`);
}

/** What the element holds once a person has chosen; a button holds nothing. Throws where the choice is not offered. */
export function choose(element: Element, choice: Choice): Held {
  const field = FIELDS.get(element.type);
  if (field === undefined) return {};
  const isListed = field.startsWith('selected_option') && !element.type.includes('external');
  const chosen = [choice].flat().map((wanted) => (isListed ? pick(element, wanted) : wanted));
  return { [field]: field.endsWith('s') ? chosen : chosen[0] };
}

/** What the element holds before anybody has touched it. */
function initialOf(element: Element): Held {
  const field = FIELDS.get(element.type) ?? '';
  const initial = element[field === 'value' ? 'initial_value' : field.replace('selected', 'initial')];
  return { [field]: initial ?? (field.endsWith('s') ? [] : null) };
}

/** What everything holds: as the app proposed it, but for what was chosen, by action id. */
export function stateOf(blocks: readonly Block[], choices: Readonly<Record<string, Choice>>): State {
  const state: Record<string, Record<string, Held>> = {};
  for (const { block, element } of findElements(blocks).filter(({ element: { type } }) => FIELDS.has(type))) {
    const choice = choices[element.action_id];
    const held = choice === undefined ? initialOf(element) : choose(element, choice);
    const id = String(block['block_id']);
    state[id] = { ...state[id], [element.action_id]: { type: element.type, ...held } };
  }
  return state;
}

/** The label of the first input that must be filled in and is not: Slack keeps the person from submitting it. */
export function findUnfilled(blocks: readonly Block[], state: State): string | undefined {
  const inputs = findElements(blocks).filter(({ block }) => block.type === 'input' && block['optional'] !== true);
  const unfilled = inputs.find(({ block, element }) => {
    const held = state[String(block['block_id'])]?.[element.action_id]?.[FIELDS.get(element.type) ?? ''];
    return held === null || String(held) === '';
  });
  return unfilled && String((unfilled.block['label'] as { readonly text?: string }).text);
}
