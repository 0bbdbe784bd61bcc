import type { Bot } from '../src/bot.js';
import type { Sender } from '../src/digest/sending.js';
import type { Log } from '../src/log.js';
import type { StoreOpener } from '../src/store/store-opener.js';
import { type LastResort, type Watched, watchProcess } from './last-resort.js';
import { type Running, startService } from './service.js';
import type { SlackSettings } from './slack/settings.js';

interface ServeOptions {
  readonly slack: SlackSettings;
  readonly bot: Bot;
  readonly stores: Pick<StoreOpener, 'open' | 'close'>;
  readonly settings: { readonly host: string; readonly port?: number };
  /** Sends what is due, by platform. */
  readonly startDigests: (senders: ReadonlyMap<string, Sender>) => Promise<Running>;
  readonly process: Watched;
  readonly log: Log;
  readonly now: () => Date;
}

/** Where platforms are answered over HTTP that know no other way. */
const USUAL_PORT = 3_000;

function addressFor({ slack, settings }: ServeOptions) {
  const port = settings.port ?? (slack.kind === 'socket' ? undefined : USUAL_PORT);
  return port === undefined ? undefined : { host: settings.host, port };
}

/**
 * Listens in Slack, and sends what is due there, until the process is told to end or cannot go on; it ends the process
 * itself then. Resolves once it listens, to where that is, in words. Rejects where it cannot start.
 */
export async function serve(options: ServeOptions): Promise<string> {
  const { slack: settings, bot, stores, log, now, startDigests } = options;
  const { createSlack } = await import('./slack/slack.js');
  let lastResort: LastResort | undefined;
  let service: Running | undefined;
  const giveUp = (error: Error) => lastResort?.giveUp(error);
  const slack = createSlack({ bot, settings, store: stores.open, log, now, giveUp });
  const address = addressFor(options);
  const senders = new Map([[slack.platform, slack]]);
  lastResort = watchProcess({
    process: options.process,
    log,
    async drain() {
      await service?.stop();
      await stores.close();
    },
  });
  service = await startService({
    platforms: [slack],
    startDigests: () => startDigests(senders),
    log,
    ...(address && { address }),
  });
  return address
    ? `Listening to Slack on http://${address.host}:${address.port}`
    : 'Listening to Slack over Socket Mode';
}
