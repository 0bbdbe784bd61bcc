import type { ArticleIndex } from '../index/model.js';
import { COMMANDS } from './command-list.js';
import type { Log } from './log.js';
import { namesIn } from './names-in.js';
import { openSimulation } from './open-simulation.js';
import { createPages } from './pages/pages.js';

interface SiteParts {
  readonly index: ArticleIndex;
  /** The articles as whoever opens the pages sees them, with what was put right there. */
  readonly articles: () => Promise<ArticleIndex>;
  /** The text of a file of the collection. */
  readonly readFile: (file: string) => string;
  readonly log: Log;
}

/** What a site shows beside the answers: pages, what can be typed, and digests that are played. */
export const openSite = ({ index, articles, readFile, log }: SiteParts) => ({
  pages: createPages(articles, readFile),
  simulate: openSimulation({ index, log }),
  vocabulary: () => ({
    commands: COMMANDS.map(({ name, usage, summary }) => ({ name, usage, summary })),
    names: namesIn(index),
  }),
});
