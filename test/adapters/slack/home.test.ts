import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SlackDouble } from '../../slack-double/slack-double.js';
import { textOf } from '../../slack-double/text-of.js';
import { USER, type View } from '../../slack-double/workspace.js';
import { createRealBot } from '../real-bot.js';
import { MODES, type OpenSlack, openSlack } from './open-slack.js';
import { only } from './shown.js';

const JOAN = 'U00000002';

describe.each(MODES)('the Home tab over %s', (mode) => {
  let opened: OpenSlack;
  let slack: SlackDouble;

  beforeAll(async () => {
    opened = await openSlack({
      mode,
      bot: createRealBot,
      users: [USER, JOAN].map((id) => ({ id, name: id })),
      settings: { admins: [JOAN], supportUrl: 'https://support.example/', privacyUrl: 'https://privacy.example/' },
    });
    slack = opened.slack;
    await opened.adapter.start();
  });

  beforeEach(() => slack.reset());
  afterAll(() => opened.close());

  const open = async (user = USER): Promise<View> => only((await slack.openHome({ user })).views);

  test('tells a newcomer what it is, what to try and how one can tell', async () => {
    const text = textOf(await open());
    for (const words of [
      'No AI: every word is from a source you can open.',
      '[Ofsted latest] [Weaknesses] [Sources] [What can I ask?]',
      '[Ask for a briefing] [Set up a digest] [Follow something] [Report a mistake]',
      'No digest comes to this conversation yet',
      'How you can tell',
      '[Support] [Privacy]',
    ])
      expect(text).toContain(words);
  });

  test.each(['Ofsted latest', 'Weaknesses', 'Sources', 'What can I ask?'])(
    'answers “%s” in a dialog',
    async (words) => {
      const view = only((await slack.press(await open(), words)).views);
      expect(view).toMatchObject({ type: 'modal' });
      expect(textOf(view)).not.toContain('could not be');
    },
  );

  test('shows each person what comes to them', async () => {
    await slack.message('/digest follow caseloads', { user: JOAN });
    expect(textOf(await open(JOAN))).toContain('Follows: caseloads');
    expect(textOf(await open())).not.toContain('caseloads\n');
  });

  test('has more for admins, and only for them', async () => {
    expect(textOf(await open())).not.toContain('For admins');
    const home = await open(JOAN);
    expect(textOf(home)).toContain('[Reported mistakes] [Corrections]');
    expect(only((await slack.press(home, 'Corrections')).views)).toMatchObject({ type: 'modal' });
  });

  test('is not made for somebody who opens the messages beside it', async () => {
    await slack.event({ type: 'app_home_opened', user: USER, channel: 'D00000001', tab: 'messages' });
    await open(JOAN);
    expect(slack.home(USER)).toBeUndefined();
  });

  test('has links that open a page, and whose press is acknowledged and no more', async () => {
    const home = await open();
    const { delivery, views } = await slack.press(home, 'Privacy', { until: () => true });
    expect(delivery).toMatchObject({ status: 200 });
    expect(views).toEqual([]);
    expect(JSON.stringify(home.blocks)).toContain('"url":"https://privacy.example/"');
  });
});
