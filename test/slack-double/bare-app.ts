import bolt from '@slack/bolt';
import { SIGNING_SECRET } from './requests.js';
import { silentLogger } from './silent-logger.js';
import type { SlackDouble } from './slack-double.js';
import { APP_TOKEN, BOT_TOKEN, botOf, botUserOf, TEAM } from './workspace.js';

const { App, HTTPReceiver, SocketModeReceiver } = bolt;
type Bolt = InstanceType<typeof App>;

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const CONTROLS = {
  type: 'actions' as const,
  elements: [
    { type: 'button' as const, action_id: 'more', text: plain('Show more'), value: '2' },
    {
      type: 'static_select' as const,
      action_id: 'theme',
      placeholder: plain('Theme'),
      options: [{ text: plain('Leadership'), value: 'leadership' }],
    },
  ],
};

const MODAL = {
  type: 'modal' as const,
  callback_id: 'follow',
  title: plain('Follow'),
  submit: plain('Save'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'name',
      label: plain('Whom'),
      element: { type: 'plain_text_input' as const, action_id: 'person' },
    },
  ],
};

function listenToCommands(app: Bolt): void {
  app.command('/echo', ({ ack, command }) => ack(`You said ${command.text}`));
  app.command('/never', async () => undefined);
  app.command('/later', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Here it is', blocks: [CONTROLS] });
  });
  app.command('/form', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: MODAL });
  });
}

function listenToHands(app: Bolt): void {
  app.action('more', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'More of it', replace_original: true });
  });
  app.action({ action_id: 'theme', type: 'block_actions' }, async ({ ack, respond, payload }) => {
    await ack();
    const chosen = payload.type === 'static_select' ? payload.selected_option?.value : undefined;
    await respond(`Chosen: ${chosen}`);
  });
  app.view('follow', async ({ ack, view, client, body }) => {
    const name = view.state.values['name']?.['person']?.value ?? '';
    if (name === 'Nobody') return ack({ response_action: 'errors', errors: { name: 'Nobody of that name' } });
    if (name === 'clear') return ack({ response_action: 'clear' });
    if (name === 'push' || name === 'update') return ack({ response_action: name, view: MODAL });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Following ${name}` });
  });
  app.view({ callback_id: 'follow', type: 'view_closed' }, ({ ack }) => ack());
  app.shortcut('ask', async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: MODAL });
  });
  app.shortcut({ callback_id: 'check', type: 'message_action' }, async ({ ack, respond, shortcut }) => {
    await ack();
    await respond(`Checked “${shortcut.message.text}”`);
  });
}

function listenToEvents(app: Bolt): void {
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `Heard ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    if ('text' in message) await say(`Read ${message.text}`);
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'header' as const, text: plain('What you follow') }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
}

const settings = (slack: SlackDouble) => ({
  token: BOT_TOKEN,
  tokenVerificationEnabled: false,
  botId: botOf(TEAM),
  botUserId: botUserOf(TEAM),
  logger: silentLogger,
  clientOptions: { slackApiUrl: `${slack.url}/api/`, retryConfig: { retries: 0 } },
});

function listen(app: Bolt): void {
  listenToCommands(app);
  listenToHands(app);
  listenToEvents(app);
}

/** Starts a Bolt app that does a little of everything over HTTP; returns what stops it. */
export async function startHttpApp(slack: SlackDouble): Promise<() => Promise<unknown>> {
  const quick = { unhandledRequestTimeoutMillis: 600, unhandledRequestHandler: () => undefined };
  const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logger: silentLogger, ...quick });
  const app = new App({ ...settings(slack), receiver });
  listen(app);
  const address = (await receiver.start({ port: 0, host: '127.0.0.1' })).address();
  if (address === null || typeof address === 'string') throw new Error('The app listens nowhere.');
  slack.listenAt(`http://127.0.0.1:${address.port}/slack/events`);
  return () => app.stop();
}

/** Starts the same app in Socket Mode. It connects again after a third of a second. */
export async function startSocketApp(slack: SlackDouble): Promise<() => Promise<unknown>> {
  const { clientOptions } = settings(slack);
  const receiver = new SocketModeReceiver({
    appToken: APP_TOKEN,
    logger: silentLogger,
    clientPingTimeout: 300,
    installerOptions: { clientOptions },
  });
  const app = new App({ ...settings(slack), receiver });
  listen(app);
  await app.start();
  return () => app.stop();
}
