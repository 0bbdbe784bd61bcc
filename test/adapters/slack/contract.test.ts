import { afterEach } from '@jest/globals';
import { textOf } from '../../slack-double/text-of.js';
import { TEAM, USER } from '../../slack-double/workspace.js';
import { describeAdapter } from '../contract.js';
import { MODES, type OpenSlack, openSlack } from './open-slack.js';

let opened: OpenSlack | undefined;

afterEach(async () => {
  await opened?.close();
});

for (const mode of MODES)
  describeAdapter(`Slack (${mode})`, async (bot) => {
    const teams = [{ id: TEAM }];
    const channels = ['terminal', 'C00000001'].map((id) => ({ id, name: id }));
    opened = await openSlack({ mode, bot: () => bot, teams, channels });
    const { slack, adapter } = opened;
    return {
      adapter,
      ask: async (text) => (await slack.command(text)).text,
      shown: () => [...slack.ephemerals(USER), ...slack.posts('terminal')].map(textOf).join('\n'),
    };
  });
