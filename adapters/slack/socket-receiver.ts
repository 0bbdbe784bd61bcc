import { EventEmitter, once } from 'node:events';
import type { App, Logger, Receiver } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { Log } from '../../src/log.js';
import { createUnderWay } from '../under-way.js';
import { dispatchTold } from './dispatch-told.js';
import { fetchPatiently } from './retry-after.js';
import { guardFrames } from './socket-frames.js';
import { createLink, type Link } from './socket-link.js';
import type { Told } from './well-formed.js';

interface SocketReceiverOptions {
  readonly appToken: string;
  readonly slackApiUrl?: string;
  readonly now: () => Date;
  readonly log: Log;
  readonly logger: Logger;
  /** Called where the connection is deaf and does not know it. */
  readonly giveUp: (error: Error) => void;
}

export interface SocketReceiver extends Receiver {
  isOpen(): boolean;
}

interface Envelope {
  readonly envelope_id: string;
  readonly body: Told;
  readonly ack: (answer?: unknown) => Promise<void>;
}

/** Milliseconds: for the address of a connection, and for what is under way once the app is to stop. */
const OPENING = 5_000;
const PATIENCE = 6_000;
/** Envelopes whose answers are kept, for Slack sends again what it saw no acknowledgement of. */
const MOST_KEPT = 200;

function createClient({ appToken, slackApiUrl, now, logger }: SocketReceiverOptions): SocketModeClient {
  return new SocketModeClient({
    appToken,
    logger,
    autoReconnectEnabled: false,
    clientOptions: {
      retryConfig: { retries: 0 },
      timeout: OPENING,
      rejectRateLimitedCalls: true,
      fetch: fetchPatiently(fetch, now),
      ...(slackApiUrl !== undefined && { slackApiUrl }),
    },
  });
}

/** By envelope: what it was answered with, once it has been. */
type Answers = Map<string, Promise<unknown>>;

function keep(answers: Answers, id: string, answer: Promise<unknown>): void {
  answers.set(id, answer);
  const [oldest] = answers.keys();
  if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
}

/** Slack sends the envelope again over the next connection, where it is answered from what was kept. */
async function send({ ack }: Envelope, answer: unknown, log: Log): Promise<void> {
  await ack(answer).catch((error) => log.info('An acknowledgement did not reach Slack', { error }));
}

/** One envelope is dispatched once, however often it comes; each time it is acknowledged with the same answer. */
async function takeEnvelope(envelope: Envelope, answers: Answers, { app, log }: { app: App; log: Log }): Promise<void> {
  const { envelope_id: id, body } = envelope;
  const earlier = answers.get(id);
  if (earlier) return send(envelope, await earlier, log);
  const answered = new EventEmitter();
  keep(
    answers,
    id,
    once(answered, 'answer').then(([answer]) => answer),
  );
  const acknowledge = (answer: unknown) => {
    answered.emit('answer', answer);
    return send(envelope, answer, log);
  };
  if (!(await dispatchTold(body, { app, log, acknowledge }))) await acknowledge(undefined);
}

/** Where Slack tells things over a connection that the app opens. */
export function createSocketReceiver(options: SocketReceiverOptions): SocketReceiver {
  const { log, giveUp } = options;
  const client = createClient(options);
  const link: Link = createLink({ client, log, giveUp });
  const underWay = createUnderWay();
  const answers: Answers = new Map();
  guardFrames(client, (isFrame) => {
    link.heard();
    if (!isFrame) log.warn('Slack sent something over the socket that cannot be read');
  });
  return {
    isOpen: link.isOpen,
    init(app) {
      client.on('slack_event', (envelope: Envelope) => {
        void underWay.run(takeEnvelope(envelope, answers, { app, log }));
      });
    },
    start: link.open,
    async stop() {
      await underWay.end(PATIENCE);
      await link.close();
    },
  };
}
