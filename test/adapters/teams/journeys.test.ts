import { describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../../src/command-list.js';
import { MENTION } from '../../teams-double/people.js';
import type { TeamsDouble } from '../../teams-double/teams-double.js';
import { AMINA, CHANNEL, GROUP, inThread, OWEN } from '../../teams-double/world.js';
import { textOfCard } from './card-text.js';
import { type Journey, useJourneys } from './open-journey.js';
import { textOf, threadsOf, titleOf, titlesOf } from './shown.js';

const inChannel = { where: CHANNEL };
const inGroup = { where: GROUP };

let journey: Journey;
let teams: TeamsDouble;

useJourneys((opened) => {
  journey = opened;
  teams = opened.teams;
});

describe('a councillor, alone with the bot', () => {
  test('says hello and is told what it is for, and all that can be asked', async () => {
    const help = await teams.message('Hi');
    expect(textOf(help)).toMatch(/^Help \(page 1 of 2\)\nNo AI: every word is from a source you can open\./);
    const more = await teams.press(help.card, 'Next page (2 of 2)');
    for (const { name } of COMMANDS) expect(`${textOf(help)}\n${textOf(more)}`).toContain(`/${name}`);
    expect(titleOf(await teams.press(help.card, '/who Vouyioukas'))).toBe('Tolis Vouyioukas');
  });

  test('asks for the latest inspection, follows it up, and comes back, all in one card', async () => {
    const latest = await teams.message('/ofsted latest');
    expect(titleOf(latest)).toBe('Ofsted: monitoring visit, summer 2018');
    const timeline = await teams.press(latest.card, '/ofsted timeline');
    expect(titleOf(timeline)).toBe('Inspections, visits and reviews, oldest first');
    const back = await teams.press(timeline.card, 'Back');
    expect(back.card).toEqual(latest.card);
    expect([latest, timeline, back].map(({ posts }) => posts.length)).toEqual([1, 0, 0]);
  });

  test('reads page after page in the same place, forth and back, and returns to where she began', async () => {
    const latest = await teams.message('/ofsted latest');
    const first = await teams.press(latest.card, '/weaknesses');
    const second = await teams.press(first.card, 'Next page (2 of 2)');
    expect([first, second].map(titleOf)).toEqual(
      [1, 2].map((page) => `Outstanding weaknesses: 20 still open and 2 improving (page ${page} of 2)`),
    );
    expect((await teams.press(second.card, 'Previous page (1 of 2)')).card).toEqual(first.card);
    expect((await teams.press(second.card, 'Back')).card).toEqual(latest.card);
  });

  test('misspells what she asks, and is one press from what she meant', async () => {
    const guessed = await teams.message('offsted latest');
    expect(textOf(guessed)).toContain('Did you mean /ofsted latest?');
    expect(titleOf(await teams.press(guessed.card, '/ofsted latest'))).toBe('Ofsted: monitoring visit, summer 2018');
  });
});

describe('a committee officer', () => {
  test('mentions the bot in the middle of a thread, and is answered in it, for all to read', async () => {
    const seen = await teams.message(`what about ${MENTION} caseloads?`, { ...inChannel, thread: '42' });
    expect(titleOf(seen)).toBe('The articles on “what about caseloads?”');
    expect(threadsOf(teams.posts(CHANNEL))).toEqual([inThread(CHANNEL, '42')]);
    expect(titlesOf(seen)).not.toContain('Share to channel');
  });

  test('asks by a slash command, sees the answer alone, and shares it once with everybody', async () => {
    const { card, posts } = await teams.slash('/ofsted latest', inChannel);
    expect(teams.targeted(AMINA.teamsId)).toEqual(posts);
    expect(teams.posts(CHANNEL)).toEqual([]);
    await expect(teams.press(card, 'Share to channel', { person: OWEN })).rejects.toThrow('Owen Pryce does not see it');
    const shared = await teams.press(card, 'Share to channel');
    expect(shared.told).toBe('Shared with everybody here.');
    expect(textOf(shared)).toMatch(/^Ofsted: monitoring visit, summer 2018\nShared by Amina Khan\n/);
    expect((await teams.press(card, 'Share to channel')).told).toMatch(/^Shared already\./);
    expect(threadsOf(teams.posts(CHANNEL))).toEqual(threadsOf(posts));
  });

  test('shares an answer that others go on from, each for themselves', async () => {
    const { card } = await teams.press((await teams.slash('/ofsted latest', inChannel)).card, 'Share to channel');
    const timeline = await teams.press(card, '/ofsted timeline', { person: OWEN });
    expect(titlesOf(timeline)).toEqual(expect.arrayContaining(['Share to channel', 'Back']));
    expect((await teams.press(timeline.card, 'Share to channel', { person: OWEN })).told).toMatch(/^Shared with/);
    expect(teams.posts(CHANNEL)).toHaveLength(2);
  });

  test('sets up a digest for the channel, and one for herself alone, by the form', async () => {
    const digest = await teams.message('/digest', inChannel);
    const open = async () => (await teams.press(digest.card, 'Set up a digest')).card;
    const values = { days: 'Monday,Thursday', time: '08:30', about: 'caseloads', switches: 'only if changed' };
    const shared = await teams.submit(await open(), { ...values, where: 'here' });
    expect(titleOf(shared)).toBe(
      'Set up: every Monday and Thursday at 08:30 (Europe/London), about caseloads, only if something changed',
    );
    expect(textOf(shared)).toContain('It comes to this conversation, and everybody here can read it.');
    const own = await teams.submit(await open());
    expect(textOf(own)).toContain('It comes to your own conversation with the bot, and nobody else reads it.');
    expect(await journey.channels()).toEqual([CHANNEL, `user:${AMINA.id}`]);
    expect(teams.posts(CHANNEL)).toHaveLength(1);
  });

  test('looks what comes, sees it beforehand, and stops it by a press', async () => {
    const { card } = await teams.press((await teams.message('/digest', inChannel)).card, 'Set up a digest');
    const made = await teams.submit(card, { where: 'here' });
    const list = await teams.message('/digest list', inChannel);
    expect(textOf(list)).toContain('What comes to this conversation (1)\nThe digest\nComes\nevery Monday at 09:00');
    expect(textOf(await teams.submit(made.card, {}, { button: 'Preview' }))).toMatch(
      /^Preview: Weaknesses: 20 still open, 2 improving \(page 1 of \d\)\nThis would come to this conversation now/,
    );
    expect(titleOf(await teams.submit(made.card, {}, { button: 'Stop' }))).toBe('The digest has stopped');
    expect(await journey.channels()).toEqual([]);
  });

  test('stops from the channel what comes to herself alone', async () => {
    const { card } = await teams.press((await teams.message('/digest', inChannel)).card, 'Set up a digest');
    const { card: own } = await teams.submit(card);
    await teams.submit(own, {}, { button: 'Stop' });
    expect(await journey.channels()).toEqual([]);
  });

  test('does the same in a group chat', async () => {
    const seen = await teams.message(`${MENTION}&nbsp;who is Hazell?`, inGroup);
    expect(titleOf(seen)).toBe('Lin Hazell');
    const { card } = await teams.slash('caseloads', inGroup);
    await teams.press(card, 'Share to channel');
    await teams.message('/digest weekly monday 09:00', inGroup);
    expect(threadsOf(teams.posts(GROUP))).toEqual([GROUP, GROUP, GROUP]);
    expect(await journey.channels()).toEqual([GROUP]);
  });
});

describe('a press officer', () => {
  test('copies a quotation in the style that is wanted', async () => {
    const quote = await teams.message('/quote tanker');
    const { card } = await teams.press(quote.card, 'Copy quote');
    const [, ...copies] = (card as { body: readonly object[] }).body;
    expect(copies).toMatchObject([
      {
        label: 'Plain',
        value: expect.stringMatching(/^“You don’t turn around a tanker like this in a fortnight,” \(/),
      },
      { label: 'Press', value: expect.stringContaining('as quoted in the article ‘Government concern over pace') },
      { label: 'Committee footnote', value: expect.stringContaining('(worked out from “December”)') },
    ]);
  });

  test.each([
    ['quote', 'tanker', 'David Johnston, Children’s services boss', '“You don’t turn around a tanker'],
    ['finding', 'caseloads', 'Weakness: caseloads, still open', 'The last independent word (Ofsted, summer 2018)'],
    ['person', 'Hazell', 'Lin Hazell', 'as printed in 2 articles'],
    ['person', '', 'Vouyioukas', 'Tolis Vouyioukas'],
  ])('puts a %s into the message as it is written: %j', async (command, words, title, said) => {
    const inserted = await teams.choose(await teams.query(command, words, inChannel), title, inChannel);
    expect(textOfCard(inserted)).toContain(said);
    expect(textOfCard(inserted)).toMatch(/\n\[1\] .* · published /);
    expect(teams.posts(CHANNEL)).toEqual([]);
  });

  test('is told where nothing is found to put there', async () => {
    const { found, told } = await teams.query('quote', 'helicopters', inChannel);
    expect(found).toEqual([]);
    expect(told).toContain('Not found in the articles: a quotation on “helicopters”');
  });

  test('links to the page of an article, which is shown as what it is; any other link stays a link', async () => {
    const unfurled = await teams.pasteLink('https://bot.example.org/articles/004#p2:0-110', inChannel);
    expect(titleOf(unfurled)).toContain('Government concern over pace of improvement');
    expect(textOf(unfurled)).toContain('Published between December 2015 and January 2016 (worked out from “December”)');
    expect((await teams.pasteLink('https://news.example.org/articles/004', inChannel)).body).toEqual({});
  });

  test('reports a mistake, which an admin reads, and nobody else', async () => {
    const { card } = await teams.press((await teams.message('/quote tanker')).card, 'Report a mistake');
    await expect(teams.submit(card)).rejects.toThrow('Teams asks for “What is wrong?” first');
    expect(textOf(await teams.submit(card, { what: 'The date is wrong.' }))).toContain('your report is kept');
    expect(textOf(await teams.message('/report list', { person: OWEN }))).toContain(
      'The date is wrong. (asked: /quote tanker)',
    );
    expect(textOf(await teams.message('/report list'))).not.toContain('The date is wrong');
  });
});
