import type { Article, ArticleIndex } from '../index/model.js';
import { COMMANDS } from './command-list.js';
import type { Log } from './log.js';
import { namesIn } from './names-in.js';
import { openSimulation } from './open-simulation.js';
import { createPages } from './pages/pages.js';
import { requirePublic } from './pages/require-public.js';

interface SiteParts {
  /** The articles that anybody may read, as they were read. */
  readonly publicArticles: () => Promise<ArticleIndex>;
  /** The articles as whoever opens the pages sees them, with what was put right there. */
  readonly articles: () => Promise<ArticleIndex>;
  /** Those of which digests tell there. Left out: the same. */
  readonly digestArticles?: () => Promise<ArticleIndex>;
  /** The text of an article that is seen there, as it came. */
  readonly readSource: (article: Article) => Promise<string>;
  readonly log: Log;
}

/** What a site shows beside the answers: pages, what can be typed, and digests that are played. */
export const openSite = ({ publicArticles, articles, digestArticles = articles, readSource, log }: SiteParts) => ({
  pages: createPages(articles, readSource),
  /** What anybody may open: nothing that somebody put right, and no private article. */
  publicPages: createPages(async () => requirePublic(await publicArticles()), readSource),
  simulate: openSimulation({ articles: digestArticles, log }),
  vocabulary: async () => ({
    commands: COMMANDS.map(({ name, usage, summary, examples }) => ({ name, usage, summary, examples })),
    names: namesIn(await articles()),
  }),
});
