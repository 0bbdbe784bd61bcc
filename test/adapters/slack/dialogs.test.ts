import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SlackDouble } from '../../slack-double/slack-double.js';
import { textOf } from '../../slack-double/text-of.js';
import { CHANNEL, type Message, TEAM, USER, type View } from '../../slack-double/workspace.js';
import { createRealBot } from '../real-bot.js';
import { createLongBot } from './long-bot.js';
import { MODES, type OpenSlack, openSlack } from './open-slack.js';
import { only } from './shown.js';

const TENANT = `slack:${TEAM}`;

describe.each(MODES)('a dialog over %s', (mode) => {
  let opened: OpenSlack;
  let slack: SlackDouble;

  beforeEach(async () => {
    opened = await openSlack({ mode, bot: createRealBot, settings: { admins: [USER] } });
    slack = opened.slack;
    await opened.adapter.start();
  });

  afterEach(() => opened.close());

  const fromHome = async (button: string): Promise<View> => {
    const home = only((await slack.openHome()).views);
    return only((await slack.press(home, button)).views);
  };
  const modalOf = (views: readonly View[]): View => only(views.filter(({ type }) => type === 'modal'));
  const subscriptions = () => opened.store.subscriptions.listOfTenant(TENANT);
  const isHomeNew = ({ views }: { readonly views: readonly View[] }): boolean =>
    views.some(({ type }) => type === 'home');

  test('sets up a digest as it was filled in, for its user alone, and the Home tab shows it', async () => {
    const view = await fromHome('Set up a digest');
    const entered = { days: ['Monday', 'Thursday'], time: '08:30', about: 'caseloads and recording' };
    const switches = ['When nothing changed', 'On bank holidays of England'];
    const { views } = await slack.submit(view, { ...entered, switches }, { until: isHomeNew });
    expect(textOf(modalOf(views))).toContain('Set up: every Monday and Thursday at 08:30 (Europe/London)');
    expect(only(await subscriptions())).toMatchObject({
      owner: USER,
      ownerName: 'amina',
      conversation: { channel: `user:${USER}` },
      schedule: { rhythm: { kind: 'weekly', days: [1, 4] }, time: '08:30', skipsBankHolidays: true },
      onlyIfChanged: true,
      filters: { themes: ['caseloads', 'recording'] },
    });
    expect(textOf(slack.home(USER) as View)).toContain('caseloads and recording');
  });

  test('sets up a digest that tells of everything where nothing more is filled in', async () => {
    await slack.submit(await fromHome('Set up a digest'), {}, { until: isHomeNew });
    expect(only(await subscriptions())).toMatchObject({ name: 'digest', schedule: { time: '09:00' } });
  });

  test('sets up a digest for the channel that is chosen', async () => {
    await slack.submit(await fromHome('Set up a digest'), { where: CHANNEL }, { until: isHomeNew });
    expect(only(await subscriptions())).toMatchObject({ owner: USER, conversation: { channel: CHANNEL } });
  });

  test('tells what could not be understood, and nothing is set up', async () => {
    const view = await fromHome('Set up a digest');
    const { views } = await slack.submit(view, { about: 'flowers on the moon' }, { until: isHomeNew });
    expect(textOf(modalOf(views))).toContain('“flowers” is no theme of weaknesses');
    expect(await subscriptions()).toEqual([]);
  });

  test('follows somebody', async () => {
    const { views } = await slack.submit(await fromHome('Follow something'), { what: 'Warren Whyte' });
    expect(textOf(modalOf(views))).toContain('You now follow Warren Whyte');
    expect(only(await subscriptions())).toMatchObject({ kind: 'follow', conversation: { channel: `user:${USER}` } });
  });

  test('whose answer stops what it set up leaves the Home tab without it', async () => {
    const { views } = await slack.submit(await fromHome('Set up a digest'), {}, { until: isHomeNew });
    expect(textOf(slack.home(USER) as View)).toContain('every Monday at 09:00');
    await slack.press(modalOf(views), 'Stop', { until: isHomeNew });
    expect(await subscriptions()).toEqual([]);
    expect(textOf(slack.home(USER) as View)).not.toContain('every Monday at 09:00');
  });

  test('asks for a briefing, from anywhere in Slack', async () => {
    const view = only((await slack.shortcut('briefing')).views);
    const answered = only((await slack.submit(view, { question: 'caseloads' })).views);
    expect(answered.id).toBe(view.id);
    expect(textOf(answered)).toContain('Briefing: caseloads');
    expect(slack.posts(CHANNEL)).toEqual([]);
  });

  test('reports a mistake in the answer it was opened from, and an admin reads it', async () => {
    const shown = only((await slack.command('/ofsted latest')).messages);
    const view = only((await slack.press(shown, 'Report a mistake')).views);
    const thanks = only((await slack.submit(view, { what: 'The visit was in May. <!channel>' })).views);
    expect(textOf(thanks)).toContain('“The visit was in May. <!channel> (asked: /ofsted latest)”');
    expect(only(await opened.store.comments(TENANT)).comment).toContain('The visit was in May.');
    const home = only((await slack.openHome()).views);
    const listed = only((await slack.press(home, 'Reported mistakes')).views);
    expect(textOf(listed)).toContain('The visit was in May.');
  });

  test('cannot be sent before what it needs is filled in', async () => {
    await expect(slack.submit(await fromHome('Follow something'))).rejects.toThrow('Slack asks for “Whom or what?”');
  });

  test.each(['<!channel>', '*bold* <@U1>'])('takes %s as the words they are', async (words) => {
    const view = only((await slack.shortcut('briefing')).views);
    expect(textOf(only((await slack.submit(view, { question: words })).views))).toContain(words);
  });

  test('of an older version says that it is, and nothing is done', async () => {
    const view = only((await slack.shortcut('briefing')).views);
    const [open] = slack.views(USER);
    Object.assign(open as View, { callback_id: 'gone' });
    expect(textOf(only((await slack.submit(view, { question: 'caseloads' })).views))).toContain(
      'from an older version',
    );
  });

  test('of an older shortcut says that it is', async () => {
    expect(textOf(only((await slack.shortcut('gone')).views))).toContain('from an older version');
  });

  test('with inputs that it has not any more says that it is of an older version', async () => {
    const view = only((await slack.shortcut('briefing')).views);
    const element = { type: 'users_select', action_id: 'question' };
    const label = { type: 'plain_text', text: 'Who?' };
    Object.assign(slack.views(USER)[0] as View, { blocks: [{ type: 'input', block_id: 'b', label, element }] });
    const { text } = await slack.submit(view, { question: USER });
    expect(text).toContain('from an older version');
  });

  test('“Check this quote” compares the words of a message with the sources, for whoever asked alone', async () => {
    await slack.mention('nothing of this is printed anywhere');
    const said = { ...(slack.messages(CHANNEL)[0] as Message), text: 'There is still much more to do' };
    const checked = only((await slack.messageShortcut('check_quote', said)).messages);
    expect(checked).toMatchObject({ visibleTo: USER });
    expect(textOf(checked)).toContain('Spelling (capital letters): here “There”, there “there”');
    const unprinted = await slack.messageShortcut('check_quote', slack.messages(CHANNEL)[0] as Message);
    expect(unprinted.text).toContain('Not found');
  });
});

test('a dialog is acknowledged first where the answer takes longer, which then takes its place', async () => {
  const { slack, adapter, close } = await openSlack({ mode: 'HTTP', bot: createLongBot });
  await adapter.start();
  const view = only((await slack.shortcut('briefing')).views);
  const { delivery, views } = await slack.submit(
    view,
    { question: '/slow' },
    { until: ({ text }) => text.includes('At last') },
  );
  expect(JSON.stringify(delivery?.body)).toContain('Looking it up …');
  expect(views.map(textOf)).toEqual([expect.stringContaining('Looking'), expect.stringContaining('At last')]);
  await close();
});
