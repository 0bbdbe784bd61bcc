import { afterEach, beforeEach, expect } from '@jest/globals';
import type { TeamsDouble } from '../../teams-double/teams-double.js';
import { OWEN, TENANT } from '../../teams-double/world.js';
import { createRealBot } from '../real-bot.js';
import { type OpenTeams, openTeams } from './open-teams.js';

/** The bot as people meet it: Owen is an admin, and its pages have an address. */
export interface Journey extends OpenTeams {
  readonly teams: TeamsDouble;
  /** Where what people set up comes to. */
  channels(): Promise<string[]>;
}

/** The bot with all its commands over the articles that come along, in a Teams that holds everything against the rules. */
async function openJourney(): Promise<Journey> {
  const settings = { admins: [OWEN.id], publicUrl: 'https://bot.example.org' };
  const opened = await openTeams({ bot: createRealBot, settings });
  await opened.adapter.start();
  return {
    ...opened,
    async channels() {
      const standing = await opened.store.subscriptions.listOfTenant(`teams:${TENANT}`);
      return standing.map(({ conversation }) => conversation.channel).sort();
    },
  };
}

/** Opens a journey for each test of a file, hands it over, and holds after it that Teams would have taken everything. */
export function useJourneys(handOver: (journey: Journey) => void): void {
  let journey: Journey;
  beforeEach(async () => {
    journey = await openJourney();
    handOver(journey);
  });
  afterEach(async () => {
    expect(journey.teams.faults()).toEqual([]);
    await journey.close();
  });
}
