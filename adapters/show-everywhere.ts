import { renderText } from './console/render.js';
import { nameInSlack, toTyped } from './slack/command-names.js';
import { toReply as toBlocks, toShared as toSharedBlocks } from './slack/reply.js';
import { toReply as toCard, toShared as toSharedCard } from './teams/reply.js';
import type { TypedCommand, Vocabulary } from './web/page-types.js';
import type { Show } from './web/show.js';

/** By what an answer is shared in Teams; nothing is, from here. */
const KEY = 'playground';

/** How every platform shows an answer to whoever asked for it, or to everybody once it was shared. */
export const showEverywhere: Show = ({ sharer, ...shown }) => {
  // What can be asked next stands on buttons below the text.
  const text = renderText({ ...shown.answer, followUps: [] }, { colour: false });
  if (sharer !== undefined) return { slack: toSharedBlocks(shown, sharer), teams: toSharedCard(shown, sharer), text };
  // What nobody asked for cannot be asked anew, to be shared or told of.
  const offers = shown.question === '' ? [] : (['share', 'report'] as const);
  return {
    slack: toBlocks({ ...shown, offers }),
    teams: toCard({ ...shown, offers: [...offers, 'copy'], key: KEY }),
    text,
  };
};

const inSlack = ({ name, usage, examples, ...command }: TypedCommand): TypedCommand => ({
  ...command,
  name: nameInSlack(name),
  usage: toTyped(usage),
  examples: examples.map(toTyped),
});

/** What can be typed, as each platform names it. */
export const nameEverywhere = (vocabulary: Omit<Vocabulary, 'inSlack'>): Vocabulary => ({
  ...vocabulary,
  inSlack: vocabulary.commands.map(inSlack),
});
