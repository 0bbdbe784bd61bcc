import { z } from 'zod';

/**
 * Adaptive Cards 1.5 as https://adaptivecards.io/explorer describes them, as far as this product uses them: what is not
 * named here is refused, TextBlock and FactSet among it, which read Markdown in their words.
 */

const words = z.string().min(1);
const url = z.url({ protocol: /^https?$/ });
const id = z.string().min(1).max(100);

const placed = {
  id: id.optional(),
  spacing: z.enum(['None', 'Small', 'Default', 'Medium', 'Large']).optional(),
  separator: z.literal(true).optional(),
};

const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title: words.optional(), url });

const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: words,
  tooltip: words.optional(),
  data: z.looseObject({ msteams: z.strictObject({ type: z.literal('task/fetch') }).optional() }),
});

const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title: words,
  tooltip: words.optional(),
  verb: words,
  data: z.looseObject({}),
  style: z.enum(['positive', 'destructive']).optional(),
  fallback: submit,
});

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: words,
  size: z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.literal('Bolder').optional(),
  isSubtle: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  selectAction: openUrl.optional(),
});

const richText = z.strictObject({
  type: z.literal('RichTextBlock'),
  ...placed,
  inlines: z.array(z.union([textRun, words])).min(1),
});

const input = { ...placed, id, label: words, isRequired: z.literal(true).optional(), errorMessage: words.optional() };

const element: z.ZodType = z.discriminatedUnion('type', [
  richText,
  z.strictObject({
    type: z.literal('Image'),
    ...placed,
    url,
    altText: words,
    size: z.enum(['Auto', 'Stretch', 'Small', 'Medium', 'Large']),
    msteams: z.strictObject({ allowExpand: z.literal(true) }),
  }),
  z.strictObject({
    type: z.literal('Container'),
    ...placed,
    style: z.enum(['default', 'emphasis', 'accent']).optional(),
    get items(): z.ZodArray<z.ZodType> {
      return z.array(element).min(1);
    },
  }),
  z.strictObject({
    type: z.literal('Table'),
    ...placed,
    columns: z.array(z.strictObject({ width: z.number().positive() })).min(1),
    get rows(): z.ZodArray<z.ZodType> {
      return z.array(row).min(1);
    },
    firstRowAsHeaders: z.boolean(),
    showGridLines: z.boolean(),
    get fallback(): z.ZodType {
      return element;
    },
  }),
  z.strictObject({
    type: z.literal('Input.Text'),
    ...input,
    isMultiline: z.literal(true).optional(),
    maxLength: z.int().positive().optional(),
    placeholder: words.optional(),
    value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...input,
    style: z.enum(['expanded', 'compact']),
    isMultiSelect: z.literal(true).optional(),
    value: z.string().optional(),
    choices: z.array(z.strictObject({ title: words, value: words.regex(/^[^,]+$/) })).min(1), // "Monday"
  }),
  z.strictObject({
    type: z.literal('Input.Time'),
    ...input,
    value: z
      .string()
      .regex(/^\d\d:\d\d$/) // "09:00"
      .optional(),
  }),
]);

const cell = z.strictObject({ type: z.literal('TableCell'), items: z.array(element) });
const row = z.strictObject({ type: z.literal('TableRow'), cells: z.array(cell).min(1) });

const MOST_ACTIONS = 6;
const MOST_BYTES = 28_000;

const sizeOf = (value: unknown): number => {
  const json = JSON.stringify(value);
  return Math.max(Buffer.byteLength(json, 'utf8'), Buffer.byteLength(json, 'utf16le'));
};

/** The ids of all inputs; what stands in for a table on old clients is not counted twice. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, id: own, fallback: _, ...rest } = value as Record<string, unknown>;
  const isInput = typeof type === 'string' && type.startsWith('Input.') && typeof own === 'string';
  return [...(isInput ? [own] : []), ...Object.values(rest).flatMap(idsIn)];
}

const card = z
  .strictObject({
    type: z.literal('AdaptiveCard'),
    $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
    version: z.literal('1.5'),
    fallbackText: words.max(1_500),
    body: z.array(element).min(1),
    actions: z
      .array(z.discriminatedUnion('type', [submit, execute, openUrl]))
      .min(1)
      .max(MOST_ACTIONS)
      .optional(),
    msteams: z.strictObject({ width: z.literal('Full') }).optional(),
  })
  .refine((value) => new Set(idsIn(value)).size === idsIn(value).length, 'an id stands twice')
  .refine((value) => sizeOf(value) <= MOST_BYTES, `more than ${MOST_BYTES} bytes`);

/** What Teams would not take of a card, or would show otherwise than it is meant: "body.0.text: …"; nothing where all is well. */
export function findCardFaults(value: unknown): string[] {
  const { error } = card.safeParse(value);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
