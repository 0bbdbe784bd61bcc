import type { App } from '@slack/bolt';
import { z } from 'zod';
import { ownChannel, type Place } from './asker.js';
import { publishHome } from './publish-home.js';
import type { Reception } from './reception.js';

const openedSchema = z.object({
  team_id: z.string(),
  event: z.object({ user: z.string(), tab: z.string().optional() }),
});

/** The Home tab, made anew whenever somebody opens it. */
export function listenToHome(app: App, reception: Reception): void {
  app.event('app_home_opened', async ({ body }) => {
    const { team_id, event } = openedSchema.parse(body);
    const place: Place = { workspace: team_id, channel: ownChannel(event.user), user: event.user };
    if (event.tab !== 'messages') await publishHome(place, reception);
  });
}
