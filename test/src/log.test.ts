import { describe, expect, test } from '@jest/globals';
import { createLog, type LogLevel } from '../../src/log.js';

function logAt(level: LogLevel) {
  const lines: string[] = [];
  const log = createLog({ level, write: (line) => lines.push(line), now: () => new Date('2026-11-22T12:00:00Z') });
  return { log, lines };
}

describe('the log', () => {
  test('writes one JSON line with its fields', () => {
    const { log, lines } = logAt('info');
    log.info('Started', { articles: 5 });
    expect(lines).toEqual(['{"articles":5,"time":"2026-11-22T12:00:00.000Z","level":"info","message":"Started"}\n']);
  });

  test.each<[LogLevel, string[]]>([
    ['silent', []],
    ['error', ['error']],
    ['warn', ['warn', 'error']],
    ['info', ['info', 'warn', 'error']],
  ])('at level %s writes %j', (level, written) => {
    const { log, lines } = logAt(level);
    log.info('a');
    log.warn('b');
    log.error('c');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(written);
  });

  test('keeps the message and the stack of an error', () => {
    const { log, lines } = logAt('error');
    log.error('Failed', { error: new TypeError('no passage') });
    expect(JSON.parse(lines[0] ?? '').error).toMatchObject({ name: 'TypeError', message: 'no passage' });
  });

  test('lets no field stand for the level', () => {
    const { log, lines } = logAt('warn');
    log.warn('Careful', { level: 'info', message: 'forged' });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', message: 'Careful' });
  });

  test('writes the line without fields that JSON cannot hold', () => {
    const { log, lines } = logAt('warn');
    const loop: unknown[] = [];
    loop.push(loop);
    log.warn('Looped', { loop });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      message: 'Looped',
      fieldsLost: expect.stringContaining('circular'),
    });
  });
});
