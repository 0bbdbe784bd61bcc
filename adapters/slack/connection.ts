import type { Receiver } from '@slack/bolt';
import type { Logger } from '@slack/web-api';
import type { Log } from '../../src/log.js';
import type { Route } from '../server.js';
import { createHttpReceiver } from './http-receiver.js';
import type { SlackSettings } from './settings.js';
import { createSocketReceiver } from './socket-receiver.js';

interface ConnectionOptions {
  readonly settings: SlackSettings;
  readonly now: () => Date;
  readonly log: Log;
  readonly logger: Logger;
  /** Called where a socket is deaf and does not know it. */
  readonly giveUp: (error: Error) => void;
}

export interface Connection {
  readonly receiver: Receiver;
  /** What a server of ours has to answer; none where the connection is a socket. */
  readonly routes: readonly Route[];
  /** Whether Slack can tell anything just now, as far as is known. */
  isOpen(): boolean;
}

export const EVENTS_PATH = '/slack/events';

/** How Slack reaches the app, as the settings have it. */
export function openConnection({ settings, ...options }: ConnectionOptions): Connection {
  if (settings.kind === 'socket') {
    const { appToken, slackApiUrl } = settings;
    const api = slackApiUrl === undefined ? {} : { slackApiUrl };
    const receiver = createSocketReceiver({ ...options, appToken, ...api });
    return { receiver, routes: [], isOpen: receiver.isOpen };
  }
  const receiver = createHttpReceiver({ ...options, signingSecret: settings.signingSecret, path: EVENTS_PATH });
  return { receiver, routes: [receiver.route], isOpen: () => true };
}
