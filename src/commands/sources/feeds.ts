import { createHash } from 'node:crypto';
import { type Answer, bullets, followUp, note, paragraph, type Run, toRuns } from '../../answer.js';
import { formatDay } from '../../evidence/corrections.js';
import type { Feed } from '../../intake/feeds/feeds.js';
import { countOf } from '../../wording.js';
import { readAddress } from './adding.js';
import { type Desk, onlyAdmins } from './desk.js';

const ID_CHARACTERS = 8;

const idOf = (url: string): string => createHash('sha256').update(url).digest('hex').slice(0, ID_CHARACTERS);

function newFeed(url: string, { tenant, deed }: Desk): Feed {
  return {
    tenant,
    id: idOf(url),
    url,
    addedBy: deed.by,
    addedAt: deed.at,
    nextAt: deed.at,
    failures: 0,
    seen: [],
    missed: [],
  };
}

/** `/sources follow <address>`: a feed is looked at on a schedule from now on. */
export async function follow(text: string, desk: Desk): Promise<Answer> {
  if (!desk.context.asker.admin) return onlyAdmins('follows feeds', `/sources follow ${text}`);
  const found = await desk.intake.addAddress(desk.tenant, readAddress(text), desk.deed);
  if (found.kind === 'document') return noFeed(found.document.id);
  const isNew = await desk.store.feeds.add(newFeed(found.url, desk));
  return {
    title: isNew ? 'Followed from now on' : 'This feed is followed already',
    elements: [
      paragraph(found.url),
      paragraph(
        'It is looked at every hour. New articles are read and wait for an admin under /sources waiting: none counts unseen.',
      ),
    ],
    sources: [],
    followUps: ['/sources feeds', '/sources waiting'].map(followUp),
  };
}

const noFeed = (id: string): Answer => ({
  title: 'Nothing is followed: that is a page, not a feed',
  elements: [
    paragraph(
      'A feed is an address that ends in .rss, .xml or /feed on most sites. The page itself was read, and waits.',
    ),
  ],
  sources: [],
  followUps: [followUp(`/sources show ${id}`), followUp('/sources waiting')],
});

function tellFeed({ id, url, nextAt, stoppedAt, problem }: Feed): Run[] {
  const state = stoppedAt === undefined ? `next on ${formatDay(nextAt)}` : `stopped on ${formatDay(stoppedAt)}`;
  return toRuns({ text: id, strong: true }, `: ${url}; ${state}${problem === undefined ? '' : `. ${problem}`}`);
}

/** `/sources feeds`: what is followed. */
export async function listFeeds({ store, tenant }: Desk): Promise<Answer> {
  const feeds = await store.feeds.list(tenant);
  return {
    title: feeds.length === 0 ? 'No feed is followed here yet' : `${countOf(feeds.length, 'feed')} followed here`,
    elements:
      feeds.length === 0
        ? [paragraph('Follow one with /sources add and its address.')]
        : [
            bullets(feeds.map(tellFeed)),
            note('/sources unfollow and the name at the front ends one; what came by it stays.'),
          ],
    sources: [],
    followUps: [...feeds.slice(0, 3).map(({ id }) => followUp(`/sources unfollow ${id}`)), followUp('/sources')],
  };
}

/** `/sources unfollow <id>`: what came by it stays. */
export async function unfollow(id: string, { store, tenant, context }: Desk): Promise<Answer> {
  if (!context.asker.admin) return onlyAdmins('ends a feed', `/sources unfollow ${id}`);
  const wasThere = await store.feeds.remove(tenant, id);
  return {
    title: wasThere ? 'Followed no longer' : `No feed is called “${id}” here`,
    elements: [paragraph(wasThere ? 'What came by it stays.' : 'The feeds are listed with their names.')],
    sources: [],
    followUps: ['/sources feeds', '/sources'].map(followUp),
  };
}
