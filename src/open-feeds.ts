import { waitReally } from './digest/clock.js';
import { startClock } from './digest/schedule.js';
import { createFeedFollower } from './intake/feeds/follow-feeds.js';
import { toUpload } from './intake/feeds/item-upload.js';
import type { Intake } from './intake/intake.js';
import { readFeedSafely } from './intake/parse/read-feed-safely.js';
import type { Log } from './log.js';
import { type IntakeSettings, openFetch } from './open-intake.js';
import type { Store } from './store/store.js';

interface Parts {
  readonly store: Store;
  readonly intake: () => Promise<Intake>;
  readonly settings: IntakeSettings;
  readonly log: Log;
  readonly now: () => Date;
}

/** Looks at the feeds that are due, every minute by a clock of its own: a slow site keeps no digest waiting. */
export async function openFeeds({ store, intake, settings, log, now }: Parts): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const follower = createFeedFollower({
    feeds: store.feeds,
    fetch: await openFetch(settings),
    readFeed: readFeedSafely,
    accept: async ({ tenant, url }, article) => {
      const deed = { by: `the feed ${url}`, at: now().toISOString() };
      await (await intake()).addFile(tenant, toUpload(article), deed);
    },
    tell: async ({ id, tenant, problem }) => log.warn('A feed was stopped', { feed: id, tenant, problem }),
    clock: { now, wait: waitReally },
    log,
    stopping: stopping.signal,
  });
  const clock = startClock(() => follower.tick(), log);
  return {
    async stop() {
      stopping.abort();
      await clock.stop();
    },
  };
}
