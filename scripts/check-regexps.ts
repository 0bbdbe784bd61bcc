import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check } from 'recheck';
import { type FoundRegexp, findRegexps } from './find-regexps.js';

/** What is wrong with a regular expression; undefined where its time is known to grow no faster than its input. */
export async function findFault(regexp: FoundRegexp): Promise<string | undefined> {
  if (regexp.source === undefined)
    return 'cannot be read: build it from constants, or match without a regular expression';
  const diagnosis = await check(regexp.source, regexp.flags, { timeout: 20_000 });
  if (diagnosis.status === 'safe') return undefined;
  if (diagnosis.status === 'unknown') return `could not be judged: ${diagnosis.error.kind}`;
  return `${diagnosis.complexity.summary} in its input, for instance ${diagnosis.attack.pattern}`;
}

interface Judgement {
  readonly regexp: FoundRegexp;
  readonly key: string;
  readonly fault: string | undefined;
}

/** What `findFault` was asked before and found safe: one `/pattern/flags` a line. */
const CACHE = 'node_modules/.cache/safe-regexps';

function readCache(): Set<string> {
  return new Set(existsSync(CACHE) ? readFileSync(CACHE, 'utf8').split('\n') : []);
}

function writeCache(safe: readonly string[]): void {
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(CACHE, safe.join('\n'));
}

function listSources(): string[] {
  const folders = ['index', 'src', 'adapters', 'scripts', 'evaluate'].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  return ['app.ts', ...files.sort()].filter((file) => file.endsWith('.ts') && existsSync(file));
}

async function judge(regexp: FoundRegexp, safe: ReadonlySet<string>): Promise<Judgement> {
  const key = `/${regexp.source}/${regexp.flags}`;
  const isKnown = regexp.source !== undefined && safe.has(key);
  return { regexp, key, fault: isKnown ? undefined : await findFault(regexp) };
}

/** The regular expressions of the product without the line of an article that they are for. */
function listUnexplained(judged: readonly Judgement[]): FoundRegexp[] {
  const isProduct = ({ file }: FoundRegexp) => !file.startsWith('scripts') && !file.startsWith('evaluate');
  return judged.map(({ regexp }) => regexp).filter((regexp) => isProduct(regexp) && !regexp.isExplained);
}

/** One after the other: asked for several at once, recheck runs out of time and calls linear ones polynomial. */
async function run(): Promise<void> {
  const known = readCache();
  const judged: Judgement[] = [];
  for (const regexp of findRegexps(listSources())) judged.push(await judge(regexp, known));
  const faulty = judged.filter(({ fault }) => fault !== undefined);
  for (const { regexp, fault } of faulty) console.error(`${regexp.file}:${regexp.line} ${regexp.text}\n  ${fault}`);
  writeCache(judged.filter(({ fault }) => fault === undefined).map(({ key }) => key));
  const unexplained = listUnexplained(judged);
  for (const { file, line, text } of unexplained)
    console.log(`${file}:${line} ${text}\n  no comment says what it is for`);
  console.log(
    `regular expressions: ${judged.length} checked, ${faulty.length} faults, ${unexplained.length} without a comment`,
  );
  process.exitCode = faulty.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
