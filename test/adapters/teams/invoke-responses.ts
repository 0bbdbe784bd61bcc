import { z } from 'zod';
import { findCardFaults } from './adaptive-card.js';

/**
 * What Teams takes as the answer to an invoke, as far as this product uses it; what is not named here is refused:
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search,
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/invoking-task-modules.
 */

const CARD = 'application/vnd.microsoft.card.adaptive';

const action = z.looseObject({ type: z.string() });

/** A card without faults. */
const card = z
  .looseObject({ type: z.literal('AdaptiveCard'), actions: z.array(action).optional() })
  .superRefine((value, context) => {
    for (const message of findCardFaults(value)) context.addIssue({ code: 'custom', message });
  });

/** In a dialog Teams answers submissions alone, and opens no other. */
const dialogCard = card.refine(
  ({ actions = [] }) =>
    actions.every(({ type, data }) => type !== 'Action.Execute' && !JSON.stringify(data ?? {}).includes('"msteams"')),
  'has a button that nothing answers in a dialog',
);

/** What stands in somebody's message asks nothing of its readers. */
const insertedCard = card.refine(({ actions = [] }) => actions.length === 0, 'has buttons');

const ok = z.literal(200);

/** To `adaptiveCard/action`. */
export const pressReply = z.strictObject({
  status: ok,
  body: z.discriminatedUnion('type', [
    z.strictObject({ statusCode: ok, type: z.literal(CARD), value: card }),
    z.strictObject({
      statusCode: ok,
      type: z.literal('application/vnd.microsoft.activity.message'),
      value: z.string().min(1),
    }),
  ]),
});

/** To `task/fetch` and `task/submit`. */
export const dialogReply = z.strictObject({
  status: ok,
  body: z.strictObject({
    task: z.strictObject({
      type: z.literal('continue'),
      value: z.strictObject({
        title: z.string().min(1).max(100),
        height: z.union([z.enum(['small', 'medium', 'large']), z.number()]).optional(),
        width: z.union([z.enum(['small', 'medium', 'large']), z.number()]).optional(),
        card: z.strictObject({ contentType: z.literal(CARD), content: dialogCard }),
      }),
    }),
  }),
});

/** Text in which Teams reads HTML: whatever could begin a tag is escaped. */
const html = z.string().refine((text) => !/[<>]|&(?!(?:amp|lt|gt);)/.test(text), 'is read as HTML');

const attachment = z.strictObject({
  contentType: z.literal(CARD),
  content: insertedCard,
  preview: z.strictObject({
    contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
    content: z.strictObject({
      // Teams shows the characters of a title as they are.
      title: z.string().min(1),
      text: html,
      tap: z
        .strictObject({ type: z.literal('invoke'), title: z.string().min(1), value: z.record(z.string(), z.string()) })
        .optional(),
    }),
  }),
});

/** To `composeExtension/query` and `composeExtension/selectItem`. */
export const extensionReply = z.strictObject({
  status: ok,
  body: z.strictObject({
    composeExtension: z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('result'),
        attachmentLayout: z.literal('list'),
        attachments: z.array(attachment).max(25),
      }),
      z.strictObject({ type: z.literal('message'), text: html.min(1) }),
    ]),
  }),
});

/** To `composeExtension/queryLink`: without anything the link stays what it is. */
export const linkReply = z.union([z.strictObject({ status: ok, body: z.strictObject({}) }), extensionReply]);

export type ShownCard = z.infer<typeof card>;
export type Attachment = z.infer<typeof attachment>;

/** By the name of the invoke. */
export const SHAPES = [
  ['adaptiveCard/action', pressReply],
  ['task/fetch', dialogReply],
  ['task/submit', dialogReply],
  ['composeExtension/fetchTask', dialogReply],
  ['composeExtension/submitAction', dialogReply],
  ['composeExtension/query', extensionReply],
  ['composeExtension/selectItem', extensionReply],
  ['composeExtension/queryLink', linkReply],
] as const;

const REPLIES: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>(SHAPES);

/** What Teams would not take of the answer to an invoke of that name; of one that nobody knows nothing is taken. */
export function findInvokeFaults(name: string, reply: unknown): string[] {
  const { error } = (REPLIES.get(name) ?? z.never()).safeParse(reply);
  return error?.issues.map(({ path, message }) => `${name} ${path.join('.')}: ${message}`) ?? [];
}
