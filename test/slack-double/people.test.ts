import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHttpApp, startSocketApp } from './bare-app.js';
import { type SlackDouble, startSlackDouble } from './slack-double.js';
import { textOf } from './text-of.js';
import { botUserOf, CHANNEL, type Message, TEAM, USER, type View } from './workspace.js';

const modes = [
  ['over HTTP', startHttpApp],
  ['in Socket Mode', startSocketApp],
] as const;

const JOAN = { id: 'U00000002', name: 'joan' };

/** The only thing that was shown. */
function only<T extends Message | View>(shown: readonly T[]): T {
  expect(shown).toHaveLength(1);
  return shown[0] as T;
}

describe.each(modes)('somebody who meets a Bolt app %s', (_, startApp) => {
  let slack: SlackDouble;
  let stop: () => Promise<unknown>;

  beforeAll(async () => {
    slack = await startSlackDouble({ ackDeadline: 400, users: [{ id: USER, name: 'amina' }, JOAN] });
    stop = await startApp(slack);
  });

  beforeEach(() => slack.reset());

  afterAll(async () => {
    await stop();
    await slack.close();
  });

  test('alone reads what a command is acknowledged with', async () => {
    const { text, messages, delivery } = await slack.command('/echo R&D <now>');
    expect(text).toBe('You said R&D <now>');
    expect(messages).toMatchObject([{ visibleTo: USER, channel: CHANNEL }]);
    expect(delivery).toMatchObject({ status: 200, payload: { text: 'R&amp;D &lt;now&gt;' } });
    expect(slack.messages(CHANNEL)).toEqual([]);
    expect(slack.ephemerals(USER)).toEqual(messages);
  });

  test('sees what is theirs while somebody else asks too', async () => {
    const asked = [slack.command('/echo one'), slack.command('/echo two', { user: JOAN.id })];
    expect((await Promise.all(asked)).map(({ text }) => text)).toEqual(['You said one', 'You said two']);
  });

  test('presses and chooses in what is shown later', async () => {
    const shown = only((await slack.command('/later')).messages);
    expect(textOf(shown)).toBe('[Show more] [Theme ▾]');
    expect((await slack.select(shown, 'Theme', 'Leadership')).text).toBe('Chosen: leadership');
    await expect(slack.press(shown, 'Show less')).rejects.toThrow('there is more (Show more), theme (Theme)');
    await expect(slack.select(shown, 'Theme', 'Weather')).rejects.toThrow('not among the choices: Leadership');
    expect((await slack.press(shown, 'Show more')).messages).toMatchObject([{ ts: shown.ts, text: 'More of it' }]);
  });

  test('is told by Slack when the app does not acknowledge in time', async () => {
    const seen = await slack.command('/never');
    expect(seen).toMatchObject({ error: 'operation_timeout', text: '' });
    expect(seen.delivery?.status).toBeUndefined();
  });

  test('cannot use a command in a thread, and the app hears nothing of it', async () => {
    expect(await slack.command('/echo hello', { thread: '1.0' })).toMatchObject({ error: 'not_supported_in_threads' });
    expect(slack.deliveries()).toEqual([]);
  });

  test('fills in a modal, is corrected, and submits it', async () => {
    const view = only((await slack.command('/form')).views);
    expect(textOf(view)).toBe('Follow\nWhom\n[…]');
    await expect(slack.submit(view)).rejects.toThrow('Slack asks for “Whom”');
    expect(await slack.submit(view, { person: 'Nobody' })).toMatchObject({ errors: { name: 'Nobody of that name' } });
    expect(slack.views(USER)).toEqual([view]);
    expect((await slack.submit(view, { person: 'A. Officer' })).text).toBe('Following A. Officer');
    expect(slack.views(USER)).toEqual([]);
    await expect(slack.submit(view, { person: 'A. Officer' })).rejects.toThrow('is closed');
  });

  test('is led from modal to modal, and closes them', async () => {
    const view = only((await slack.command('/form')).views);
    const above = only((await slack.submit(view, { person: 'push' })).views);
    expect(above).toMatchObject({ previous_view_id: view.id, root_view_id: view.id });
    const changed = only((await slack.submit(above, { person: 'update' })).views);
    expect([changed.id, changed.hash === above.hash]).toEqual([above.id, false]);
    const { delivery } = await slack.closeModal(changed);
    expect(delivery).toMatchObject({ status: 200, payload: { type: 'view_closed', view: { id: above.id } } });
    expect(slack.views(USER)).toEqual([view]);
    await slack.submit(view, { person: 'clear' }, { until: () => true });
    expect(slack.views(USER)).toEqual([]);
  });

  test('is answered in the thread of a mention, and in a direct message', async () => {
    const { messages } = await slack.mention('good morning');
    const [mention] = slack.messages(CHANNEL);
    expect(messages).toMatchObject([{ thread_ts: mention?.ts, text: `Heard <@${botUserOf(TEAM)}> good morning` }]);
    expect(slack.posts(CHANNEL)).toEqual(messages);
    expect((await slack.message('hello')).text).toBe('Read hello');
  });

  test('opens the Home tab', async () => {
    expect((await slack.openHome()).text).toBe('What you follow');
    expect(slack.home(USER)?.type).toBe('home');
  });

  test('uses a shortcut, of the app and of a message', async () => {
    expect((await slack.shortcut('ask')).views).toHaveLength(1);
    await slack.mention('is this so?');
    const [mention] = slack.messages(CHANNEL);
    const checked = await slack.messageShortcut('check', mention as Message);
    expect(checked.text).toBe(`Checked “@${botUserOf(TEAM)} is this so?”`);
  });

  test('removes the app, whose token is dead from then on', async () => {
    const deliveries = await slack.uninstall(TEAM, ['tokens_revoked', 'app_uninstalled']);
    expect(deliveries.map(({ payload }) => payload)).toMatchObject([
      { event: { type: 'tokens_revoked', tokens: { bot: [botUserOf(TEAM)] } } },
      { event: { type: 'app_uninstalled' } },
    ]);
    await slack.openHome({ until: () => slack.calls('views.publish').length > 0 });
    expect(slack.calls('views.publish')).toMatchObject([{ result: { ok: false, error: 'account_inactive' } }]);
  });
});
