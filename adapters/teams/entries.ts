import { z } from 'zod';
import { type Entries, type Form, type FormInput, LONGEST_LINE, LONGEST_TEXT } from '../../src/forms.js';
import { HERE, ME } from './inputs.js';

type Entered = z.ZodType<readonly string[]>;

/** Nothing where nothing was entered. */
const oneOf = (schema: z.ZodType<string>): Entered =>
  z
    .union([z.literal(''), schema])
    .default('')
    .transform((value) => (value === '' ? [] : [value]));

/** "Monday,Thursday" */
const someOf = (values: readonly string[]): Entered =>
  z
    .string()
    .default('')
    .transform((joined) => (joined === '' ? [] : joined.split(',')))
    .pipe(z.array(z.enum(values)));

function schemaOf(input: FormInput): Entered {
  switch (input.kind) {
    case 'text':
      return oneOf(z.string().max(input.isLong ? LONGEST_TEXT : LONGEST_LINE));
    case 'choices':
      return someOf(input.choices.map(({ value }) => value));
    case 'time':
      return oneOf(z.string().max(LONGEST_LINE));
    case 'place':
      return oneOf(z.enum([HERE, ME]));
  }
}

/** What was entered into a form, of the flat object that Teams sends back; undefined for what the form cannot hold. */
export function readEntries(data: unknown, { inputs }: Form): Entries | undefined {
  const schema = z.object(Object.fromEntries(inputs.map((input) => [input.name, schemaOf(input)])));
  const { data: entered } = schema.safeParse(data);
  return entered && new Map(Object.entries(entered));
}
