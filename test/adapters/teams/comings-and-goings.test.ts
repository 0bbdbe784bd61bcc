import { describe, expect, test } from '@jest/globals';
import type { TeamsDouble } from '../../teams-double/teams-double.js';
import { CHANNEL, GROUP, TEAM, TENANT } from '../../teams-double/world.js';
import { textOfCard } from './card-text.js';
import { type Journey, useJourneys } from './open-journey.js';

const inTeam = { where: TEAM };
const inChannel = { where: CHANNEL };
const inGroup = { where: GROUP };

let journey: Journey;
let teams: TeamsDouble;

useJourneys((opened) => {
  journey = opened;
  teams = opened.teams;
});

describe('the bot', () => {
  test.each([
    ['a team', inTeam],
    ['a group chat', inGroup],
    ['a person', {}],
  ])('welcomes %s once, on one card, however often it is told', async (_, doing) => {
    const { posts, card, activity } = await teams.install(doing);
    await teams.deliver(activity);
    await teams.install(doing);
    expect(posts).toHaveLength(1);
    expect(teams.calls('send')).toHaveLength(1);
    expect(textOfCard(card)).toMatch(/^Briefing Bot is here\nNo AI: /);
  });

  test('ends what comes to a team that removes it, and to that team alone', async () => {
    await teams.install(inTeam);
    await teams.message('/digest weekly monday 09:00', inChannel);
    await teams.message('/digest weekly monday 09:00 about caseloads', inTeam);
    await teams.message('/digest weekly monday 09:00', inGroup);
    await teams.uninstall(inChannel);
    expect(await journey.channels()).toEqual([GROUP]);
    const conversation = { platform: 'teams', workspace: TENANT, channel: CHANNEL };
    const answer = { title: 'Digest', elements: [], sources: [], followUps: [] };
    expect(await journey.adapter.send({ deliveryId: 'd', conversation, answer })).toMatchObject({ kind: 'refused' });
  });

  test('ends what comes to a channel that is deleted', async () => {
    await teams.message('/digest weekly monday 09:00', inChannel);
    await teams.change('channelRenamed', inChannel);
    expect(await journey.channels()).toEqual([CHANNEL]);
    await teams.change('channelDeleted', inChannel);
    expect(await journey.channels()).toEqual([]);
  });
});
