import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Activity } from '../../../adapters/teams/activity.js';
import { fetchDialog, submitDialog } from '../../../adapters/teams/answer-dialog.js';
import { buttonsOf, dataOf } from './buttons-of.js';
import { textOfCard } from './card-text.js';
import { AMINA, CHANNEL, type InvokeReception, invoke, openReception, TENANT, type Where } from './invoke-reception.js';
import { dialogReply, type ShownCard } from './invoke-responses.js';

let reception: InvokeReception;

beforeEach(async () => {
  reception = await openReception();
});

afterEach(() => reception.store.close());

interface Dialog {
  readonly title: string;
  readonly card: ShownCard;
}

function read(reply: unknown): Dialog {
  const { title, card } = dialogReply.parse(reply).body.task.value;
  return { title, card: card.content };
}

const toFetch = (data: unknown): Activity => invoke('task/fetch', { data, context: { theme: 'dark' } });
const toSubmit = (data: unknown, where?: Where): Activity => invoke('task/submit', { data, context: {} }, where);

const open = async (data: unknown): Promise<Dialog> => read(await fetchDialog(toFetch(data), reception));
const send = async (data: unknown, where?: Where): Promise<Dialog> =>
  read(await submitDialog(toSubmit(data, where), reception));

/** Sends the form that is open, filled in like this. */
const fillIn = ({ card }: Dialog, submit: string, entered: object, where?: Where): Promise<Dialog> =>
  send({ ...(dataOf(card, submit) as object), ...entered }, where);

const subscriptions = () => reception.store.subscriptions.listOfTenant(`teams:${TENANT}`);

describe('a dialog that a button opens', () => {
  test('has the quotation of the answer in three styles, ready to copy', async () => {
    const { title, card } = await open({ msteams: { type: 'task/fetch' }, does: 'copy', question: '/quote tanker' });
    expect(title).toBe('Copy quote');
    expect(textOfCard(card)).toContain(
      '“You don’t turn around a tanker like this in a fortnight,” (David Johnston, Children’s services boss, published between December 2015 and January 2016)',
    );
    expect(reception.asked).toMatchObject([{ text: '/quote tanker', asker: { private: true } }]);
  });

  test('says that there is no quotation to copy', async () => {
    expect(textOfCard((await open({ does: 'copy', question: '/weaknesses' })).card)).toContain(
      'There is no quotation to copy',
    );
  });

  test('has the form of its name, with what it is about', async () => {
    const { title, card } = await open({ does: 'form', form: 'report', question: '/quote tanker' });
    expect(title).toBe('Report a mistake');
    expect(textOfCard(card)).toContain('What is wrong?');
    expect(dataOf(card, 'Report')).toEqual({ does: 'send', form: 'report', question: '/quote tanker' });
    expect(reception.asked).toEqual([]);
  });

  test.each([
    undefined,
    { does: 'form', form: 'gone' },
    { does: 'send', form: 'digest' },
    { does: 'ask', question: '/digest stop x' },
    { does: 'copy', question: '/digest stop x' },
    { does: 'share', question: '/quote tanker', key: 'k' },
  ])('of an older version says so, and does nothing: %j', async (data) => {
    expect(textOfCard((await open(data)).card)).toContain('This is from an older version');
    expect(reception.asked).toEqual([]);
  });
});

describe('a form that is sent', () => {
  const DIGEST = {
    days: 'Monday,Thursday',
    time: '08:30',
    about: 'caseloads and recording',
    switches: 'only if changed',
  };

  test('sets up a digest for the person alone, and shows what was set up', async () => {
    const { title, card } = await fillIn(await open({ does: 'form', form: 'digest' }), 'Set up', {
      ...DIGEST,
      where: 'me',
    });
    expect(title).toMatch(/^Set up: every Monday and Thursday/);
    expect(textOfCard(card)).toContain('caseloads and recording');
    expect(await subscriptions()).toMatchObject([
      { owner: AMINA, ownerName: 'Amina Khan', conversation: { channel: `user:${AMINA}` }, onlyIfChanged: true },
    ]);
  });

  test('sets it up for the channel, without its thread, where that is chosen', async () => {
    await fillIn(await open({ does: 'form', form: 'digest' }), 'Set up', { ...DIGEST, where: 'here' });
    expect(await subscriptions()).toMatchObject([{ conversation: { channel: CHANNEL } }]);
  });

  test('means the person alone in their own conversation, whatever is chosen', async () => {
    await fillIn(await open({ does: 'form', form: 'digest' }), 'Set up', { ...DIGEST, where: 'here' }, 'personal');
    expect(await subscriptions()).toMatchObject([{ conversation: { channel: `user:${AMINA}` } }]);
  });

  test('is done once, however often it comes', async () => {
    const { card } = await open({ does: 'form', form: 'follow' });
    const activity = toSubmit({ ...(dataOf(card, 'Follow') as object), what: 'Warren Whyte', where: 'me' });
    expect(textOfCard(read(await submitDialog(activity, reception)).card)).toContain('You now follow Warren Whyte');
    expect(textOfCard(read(await submitDialog(activity, reception)).card)).toContain('Done already');
    expect(await subscriptions()).toHaveLength(1);
  });

  test('reports a mistake in the answer that it was opened from', async () => {
    const form = await open({ does: 'form', form: 'report', question: '/ofsted latest' });
    const { card } = await fillIn(form, 'Report', { what: 'The visit was in May. <at>everyone</at>' });
    expect(textOfCard(card)).toContain('“The visit was in May. <at>everyone</at> (asked: /ofsted latest)”');
    expect(await reception.store.comments(`teams:${TENANT}`)).toMatchObject([
      { comment: expect.stringContaining('The visit was in May.') },
    ]);
  });

  test.each(['<at>everyone</at>', '[x](http://y) **bold**', '"}],"type":"TextBlock"'])(
    'takes %s as the words they are',
    async (question) => {
      const { card } = await fillIn(await open({ does: 'form', form: 'briefing' }), 'Ask', { question });
      expect(textOfCard(card)).toContain(question.replace('\u0000', ''));
    },
  );

  test.each([
    { does: 'send', form: 'gone' },
    { does: 'send', form: 'digest', days: 'Someday' },
    { does: 'send', form: 'digest', where: '19:other@thread.tacv2' },
    { does: 'send', form: 'follow', what: 7 },
  ])('with what the form cannot hold does nothing: %j', async (data) => {
    expect(textOfCard((await send(data)).card)).toContain('This is from an older version');
    expect(reception.asked).toEqual([]);
  });
});

describe('a button in a dialog', () => {
  test('shows the next answer in it, and leads back', async () => {
    const shown = await fillIn(await open({ does: 'form', form: 'briefing' }), 'Ask', { question: '/quote Johnston' });
    const next = await send(dataOf(shown.card, 'Copy “Their view is that we…”'));
    expect(textOfCard(next.card)).toContain('Quotation: David Johnston');
    const back = await send(dataOf(next.card, 'Back'));
    expect(back.card).toEqual(shown.card);
  });

  test('opens the copies and the form for a report in its place', async () => {
    const { card } = await fillIn(await open({ does: 'form', form: 'briefing' }), 'Ask', { question: '/quote tanker' });
    expect((await send(dataOf(card, 'Copy quote'))).title).toBe('Copy quote');
    expect((await send(dataOf(card, 'Report a mistake'))).title).toBe('Report a mistake');
    expect(buttonsOf(card)).not.toContain('Share to channel');
  });

  test('that changes something does it, once for each press', async () => {
    const set = await fillIn(await open({ does: 'form', form: 'digest' }), 'Set up', { days: 'Monday', time: '09:00' });
    const activity = toSubmit(dataOf(set.card, 'Stop'));
    expect(textOfCard(read(await submitDialog(activity, reception)).card)).toContain('The digest has stopped');
    expect(textOfCard(read(await submitDialog(activity, reception)).card)).toContain('Done already');
    expect(await subscriptions()).toEqual([]);
  });
});
