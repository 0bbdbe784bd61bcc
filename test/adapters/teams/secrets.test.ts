import { expect, test } from '@jest/globals';
import { withoutSecrets } from '../../../adapters/secretless-log.js';
import type { Bot } from '../../../src/bot.js';
import { createLog } from '../../../src/log.js';
import type { Fault } from '../../faults/call-faults.js';
import type { Seen } from '../../teams-double/courier.js';
import { CHANNEL } from '../../teams-double/world.js';
import { printFigures } from '../print-figures.js';
import { createEchoBot } from './echo-bot.js';
import { openTeams } from './open-teams.js';

test('neither the log nor an answer over HTTP holds a token, a secret, an address to answer at, or what was asked', async () => {
  const question = 'the-name-of-a-child';
  const lines: string[] = [];
  const log = withoutSecrets(createLog({ level: 'info', write: (line) => lines.push(line), now: () => new Date() }));
  let asked = 0;
  const failing: Bot = {
    async ask(text, asker) {
      asked += 1;
      if (asked % 2 === 0) throw new Error('The index is gone.');
      return createEchoBot().ask(text, asker);
    },
  };
  const { teams, adapter, close } = await openTeams({ bot: () => failing, log });
  await adapter.start();
  const shown = await teams.slash(question, { where: CHANNEL });
  const faults: readonly Fault[] = [
    { kind: 'page' },
    { kind: 'reset', accepted: false },
    { kind: 'failed', status: 500, accepted: false },
    { kind: 'denied', status: 403, code: 'BotNotInConversationRoster' },
    { kind: 'truncated' },
  ];
  teams.setFaults(({ count }) => faults[count % faults.length]);
  const forged = await teams.token({ isForged: true });
  const signed = await teams.token();
  const elsewhere = await teams.token({ claims: { serviceurl: 'https://example.org/' } });
  const outside = [
    await teams.deliver(shown.activity, `Bearer ${forged}`),
    await teams.deliver(shown.activity, `Bearer ${elsewhere}`),
    await teams.deliver(shown.activity, 'Bearer '),
    await teams.deliver({ ...shown.activity, from: null, text: question }),
    await teams.deliver({ type: 'invoke', name: question }),
  ];
  const presses: Seen[] = [];
  for (let time = 0; time < 6; time += 1) {
    await teams.message(question, { where: CHANNEL });
    presses.push(await teams.press(shown.card, 'Share to channel'), await teams.press(shown.card, '/digest'));
    await teams.install();
  }
  expect(presses.map(({ status }) => status)).toEqual(Array(12).fill(200));
  const secrets = [
    forged,
    signed,
    elsewhere,
    teams.accessToken,
    'a-secret-of-the-app',
    '/uk/',
    '/v3/',
    teams.serviceUrl,
  ];
  const scan = (text: string, also: readonly string[]) =>
    [...secrets, ...also].filter((secret) => text.includes(secret)).length;
  const bodies = JSON.stringify([...outside, ...presses].map(({ body }) => body));
  const figures = printFigures('Teams, secrets', {
    lines: lines.length,
    'hits in the log': scan(lines.join(''), [question]),
    'hits outside': scan(bodies, ['The index is gone', 'at Object', '.js:', '.ts:']),
  });
  expect(outside.map(({ status, body }) => [status, body])).toEqual(
    [401, 401, 401, 400, 400].map((status) => [status, '']),
  );
  expect(figures).toMatchObject({ 'hits in the log': 0, 'hits outside': 0 });
  expect(figures.lines).toBeGreaterThan(5);
  await close();
});
