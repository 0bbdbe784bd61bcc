import { ownChannel, type Place } from './asker.js';
import { toHome } from './home.js';
import { ask, clientsOf, knowAdmin, type Reception } from './reception.js';

/** Makes the Home tab of a person anew, wherever they are. */
export async function publishHome({ workspace, user }: Place, reception: Reception): Promise<void> {
  const { links } = reception;
  const place: Place = { workspace, user, channel: ownChannel(user) };
  const subscriptions = await ask(reception, place, { text: '/digest list', isPrivate: true });
  const isAdmin = await knowAdmin(reception, place);
  const { interactive } = await clientsOf(reception, place);
  await interactive.views.publish({ user_id: user, view: toHome({ subscriptions, isAdmin, links }) });
}

/** What changes what comes to a person: "/digest stop caseloads". */
export const changesHome = (question: string): boolean => question.startsWith('/digest ');
