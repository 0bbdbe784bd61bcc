import { z } from 'zod';

/**
 * Block Kit as https://docs.slack.dev/reference/block-kit describes it, as far as this product uses it: what is not named
 * here is refused, so that nothing leaves the product that nobody held against Slack's limits.
 */

const text = (most: number) => z.string().min(1).max(most);
const id = text(255);
const url = z.url({ protocol: /^https?$/ }).max(3_000);

const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(most), emoji: z.boolean().optional() });

const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(most), verbatim: z.boolean().optional() });

const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

const style = z.strictObject({
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  strike: z.literal(true).optional(),
});

/** No mention of a person, group, channel or everybody: nothing that rings is ever built. */
const richTextElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({ type: z.literal('link'), url, text: z.string().min(1).optional(), style: style.optional() }),
]);

const richTextElements = z.array(richTextElement).min(1);
const richTextSection = z.strictObject({ type: z.literal('rich_text_section'), elements: richTextElements });
const richTextBorder = z.union([z.literal(0), z.literal(1)]).optional();

const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        richTextSection,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(richTextSection).min(1),
          indent: z.int().min(0).max(8).optional(),
          border: richTextBorder,
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: richTextElements, border: richTextBorder }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: richTextElements,
          border: richTextBorder,
        }),
      ]),
    )
    .min(1),
});

const confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plainText(75),
  value: text(2_000).optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: text(75).optional(),
  confirm: confirm.optional(),
});

const option = z.strictObject({
  text: anyText(75),
  value: text(150),
  description: plainText(75).optional(),
});
const options = z.array(option).min(1).max(100);

const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: id,
  options,
  initial_option: option.optional(),
  placeholder: plainText(150).optional(),
});

const multiStaticSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  action_id: id,
  options,
  initial_options: z.array(option).min(1).optional(),
  max_selected_items: z.int().min(1).optional(),
  placeholder: plainText(150).optional(),
});

const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  action_id: id,
  default_to_current_conversation: z.boolean().optional(),
  initial_conversation: z.string().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_bot_users: z.boolean().optional(),
      exclude_external_shared_channels: z.boolean().optional(),
    })
    .optional(),
  placeholder: plainText(150).optional(),
});

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  action_id: id,
  options: z.array(option).min(1).max(10),
  initial_options: z.array(option).min(1).optional(),
});

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: id,
  options: z.array(option).min(1).max(10),
  initial_option: option.optional(),
});

const timePicker = z.strictObject({
  type: z.literal('timepicker'),
  action_id: id,
  initial_time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  timezone: z.string().optional(),
  placeholder: plainText(150).optional(),
});

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id,
  initial_value: z.string().max(3_000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3_000).optional(),
  max_length: z.int().min(1).max(3_000).optional(),
  placeholder: plainText(150).optional(),
});

const action = z.discriminatedUnion('type', [button, staticSelect, multiStaticSelect, conversationsSelect, timePicker]);

const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  staticSelect,
  multiStaticSelect,
  conversationsSelect,
  checkboxes,
  radioButtons,
  timePicker,
]);

const image = z.strictObject({ type: z.literal('image'), image_url: url, alt_text: text(2_000) });

const block = z.discriminatedUnion('type', [
  richText,
  z.strictObject({ type: z.literal('header'), block_id: id.optional(), text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id: id.optional() }),
  z.strictObject({
    type: z.literal('context'),
    block_id: id.optional(),
    elements: z
      .array(z.discriminatedUnion('type', [plainText(3_000), mrkdwn(3_000), image]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('actions'), block_id: id.optional(), elements: z.array(action).min(1).max(25) }),
  z.strictObject({
    type: z.literal('section'),
    block_id: id.optional(),
    text: anyText(3_000).optional(),
    fields: z.array(anyText(2_000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [button, staticSelect, image]).optional(),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id: id.optional(),
    label: plainText(2_000),
    hint: plainText(2_000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
  }),
  z.strictObject({
    type: z.literal('image'),
    block_id: id.optional(),
    image_url: url,
    alt_text: text(2_000),
    title: plainText(2_000).optional(),
  }),
]);

type Blocks = z.infer<typeof block>[];

const MOST_CHARACTERS = 12_000;

/** Every string below `text`: what counts towards msg_blocks_too_long. */
export function countCharacters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countCharacters(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : countCharacters(inner)),
    0,
  );
}

const isUnique = (ids: readonly (string | undefined)[]): boolean => {
  const known = ids.filter((each) => each !== undefined);
  return new Set(known).size === known.length;
};

const actionIds = (blocks: Blocks): string[] =>
  blocks.flatMap((each) => (each.type === 'actions' ? each.elements.map(({ action_id }) => action_id) : []));

const blocksOf = (most: number) =>
  z
    .array(block)
    .min(1)
    .max(most)
    .refine((blocks) => isUnique(blocks.map(({ block_id }) => block_id)), 'block_id stands twice')
    .refine((blocks) => blocks.every((each) => isUnique(actionIds([each]))), 'action_id stands twice in one block');

/** The blocks of a message. */
export const messageBlocks = blocksOf(50)
  .refine((blocks) => blocks.every(({ type }) => type !== 'input'), 'a message of ours has no inputs')
  .refine((blocks) => countCharacters(blocks) <= MOST_CHARACTERS, `more than ${MOST_CHARACTERS} characters`);

/** The Home tab of one person. */
export const homeView = z.strictObject({
  type: z.literal('home'),
  blocks: blocksOf(100),
  private_metadata: z.string().max(3_000).optional(),
  callback_id: id.optional(),
});

/** A modal. */
export const modalView = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  blocks: blocksOf(100),
  private_metadata: z.string().max(3_000).optional(),
  callback_id: id.optional(),
  notify_on_close: z.boolean().optional(),
});
