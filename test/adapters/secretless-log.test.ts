import { expect, test } from '@jest/globals';
import { withoutSecrets } from '../../adapters/secretless-log.js';
import { toBoltLogger } from '../../adapters/slack/bolt-log.js';
import { createLog } from '../../src/log.js';

const SECRETS = [
  'xoxb-123-456-abcDEF',
  'xoxp-1-2-3-abc',
  'xoxe.xoxb-1-MQ.abc',
  'xoxe-1-My0xLTE',
  'xapp-1-A0123-456-abc',
  'https://hooks.slack.com/commands/T1/2/abc',
  'https://hooks.slack.com/actions/T1/2/abc',
  'eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.eyJhdWQiOiJiIn0.c2lnbmF0dXJl',
];

function open() {
  const lines: string[] = [];
  const log = withoutSecrets(createLog({ level: 'info', write: (line) => lines.push(line), now: () => new Date(0) }));
  return { log, lines };
}

test.each(SECRETS)('%s is in no line, wherever it stood', (secret) => {
  const { log, lines } = open();
  const error = new Error(`the token ${secret} is wrong`, { cause: secret });
  log.info(`posting to ${secret}`);
  log.warn('posting', { to: secret, nested: { list: [`at ${secret}, now`] }, error });
  log.error('deep', { a: { b: { c: { d: { e: secret } } } } });
  toBoltLogger(log).error('failed', error, { token: secret });
  expect(lines).toHaveLength(4);
  expect(lines.join('')).not.toContain(secret);
});

test('what is no secret stays as it is', () => {
  const { log, lines } = open();
  log.warn('Slack could not be reached', { workspace: 'T1', tries: 3, error: new TypeError('no address') });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'warn',
    message: 'Slack could not be reached',
    workspace: 'T1',
    tries: 3,
    error: { name: 'TypeError', message: 'no address', stack: expect.stringContaining('secretless-log.test.ts') },
  });
});

test('what Slack’s SDK says at its lower levels is never kept, for it holds what people wrote', () => {
  const { log, lines } = open();
  toBoltLogger(log).debug('{"text":"what was asked"}');
  toBoltLogger(log).info('{"text":"what was asked"}');
  expect(lines).toEqual([]);
});
