import bolt from '@slack/bolt';
import { SIGNING_SECRET } from './requests.js';
import { silentLogger } from './silent-logger.js';
import { BOT_TOKEN, botOf, botUserOf, TEAM } from './workspace.js';

const { App, HTTPReceiver } = bolt;

export interface BareCommand {
  /** Where it listens for Slack. */
  readonly url: string;
  stop(): Promise<unknown>;
}

/** An app of Slack's SDK with one command and nothing else: it acknowledges with a message that is always the same. */
export async function startBareCommand(command: string, message: object): Promise<BareCommand> {
  const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logger: silentLogger });
  const app = new App({
    token: BOT_TOKEN,
    tokenVerificationEnabled: false,
    botId: botOf(TEAM),
    botUserId: botUserOf(TEAM),
    logger: silentLogger,
    receiver,
  });
  app.command(command, ({ ack }) => ack({ text: '', ...message }));
  const address = (await receiver.start({ port: 0, host: '127.0.0.1' })).address();
  if (address === null || typeof address === 'string') throw new Error('The app listens nowhere.');
  return { url: `http://127.0.0.1:${address.port}/slack/events`, stop: () => app.stop() };
}
