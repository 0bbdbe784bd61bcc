import type { TeamsDouble } from '../../teams-double/teams-double.js';
import { cardOf, type Person, personalOf, TENANT } from '../../teams-double/world.js';
import { textOfCard } from './card-text.js';

const createPerson = (number: number): Person => ({
  id: `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`,
  teamsId: `29:p${number}`,
  name: `Person ${number}`,
  tenant: TENANT,
});

/** "Person 0" and so on. */
export const createPeople = (count: number): Person[] =>
  Array.from({ length: count }, (_, number) => createPerson(number));

/** What everybody in a conversation reads, message by message. */
export const wordsAt = (teams: TeamsDouble, place: string): string[] =>
  teams.posts(place).map(({ activity }) => textOfCard(cardOf(activity)));

/** What a person alone with the bot reads. */
export const wordsTo = (teams: TeamsDouble, person: Person): string[] => wordsAt(teams, personalOf(person).id);
