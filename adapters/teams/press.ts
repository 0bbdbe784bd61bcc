import { z } from 'zod';

/** An answer and the page of it: what a button asks for, or goes back to. */
const asked = z.object({ question: z.string(), page: z.number().int().positive().optional() });
export type Asked = z.infer<typeof asked>;

/** Characters of a key. */
const LONGEST_KEY = 100;

const pressSchema = z.discriminatedUnion('does', [
  /** Asks, and shows the answer in the place of the card that stands behind `from`. */
  z.object({
    does: z.literal('ask'),
    ...asked.shape,
    from: asked.optional(),
    /** The question is meant in the person’s own conversation, wherever the button stands. */
    alone: z.literal(true).optional(),
  }),
  /** Shows an answer that one person sees to everybody in the conversation. */
  z.object({ does: z.literal('share'), ...asked.shape, key: z.string().max(LONGEST_KEY) }),
  /** Opens a dialog with the quotations of the answer, ready to copy. */
  z.object({ does: z.literal('copy'), ...asked.shape }),
  /** Opens the form of that name; `question` is what it was opened from. */
  z.object({ does: z.literal('form'), form: z.string(), question: z.string().optional() }),
  /** A form that was filled in: what was entered stands beside these. */
  z.object({ does: z.literal('send'), form: z.string(), question: z.string().optional() }),
]);

/** What a button carries, and brings back when it is pressed. */
export type Press = z.infer<typeof pressSchema>;

/** A press that does one of these. */
export type Pressed<Does extends Press['does']> = Extract<Press, { readonly does: Does }>;

/** What a button carries of the id of an activity, to be known by. */
export const toKey = (id: string): string => id.slice(0, LONGEST_KEY);

/** What a button of ours brought back; undefined for anything else, such as a button of an older version. */
export const readPress = (data: unknown): Press | undefined => pressSchema.safeParse(data).data;
