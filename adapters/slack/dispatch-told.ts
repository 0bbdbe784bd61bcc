import type { App } from '@slack/bolt';
import type { Log } from '../../src/log.js';
import type { Told } from './well-formed.js';

interface Dispatching {
  readonly app: App;
  readonly log: Log;
  /** Answers Slack; called once. */
  readonly acknowledge: (answer: unknown) => unknown;
}

/** What a person is told whose command ended in an error of ours: silence would be worse. */
const APOLOGY = {
  response_type: 'ephemeral',
  text: 'Something went wrong inside the bot, and nothing was changed. Ask once more; if it happens again, tell whoever runs the bot.',
};

/**
 * Lets Slack's SDK find the listeners for what Slack told. It is acknowledged once, also where none of them did, or more
 * than one. Resolves to false where the SDK cannot make anything of it, and then it is not acknowledged.
 */
export async function dispatchTold(told: Told, { app, log, acknowledge }: Dispatching): Promise<boolean> {
  let isAcknowledged = false;
  const ack = async (answer?: unknown): Promise<void> => {
    if (isAcknowledged) return log.warn('Something from Slack was acknowledged more than once');
    isAcknowledged = true;
    await acknowledge(answer);
  };
  try {
    await app.processEvent({ body: told, ack });
  } catch (error) {
    log.warn('Something from Slack could not be read', { error });
    return isAcknowledged;
  }
  if (!isAcknowledged) await ack('command' in told ? APOLOGY : undefined);
  return true;
}
