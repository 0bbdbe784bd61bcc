import type { Asker } from '../../src/conversation.js';

/** Whoever sits at this terminal. */
export const CONSOLE_ASKER: Asker = {
  platform: 'console',
  workspace: 'terminal',
  channel: 'terminal',
  user: 'terminal',
  private: true,
  admin: true,
};
