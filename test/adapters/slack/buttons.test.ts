import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Bot } from '../../../src/bot.js';
import type { SlackDouble } from '../../slack-double/slack-double.js';
import { textOf } from '../../slack-double/text-of.js';
import { CHANNEL, type Message, USER, type View } from '../../slack-double/workspace.js';
import { createLongBot } from './long-bot.js';
import { MODES, type OpenSlack, openSlack } from './open-slack.js';
import { only } from './shown.js';

const JOAN = 'U00000002';
const users = [
  { id: USER, name: 'amina' },
  { id: JOAN, name: '<!channel>' },
];
/** How a button of an older version is sent: with an id and a value that nobody knows any more. */
const OLD = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'snooze', text: { type: 'plain_text', text: 'Snooze' } }],
};

describe.each(MODES)('a button over %s', (mode) => {
  let opened: OpenSlack;
  let slack: SlackDouble;

  beforeEach(async () => {
    opened = await openSlack({ mode, bot: createLongBot, users });
    slack = opened.slack;
    await opened.adapter.start();
  });

  afterEach(() => opened.close());

  const answerTo = async (question: string): Promise<Message> => only((await slack.command(question)).messages);
  const isDone = ({ text }: { readonly text: string }): boolean => text.includes('At last');

  test('of a private answer asks its question below it, privately too', async () => {
    const shown = await answerTo('/echo caseloads');
    const answer = only((await slack.press(shown, '/echo once more')).messages);
    expect(answer).toMatchObject({ visibleTo: USER, channel: CHANNEL });
    expect(textOf(answer)).toContain('Echo: once more');
    expect(slack.ephemerals(USER)).toEqual([shown, answer]);
  });

  test('of an answer in a channel answers whoever presses it alone', async () => {
    const shown = only((await slack.mention('/echo caseloads')).messages);
    const answer = only((await slack.press(shown, '/echo once more', { user: JOAN })).messages);
    expect(answer).toMatchObject({ visibleTo: JOAN, thread_ts: shown.thread_ts });
    expect(slack.posts(CHANNEL)).toEqual([shown]);
  });

  test('of a private answer leads through its pages, and the last has no next', async () => {
    const first = await answerTo('/long');
    const second = only((await slack.press(first, 'Next page (2 of 3)')).messages);
    const third = only((await slack.press(second, 'Next page (3 of 3)')).messages);
    expect(textOf(third)).toContain('Everything (page 3 of 3)');
    expect(textOf(third)).not.toContain('Next page');
    const read = [first, second, third].map(textOf).join('\n');
    for (let count = 1; count <= 100; count += 1) expect(read).toContain(`• line ${count}\n`);
  });

  test('shares the page that is seen, with who shared it, and rings nobody', async () => {
    const first = await answerTo('/long');
    const second = only((await slack.press(first, 'Next page (2 of 3)')).messages);
    await slack.press(second, 'Share to channel');
    const shared = only(slack.posts(CHANNEL));
    expect(textOf(shared)).toMatch(/^Everything \(page 2 of 3\)\nShared by amina\n/);
    expect(textOf(shared)).not.toContain('[Share to channel]');
    expect(textOf(shared)).toContain('[Next page (3 of 3)]');
  });

  test('shares once however often it is pressed, and says so', async () => {
    const shown = only((await slack.command('/echo caseloads', { user: JOAN })).messages);
    const presses = await Promise.all([1, 2, 3].map(() => slack.press(shown, 'Share to channel')));
    const again = await slack.press(shown, 'Share to channel');
    expect(presses).toHaveLength(3);
    expect(again.text).toContain('Shared already');
    const shared = only(slack.posts(CHANNEL));
    expect(textOf(shared)).toContain('Shared by <!channel>');
    expect(shared.text).toContain('Shared by &lt;!channel&gt;');
  });

  test('says with a reference that something went wrong, and that it can be tried again', async () => {
    const shown = await answerTo('/echo caseloads');
    slack.setFaults(({ method }) =>
      method === 'views.open' ? { kind: 'refused', error: 'internal_error' } : undefined,
    );
    const { text } = await slack.press(shown, 'Report a mistake');
    expect(text).toMatch(
      /This could not be done[\s\S]*Try once more[\s\S]*reference to whoever runs the bot: [0-9a-f]{8}/,
    );
  });

  test('says that sharing may have failed, and a new answer can be shared', async () => {
    const shown = await answerTo('/echo caseloads');
    slack.setFaults(({ method, args }) =>
      method === 'response_url' && args['response_type'] === 'in_channel'
        ? { kind: 'reset', accepted: false }
        : undefined,
    );
    expect((await slack.press(shown, 'Share to channel')).text).toContain('may or may not have been shared');
    slack.setFaults();
    await slack.press(await answerTo('/echo caseloads'), 'Share to channel');
    expect(slack.posts(CHANNEL)).toHaveLength(1);
  });

  test('of the Home tab answers in a dialog, whose buttons answer in the same', async () => {
    const home = only((await slack.openHome()).views);
    const opening = only((await slack.press(home, 'What can I ask?')).views);
    expect(textOf(opening)).toContain('Help');
    const changed = only((await slack.press(opening, '/echo caseloads')).views);
    expect(changed.id).toBe(opening.id);
    expect(textOf(changed)).toContain('Echo: caseloads');
    expect(textOf(changed)).not.toContain('Share to channel');
    expect(slack.views(USER)).toEqual([changed]);
  });

  test('of a dialog leads through pages in it', async () => {
    const view = only((await slack.shortcut('briefing')).views);
    const first = only((await slack.submit(view, { question: '/long' })).views);
    const second = only((await slack.press(first, 'Next page (2 of 3)')).views);
    expect(textOf(second)).toContain('Everything (page 2 of 3)');
  });

  describe('of an older version', () => {
    const show = async (): Promise<Message> => {
      const shown = await answerTo('/echo caseloads');
      return Object.assign(shown, { blocks: [OLD] });
    };

    test('says that it is, and does nothing', async () => {
      expect((await slack.press(await show(), 'Snooze')).text).toContain('This is from an older version');
      expect(slack.posts(CHANNEL)).toEqual([]);
    });

    test('says so in a dialog for one of the Home tab', async () => {
      const home = only((await slack.openHome()).views);
      Object.assign(slack.home(USER) as View, { blocks: [OLD] });
      const view = only((await slack.press(home, 'Snooze')).views);
      expect(view).toMatchObject({ type: 'modal' });
      expect(textOf(view)).toContain('This is from an older version');
    });

    test('does nothing again that is done once', async () => {
      const shown = await answerTo('/echo caseloads');
      const button = { type: 'button', action_id: 'share:1', text: { type: 'plain_text', text: 'Share' } };
      const elements = [{ ...button, value: '/digest weekly monday 09:00' }];
      Object.assign(shown, { blocks: [{ type: 'actions', elements }] });
      expect((await slack.press(shown, 'Share')).text).toContain('This is from an older version');
      expect(slack.posts(CHANNEL)).toEqual([]);
    });

    test('says so for a dialog that is not there any more', async () => {
      const shown = await answerTo('/echo caseloads');
      const button = { type: 'button', action_id: 'dialog:gone', text: { type: 'plain_text', text: 'Open' } };
      Object.assign(shown, { blocks: [{ type: 'actions', elements: [button] }] });
      expect((await slack.press(shown, 'Open')).text).toContain('This is from an older version');
    });
  });

  test('is acknowledged before anything else is done', async () => {
    const shown = await answerTo('/slow');
    const { delivery } = await slack.press(shown, '/slow', { until: isDone });
    expect(delivery).toMatchObject({ status: 200, body: '' });
    expect(slack.calls('response_url').length).toBeGreaterThan(0);
  });
});

test('an answer is shared once also while the store is away', async () => {
  const { slack, adapter, store, close } = await openSlack({ mode: 'HTTP', bot: createLongBot });
  await adapter.start();
  const shown = only((await slack.command('/echo caseloads')).messages);
  await store.close();
  await slack.press(shown, 'Share to channel');
  await slack.press(shown, 'Share to channel');
  expect(textOf(only(slack.posts(CHANNEL)))).toContain('Shared by amina');
  await close();
});

test('a button of the Home tab opens a dialog at once, and the answer comes into it', async () => {
  const bot = createLongBot();
  const slow: Bot = {
    async ask(text, asker) {
      if (text === '/help') await sleep(400);
      return bot.ask(text, asker);
    },
  };
  const { slack, adapter, close } = await openSlack({ mode: 'HTTP', bot: () => slow });
  await adapter.start();
  const home = only((await slack.openHome()).views);
  const { views } = await slack.press(home, 'What can I ask?', { until: ({ text }) => text.includes('Help') });
  expect(views.map(textOf)).toEqual([expect.stringContaining('Looking it up'), expect.stringContaining('Help')]);
  expect(new Set(views.map(({ id }) => id)).size).toBe(1);
  await close();
});
