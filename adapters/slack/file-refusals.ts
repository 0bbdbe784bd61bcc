import { RemediedError } from '../../src/errors.js';

export const SEND_AGAIN = 'Send the file again in a minute.';

/** Slack refuses, or asks the bot to sign in: the app was installed before it asked for this scope, or the file is not shared with it. */
export const UNAUTHORISED = new RemediedError(
  'Slack does not let Briefing Bot read files here, or not this one.',
  'Ask an admin of the workspace to install the app anew with the scope files:read, then send the file again.',
);
