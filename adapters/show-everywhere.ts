import { renderText } from './console/render.js';
import { toReply as toBlocks, toShared as toSharedBlocks } from './slack/reply.js';
import { toReply as toCard, toShared as toSharedCard } from './teams/reply.js';
import type { Show } from './web/show.js';

/** By what an answer is shared in Teams; nothing is, from here. */
const KEY = 'playground';

/** How every platform shows an answer to whoever asked for it, or to everybody once it was shared. */
export const showEverywhere: Show = ({ sharer, ...shown }) => {
  const text = renderText(shown.answer, { colour: false });
  if (sharer !== undefined) return { slack: toSharedBlocks(shown, sharer), teams: toSharedCard(shown, sharer), text };
  return {
    slack: toBlocks({ ...shown, offers: ['share', 'report'] }),
    teams: toCard({ ...shown, offers: ['share', 'report', 'copy'], key: KEY }),
    text,
  };
};
