import type { Clock } from '../../digest/clock.js';
import type { Fetched } from '../fetch/fetch-source.js';
import { SourceRefusal } from '../fetch/source-refusal.js';
import { ROBOT } from '../fetch/user-agent.js';
import { leavesOpen, type RobotsRule, readRobots } from './robots.js';

/** Throws a `SourceRefusal` for a page that its site keeps from robots, or whose robots.txt cannot be had now. */
export type AskRobots = (page: URL) => Promise<void>;

interface RobotsOptions {
  readonly fetch: (url: string) => Promise<Fetched>;
  readonly clock: Pick<Clock, 'now'>;
}

interface Remembered {
  readonly rules: Promise<readonly RobotsRule[]>;
  readonly until: number;
}

/** How long rules are kept: RFC 9309 asks for no more than a day. What could not be had is asked for again sooner. */
const DAY = 24 * 60 * 60_000;
const TEN_MINUTES = 10 * 60_000;

const MOST_SITES = 1_000;

/** RFC 9309 asks for no fewer. */
const MOST_BYTES = 512_000;

/** A site without a robots.txt keeps nothing back. */
function isWithoutRules(error: unknown): boolean {
  const status = error instanceof SourceRefusal ? error.circumstances.status : undefined;
  return status !== undefined && status >= 400 && status < 500 && status !== 429;
}

async function fetchRules(origin: string, { fetch }: RobotsOptions): Promise<readonly RobotsRule[]> {
  try {
    const fetched = await fetch(`${origin}/robots.txt`);
    if (fetched.kind === 'unchanged') return [];
    return readRobots(new TextDecoder().decode(fetched.bytes.subarray(0, MOST_BYTES)), ROBOT);
  } catch (error) {
    if (isWithoutRules(error)) return [];
    throw error;
  }
}

/** Asks the robots.txt of a page's site, once a day. */
export function createRobotsGate(options: RobotsOptions): AskRobots {
  const sites = new Map<string, Remembered>();
  const rulesOf = (origin: string): Promise<readonly RobotsRule[]> => {
    const now = options.clock.now().getTime();
    const remembered = sites.get(origin);
    if (remembered && now < remembered.until) return remembered.rules;
    if (sites.size >= MOST_SITES) sites.clear();
    const rules = fetchRules(origin, options);
    sites.set(origin, { rules, until: now + DAY });
    rules.catch(() => sites.set(origin, { rules, until: now + TEN_MINUTES }));
    return rules;
  };
  return async (page) => {
    if (!leavesOpen(await rulesOf(page.origin), page))
      throw new SourceRefusal('The site asks programs not to read this page.', 'Save the page and add the file.');
  };
}
