import { describe, expect, test } from '@jest/globals';
import type { TeamsDouble } from '../../teams-double/teams-double.js';
import { CHANNEL } from '../../teams-double/world.js';
import { useJourneys } from './open-journey.js';
import { textOf, threadsOf, titleOf } from './shown.js';

const inChannel = { where: CHANNEL };

let teams: TeamsDouble;

useJourneys((opened) => {
  teams = opened.teams;
});

describe('a Teams that knows neither answers in the place of a card nor dialogs', () => {
  const isOld = true;

  test('brings every press as a message, whose answer comes below', async () => {
    const latest = await teams.message('/ofsted latest', inChannel);
    const timeline = await teams.press(latest.card, '/ofsted timeline', { isOld });
    expect(titleOf(timeline)).toBe('Inspections, visits and reviews, oldest first');
    expect(new Set(threadsOf(teams.posts(CHANNEL))).size).toBe(1);
    expect(teams.posts(CHANNEL)).toHaveLength(2);
  });

  test('turns pages below', async () => {
    const first = await teams.message('/weaknesses');
    const second = await teams.press(first.card, 'Next page (2 of 2)', { isOld });
    expect(titleOf(await teams.press(second.card, 'Previous page (1 of 2)', { isOld }))).toBe(titleOf(first));
  });

  test.each([
    ['/quote tanker', 'Copy quote', '/quote with the person or the topic'],
    ['/quote tanker', 'Report a mistake', '/report, and behind it'],
    ['/digest', 'Set up a digest', '/digest weekly monday 09:00'],
    ['/digest', 'Follow something', '/digest follow caseloads'],
  ])('says what to type for what it cannot show: %s, %s', async (question, button, said) => {
    const { card } = await teams.message(question);
    expect(textOf(await teams.press(card, button, { isOld }))).toContain(said);
  });

  test('says how to show everybody what it cannot share', async () => {
    const { card } = await teams.slash('/ofsted latest', inChannel);
    const shared = await teams.press(card, 'Share to channel', { isOld });
    expect(textOf(shared)).toContain('a mention of this bot, and behind it: /ofsted latest');
  });
});
