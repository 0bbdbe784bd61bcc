import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { RemediedError } from '../../src/errors.js';
import { parseSafely } from '../../src/intake/parse/parse-safely.js';
import { readFeedSafely } from '../../src/intake/parse/read-feed-safely.js';

/** What became of one file of the corpus. */
export interface CorpusResult {
  readonly name: string;
  /** "document", "no feed", or the reason. */
  readonly outcome: string;
  readonly remedy?: string;
}

/** What the program that read them all saw of itself. */
export interface CorpusReport {
  readonly results: readonly CorpusResult[];
  /** How many bytes it held at its largest, above what it held before the first file. */
  readonly grownBy: number;
  /** Children that are still there. */
  readonly children: number;
}

interface Order {
  readonly name: string;
  readonly task: 'document' | 'feed';
  /** Milliseconds. */
  readonly time?: number;
}

async function read({ name, task, time }: Order, bytes: Uint8Array): Promise<CorpusResult> {
  const options = time === undefined ? {} : { time };
  try {
    const read = await (task === 'feed' ? readFeedSafely(bytes, options) : parseSafely(bytes, name, options));
    return { name, outcome: read === undefined ? 'no feed' : 'document' };
  } catch (error) {
    if (error instanceof RemediedError) return { name, outcome: error.message, remedy: error.remedy };
    throw error;
  }
}

/** Reads the files of a folder, two at once as the program does, and prints what became of them as JSON. */
async function run(folder: string, orders: readonly Order[]): Promise<void> {
  const files = orders.map((order) => [order, readFileSync(join(folder, order.name))] as const);
  await parseSafely(Buffer.from('A first text, so that everything is loaded.'), 'first.txt');
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  const results = await Promise.all(files.map(([order, bytes]) => read(order, bytes)));
  clearInterval(watch);
  await setTimeout(200); // an end is noted a moment after it is told
  const children = process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length;
  const report: CorpusReport = { results, grownBy: most - before, children };
  console.log(JSON.stringify(report));
}

const [, , folder, orders] = process.argv;
if (folder !== undefined && orders !== undefined) await run(folder, JSON.parse(readFileSync(orders, 'utf8')));
