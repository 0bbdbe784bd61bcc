import type { Activity } from './activity.js';

const GONE: ReadonlySet<string | undefined> = new Set(['channelDeleted', 'teamDeleted', 'teamHardDeleted']);

/** Whether the bot has come to a conversation, or cannot write there any more; undefined for everything else. */
export function changeOf(activity: Activity): 'added' | 'removed' | undefined {
  const { type, action, membersAdded = [], membersRemoved = [], recipient, channelData } = activity;
  const isBot = ({ id }: { id: string }) => id === recipient.id;
  // A new version of the app is told as "remove-upgrade" and "add-upgrade".
  if (type === 'installationUpdate') return action === 'add' ? 'added' : action === 'remove' ? 'removed' : undefined;
  if (type !== 'conversationUpdate') return undefined;
  if (membersAdded.some(isBot)) return 'added';
  return membersRemoved.some(isBot) || GONE.has(channelData?.eventType) ? 'removed' : undefined;
}
