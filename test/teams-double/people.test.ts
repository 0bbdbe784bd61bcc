import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type BareBot, startBareBot } from './bare-bot.js';
import { activitiesOf, call, messageWith } from './calling.js';
import type { Seen } from './courier.js';
import { MENTION } from './people.js';
import { ANSWERS, ASK, BUTTONS } from './sample-answers.js';
import { startTeamsDouble, type TeamsDouble } from './teams-double.js';
import { AMINA, BOT, CHANNEL, GROUP, inThread, OWEN, personalOf, TEAM, TENANT } from './world.js';

let teams: TeamsDouble;
let bot: BareBot;

/** Answers a message with buttons, in its thread, and where one person alone sees it for that person. */
async function answer({ type, name, conversation, recipient, from }: Readonly<Record<string, unknown>>) {
  const { isTargeted } = recipient as { isTargeted?: true };
  if (type === 'message') {
    const only = isTargeted && { recipient: { id: (from as { id: string }).id, isTargeted } };
    const path = activitiesOf((conversation as { id: string }).id, only ? '?isTargetedActivity=true' : '');
    await call(teams, path, { body: messageWith(BUTTONS, only) });
  }
  return { status: 200, body: ANSWERS.get(name) ?? {} };
}

beforeEach(async () => {
  bot = await startBareBot(answer);
  teams = await startTeamsDouble({ validateInvoke: (name) => (name === 'task/submit' ? ['a fault'] : []) });
  teams.listenAt(bot.address);
});

afterEach(async () => {
  await bot.close();
  await teams.close();
});

const last = () => bot.heard.at(-1);
const show = (where?: string): Promise<Seen> => teams.message('hello', where === undefined ? {} : { where });

describe('what a person does reaches the bot:', () => {
  test('words to it alone, with who said them, and where an answer goes', async () => {
    const { status, posts } = await teams.message('hello');
    expect(last()).toMatchObject({
      type: 'message',
      id: expect.stringMatching(/^\d+$/),
      text: 'hello',
      entities: [],
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      from: { id: AMINA.teamsId, aadObjectId: AMINA.id, name: 'Amina Khan' },
      recipient: BOT,
      conversation: { id: personalOf(AMINA).id, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
    });
    expect(status).toBe(200);
    expect(posts).toEqual(teams.posts(personalOf(AMINA).id));
  });

  test('a mention that begins a thread, or stands in the middle of one', async () => {
    await show(CHANNEL);
    const { id } = last() as { id: string };
    expect(last()).toMatchObject({
      text: `${MENTION} hello`,
      entities: [{ type: 'mention', mentioned: BOT }],
      conversation: { id: inThread(CHANNEL, id), conversationType: 'channel', isGroup: true },
      channelData: { team: { id: TEAM }, channel: { id: CHANNEL } },
    });
    await teams.message(`and ${MENTION} now?`, { where: CHANNEL, thread: id, person: OWEN });
    expect(last()).toMatchObject({ text: `and ${MENTION} now?`, conversation: { id: inThread(CHANNEL, id) } });
    expect(teams.posts(CHANNEL).map(({ thread }) => thread)).toEqual(Array(2).fill(inThread(CHANNEL, id)));
  });

  test('a slash command, whose answer nobody else can press', async () => {
    const { card } = await teams.slash('/ofsted latest', { where: GROUP });
    expect(last()).toMatchObject({
      text: '/ofsted latest',
      recipient: { isTargeted: true },
      conversation: { id: GROUP },
    });
    await expect(teams.press(card, 'Ask', { person: OWEN })).rejects.toThrow('Owen Pryce does not see it');
    expect((await teams.press(card, 'Ask')).status).toBe(200);
  });

  test('a press that is answered in the place of its card, again and again', async () => {
    const shown = await show(CHANNEL);
    const { card } = await teams.press(shown.card, 'Ask', { person: OWEN });
    const place = { replyToId: shown.posts[0]?.id, conversation: { id: shown.posts[0]?.thread } };
    const press = { action: { type: 'Action.Execute', verb: 'ask', data: ASK }, trigger: 'manual' };
    expect(last()).toMatchObject({ type: 'invoke', name: 'adaptiveCard/action', value: press, ...place });
    await teams.press(card, 'Ask');
    expect(last()).toMatchObject({ name: 'adaptiveCard/action', ...place });
  });

  test('a press that opens a dialog, and what is filled in there; what stays empty is not sent', async () => {
    const shown = await show(CHANNEL);
    const dialog = await teams.press(shown.card, 'Open');
    expect(last()).toMatchObject({ name: 'task/fetch', value: { data: { does: 'form', type: 'task/fetch' } } });
    const { told } = await teams.submit(dialog.card, { what: 'caseloads', days: 'Monday,Friday' });
    const data = { does: 'send', what: 'caseloads', time: '09:00', days: 'Monday,Friday' };
    expect(last()).toMatchObject({ name: 'task/submit', conversation: { id: shown.posts[0]?.thread } });
    expect(last()?.['value']).toEqual({ data, context: { theme: 'default' } });
    expect(told).toBe('Done.');
    await teams.submit(dialog.card, { what: 'x' }, { button: 'Preview' });
    expect(last()).toMatchObject({ value: { data: { does: 'preview', what: 'x' } } });
    expect(teams.faults()).toEqual(['a fault', 'a fault']);
  });

  test('a press by an old Teams, as a message without words', async () => {
    const { card } = await show();
    await teams.press(card, 'Ask', { isOld: true });
    expect(last()).toMatchObject({ type: 'message', value: ASK, replyToId: expect.any(String) });
    expect(last()).not.toHaveProperty('text');
    await teams.press(card, 'Open', { isOld: true });
    expect(last()?.['value']).toEqual({ does: 'form' });
  });

  test('a search while a message is written, and what is chosen of it', async () => {
    const seen = await teams.query('quote', '', { where: CHANNEL });
    expect(last()?.['value']).toMatchObject({ parameters: [{ name: 'initialRun', value: 'true' }] });
    await teams.query('quote', 'tanker', { where: CHANNEL });
    expect(last()?.['value']).toEqual({
      commandId: 'quote',
      parameters: [{ name: 'words', value: 'tanker' }],
      queryOptions: { skip: 0, count: 25 },
    });
    expect(await teams.choose(seen, 'One')).toEqual({ type: 'AdaptiveCard' });
    expect(last()).toMatchObject({ name: 'composeExtension/query' });
    expect(await teams.choose(seen, 'Two')).toBeUndefined();
    expect(last()).toMatchObject({ name: 'composeExtension/selectItem', value: { question: '/who Two' } });
    await expect(teams.choose(seen, 'Three')).rejects.toThrow('not among what was found: One, Two');
  });

  test('a link that is pasted', async () => {
    await teams.pasteLink('https://bot.example.org/articles/000');
    expect(last()).toMatchObject({
      name: 'composeExtension/queryLink',
      value: { url: 'https://bot.example.org/articles/000' },
    });
  });

  test('the coming and going of the bot, told twice in the first channel of the team', async () => {
    await teams.install({ where: CHANNEL });
    await teams.uninstall({ where: CHANNEL });
    const place = { conversation: { id: TEAM }, channelData: { team: { id: TEAM } } };
    expect(bot.heard).toMatchObject([
      { type: 'installationUpdate', action: 'add', ...place },
      { type: 'conversationUpdate', membersAdded: [BOT], ...place },
      { type: 'installationUpdate', action: 'remove', ...place },
      { type: 'conversationUpdate', membersRemoved: [BOT], ...place },
    ]);
  });

  test('a change of a channel', async () => {
    await teams.change('channelDeleted', { where: CHANNEL });
    expect(last()).toMatchObject({
      type: 'conversationUpdate',
      channelData: { eventType: 'channelDeleted', channel: { id: CHANNEL }, team: { id: TEAM } },
    });
  });

  test('the same once more, whatever it was', async () => {
    const { activity } = await teams.message('hello');
    await teams.deliver(activity);
    expect(bot.heard[1]).toEqual(bot.heard[0]);
  });
});

describe('Teams does not let a person', () => {
  test.each([
    [{}, 'Teams asks for “What?” first'],
    [{ what: 'far too many characters' }, '“What?” takes no such value'],
    [{ what: 'x', time: 'noon' }, '“When?” takes no such value'],
    [{ what: 'x', days: 'Monday,Sunday' }, '“Days?” takes no such value'],
    [{ what: 'x', where: 'here' }, 'There is no input where among: what, about, time, days'],
  ])('send a form filled in with %j', async (values, error) => {
    const { card } = await teams.press((await show()).card, 'Open');
    await expect(teams.submit(card, values)).rejects.toThrow(error);
    expect(last()).toMatchObject({ name: 'task/fetch' });
  });

  test('press what is not there, or what no dialog knows', async () => {
    const { card } = await show();
    await expect(teams.press(card, 'Close')).rejects.toThrow('There is no button Close among: Ask, Open');
    await expect(teams.submit(card)).rejects.toThrow('A dialog knows no Action.Execute');
  });

  test('act where there is nothing, or where somebody else is alone with the bot', async () => {
    await expect(async () => teams.message('hello', { where: '19:nowhere' })).rejects.toThrow(
      'There is no conversation',
    );
    await show();
    const where = personalOf(AMINA).id;
    await expect(async () => teams.message('hello', { where, person: OWEN })).rejects.toThrow(
      'Owen Pryce does not see',
    );
  });
});
