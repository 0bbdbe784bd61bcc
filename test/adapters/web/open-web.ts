import { readFileSync, statSync } from 'node:fs';
import { request as startRequest } from 'node:http';
import { join } from 'node:path';
import { createPageLinks, type LinkPages, linkBot, linkPlayed, linkSender } from '../../../adapters/article-pages.js';
import { createFileShelf } from '../../../adapters/file-shelf.js';
import { createFindImage } from '../../../adapters/find-image.js';
import { createHttpServer } from '../../../adapters/server.js';
import { nameEverywhere, showEverywhere } from '../../../adapters/show-everywhere.js';
import { createFilesRoute } from '../../../adapters/web/files-route.js';
import { createLedgerImages } from '../../../adapters/web/ledger/ledger-images.js';
import { readDrawnWith } from '../../../adapters/web/ledger/read-drawn-with.js';
import { toPng } from '../../../adapters/web/ledger/to-png.js';
import { forOwnHosts } from '../../../adapters/web/own-hosts.js';
import type { Exchange } from '../../../adapters/web/page-types.js';
import { createWeb, type Web } from '../../../adapters/web/web.js';
import type { ArticleIndex } from '../../../index/model.js';
import { readSeeds } from '../../../scripts/seed-bot.js';
import type { Bot } from '../../../src/bot.js';
import { COMMANDS } from '../../../src/command-list.js';
import { namesIn } from '../../../src/names-in.js';
import { openSimulation } from '../../../src/open-simulation.js';
import { createPages } from '../../../src/pages/pages.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { findPort } from '../../find-port.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { createRealBot } from '../real-bot.js';

export interface WebOptions {
  readonly bot?: (store: Store) => Bot;
  readonly index?: ArticleIndex;
  readonly readFile?: (file: string) => string;
  /** Where the compiled scripts of the pages lie; without it there are none. */
  readonly scripts?: string;
  /** Where the program was told to listen. */
  readonly address?: string;
}

interface Request {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface OpenWeb {
  readonly web: Web;
  readonly store: Store;
  /** "http://127.0.0.1:40001" */
  readonly url: string;
  readonly link: LinkPages;
  /** As bytes that nothing has put right: `fetch` takes ".." out of a path, and names its own host. */
  call(path: string, request?: Request): Promise<Reply>;
  /** Sends JSON as a page of the site does. */
  post(path: string, body: unknown, headers?: Request['headers']): Promise<Reply>;
  ask(question: string, headers?: Request['headers']): Promise<Exchange>;
  /** The header that a browser sends once it was signed in. */
  signIn(): Promise<{ cookie: string }>;
  close(): Promise<void>;
}

const index = readSeeds();

const drawn = new Map<string, Promise<Uint8Array>>();

/** What draws takes seconds: the same picture is drawn once in a file of tests. */
function render(svg: string): Promise<Uint8Array> {
  const png = drawn.get(svg) ?? toPng(svg, readDrawnWith());
  drawn.set(svg, png);
  return png;
}

function createReadAsset(scripts: string | undefined) {
  const folders = [
    'adapters/web/assets',
    'node_modules/adaptivecards/dist',
    ...(scripts === undefined ? [] : [scripts]),
  ];
  return (name: string): Buffer | undefined => {
    const path = folders
      .map((folder) => join(folder, name))
      .find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
    return path === undefined ? undefined : readFileSync(path);
  };
}

function call(url: string, path: string, { method = 'GET', headers = {}, body = '' }: Request = {}): Promise<Reply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sending = startRequest({ host: hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers: told } = response;
        resolve({ status, headers: told, text: Buffer.concat(chunks).toString() });
      });
    });
    sending.on('error', reject).end(body);
  });
}

/** The playground over the bot with all its commands, the articles that come along and a store that forgets. */
export async function openWeb(options: WebOptions = {}): Promise<OpenWeb> {
  const { bot: createBot = createRealBot, index: articles = index, scripts, address } = options;
  const readFile = options.readFile ?? ((file: string) => readFileSync(join('seeds', file), 'utf8'));
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  const store = await openStore({ file: ':memory:' });
  const bot = createBot(store);
  const shelf = createFileShelf(() => new Date());
  const link = createPageLinks({ address: url, shelf });
  const pages = createPages(
    async () => articles,
    ({ file }) => readFile(file),
  );
  const images = createLedgerImages({ pages, isPublic: false, render });
  const simulate = openSimulation({ articles: async () => articles, log: SILENT_LOG });
  const web = createWeb({
    bot: linkBot(bot, link, createFindImage({ images, address: url, log: SILENT_LOG })),
    pages,
    images,
    simulate: async (...wish) => linkPlayed(await simulate(...wish), link),
    readAsset: createReadAsset(scripts),
    show: showEverywhere,
    ...(address !== undefined && { address }),
    vocabulary: async () =>
      nameEverywhere({
        commands: COMMANDS.map(({ name, usage, summary, examples }) => ({ name, usage, summary, examples })),
        names: namesIn(articles),
      }),
    now: () => new Date(),
  });
  const routes = [...web.routes, forOwnHosts(createFilesRoute(shelf))];
  const server = createHttpServer({ routes, log: SILENT_LOG });
  await server.listen(port, '127.0.0.1');
  await web.start();
  const post: OpenWeb['post'] = (path, body, headers = {}) =>
    call(url, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    web: linkSender(web, link),
    store,
    url,
    link,
    call: (path, request) => call(url, path, request),
    post,
    ask: async (question, headers) => JSON.parse((await post('/ask', { question }, headers)).text),
    async signIn() {
      const { headers } = await call(url, web.signInLink);
      const [cookie = ''] = String(headers['set-cookie']).split(';');
      return { cookie };
    },
    async close() {
      await web.stop();
      await server.close();
      await store.close();
    },
  };
}
