#!/usr/bin/env node
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONSOLE_ASKER } from './adapters/console/asker.js';
import { wantsColour } from './adapters/console/colour.js';
import { type Actions, runProgram } from './adapters/console/program.js';
import { renderText } from './adapters/console/render.js';
import type { ArticleIndex } from './index/model.js';
import type { Bot } from './src/bot.js';
import { PROMISE } from './src/commands/help.js';
import { describeError, RemediedError } from './src/errors.js';

/** The articles that come along lie beside the compiled program's folder. */
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const SUCCESS = 0;
const FAILURE = 1;

interface Opened {
  readonly bot: Bot;
  readonly index: ArticleIndex;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Loaded only once a question is asked, so that usage and mistakes in it are printed at once. */
async function loadParts() {
  const [
    { readCollection },
    { buildIndex },
    { createBot },
    { COMMANDS },
    { routeQuestion },
    { readSettings },
    { createLog },
  ] = await Promise.all([
    import('./index/collection.js'),
    import('./index/build.js'),
    import('./src/bot.js'),
    import('./src/command-list.js'),
    import('./src/route.js'),
    import('./src/config.js'),
    import('./src/log.js'),
  ]);
  return { readCollection, buildIndex, createBot, COMMANDS, routeQuestion, readSettings, createLog };
}

async function openBot(): Promise<Opened> {
  const { readSettings, createLog, readCollection, buildIndex, createBot, ...parts } = await loadParts();
  const { logLevel, articlesFolder } = readSettings(process.env, isFolder);
  const now = () => new Date();
  const log = createLog({ level: logLevel, write: (line) => process.stderr.write(line), now });
  const index = buildIndex(readCollection(articlesFolder ?? SEEDS));
  const bot = createBot({
    index,
    commands: parts.COMMANDS,
    route: (text, context) => parts.routeQuestion(text, context.index),
    log,
    now,
  });
  return { bot, index };
}

/** Resolves once standard output has room for more. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

async function openPrompt({ bot, index }: Opened): Promise<void> {
  const [{ createPrompt }, { describeCollection }, { COMMANDS }] = await Promise.all([
    import('./adapters/console/prompt.js'),
    import('./src/wording.js'),
    import('./src/command-list.js'),
  ]);
  const themes = index.weaknesses.map(({ theme }) => theme);
  const prompt = createPrompt({
    bot,
    input: process.stdin,
    output: process.stdout,
    colour: wantsColour(process.stdout, process.env),
    greeting: `Briefing Bot: children’s services in ${describeCollection(index.articles)}. ${PROMISE} Try /ofsted latest, or exit.`,
    vocabulary: {
      commands: COMMANDS.map(({ name }) => `/${name}`),
      names: [...index.people.map(({ name }) => name), ...themes],
    },
  });
  await prompt.start();
}

async function answerPiped({ bot }: Opened): Promise<void> {
  const { answerLines } = await import('./adapters/console/lines.js');
  const questions = await answerLines(bot, process.stdin, print);
  if (questions === 0) process.stderr.write('Nothing was asked. Try: npm start -- ask "/ofsted latest"\n');
}

const actions: Actions = {
  async converse() {
    const opened = await openBot();
    await (process.stdin.isTTY ? openPrompt(opened) : answerPiped(opened));
  },
  async askOnce(question) {
    const { bot } = await openBot();
    const { columns } = process.stdout;
    const layout = {
      colour: wantsColour(process.stdout, process.env),
      ...(columns !== undefined && { width: columns }),
    };
    await print(`${renderText(await bot.ask(question, CONSOLE_ASKER), layout)}\n`);
  },
  async askJsonLines() {
    const [{ bot }, { answerJsonLines }] = await Promise.all([openBot(), import('./adapters/console/jsonl.js')]);
    const refused = await answerJsonLines({ bot, input: process.stdin, write: print, clock: () => performance.now() });
    if (refused > 0) process.exitCode = FAILURE;
  },
  async printReading(file, published) {
    const [{ isPublicationDate, readArticleFile }, { readText }] = await Promise.all([
      import('./index/collection.js'),
      import('./index/reading.js'),
    ]);
    if (published !== undefined && !isPublicationDate(published))
      throw new RemediedError(`"${published}" is not a date.`, 'Give it as 2018, 2018-10 or 2018-10-03.');
    if (!isFile(file))
      throw new RemediedError(`${file} is not a file that can be read.`, 'Give the path of a .txt article.');
    const article = readArticleFile(file, basename(file), published === undefined ? undefined : { published });
    await print(`${JSON.stringify(readText(article), null, 2)}\n`);
  },
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
