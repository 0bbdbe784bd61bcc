import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { clientOf, outcomeOf } from './calling.js';
import { type SlackDouble, startSlackDouble } from './slack-double.js';
import { BOT_TOKEN, USER } from './workspace.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const section = { type: 'section' as const, text: plain('Words') };
const modal = { type: 'modal' as const, title: plain('Modal'), blocks: [section] };

let time: number;
let slack: SlackDouble;

beforeEach(async () => {
  time = Date.UTC(2026, 0, 5, 9);
  slack = await startSlackDouble({
    now: () => time,
    validateBlocks: (blocks) => (blocks.some(({ type }) => type === 'nonsense') ? ['unsupported type: nonsense'] : []),
    patience: { quiet: 0, most: 0 },
    ackDeadline: 1,
  });
});

afterEach(() => slack.close());

describe('a trigger', () => {
  /** As an app would get it. */
  async function pull(): Promise<string> {
    await slack.command('/form');
    const { payload } = slack.deliveries().at(-1) ?? {};
    return (payload as { readonly trigger_id: string }).trigger_id;
  }

  test('opens one view within three seconds', async () => {
    const client = clientOf(slack, BOT_TOKEN);
    const [first, late] = [await pull(), await pull()];
    time += 3_000;
    expect(await outcomeOf(client.views.open({ trigger_id: first, view: modal }))).toBe('ok');
    expect(await outcomeOf(client.views.open({ trigger_id: first, view: modal }))).toBe('exchanged_trigger_id');
    time += 1;
    expect(await outcomeOf(client.views.open({ trigger_id: late, view: modal }))).toBe('expired_trigger_id');
    expect(await outcomeOf(client.views.open({ trigger_id: 'made-up', view: modal }))).toBe('invalid_trigger_id');
  });

  test('lays at most three modals over each other, which can be changed as they were last seen', async () => {
    const client = clientOf(slack, BOT_TOKEN);
    const { view } = await client.views.open({ trigger_id: await pull(), view: modal });
    for (const expected of ['ok', 'ok', 'push_limit_reached']) {
      expect(await outcomeOf(client.views.push({ trigger_id: await pull(), view: modal }))).toBe(expected);
    }
    const { id: view_id = '', hash = '' } = view ?? {};
    expect(await outcomeOf(client.views.update({ view_id, hash, view: modal }))).toBe('ok');
    expect(await outcomeOf(client.views.update({ view_id, hash, view: modal }))).toBe('hash_conflict');
    expect(slack.views(USER)).toHaveLength(3);
  });

  test.each([
    ['a title too long', { ...modal, title: plain('x'.repeat(25)) }],
    ['no title', { type: 'modal', blocks: [] }],
    ['101 blocks', { ...modal, blocks: Array(101).fill(section) }],
    ['an input that nothing submits', { ...modal, blocks: [{ type: 'input' }] }],
    ['blocks that the model refuses', { ...modal, blocks: [{ type: 'nonsense' }] }],
  ])('does not open a view with %s', async (_, view) => {
    const call = clientOf(slack, BOT_TOKEN).apiCall('views.open', { trigger_id: await pull(), view });
    expect(await outcomeOf(call)).toBe('invalid_arguments');
  });
});
