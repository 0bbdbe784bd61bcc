import type { Asker, Conversation } from '../../src/conversation.js';

/** The one conversation of the playground. */
export const PLAYGROUND: Conversation = { platform: 'web', workspace: 'playground', channel: 'playground' };

/** Whoever asks in the page; signed in, it is whoever runs the program. */
export const toAsker = (isSignedIn: boolean): Asker => ({
  ...PLAYGROUND,
  user: 'you',
  name: 'you',
  private: true,
  admin: isSignedIn,
});
