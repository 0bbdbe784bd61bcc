#!/usr/bin/env node
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddWish } from './adapters/console/add.js';
import { CONSOLE_ASKER } from './adapters/console/asker.js';
import { wantsColour } from './adapters/console/colour.js';
import { type Actions, runProgram } from './adapters/console/program.js';
import type { Prompt } from './adapters/console/prompt.js';
import { renderText } from './adapters/console/render.js';
import type { SiteOptions } from './adapters/serve.js';
import type { ArticleFile } from './index/collection.js';
import type { Answer } from './src/answer.js';
import type { Bot } from './src/bot.js';
import { PROMISE } from './src/commands/help.js';
import type { Settings } from './src/config.js';
import { tenantOf } from './src/conversation.js';
import type { Sender } from './src/digest/sending.js';
import { describeError, RemediedError } from './src/errors.js';
import type { Log } from './src/log.js';
import type { OpenedBot } from './src/open-bot.js';
import type { IntakeSettings } from './src/open-intake.js';
import type { Store } from './src/store/store.js';
import type { StoreOpener, StoreSettings } from './src/store/store-opener.js';

/** The articles that come along lie beside the compiled program's folder. */
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
/** Where the embedded store is kept unless DATA_FOLDER says otherwise. */
const DATA = fileURLToPath(new URL('../data', import.meta.url));
/** Milliseconds that a question waits, where many ask, for documents that have yet to be read. */
const PATIENCE = 2_000;
const SUCCESS = 0;
const FAILURE = 1;

interface Configured {
  readonly articlesFolder: string;
  readonly settings: StoreSettings & Pick<Settings, 'onUncertain' | 'host' | 'port' | 'publicUrl' | 'egressProxy'>;
  readonly stores: StoreOpener;
  readonly log: Log;
}

type Senders = ReadonlyMap<string, Sender>;

interface Opened extends Configured, OpenedBot {
  readonly intakeSettings: IntakeSettings;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

const readFile = (path: string): Uint8Array | undefined => (isFile(path) ? readFileSync(path) : undefined);

const writeNewFile = (path: string, bytes: Uint8Array): void => writeFileSync(path, bytes, { flag: 'wx' });

const now = () => new Date();

/** The program lies in a folder of its package. */
function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function readEnvironment(): Promise<Configured> {
  const [{ readSettings }, { createLog }, { createStoreOpener }] = await Promise.all([
    import('./src/config.js'),
    import('./src/log.js'),
    import('./src/store/store-opener.js'),
  ]);
  const { logLevel, articlesFolder = SEEDS, dataFolder = DATA, ...secrets } = readSettings(process.env, isFolder);
  const log = createLog({ level: logLevel, write: (line) => process.stderr.write(line), now });
  const settings = { ...secrets, dataFolder };
  return { articlesFolder, settings, stores: createStoreOpener(settings), log };
}

async function readFolder(folder: string): Promise<ArticleFile[]> {
  const { readCollection } = await import('./index/collection.js');
  return readCollection(folder);
}

async function openBot(configured: Configured, patience?: number): Promise<Opened> {
  const bots = await import('./src/open-bot.js');
  const base = await readFolder(configured.articlesFolder);
  const wait = patience === undefined ? {} : { patience };
  const intakeSettings = { ...configured.settings, version: readVersion() };
  return { ...configured, intakeSettings, ...bots.openBot({ ...configured, ...wait, intakeSettings, base, now }) };
}

/** Does what the settings are needed for, and closes the store that it may have opened. */
async function withSettings(use: (configured: Configured) => Promise<void>): Promise<void> {
  const configured = await readEnvironment();
  try {
    await use(configured);
  } finally {
    await configured.stores.close();
  }
}

const withBot = (use: (opened: Opened) => Promise<void>): Promise<void> =>
  withSettings(async (configured) => use(await openBot(configured)));

/** Resolves once standard output has room for more. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

async function printAnswer(answer: Answer): Promise<void> {
  const { columns } = process.stdout;
  const layout = {
    colour: wantsColour(process.stdout, process.env),
    ...(columns !== undefined && { width: columns }),
  };
  await print(`${renderText(answer, layout)}\n`);
}

async function createConsolePrompt({ bot, indexFor }: Opened): Promise<Prompt> {
  const { index } = await indexFor(CONSOLE_ASKER);
  const [{ createPrompt }, { describeCollection }, { COMMANDS }, { namesIn }] = await Promise.all([
    import('./adapters/console/prompt.js'),
    import('./src/wording.js'),
    import('./src/command-list.js'),
    import('./src/names-in.js'),
  ]);
  return createPrompt({
    bot,
    input: process.stdin,
    output: process.stdout,
    colour: wantsColour(process.stdout, process.env),
    greeting: `Briefing Bot: children’s services in ${describeCollection(index.articles)}. ${PROMISE} Try /ofsted latest, or exit.`,
    vocabulary: {
      commands: COMMANDS.map(({ name }) => `/${name}`),
      names: namesIn(index),
    },
  });
}

/** What runs by the clock: digests, and feeds that are followed. */
async function startDigests(store: Store, senders: Senders, opened: Opened) {
  const { settings, digestIndexFor: indexFor, intake, intakeSettings, log } = opened;
  const [{ openDigests }, { openFeeds }] = await Promise.all([
    import('./src/open-digests.js'),
    import('./src/open-feeds.js'),
  ]);
  const digests = openDigests({ store, senders, settings, indexFor, log, now });
  const feeds = await openFeeds({ store, intake, settings: intakeSettings, log, now });
  return {
    async stop() {
      await Promise.all([digests.stop(), feeds.stop()]);
    },
  };
}

async function converseAtPrompt(opened: Opened): Promise<void> {
  const [prompt, { converse }] = await Promise.all([
    createConsolePrompt(opened),
    import('./adapters/console/converse.js'),
  ]);
  await converse(prompt, {
    stores: opened.stores,
    startDigests: (store) => startDigests(store, new Map([[prompt.platform, prompt]]), opened),
  });
}

const chat = (opened: Opened): Promise<void> => (process.stdin.isTTY ? converseAtPrompt(opened) : answerPiped(opened));

/** What the pages need, read when it is asked for: styles and pictures, scripts, and the library that draws cards. */
const ASSETS = ['../adapters/web/assets/', './adapters/web/client/', '../node_modules/adaptivecards/dist/'];

function readAsset(name: string): Buffer | undefined {
  const paths = ASSETS.map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  const path = paths.find(isFile);
  return path === undefined ? undefined : readFileSync(path);
}

async function openSite({
  library,
  indexFor,
  digestIndexFor,
  articlesFolder,
  stores,
  log,
}: Opened): Promise<SiteOptions> {
  const [{ openSite }, { createSourceReader }, { DEPLOYMENT }, { PLAYGROUND }] = await Promise.all([
    import('./src/open-site.js'),
    import('./src/library/source-reader.js'),
    import('./src/store/documents.js'),
    import('./adapters/web/asker.js'),
  ]);
  const readSource = createSourceReader({
    tenant: tenantOf(PLAYGROUND),
    base: library.base,
    readFile: (file) => readFileSync(join(articlesFolder, file), 'utf8'),
    store: stores.openExisting,
  });
  const articles = async () => (await indexFor(PLAYGROUND)).index;
  const digestArticles = async () => (await digestIndexFor(PLAYGROUND)).index;
  const publicArticles = () => library.indexOf(DEPLOYMENT);
  return { readAsset, ...openSite({ publicArticles, articles, digestArticles, readSource, log }) };
}

async function start(): Promise<void> {
  const { readPlatforms } = await import('./adapters/read-platforms.js');
  const platforms = await readPlatforms(process.env);
  const opening = readEnvironment().then((configured) => openBot(configured, PATIENCE));
  const [opened, { serve }] = await Promise.all([opening, import('./adapters/serve.js')]);
  const told = await serve({
    ...opened,
    platforms,
    openSite: () => openSite(opened),
    startDigests: (senders, store) => startDigests(store, senders, opened),
    process,
    now,
  });
  await print(`${told}\n`);
}

async function answerPiped({ bot }: Opened): Promise<void> {
  const { answerLines } = await import('./adapters/console/lines.js');
  const questions = await answerLines(bot, process.stdin, print);
  if (questions === 0) process.stderr.write('Nothing was asked. Try: npm start -- ask "/ofsted latest"\n');
}

async function answerJsonLines({ bot }: Opened): Promise<void> {
  const jsonLines = await import('./adapters/console/jsonl.js');
  const clock = () => performance.now();
  const refused = await jsonLines.answerJsonLines({ bot, input: process.stdin, write: print, clock });
  if (refused > 0) process.exitCode = FAILURE;
}

async function examine({ stores, articlesFolder }: Configured): Promise<void> {
  const [doctor, { buildIndex }] = await Promise.all([import('./src/doctor.js'), import('./index/build.js')]);
  const index = buildIndex(await readFolder(articlesFolder));
  const { answer, isHealthy } = await doctor.examine({ openStore: stores.openExisting, index, now: now() });
  await printAnswer(answer);
  if (!isHealthy) process.exitCode = FAILURE;
}

async function printReading(file: string, published: string | undefined): Promise<void> {
  const bytes = readFile(file);
  if (bytes === undefined)
    throw new RemediedError(
      `${file} is not a file that can be read.`,
      'Give the path of an article, report or letter.',
    );
  const { readFileAlone } = await import('./src/intake/read-file-alone.js');
  const reading = await readFileAlone({ name: basename(file), bytes }, published);
  await print(`${JSON.stringify(reading, null, 2)}\n`);
}

async function addSources(wish: AddWish, { bot, intake }: Opened): Promise<void> {
  const [{ addAtTerminal }, { findFiles }] = await Promise.all([
    import('./adapters/console/add-at-terminal.js'),
    import('./index/collection.js'),
  ]);
  await addAtTerminal(wish, { bot, intake, files: { findFiles }, show: printAnswer, print, now }, process);
}

/** Files that come with the answer are written where a folder is given. */
async function askOnce(bot: Bot, question: string, folder: string | undefined): Promise<void> {
  const answer = await bot.ask(question, CONSOLE_ASKER);
  if (folder === undefined) return printAnswer(answer);
  const { files: _saved, ...said } = answer;
  await printAnswer(said);
  const { saveFiles } = await import('./adapters/console/save-files.js');
  await print(`\n${await saveFiles(answer, folder, { isFolder, readFile, writeNewFile })}`);
}

/** Everything is loaded only when it is asked for, so that usage and mistakes in it are printed at once. */
const actions: Actions = {
  start,
  chat: () => withBot(chat),
  askOnce: (question, folder) => withBot(({ bot }) => askOnce(bot, question, folder)),
  askJsonLines: () => withBot(answerJsonLines),
  printReading,
  add: (wish) => withBot((opened) => addSources(wish, opened)),
  backUp: (file) =>
    withSettings(async (configured) => {
      const { backUp } = await import('./adapters/console/backups.js');
      await print(await backUp(file, configured));
    }),
  restore: (file, replace) =>
    withSettings(async ({ settings }) => {
      const { restore } = await import('./adapters/console/backups.js');
      await print(await restore(file, { settings, replace, now: now() }));
    }),
  examine: () => withSettings(examine),
};

/** A reader that has seen enough, such as `head`, ends the program without a complaint. */
function endOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(SUCCESS);
  throw error;
}

async function main(): Promise<void> {
  process.stdout.on('error', endOnBrokenPipe);
  const output = {
    writeOut: (text: string) => process.stdout.write(text),
    writeErr: (text: string) => process.stderr.write(text),
  };
  try {
    process.exitCode = Math.max(
      await runProgram(process.argv.slice(2), actions, output),
      Number(process.exitCode ?? 0),
    );
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = FAILURE;
  }
}

await main();
