import { afterEach } from '@jest/globals';
import { cardOf, type PlaceOfTeams } from '../../teams-double/world.js';
import { describeAdapter } from '../contract.js';
import { textOfCard } from './card-text.js';
import { type OpenTeams, openTeams } from './open-teams.js';

let opened: OpenTeams | undefined;

afterEach(async () => {
  await opened?.close();
});

const TERMINAL: PlaceOfTeams = { id: 'terminal', kind: 'groupChat', tenant: 'terminal' };

describeAdapter('Teams', async (bot) => {
  opened = await openTeams({ bot: () => bot, places: [TERMINAL], tenants: ['terminal'] });
  const { teams, adapter } = opened;
  const inTerminal = { where: TERMINAL.id };
  return {
    adapter: {
      ...adapter,
      // Teams is written to only where it has told of something.
      async send(message) {
        await teams.install(inTerminal);
        return adapter.send(message);
      },
    },
    ask: async (text) => textOfCard((await teams.message(text, inTerminal)).card),
    shown: () =>
      teams
        .posts(TERMINAL.id)
        .map(({ activity }) => textOfCard(cardOf(activity)))
        .join('\n'),
  };
});
