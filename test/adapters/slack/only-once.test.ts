import { describe, expect, test } from '@jest/globals';
import { identify } from '../../../adapters/slack/only-once.js';

const command = (typed: string) => ({ team_id: 'T1', trigger_id: '1.2', command: typed, text: 'x' });
const event = (type: string) => ({ team_id: 'T1', event_id: 'Ev1', event: { type } });
const press = (value: string) => ({ team: { id: 'T1' }, trigger_id: '1.2', actions: [{ value }] });

describe('what Slack tells', () => {
  test('is known by its event or by its trigger, and by its workspace', () => {
    expect(identify(event('app_mention'))).toMatchObject({ workspace: 'T1', id: 'Ev1' });
    expect(identify(command('/ofsted'))).toMatchObject({ workspace: 'T1', id: '1.2' });
    expect(identify(press('/ofsted'))).toMatchObject({ workspace: 'T1', id: '1.2' });
    expect(identify({ team: null, user: { team_id: 'T1' }, trigger_id: '1.2' })).toMatchObject({ id: '1.2' });
  });

  test('is nothing to be known again where it has no id', () => {
    for (const body of [{}, null, 'x', { event_id: 5 }, { trigger_id: ['1.2', '1.3'] }])
      expect(identify(body)).toBeUndefined();
  });

  test.each([
    [command('/digest'), true],
    [command('/correct'), true],
    [command('/report'), true],
    [command('/ofsted'), false],
    [command('/digestive'), false],
    [press('/digest stop caseloads'), true],
    [press('/correct undo 3'), true],
    [press('/whois Okonjo'), false],
    [{ ...press('x'), type: 'view_submission' }, true],
    [event('app_mention'), true],
    [event('message'), true],
    [event('app_home_opened'), false],
    [event('app_uninstalled'), false],
    [event('tokens_revoked'), false],
  ])('%j is written down where it must happen once for ever: %s', (body, isLasting) => {
    expect(identify(body)).toMatchObject({ isLasting });
  });
});
